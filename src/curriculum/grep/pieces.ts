/** A part of a text that was pasted or put together from files: one object, or something that is none. */
export interface Piece {
  kind: 'object' | 'unclosed' | 'other'
  text: string
  /** The line that it begins on, from one. */
  line: number
}

const [quote, backslash, newline] = [0x22, 0x5c, 0x0a]
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d]
const comma = 0x2c

/** Just behind the closing brace of the object that begins at `start`; -1 when it never ends. */
function endOfObject(text: string, start: number): number {
  let deep = 0
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === quote) {
      for (at++; at < text.length && text.charCodeAt(at) !== quote; at++)
        if (text.charCodeAt(at) === backslash) at++
    } else if (code === openBrace) deep += 1
    else if (code === closeBrace) {
      deep -= 1
      if (deep === 0) return at + 1
    }
  }
  return -1
}

/** White space, a mark of byte order, or what lists put around and between their objects. */
const isBetween = (code: number): boolean =>
  code <= 0x20 ||
  code === comma ||
  code === openBracket ||
  code === closeBracket ||
  code === 0xa0 ||
  code === 0xfeff

/** Where something that is no object ends: at the next object, or the next line. */
function endOfOther(text: string, start: number): number {
  let at = start
  while (at < text.length && text.charCodeAt(at) !== openBrace && text.charCodeAt(at) !== newline) at++
  return at
}

/**
 * The objects of a text one after another, each exactly as it stands: one object, a list of them, several files after each
 * other, or what somebody pasted with words between. A list that breaks off ends with an `unclosed` piece.
 */
export function* piecesOf(text: string): Generator<Piece> {
  let line = 1
  let lists = 0
  let at = 0
  let lineEnd = text.indexOf('\n')
  const pass = (to: number): void => {
    for (; lineEnd >= 0 && lineEnd < to; lineEnd = text.indexOf('\n', lineEnd + 1)) line++
    at = to
  }
  while (at < text.length) {
    const code = text.charCodeAt(at)
    const begins = line
    const from = at
    if (isBetween(code)) {
      if (code === openBracket) lists += 1
      if (code === closeBracket) lists -= 1
      pass(at + 1)
      continue
    }
    const end = code === openBrace ? endOfObject(text, at) : endOfOther(text, at)
    pass(end < 0 ? text.length : end)
    const kind = code !== openBrace ? 'other' : end < 0 ? 'unclosed' : 'object'
    if (kind === 'unclosed') lists = 0
    yield { kind, text: text.slice(from, at), line: begins }
  }
  if (lists > 0) yield { kind: 'unclosed', text: '', line }
}
