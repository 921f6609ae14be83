import { capital } from './marks.ts'
import type { Key } from './source.ts'
import { type Term, terms } from './terms.ts'
import type { Words } from './words.ts'

/** A term with what it means, in the reader's language. */
export interface Explained {
  term: Term
  explanation: string
}

/** What a term means. */
export function explain({ t }: Words<'glossary'>, term: Term): string {
  return capital(t(`glossary:${term}` as Key<'glossary'>))
}

/** Endings that a Norwegian word may have; what is longer is another word. */
const endings = '(?:ens|ets|ene|ane|en|et|er|ar|a|r|n|s)?'
const longestFirst = terms
  .filter((term) => term !== 'Nav')
  .sort((a, b) => b.length - a.length)
  .join('|')
// Nav has no endings: with one it would be navn, a name
const termPattern = new RegExp(`(?<!\\p{L})(?:(Nav)|(${longestFirst})${endings})(?!\\p{L})`, 'giu')
const termsByLetters = new Map(terms.map((term) => [term.toLowerCase(), term]))

/**
 * The terms that stand in a text, each once, so that a screen can explain them beside it. The longest wins:
 * fagbrev på jobb is not explained as fagbrev.
 */
export function termsIn(words: Words<'glossary'>, text: string): Explained[] {
  const found = [...text.matchAll(termPattern)].flatMap(
    (match) => termsByLetters.get((match[1] ?? match[2] ?? '').toLowerCase()) ?? [],
  )
  return [...new Set(found)].map((term) => ({ term, explanation: explain(words, term) }))
}
