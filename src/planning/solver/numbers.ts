/** A text that is no problem of the format that its name says; the message is a whole sentence that names the place. */
export class FormatError extends Error {}

/** The least and the greatest that a number may be. */
export type Limits = readonly [least: number, most: number]

/** What the numbers of every format may be: a week or a duration, a distance between two, and an amount of something. */
export const limits = {
  weeks: [0, 100_000],
  distance: [-100_000, 100_000],
  amount: [0, 1_000_000_000],
} as const satisfies Record<string, Limits>

/** What a file may count up to; whether all of it together is too much is seen when it is read. */
export const mostCounted = 10_000

/** The longest part of a word that a sentence shows. */
const shown = 20

/** The numbers of some lines in order, some so many to a row. */
export class Numbers {
  private readonly words: string[] = []
  private readonly lineOf: number[] = []
  private readonly lastLine: number
  private at = 0

  /** `before` is how many lines of the file stand before these. */
  constructor(lines: readonly string[], before = 0) {
    this.lastLine = before + Math.max(1, lines.length)
    for (const [index, line] of lines.entries()) {
      // The distances of ProGen/max stand in brackets
      for (const word of line.split(/[\s[\]]+/)) {
        if (word === '') continue
        this.words.push(word)
        this.lineOf.push(before + index + 1)
      }
    }
  }

  /** The next number, which is whole and within limits; `what` says what it is, beginning with an article. */
  next(what: string, [least, most]: Limits): number {
    const word = this.words[this.at]
    if (word === undefined)
      throw new FormatError(`${capital(what)} is missing: the numbers end on line ${this.lastLine}.`)
    const value = /^[-+]?\d+$/.test(word) ? Number(word) : Number.NaN
    if (!(value >= least && value <= most)) {
      const wanted = least === most ? `${least}` : `a whole number from ${least} to ${most}`
      throw new FormatError(`Line ${this.lineOf[this.at]}: ${what} should be ${wanted}, not ${quoted(word)}.`)
    }
    this.at += 1
    return value
  }

  /** The next so many numbers. */
  many(count: number, what: string, within: Limits): number[] {
    return Array.from({ length: count }, () => this.next(what, within))
  }

  /** A number of things that follow. */
  count(what: string, least = 0): number {
    return this.next(what, [least, mostCounted])
  }

  /** So many numbers of other things, after how many they are, none of them twice. */
  others(what: string, within: Limits): number[] {
    const others = new Set<number>()
    for (let left = this.count(`the number of ${what}s`); left > 0; left -= 1) {
      const one = this.next(`a ${what}`, within)
      if (others.has(one)) throw this.fault(`the ${what} ${one} stands there twice.`)
      others.add(one)
    }
    return [...others]
  }

  /** So many rows in whichever order, each of which begins with its own number, counted from `first`, and ends with its line. */
  rows(what: string, count: number, first: number, read: (index: number) => void): void {
    const seen = new Set<number>()
    for (let row = 0; row < count; row += 1) {
      const number = this.next(`the number of the ${what}`, [first, first + count - 1])
      if (seen.has(number)) throw this.fault(`${what} ${number} has a row already.`)
      seen.add(number)
      read(number - first)
      this.endOf(`the row of ${what} ${number}`, this.lineOf[this.at - 1])
    }
  }

  /** Nothing more stands there; on that line, where one is given. */
  endOf(what: string, line?: number): void {
    const word = this.words[this.at]
    if (word === undefined || (line !== undefined && this.lineOf[this.at] !== line)) return
    throw new FormatError(`Line ${this.lineOf[this.at]}: ${quoted(word)} is more than ${what} should have.`)
  }

  /** What is wrong with the number that was read last. */
  fault(sentence: string): FormatError {
    return new FormatError(`Line ${this.lineOf[this.at - 1]}: ${sentence}`)
  }
}

/** With this mark texts of DOS end, and some of the old problems still do. */
const endMark = '\u001a'

/** The lines of a text, however they end. */
export function linesOf(text: string): string[] {
  const whole = text.trimEnd()
  return (whole.endsWith(endMark) ? whole.slice(0, -1) : text).split(/\r\n|\r|\n/)
}

/** A word as a sentence can show it: not all of a long one, and nothing that a terminal would obey. */
export function quoted(word: string): string {
  const plain = word.slice(0, shown).toWellFormed().replace(/\p{C}/gu, '�')
  return `“${plain}${word.length > shown ? '…' : ''}”`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
