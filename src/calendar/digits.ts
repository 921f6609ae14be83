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
