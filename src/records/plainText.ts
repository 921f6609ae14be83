/**
 * Characters that a text of this field never needs and that can hide what it says: control characters other
 * than tab and line break, embeddings, overrides and isolates of direction, byte order marks, annotation
 * marks and tags, and letters and spaces that nobody can see. The marks and joiners that Arabic, Persian and
 * Urdu are written with stay.
 */
const hidden =
  /[[\p{Cc}\u00ad\u034f\u115f\u1160\u180e\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]--[\t\n]]/gv

const lineBreak = /\r\n?|\u2028|\u2029/g

/** A text without hidden characters, lone halves of characters or several spellings of the same letter (NFC). */
function plainText(text: string): string {
  return text.toWellFormed().replace(lineBreak, '\n').replace(hidden, '').normalize('NFC')
}

/** Whether a text has characters that a plain text has not. */
export function hasHidden(text: string): boolean {
  return text.search(hidden) >= 0 || !text.isWellFormed()
}

/** Whether there is anything to see in a text: joiners and marks of direction alone are nothing. */
export function isSeen(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text)
}

/** A plain text on one line, for names and titles. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s+/gu, ' ').trim()
}

/**
 * A value with every text in it plain and no minus zero, which files cannot tell from zero. Keys stay as
 * they are: a schema decides on them.
 */
export function plainValue<T>(value: T): T {
  if (typeof value === 'string') return plainText(value) as T
  if (value === 0) return 0 as T
  if (Array.isArray(value)) return value.map(plainValue) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainValue(item)])) as T
}
