import type { Json, Path } from '../json.ts'
import { namesIn } from './changes.ts'
import type { Field } from './fields.ts'

/** A part of a file that is edited by itself: a module, a rule, the exams; or all that stands at its top. */
export interface FilePart {
  /** As an address names it: `modules/HEAV107`, `exams`; `top` is all that lies in no part of its own. */
  key: string
  at: Path
}

/** Things of one kind in a file, each a part: modules, steps, rules. */
export interface PartGroup {
  /** The name of the list or object in the file; null for the top. */
  name: string | null
  isList: boolean
  parts: FilePart[]
}

/** What no form shows: it is the file's own, and publishing writes it. */
const ownOfFile: ReadonlySet<string> = new Set(['$schema', 'id', 'version', 'publication'])

/** Whether the things of a field are large enough to be parts: objects, and not a few words each. */
const isListOfParts = (field: Field): boolean =>
  field.kind === 'list' && (field.of.kind === 'object' || field.of.kind === 'kinds')

/** Lists that say where things were read, and small lists beside: they are read with the top. */
const withTop: ReadonlySet<string> = new Set(['sources', 'occupations', 'esco', 'certificates'])

/** Names of what is written at the top of a file, in its order. */
export function topNames(root: Field): string[] {
  if (root.kind !== 'object') return []
  return root.parts
    .filter(({ name, field }) => !ownOfFile.has(name) && (withTop.has(name) || !isPart(field)))
    .map(({ name }) => name)
}

const isPart = (field: Field): boolean =>
  isListOfParts(field) || (field.kind === 'object' && field.parts.length > 2)

/** What things of a list are called in an address: by their names where all have one, else by their places. */
function keysOf(list: readonly Json[]): string[] {
  return namesIn(list) ?? list.map((_, index) => String(index))
}

/** All parts of a file, in its order: first what stands at the top, then each object and each thing of each list. */
export function partsOf(root: Field, content: Json): PartGroup[] {
  if (root.kind !== 'object') return []
  const groups: PartGroup[] = [{ name: null, isList: false, parts: [{ key: 'top', at: [] }] }]
  for (const { name, field } of root.parts) {
    if (ownOfFile.has(name) || withTop.has(name) || !isPart(field)) continue
    const value = (content as { [key: string]: Json })[name]
    if (field.kind !== 'list') {
      groups.push({ name, isList: false, parts: [{ key: name, at: [name] }] })
      continue
    }
    const list = Array.isArray(value) ? value : []
    groups.push({
      name,
      isList: true,
      parts: keysOf(list).map((key, index) => ({ key: `${name}/${key}`, at: [name, index] })),
    })
  }
  return groups
}

/** The part that lies at a place or around it. */
export function partAt(groups: readonly PartGroup[], at: Path): FilePart | null {
  const parts = groups.flatMap((group) => group.parts)
  const inside = parts.find(
    (part) => part.at.length > 0 && part.at.every((key, index) => String(at[index]) === String(key)),
  )
  return inside ?? parts[0] ?? null
}
