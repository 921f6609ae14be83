import type { Json, Path } from '../json.ts'
import { namesIn } from './changes.ts'

/** A place that two drafts of one version have each changed, and not to the same; undefined is taken out, or never there. */
interface Conflict {
  at: Path
  base: Json | undefined
  mine: Json | undefined
  theirs: Json | undefined
}

/** What becomes of two drafts: all that only one has changed, and mine where both have, with each such place named. */
export interface MergedDrafts {
  content: Json
  conflicts: Conflict[]
}

type Maybe = Json | undefined
type JsonObject = { [key: string]: Json }

const isObject = (value: Maybe): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isSame = (a: Maybe, b: Maybe): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * Two drafts of the same version put together. Things in lists are the same by what they are called; the order is mine where I
 * have changed it, and what they have added stands behind what it stood behind with them.
 */
export function mergeDrafts(base: Json, mine: Json, theirs: Json): MergedDrafts {
  const conflicts: Conflict[] = []
  const content = merged(base, mine, theirs, [], conflicts)
  return { content: content ?? null, conflicts }
}

function merged(base: Maybe, mine: Maybe, theirs: Maybe, at: Path, conflicts: Conflict[]): Maybe {
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine
  if (isSame(base, mine)) return theirs
  if (isObject(mine) && isObject(theirs) && isObject(base) && !isSentence(mine) && !isSentence(theirs))
    return mergedObjects(base, mine, theirs, at, conflicts)
  if (Array.isArray(mine) && Array.isArray(theirs) && Array.isArray(base)) {
    const lists = mergedLists(base, mine, theirs, at, conflicts)
    if (lists) return lists
  }
  conflicts.push({ at, base, mine, theirs })
  return mine
}

/** A requirement is one sentence: half of one and half of another would say what nobody meant. */
const isSentence = (value: JsonObject): boolean => 'kind' in value

function mergedObjects(
  base: JsonObject,
  mine: JsonObject,
  theirs: JsonObject,
  at: Path,
  conflicts: Conflict[],
): JsonObject {
  const keys = inOneOrder(Object.keys(mine), Object.keys(theirs))
  return Object.fromEntries(
    keys.flatMap((key): [string, Json][] => {
      const value = merged(ownOf(base, key), ownOf(mine, key), ownOf(theirs, key), [...at, key], conflicts)
      return value === undefined ? [] : [[key, value]]
    }),
  )
}

const ownOf = (object: JsonObject, key: string): Maybe =>
  Object.hasOwn(object, key) ? object[key] : undefined

/** Lists whose things have names; null where they have none. */
function mergedLists(
  base: readonly Json[],
  mine: readonly Json[],
  theirs: readonly Json[],
  at: Path,
  conflicts: Conflict[],
): Json[] | null {
  const [inBase, inMine, inTheirs] = [namesIn(base), namesIn(mine), namesIn(theirs)]
  if (!inBase || !inMine || !inTheirs) return null
  const of = (list: readonly Json[], names: readonly string[], name: string): Maybe =>
    list[names.indexOf(name)]
  const isMineInOrder = isSame(
    inMine.filter((name) => inBase.includes(name)),
    inBase.filter((name) => inMine.includes(name)),
  )
  const order = isMineInOrder ? inOneOrder(inTheirs, inMine) : inOneOrder(inMine, inTheirs)
  return order.flatMap((name): Json[] => {
    const value = merged(
      of(base, inBase, name),
      of(mine, inMine, name),
      of(theirs, inTheirs, name),
      [...at, name],
      conflicts,
    )
    return value === undefined ? [] : [value]
  })
}

/** All names in the order of the first list, what only the second has behind what it stands behind there. */
function inOneOrder(first: readonly string[], second: readonly string[]): string[] {
  const order = [...first]
  second.forEach((name, index) => {
    if (order.includes(name)) return
    const before = second.slice(0, index).findLast((one) => order.includes(one))
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, name)
  })
  return order
}

/** The content with one side of a conflict taken. The places of a list go by name, as conflicts do. */
export function settle(content: Json, at: Path, value: Maybe): Json {
  const [key, ...rest] = at
  if (key === undefined) return value ?? null
  if (Array.isArray(content)) {
    const index = typeof key === 'number' ? key : (namesIn(content)?.indexOf(key) ?? -1)
    if (rest.length > 0)
      return index < 0 ? content : content.with(index, settle(content[index] as Json, rest, value))
    if (value === undefined) return index < 0 ? content : content.toSpliced(index, 1)
    return index < 0 ? [...content, value] : content.with(index, value)
  }
  const object = content as JsonObject
  if (rest.length === 0 && value === undefined) {
    const { [key]: _, ...others } = object
    return others
  }
  return { ...object, [key]: rest.length === 0 ? (value as Json) : settle(object[key] ?? {}, rest, value) }
}
