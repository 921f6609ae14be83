/** A text that is no problem of the format that its name says; the message is a whole sentence. */
export class FormatError extends Error {}

/** The numbers of a text in order, whatever lines they stand on. */
export class Numbers {
  private readonly words: readonly string[]
  private at = 0

  constructor(text: string) {
    // The lags of ProGen/max stand in brackets
    this.words = text.split(/[\s[\]]+/).filter((word) => word !== '')
  }

  /** The next number, which is whole; `what` says what it would have been. */
  next(what: string): number {
    const word = this.words[this.at]
    if (word === undefined) throw new FormatError(`The file ends where ${what} should stand.`)
    this.at += 1
    const value = Number(word)
    if (!Number.isInteger(value))
      throw new FormatError(`“${word}” is not a whole number, but ${what} should be.`)
    return value
  }

  /** The next so many numbers. */
  many(count: number, what: string): number[] {
    return Array.from({ length: count }, () => this.next(what))
  }
}

/** A count that a file gives, within what a solver can be asked. */
export function counted(count: number, what: string, least = 0): number {
  if (count >= least && count <= 10_000) return count
  throw new FormatError(`There cannot be ${count} ${what}.`)
}
