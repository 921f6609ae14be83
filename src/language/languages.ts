import type { TextLanguage } from '../curriculum/text.ts'

/** A language the app can be read in: the same five that the words of a curriculum can be written in. */
export type Language = TextLanguage

/** The plural forms each language has (Unicode CLDR 48); a text that counts is written once for each. */
export interface PluralForms {
  nb: 'one' | 'other'
  nn: 'one' | 'other'
  en: 'one' | 'other'
  uk: 'one' | 'few' | 'many' | 'other'
  ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
}

/** What the app must know of a language beside its words. */
export interface LanguageFacts {
  /** The language's name in itself, as the menu shows it. */
  name: string
  direction: 'ltr' | 'rtl'
  /** Norwegian needs no mark around Norwegian terms. */
  norwegian: boolean
  decimal: ',' | '.'
}

/** Every language of the app, in the order of the menu. */
export const languages = {
  nb: { name: 'Bokmål', direction: 'ltr', norwegian: true, decimal: ',' },
  nn: { name: 'Nynorsk', direction: 'ltr', norwegian: true, decimal: ',' },
  en: { name: 'English', direction: 'ltr', norwegian: false, decimal: '.' },
  uk: { name: 'Українська', direction: 'ltr', norwegian: false, decimal: ',' },
  ar: { name: 'العربية', direction: 'rtl', norwegian: false, decimal: '.' },
} as const satisfies Record<Language, LanguageFacts>

/** The languages, in the order of the menu. */
export const languageIds = Object.keys(languages) as Language[]

/** Whether a text names a language of the app: what a link, a setting or a browser says is not sure to. */
export function isLanguage(text: string): text is Language {
  return Object.hasOwn(languages, text)
}
