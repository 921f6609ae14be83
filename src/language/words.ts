import type { Text } from '../curriculum/text.ts'
import { type Dates, datesIn } from './dates.ts'
import { loadAreas, numberText, textIn } from './i18n.ts'
import { type Language, languages } from './languages.ts'
import { type Lengths, lengthsIn } from './lengths.ts'
import { asNorwegian } from './marks.ts'
import type { Area, Translate } from './source.ts'
import { isMachineMade } from './translations.ts'

/** What something is called: the reader's word and, where that is not Norwegian, the Norwegian one beside it. */
export interface Name {
  /** A code such as HEAV107, set before the name. */
  code?: string
  text: string
  /** Set when `text` is Norwegian because nobody has translated it yet. */
  lang?: 'nb'
  norwegian?: string
}

/**
 * The words of one language. `A` are the areas that have been loaded; asking for a text of another does not
 * compile. Two of them may be used side by side, for two languages on one sheet.
 */
export interface Words<A extends Area = Area> {
  language: Language
  direction: 'ltr' | 'rtl'
  /** Whether the language is bokmål or nynorsk, where Norwegian terms need no translation beside. */
  norwegian: boolean
  /** Whether a machine made the translation and nobody has read it: the screen then says so. */
  machineMade: boolean
  t: Translate<A | 'shell'>
  dates: Dates
  lengths: Lengths
  /** A number with the language's decimal sign. */
  number: (value: number) => string
  /** Several things as one phrase: a, b og c. */
  list: (items: readonly string[], joined?: 'and' | 'or') => string
  /** A name that a curriculum gives, in the reader's language with the Norwegian beside. */
  name: (text: Text, code?: string) => Name
  /** The same within a sentence: what nobody has translated stays Norwegian, and is marked as that. */
  said: (text: Text) => string
}

/** A translated name without the Norwegian one in parentheses at its end: that stands beside it anyhow. */
function withoutTermBeside(own: string, norwegian: string): string {
  const term = ` (${norwegian})`
  return own.toLowerCase().endsWith(term.toLowerCase()) ? own.slice(0, -term.length) : own
}

function makeWords(language: Language): Words {
  const { direction, norwegian } = languages[language]
  const t = textIn(language) as Translate<Area>
  return {
    language,
    direction,
    norwegian,
    machineMade: isMachineMade(language),
    t,
    dates: datesIn(t),
    lengths: lengthsIn(t),
    number: (value) => numberText(value, language),
    list: (items, joined = 'and') =>
      items.length < 2
        ? (items[0] ?? '')
        : items.slice(0, -1).join(t(`shell:lists.${joined === 'and' ? 'betweenAnd' : 'betweenOr'}`)) +
          t(`shell:lists.${joined}`) +
          items.at(-1),
    name: (text, code) => {
      const own = text[language]
      return {
        ...(code === undefined ? {} : { code }),
        text: own === undefined ? text.nb : withoutTermBeside(own, text.nb),
        ...(own === undefined && !norwegian ? { lang: 'nb' as const } : {}),
        // A name that is the same in both languages is said once
        ...(own === undefined || norwegian || own === text.nb ? {} : { norwegian: text.nb }),
      }
    },
    said: (text) => text[language] ?? (norwegian ? text.nb : asNorwegian(text.nb)),
  }
}

const wordsByLanguage = new Map<Language, Words>()

/** The words of a language, for areas that are known to be loaded. */
export function loadedWords<A extends Area>(language: Language): Words<A> {
  const words = wordsByLanguage.get(language) ?? makeWords(language)
  wordsByLanguage.set(language, words)
  // Words of all areas are words of any: the compiler cannot tell while A is open
  return words as Words<A>
}

/** The words of a language outside React: for the command line, tests and whoever can wait. All areas when none is named. */
export async function wordsFor<A extends Area = Area>(language: Language, ...areas: A[]): Promise<Words<A>> {
  await loadAreas(language, areas.length > 0 ? ['shell', ...areas] : undefined)
  return loadedWords(language)
}
