/** What JSON can say. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** What a value is in a file: nothing that is left out has a key. */
export const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json

/** A place in a value: keys of objects and indexes of lists, outermost first. */
export type Path = readonly (string | number)[]

/** What is wrong with a JSON text as text, whatever it was meant to say. */
export type JsonFault =
  | { kind: 'tooDeep'; limit: number }
  | { kind: 'duplicateKey'; key: string }
  | { kind: 'tooManyKeys'; limit: number }
  /** `incomplete` when the text breaks off, as an interrupted download does. */
  | { kind: 'notJson'; incomplete: boolean }

/** The most keys that one object may have: a schema takes seconds to refuse half a million unknown ones. */
const keyLimit = 1000

const quote = 0x22
const backslash = 0x5c
const [openBrace, closeBrace, openBracket, closeBracket, comma] = [0x7b, 0x7d, 0x5b, 0x5d, 0x2c]

/** Where the string that begins at `start` ends, its closing quote; the length of the text when it never does. */
function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === quote) return at
    at += code === backslash ? 2 : 1
  }
  return text.length
}

/** A key as it reads: the same key may be spelt with escapes. */
function keyOf(spelling: string): string {
  if (!spelling.includes('\\')) return spelling
  try {
    return String(JSON.parse(`"${spelling}"`))
  } catch {
    return spelling // not a string at all: JSON.parse says so of the whole text
  }
}

/**
 * Walks over a JSON text without building anything, because `JSON.parse` takes ten million nested lists,
 * keeps the last of two equal keys without a word, and leaves a value that zod then throws on.
 */
function scan(text: string, depthLimit: number): JsonFault | { kind: 'scanned'; incomplete: boolean } {
  const open: (Set<string> | null)[] = [] // the keys of each open object, null for an open list
  let keyNext = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === quote) {
      const end = endOfString(text, at)
      if (end >= text.length) return { kind: 'scanned', incomplete: true }
      const keys = open.at(-1)
      if (keyNext && keys) {
        const key = keyOf(text.slice(at + 1, end))
        if (keys.has(key)) return { kind: 'duplicateKey', key: key.slice(0, 64) }
        if (keys.size === keyLimit) return { kind: 'tooManyKeys', limit: keyLimit }
        keys.add(key)
        keyNext = false
      }
      at = end
    } else if (code === openBrace || code === openBracket) {
      if (open.length === depthLimit) return { kind: 'tooDeep', limit: depthLimit }
      open.push(code === openBrace ? new Set() : null)
      keyNext = code === openBrace
    } else if (code === closeBrace || code === closeBracket) {
      open.pop()
      keyNext = false
    } else if (code === comma) {
      keyNext = open.at(-1) instanceof Set
    }
  }
  return { kind: 'scanned', incomplete: open.length > 0 }
}

/** Reads JSON written by a stranger: no deeper than the limit, and no key twice in one object. */
export function readJson(text: string, depthLimit: number): { kind: 'json'; json: Json } | JsonFault {
  const scanned = scan(text, depthLimit)
  if (scanned.kind !== 'scanned') return scanned
  try {
    return { kind: 'json', json: JSON.parse(text) as Json }
  } catch {
    return { kind: 'notJson', incomplete: scanned.incomplete || text.trim() === '' }
  }
}

/** Calls `visit` with every string of a value and its place, and with every key at the place of what it names. */
export function eachText(value: unknown, visit: (text: string, at: Path) => void, at: Path = []): void {
  if (typeof value === 'string') visit(value, at)
  else if (Array.isArray(value))
    value.forEach((item, index) => {
      eachText(item, visit, [...at, index])
    })
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) {
      visit(key, [...at, key])
      eachText(item, visit, [...at, key])
    }
}
