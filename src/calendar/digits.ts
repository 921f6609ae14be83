/** Digits as any script writes them, where days and numbers are typed or looked for. */

const digit = /\p{Nd}/u
const everyDigit = /\p{Nd}/gu

/** Whether a character is a decimal digit of some script. */
export function isDigit(character: string): boolean {
  return digit.test(character)
}

/** The value of a decimal digit of any script: Unicode keeps each script's ten together, nought first. */
export function digitValue(character: string): number {
  const code = character.codePointAt(0) ?? 0
  let nought = code
  while (isDigit(String.fromCodePoint(nought - 1))) nought--
  return (code - nought) % 10
}

/** A text with the digits of every script as 0 to 9. */
export function withPlainDigits(text: string): string {
  return text.replace(everyDigit, (character) => String(digitValue(character)))
}

/** One to three digits, a comma or point, and three more: a thousand to one reader, one to another. */
const twofold = /^-?[1-9]\d{0,2}\.\d{3}$/

/**
 * The number a person has typed, in the digits of any script, with comma or point; null when it is empty, no
 * number, or may be read in two ways (1,000).
 */
export function readNumber(text: string): number | null {
  const plain = withPlainDigits(text)
    .replace(/\s/g, '')
    .replace(/[,\u066b\uff0c\uff0e]/, '.')
  return /^-?\d+(\.\d+)?$/.test(plain) && !twofold.test(plain) ? Number(plain) : null
}
