import { daysInMonth } from '../calendar/day.ts'
import { digitValue, isDigit } from '../calendar/digits.ts'
import { eachText, type Path } from '../curriculum/json.ts'

/**
 * What a text seems to hold. The app has no need for secure identification, so it may keep none of them
 * (personopplysningsloven § 12 covers national identity numbers and other unequivocal means of identification).
 *
 * - `identityNumber`: fødselsnummer, D-number (day + 40), help number or NAV's synthetic (month + 40), the Tax
 *   Administration's test number (month + 80), by today's two check digits
 * - `dufNumber`: the twelve digits that UDI gives whoever applies to stay
 * - `from2032`: fits only the looser first check digit of numbers given from 2032
 */
export type IdentityNumberKind = 'identityNumber' | 'dufNumber' | 'from2032'

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]
const dufWeights = [4, 6, 3, 2, 4, 6, 3, 2, 7, 5]

function weighed(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11
}

/** Whether the first six digits are a day and month, with what is added for each kind of number. */
function beginsWithDay(digits: string): boolean {
  const day = Number(digits.slice(0, 2)) % 40
  const month = Number(digits.slice(2, 4)) % 40
  // The century is not in the digits for certain, so 29 February always passes
  return Number(digits[0]) < 8 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(2000, month)
}

/**
 * Eleven digits. Today the weighed sum leaves no remainder; from 2032 the first may leave 0 to 3, and every
 * number given before stays valid (Skatteetaten, folkeregisteret-api-dokumentasjon, "Nytt fødselsnummer fra
 * 2032"). The numbers 500-999 that tell the century are left unread: from 2032 they no longer do.
 */
function elevenDigits(digits: string): IdentityNumberKind | null {
  if (!beginsWithDay(digits) || weighed(digits, secondWeights) !== 0) return null
  const remainder = weighed(digits, firstWeights)
  return remainder === 0 ? 'identityNumber' : remainder <= 3 ? 'from2032' : null
}

/** Twelve digits: year of registration, serial number, and the weighed sum's remainder as two digits. */
function twelveDigits(digits: string): IdentityNumberKind | null {
  const year = Number(digits.slice(0, 4))
  const fits = year >= 1980 && year <= 2049 && weighed(digits, dufWeights) === Number(digits.slice(10))
  return fits ? 'dufNumber' : null
}

/** A birth date with its whole year before the last five digits: 01.01.1970 12345. */
function dateAndFive(digits: string): IdentityNumberKind | null {
  return /^\d{4}(19|20)/.test(digits) ? elevenDigits(digits.slice(0, 4) + digits.slice(6)) : null
}

const check: Record<number, (digits: string) => IdentityNumberKind | null> = {
  11: elevenDigits,
  12: twelveDigits,
  13: dateAndFive,
}

const everyDigit = /\p{Nd}/gu
const separator = /[\s\p{Z}\p{P}\p{S}]/u
const unseen = /\p{Cf}/u

/** Digits that stand together, then the next ones after at most three separators, and so on. */
interface Chain {
  groups: string[]
  /** Written with a plus, as telephone numbers of other countries are. */
  afterPlus: boolean
}

function chainsIn(text: string): Chain[] {
  const chains: Chain[] = []
  let chain: Chain | null = null
  let group = ''
  let gap = 0
  let before = ''
  const endGroup = () => {
    if (group !== '') chain?.groups.push(group)
    group = ''
  }
  for (const character of text) {
    if (unseen.test(character)) continue
    if (isDigit(character)) {
      if (chain === null) {
        chain = { groups: [], afterPlus: before === '+' }
        chains.push(chain)
      }
      group += digitValue(character)
      gap = 0
    } else {
      endGroup()
      gap++
      if (gap > 3 || !separator.test(character)) chain = null
    }
    before = character
  }
  endGroup()
  return chains
}

const isYear = (group: string | undefined) => group !== undefined && /^(19|20)\d\d$/.test(group)
const isShort = (group: string | undefined) => group !== undefined && group.length <= 2

/** Whether groups from here on are a whole date, which with a figure after it is no identity number. */
function isDate(groups: readonly string[], from: number): boolean {
  const [a, b, c] = groups.slice(from, from + 3)
  return (isShort(a) && isShort(b) && isYear(c)) || (isYear(a) && isShort(b) && isShort(c))
}

const certainty: readonly (IdentityNumberKind | null)[] = [null, 'from2032', 'dufNumber', 'identityNumber']

/**
 * The kind of identity number that a text holds, the most certain of them; null when it holds none.
 *
 * The digits may be of any script, in circles or brackets (Unicode's NFKC), and be parted by spaces, dots, hyphens and the like in any place. A bank
 * account has eleven digits too, and its check digit is the second of these two: about 2 of 100 account
 * numbers fit both and are taken for an identity number, however they are written, because neither belongs in
 * the app and a form that let 0101.70.12345 pass would be a way round. A number after a plus is a telephone's.
 */
export function identityNumberIn(text: string): IdentityNumberKind | null {
  const folded = text.normalize('NFKC')
  // Most texts have few digits or none, and need not be looked at sign by sign
  if ((folded.match(everyDigit)?.length ?? 0) < 11) return null
  let found: IdentityNumberKind | null = null
  for (const { groups, afterPlus } of chainsIn(folded)) {
    for (let from = afterPlus ? 1 : 0; from < groups.length; from++) {
      let digits = ''
      for (let to = from; to < groups.length && digits.length < 13; to++) {
        digits += groups[to]
        if (digits.length === 11 && isDate(groups, from)) continue
        const kind = check[digits.length]?.(digits) ?? null
        if (certainty.indexOf(kind) > certainty.indexOf(found)) found = kind
      }
    }
  }
  return found
}

/** Whether a text holds an identity number by today's check digits. Such a text is not kept. */
export function holdsIdentityNumber(text: string): boolean {
  const kind = identityNumberIn(text)
  return kind === 'identityNumber' || kind === 'dufNumber'
}

/** Where people write what they like; everything else in a record is an id, a day or a word of the code. */
const writtenFreely = new Set<unknown>(['alias', 'note', 'paper', 'ground', 'title', 'place'])

const randomId = /^([a-z]+-)?[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/

/**
 * Whether an id holds one, which is then a part of it by itself or all that it is. Across the hyphens of a random
 * id the digits mean nothing: read as a text, one id in a hundred thousand would look like an identity number.
 */
function idHolds(id: string): boolean {
  if (randomId.test(id)) return false
  return /\p{L}/u.test(id) ? id.split(/[-._]/).some(holdsIdentityNumber) : holdsIdentityNumber(id)
}

/**
 * Every text of a value that holds an identity number, by its place. All texts are read, ids too, so that a new
 * field is read from its first day.
 */
export function identityNumbersOf(value: unknown): Path[] {
  const found: Path[] = []
  eachText(value, (text, at) => {
    const isId = /^[\w.-]+$/.test(text) && !writtenFreely.has(at.at(-1))
    if (isId ? idHolds(text) : holdsIdentityNumber(text)) found.push(at)
  })
  return found
}
