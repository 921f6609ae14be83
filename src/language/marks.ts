/**
 * Norwegian terms and codes inside a text of another language. They are set off by Unicode's isolates, which
 * keep their direction right in Arabic and can be found again by whoever draws the text.
 */
const norwegianBegins = '\u2066'
const valueBegins = '\u2068'
const ends = '\u2069'

/** A term or code that stays Norwegian whatever the language around it. */
export function asNorwegian(text: string): string {
  return `${norwegianBegins}${text}${ends}`
}

/** A value of unknown direction, set into a text that runs from right to left. */
export function asValue(text: string): string {
  return `${valueBegins}${text}${ends}`
}

/** What somebody has typed, as it stands inside a sentence that has a full stop of its own. */
export function inSentence(text: string): string {
  return text.trim().replace(/(?<!\.)\.$/, '')
}

/** Whether a value has letters that run rightwards and are not set off yet. */
export function runsRightwards(text: string): boolean {
  return /(?=\p{L})\P{Script=Arabic}/u.test(text.replace(/[\u2066\u2068][^\u2066\u2068\u2069]*\u2069/g, ''))
}

/** Reads the double brackets in which translators write Norwegian terms; Norwegian itself needs no mark. */
export function withMarks(text: string, norwegian: boolean): string {
  return text.replace(/\[\[(.+?)\]\]/g, (_, term: string) => (norwegian ? term : asNorwegian(term)))
}

/** The text without marks, for a file name, a search or a window's title. */
export function withoutMarks(text: string): string {
  return text.replace(/[\u2066\u2068\u2069]/g, '')
}

/** A stretch of a text: in the language of the text, or a Norwegian term or code in it. */
export interface Part {
  text: string
  norwegian: boolean
}

/** Cuts a text at its Norwegian terms and codes, so that a screen can mark each with its language. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let from = 0
  for (const match of text.matchAll(/\u2066([^\u2066\u2068\u2069]*)\u2069/g)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index), norwegian: false })
    parts.push({ text: match[1] ?? '', norwegian: true })
    from = match.index + match[0].length
  }
  if (from < text.length) parts.push({ text: text.slice(from), norwegian: false })
  return parts
}

/** Letters of the longest date that fits on one line of a small phone at twice the size. */
const longestDate = 15

/** Where words too long for a line of a small phone at twice the size may be broken. */
const joints = /(?<=introduksjons)(?=program)|(?<=bergens)(?=modell)/gi

/**
 * The text as it is broken into lines. Each number is kept on one line with the word or sign after it (1. desember,
 * 8 måneder, 80 %), two years with the dash between them (2020–21), and a spaced dash with the day or month before
 * it (mai 2027 – juni 2028). So is a date with its year; in a longer one
 * the year may stand on the next line, or it would not fit in large letters. A word too long for a line gets a
 * soft hyphen, and paragraphs of a law stay with their sign (§§ 46 og 47).
 */
export function together(text: string): string {
  const dated = text.replace(/(?<![\p{L}\p{N}])\d{1,2}\.? \p{L}+\.? \d{4}(?!\p{N})/gu, (date) =>
    date.length > longestDate ? date : date.replaceAll(' ', '\u00a0'),
  )
  const cited = dated.replace(/§+ \d[\d–-]*(?:(?<=§§ .*) \p{L}+ \d[\d–-]*)?/gu, (law) =>
    law.replaceAll(' ', '\u00a0'),
  )
  const spanned = cited
    .replace(joints, '\u00ad')
    .replace(/(?<=\d{4})–(?=\d+(?!\d|\.?\s\p{L}+\.?\s\d{4}))/gu, '\u2060–\u2060')
    .replace(/(?<=[\p{L}\d.]) – (?=[\p{L}\d])/gu, '\u00a0– ')
  return spanned.replace(/(?<![\p{L}\p{N}])(\d{1,3}\.?) (?=[\p{L}%])/gu, '$1\u00a0')
}

/** The text with a great first letter, past any mark, for a phrase that begins a sentence. */
export function capital(text: string): string {
  return text.replace(
    /^([\u2066\u2068«"(]*)(\p{Ll})/u,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  )
}
