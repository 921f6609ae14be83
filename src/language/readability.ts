/** How hard a Norwegian text is to read, by LIX: words a sentence plus the share of words of more than six letters. */
export interface Readability {
  words: number
  /** Under 30 very easy, 30 to 40 easy, 40 to 50 medium, above hard. */
  lix: number
  /** The sentence with the most words. */
  longest: string
  /** How many words it has. */
  longestWords: number
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-–'’.,][\p{L}\p{N}]+)*/gu) ?? []
}

/** Sentences of one text. A date is no end of a sentence: the stop must be followed by a great letter. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?…])\s+(?=[«("]*\p{Lu})|\n+/u).filter((part) => wordsOf(part).length > 0)
}

/** Measures texts taken together, each a label, a heading or some sentences of its own. */
export function readabilityOf(texts: readonly string[]): Readability {
  const sentences = texts.flatMap(sentencesOf)
  const words = sentences.flatMap(wordsOf)
  const long = words.filter((word) => word.length > 6).length
  const longest = sentences.reduce(
    (most, one) => (wordsOf(one).length > wordsOf(most).length ? one : most),
    '',
  )
  const lix = words.length === 0 ? 0 : words.length / sentences.length + (100 * long) / words.length
  return { words: words.length, lix, longest, longestWords: wordsOf(longest).length }
}
