import type { Json } from '../../curriculum/json.ts'
import type { Text } from '../../curriculum/text.ts'
import type { Key } from '../../language/source.ts'
import type { Words } from '../../language/words.ts'

/** Texts by which a thing of a file is known, the first that it has. */
const texts = ['name', 'title', 'text', 'what', 'phrase'] as const

/** What a thing of a list is called by those who read it; null where it has no name of its own. */
export function nameOfThing(words: Words<'editor' | 'field' | 'county'>, thing: Json): string | null {
  if (typeof thing === 'string') return thing
  if (typeof thing !== 'object' || thing === null) return null
  const object = thing as { [key: string]: Json }
  const { rule, id, code, on, jobs } = object
  if (typeof rule === 'string')
    return words.t(`field:rules.${rule}` as Key<'field'> & 'field:rules.requirement')
  const text = texts.map((name) => object[name]).find((one) => typeof one === 'object' && one !== null) as
    | Text
    | undefined
  const name = text?.nb ? words.said(text) : null
  if (name) return name
  // A partial competence is known by the work that it may open
  if (Array.isArray(jobs)) {
    const titles = jobs.flatMap((job) => nameOfThing(words, job) ?? [])
    if (titles.length > 0) return words.list(titles)
  }
  if (typeof id === 'string' && id !== '') return id
  if (typeof code === 'string' && code !== '') return code
  return typeof on === 'string' ? words.t(`field:points.${on}` as Key<'field'> & 'field:points.route') : null
}
