import type { Language } from './languages.ts'
import type { Area } from './source.ts'
import type { Texts } from './texts.ts'

/** Who made the texts of an area in a language, who has read them over, and from which Norwegian. */
export interface TranslationRecord {
  made: 'person' | 'machine'
  /** A person's role or initials, and nobody yet when null. */
  reviewedBy: string | null
  /** `versionOf` the Norwegian area they were translated from. */
  ofVersion: string
}

const machine = (ofVersion: string): TranslationRecord => ({ made: 'machine', reviewedBy: null, ofVersion })

/**
 * Every translation, by language and area. `FAGVEI_TRANSLATED=nn,en vitest run tests/language/translations`
 * writes the present versions here for the languages named, when their texts have been brought up to date.
 */
export const translations: Record<Exclude<Language, 'nb'>, Partial<Record<Area, TranslationRecord>>> = {
  nn: {
    shell: machine('386360b3'),
    field: machine('2d4fe11a'),
    sentences: machine('5bac5ef6'),
    glossary: machine('1f7a2cd0'),
    participant: machine('32213467'),
    adviser: machine('e442865d'),
    county: machine('dc33bdd5'),
    editor: machine('14641e1e'),
    faults: machine('3f7bfce4'),
  },
  en: {
    shell: machine('386360b3'),
    field: machine('2d4fe11a'),
    sentences: machine('5bac5ef6'),
    glossary: machine('1f7a2cd0'),
    participant: machine('32213467'),
    adviser: machine('e442865d'),
    county: machine('dc33bdd5'),
    editor: machine('14641e1e'),
    faults: machine('3f7bfce4'),
  },
  uk: {
    shell: machine('386360b3'),
    field: machine('2d4fe11a'),
    sentences: machine('5bac5ef6'),
    glossary: machine('1f7a2cd0'),
    participant: machine('32213467'),
  },
  ar: {
    shell: machine('386360b3'),
    field: machine('2d4fe11a'),
    sentences: machine('5bac5ef6'),
    glossary: machine('1f7a2cd0'),
    participant: machine('32213467'),
  },
}

/** Whether a machine made any of a language's texts and no person has read them over since. */
export function isMachineMade(language: Language): boolean {
  if (language === 'nb') return false
  return Object.values(translations[language]).some(
    (record) => record.made === 'machine' && record.reviewedBy === null,
  )
}

/** A short mark of the Norwegian texts of an area: it changes when any of them does. */
export function versionOf(texts: Texts): string {
  // FNV-1a, 32 bits: enough to see a change, and no secret hangs on it
  let hash = 0x811c9dc5
  for (const letter of new TextEncoder().encode(JSON.stringify(texts))) {
    hash = Math.imul(hash ^ letter, 0x01000193) >>> 0
  }
  return hash.toString(16).padStart(8, '0')
}

/**
 * Whether the Norwegian has changed since an area was translated; `source` are its Norwegian texts now.
 *
 * @internal asked by the tests, which stop an outdated translation from being handed out
 */
export function isOutdated(language: Exclude<Language, 'nb'>, area: Area, source: Texts): boolean {
  const record = translations[language][area]
  return record !== undefined && record.ofVersion !== versionOf(source)
}
