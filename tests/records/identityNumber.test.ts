import { describe, expect, test } from 'vitest'
import { holdsIdentityNumber, identityNumberIn, identityNumbersOf } from '../../src/records/identityNumber.ts'
import { approved, frozenPerson, person } from './people.ts'

/** Chance that is the same in every run, so that the rates below are figures and not luck. */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    // Numerical Recipes' linear congruential generator
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const sum = (digits: string, weights: readonly number[]) =>
  weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)

/** The check digits that the first nine ask for, remainder 0 today; null where one would be 10. */
function withCheckDigits(nine: string, remainder = 0): string | null {
  const first = (22 + remainder - (sum(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11
  const ten = `${nine}${first}`
  const second = (11 - (sum(ten, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11
  return first === 10 || second === 10 ? null : `${ten}${second}`
}

/** What is added to day and month: ordinary, D-number, help or NAV's synthetic, Tenor, and both at once. */
const kinds = [
  [0, 0],
  [40, 0],
  [0, 40],
  [0, 80],
  [40, 40],
  [40, 80],
] as const

const two = (count: number) => String(count).padStart(2, '0')

function identityNumber(random: (below: number) => number, remainder = 0): string {
  for (;;) {
    const [toDay, toMonth] = kinds[random(kinds.length)] ?? [0, 0]
    const start = two(1 + random(28) + toDay) + two(1 + random(12) + toMonth) + two(random(100))
    const made = withCheckDigits(start + String(random(1000)).padStart(3, '0'), remainder)
    if (made) return made
  }
}

const inScript = (digits: string, nought: string) =>
  digits.replace(/\d/g, (digit) => String.fromCodePoint((nought.codePointAt(0) ?? 0) + Number(digit)))

/** The ways in which people write such a number, and some in which they might to get round the check. */
const spellings: Record<string, (digits: string) => string> = {
  together: (digits) => digits,
  'with a space': (digits) => `${digits.slice(0, 6)} ${digits.slice(6)}`,
  'with dots': (digits) =>
    `${digits.slice(0, 2)}.${digits.slice(2, 4)}.${digits.slice(4, 6)}-${digits.slice(6)}`,
  'with a hyphen': (digits) => `${digits.slice(0, 6)}-${digits.slice(6)}`,
  'with an en dash in spaces': (digits) => `${digits.slice(0, 6)} – ${digits.slice(6)}`,
  'with hard spaces': (digits) => `${digits.slice(0, 6)}\u00a0${digits.slice(6, 9)}\u202f${digits.slice(9)}`,
  'digit by digit': (digits) => [...digits].join(' '),
  'like an account': (digits) => `${digits.slice(0, 4)}.${digits.slice(4, 6)}.${digits.slice(6)}`,
  'in a sentence': (digits) => `Fnr.${digits}, se vedlegg 2`,
  'with unseen marks': (digits) => `${digits.slice(0, 3)}\u200b${digits.slice(3, 8)}\u200f${digits.slice(8)}`,
  'in full width': (digits) => inScript(digits, '０'),
  'in Arabic-Indic digits': (digits) => inScript(digits, '٠'),
  'in Persian digits': (digits) => inScript(digits, '۰'),
  'in circled digits': (digits) =>
    digits.replace(/\d/g, (digit) => (digit === '0' ? '⓪' : String.fromCodePoint(0x245f + Number(digit)))),
  'in digits with full stops': (digits) =>
    digits.replace(/[1-9]/g, (digit) => String.fromCodePoint(0x2487 + Number(digit))),
  'with its whole year': (digits) =>
    `${digits.slice(0, 2)}.${digits.slice(2, 4)}.19${digits.slice(4, 6)} ${digits.slice(6)}`,
}

describe('identity numbers are caught', () => {
  test.each(Object.entries(spellings))('Ten thousand of them %s', (_, spell) => {
    const random = chance(1)
    const missed: string[] = []
    for (let count = 0; count < 10_000; count++) {
      const text = spell(identityNumber(random))
      if (!holdsIdentityNumber(text)) missed.push(text)
    }
    expect(missed).toEqual([])
  })

  // The examples that navikt/fnrvalidator and FHI publish of each kind
  test.each([
    '150765+00565',
    '150765 * 00565',
    '(150765) 00565',
    '150765|00565',
    '150765;00565',
    '150765=00565',
  ])('%s is told by any sign between its digits', (text) => {
    expect(holdsIdentityNumber(text)).toBe(true)
  })

  test.each(['13527248013', '10915596784', '68467038838', '15076500565', '70019950032', '01410199935'])(
    '%s is one',
    (digits) => {
      expect(identityNumberIn(digits)).toBe('identityNumber')
    },
  )

  test('The twelve digits of a DUF number count', () => {
    expect(identityNumberIn('DUF 200205705502')).toBe('dufNumber')
    expect(identityNumberIn('2009 005955 09')).toBe('dufNumber')
    expect(holdsIdentityNumber('200205705503')).toBe(false)
  })

  // Skatteetaten, "Nytt fødselsnummer fra 2032", the worked examples
  test('Numbers of 2032 are caught or suspected', () => {
    expect(identityNumberIn('02013299997')).toBe('identityNumber')
    expect(identityNumberIn('30108299920')).toBe('identityNumber')
    expect(identityNumberIn('30108299939')).toBe('from2032')
    expect(holdsIdentityNumber('30108299939')).toBe(false)
    const random = chance(2)
    for (const remainder of [1, 2, 3])
      for (let count = 0; count < 1000; count++)
        expect(identityNumberIn(identityNumber(random, remainder))).toBe('from2032')
  })

  test('The most certain of several is told', () => {
    expect(identityNumberIn('30108299939 eller 13527248013')).toBe('identityNumber')
  })
})

describe('other numbers are left alone', () => {
  const share = (made: () => string, times = 30_000) => {
    let caught = 0
    for (let count = 0; count < times; count++) if (holdsIdentityNumber(made())) caught++
    return caught / times
  }
  const digits = (random: (below: number) => number, length: number) =>
    Array.from({ length }, () => random(10)).join('')

  test('Eleven digits with a wrong check digit', () => {
    const random = chance(3)
    const wrong = () => {
      const right = identityNumber(random)
      const at = 9 + random(2)
      return right.slice(0, at) + ((Number(right[at]) + 1 + random(9)) % 10) + right.slice(at + 1)
    }
    expect(share(wrong)).toBe(0)
  })

  test('Eleven digits that do not check out', () => {
    const random = chance(4)
    const unchecked = () => {
      for (;;) {
        const text = digits(random, 11)
        if (withCheckDigits(text.slice(0, 9)) !== text) return text
      }
    }
    expect(share(unchecked)).toBe(0)
  })

  test.each([8, 9, 10])('Telephone and organisation numbers of %i digits', (length) => {
    const random = chance(length)
    expect(share(() => digits(random, length))).toBe(0)
    expect(share(() => (digits(random, length).match(/\d{1,3}/g) ?? []).join(' '))).toBe(0)
  })

  test('Longer numbers', () => {
    const random = chance(16)
    expect(share(() => digits(random, 14))).toBe(0)
    expect(share(() => (digits(random, 16).match(/\d{4}/g) ?? []).join(' '))).toBeLessThan(0.001)
  })

  test('Telephone numbers of other countries', () => {
    const random = chance(5)
    expect(share(() => `+48 ${digits(random, 3)} ${digits(random, 3)} ${digits(random, 3)}`)).toBe(0)
  })

  test('A date with a figure after it', () => {
    const random = chance(6)
    const dated = () =>
      `${two(1 + random(28))}.${two(1 + random(12))}.20${two(random(100))} - ${100 + random(900)}`
    expect(share(dated)).toBe(0)
    expect(holdsIdentityNumber('fra 2024-08-15 100 %')).toBe(false)
  })

  test('Of account numbers, two in a hundred fit both checks', () => {
    const random = chance(7)
    const account = () => {
      for (;;) {
        const ten = `${1000 + random(9000)}${digits(random, 6)}`
        const check = (11 - (sum(ten, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11
        if (check < 10) return `${ten.slice(0, 4)}.${ten.slice(4, 6)}.${ten.slice(6)}${check}`
      }
    }
    const caught = share(account)
    expect(caught).toBeGreaterThan(0.01)
    expect(caught).toBeLessThan(0.03)
  })

  test('Sums, hours and codes', () => {
    for (const text of ['KM11307 HEAV105', '37,5 t/uke', '2025/26', 'NOK 1 234 567,-', '12 34 56 78 90', ''])
      expect(identityNumberIn(text)).toBeNull()
  })
})

describe('a whole person is searched', () => {
  test('The frozen person holds none', () => {
    expect(identityNumbersOf(frozenPerson())).toEqual([])
  })

  test.each([
    ['the alias', { alias: 'Sol 15076500565' }, ['alias']],
    ['the note', { note: 'a\nb 150765-00565' }, ['note']],
    ['an id', { id: '15076500565' }, ['id']],
    [
      'a line of the log',
      { log: [{ ...approved('e', '2026-01-01', 0, 'M'), note: '１５０７６５００５６５' }] },
      ['log', 0, 'note'],
    ],
  ])('It is found in %s', (_, changes, at) => {
    expect(identityNumbersOf({ ...person(), ...changes })).toEqual([at])
  })

  test.each(['person-15076500565', '150765-00565', '15076500565-a', 'DUF.200205705502'])(
    '%s is no id',
    (id) => {
      expect(identityNumbersOf({ id })).toEqual([['id']])
    },
  )

  test('Digits across the hyphens of an id mean nothing', () => {
    expect(identityNumbersOf({ id: 'entry-15076500-565a' })).toEqual([])
    expect(identityNumbersOf({ id: 'a5076500-0000-4000-8000-15076500565a' })).toEqual([])
    // In a text the same digits mean what they say
    expect(identityNumbersOf({ alias: 'Kari-15076500-565' })).toEqual([['alias']])
    expect(identityNumbersOf({ anyNewField: 'se 15076500-565' })).toEqual([['anyNewField']])
  })

  test('A hundred thousand random ids give no alarm', () => {
    const random = chance(8)
    const hex = (length: number) => Array.from({ length }, () => random(16).toString(16)).join('')
    const ids = Array.from({ length: 100_000 }, () => `entry-${hex(8)}-${hex(4)}`)
    expect(identityNumbersOf(ids)).toEqual([])
    const long = Array.from({ length: 20_000 }, () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`)
    expect(identityNumbersOf(long)).toEqual([])
  })
})
