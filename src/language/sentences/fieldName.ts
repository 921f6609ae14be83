import type { Form } from '../../curriculum/editing/forms.ts'
import type { Path } from '../../curriculum/json.ts'
import { levels } from '../../curriculum/requirement.ts'
import { isLanguage, languages } from '../languages.ts'
import { capital } from '../marks.ts'
import { hinted, hintedInside, namedElsewhere, namedInside } from '../partNames.ts'
import type { Key } from '../source.ts'
import type { Words } from '../words.ts'

/** The areas that names of fields are said in. */
export type FieldWords = Words<'editor' | 'field' | 'county'>

/** A part of a form: what it is called, and what encloses it. */
interface Part {
  name: string
  within: string
}

/** The part that names lead to; places in lists are passed over. */
function partOf(form: Form, path: Path): Part {
  const names = [form, ...path.map(String).filter((key) => !/^\d+$/.test(key))]
  return { name: names.at(-1) ?? form, within: names.at(-2) ?? form }
}

type Inside = Readonly<Partial<Record<string, readonly string[]>>>
const isInside = (table: Inside, { name, within }: Part): boolean => table[within]?.includes(name) === true

/** The key of the text that names a part. */
export function nameKey(form: Form, path: Path): string {
  const part = partOf(form, path)
  const elsewhere: Readonly<Partial<Record<string, string>>> = namedElsewhere
  const inside = elsewhere[`${part.within}.${part.name}`]
  if (inside) return inside
  if (isInside(namedInside, part)) return `editor:fieldNames.inside.${part.within}.${part.name}`
  return elsewhere[part.name] ?? `editor:fieldNames.names.${part.name}`
}

/** The key of the hint of a part; null where its name says enough. */
export function hintKey(form: Form, path: Path): string | null {
  const part = partOf(form, path)
  if (isInside(hintedInside, part)) return `editor:fieldNames.hintsInside.${part.within}.${part.name}`
  if (isInside(namedInside, part)) return null
  const plain: readonly string[] = hinted
  return plain.includes(part.name) ? `editor:fieldNames.hints.${part.name}` : null
}

/** What a part of a file is called, by the names that lead to it from the form: `['modules', 0, 'title']`. */
export function fieldName({ t }: FieldWords, form: Form, path: Path): string {
  const { name, within } = partOf(form, path)
  if (isLanguage(name) && within !== 'esco') return languages[name].name
  return capital(t(nameKey(form, path) as Key<'editor' | 'field' | 'county'> & `field:lanes.${string}`))
}

/** A hint on what is written in a part; null where its name says enough. */
export function fieldHint({ t }: FieldWords, form: Form, path: Path): string | null {
  const key = hintKey(form, path)
  return key === null ? null : t(key as Key<'editor'> & `editor:fieldNames.${string}`)
}

/** Where the words of the values stand that a part can be chosen from: with the field, or with the names of the parts. */
const choiceGroups: Readonly<Record<string, string>> = {
  'requirement.after': 'editor:fieldNames.values.after',
  'requirement.kind': 'editor:building.kinds',
  'goal.kind': 'editor:fieldNames.values.goalKinds',
  'length.kind': 'editor:fieldNames.values.lengthKinds',
  'papers.kind': 'field:stepContents.paperKinds',
  'steps.kind': 'editor:fieldNames.values.stepKinds',
  'requirement.least': 'field:schoolingLeast',
  'requirement.most': 'field:schoolingMost',
  'terms.standing': 'county:terms',
  'route.trade': 'editor:fieldNames.values.trade',
  as: 'editor:fieldNames.values.as',
  ask: 'field:parties',
  by: 'field:parties',
  certificate: 'field:certificates',
  concerns: 'editor:fieldNames.values.concerns',
  counted: 'field:counted',
  entry: 'field:points',
  every: 'field:stepContents.often',
  exam: 'field:exams',
  heldBy: 'editor:fieldNames.values.heldBy',
  lane: 'field:lanes',
  neededBefore: 'field:points',
  on: 'field:points',
  opens: 'field:goals',
  reached: 'editor:fieldNames.values.reached',
  registeredBy: 'editor:fieldNames.values.registeredBy',
  responsible: 'field:parties',
  role: 'field:roles',
  roles: 'field:roles',
  rule: 'field:rules',
  skill: 'field:skills',
  standing: 'field:standings',
  structure: 'editor:fieldNames.values.structure',
  subject: 'field:subjects',
  to: 'field:subjectLevels',
  topic: 'county:topics',
  unit: 'editor:fieldNames.values.unit',
  until: 'editor:fieldNames.values.until',
  waivableBy: 'field:parties',
  whose: 'field:parties',
  with: 'field:parties',
  work: 'field:work',
}

/** The key of the text of a value that a part can be chosen to be. */
export function choiceKey(form: Form, path: Path, value: string): string {
  const { name, within } = partOf(form, path)
  const levelGroup = (levels as readonly string[]).includes(value) ? 'field:levels' : 'field:subjectLevels'
  const group = name === 'level' ? levelGroup : (choiceGroups[`${within}.${name}`] ?? choiceGroups[name])
  return `${group}.${value}`
}

/** What a value is called that a part can be chosen to be, or that one of several kinds of object has: `HEA`. */
export function choiceName({ t }: FieldWords, form: Form, path: Path, value: string): string {
  const { name } = partOf(form, path)
  if (name === 'titleOurs' && isLanguage(value)) return languages[value].name
  // Where a moment is named, the trade exam and the certificate are those of any trade
  const values = { exam: t('field:examsThe.trade'), certificate: t('field:certificates.fagbrev') }
  return capital(t(choiceKey(form, path, value) as Key<'field'> & `field:points.${string}`, values))
}
