import { areaIds, readArea } from '../../src/language/areas.ts'
import type { Language } from '../../src/language/languages.ts'
import type { Area } from '../../src/language/source.ts'
import type { Texts } from '../../src/language/texts.ts'

/** One text with its name: `adviser:plan.move`. */
export interface NamedText {
  key: string
  text: string
}

function flat(texts: Texts, before: string): NamedText[] {
  return Object.entries(texts).flatMap(([name, text]) =>
    typeof text === 'string' ? [{ key: before + name, text }] : flat(text, `${before}${name}.`),
  )
}

/** Every text of an area as its file has it, marks and places for values included. */
export async function textsOf(language: Language, area: Area): Promise<NamedText[]> {
  return flat(await readArea(language, area), `${area}:`)
}

/** Every text of a language. */
export async function allTextsOf(language: Language): Promise<NamedText[]> {
  return (await Promise.all(areaIds.map((area) => textsOf(language, area)))).flat()
}

/** The text that a key names, and those within its group. */
export function under(texts: readonly NamedText[], start: string): string[] {
  return texts.filter(({ key }) => key.startsWith(start)).map(({ text }) => text)
}

/** A text as it may look on a screen: each value an ordinary one of its kind. */
export function filled(text: string): string {
  const values: Record<string, string> = {
    aims: '3 kompetansemål',
    amount: '12 måneder',
    by: 'fylket',
    certificate: 'fagbrev',
    count: '3',
    day: '12. mars 2027',
    demand: '12 måneder praksis i faget',
    ends: '1. mai 2028',
    event: 'modul godkjent',
    events: 'modul startet',
    exam: 'fagprøven',
    fact: 'fast jobb',
    gate: 'truck T1',
    jobs: 'pleieassistent',
    left: 'ca. 2½ år igjen',
    length: '3 måneder',
    level: 'B1',
    missing: '12 måneder praksis i faget',
    module: 'Grunnleggende sykepleie',
    name: 'B1 muntlig',
    occupation: 'helsefagarbeider',
    part: '3 måneder',
    percent: '80 %',
    phase: 'Moduler',
    point: 'få kontrakt',
    question: 'Har dere plass?',
    range: 'mai–november 2029',
    skill: 'muntlig',
    skills: 'snakke',
    until: '1. mai 2028',
    what: 'matlaging',
    when: 'januar 2027',
    who: 'rådgiveren',
  }
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? name).replace(/\[\[|\]\]/g, '')
}
