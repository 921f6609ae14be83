import { describe, expect, test } from 'vitest'
import { addDays, addMonths, partsOf } from '../../src/calendar/day.ts'
import {
  contractMonths,
  creditMonths,
  lastDayOf,
  latestTradeRegistration,
  monthsBeforeEnd,
  remainingMonths,
} from '../../src/pathway/contractTime.ts'
import type { Pathway } from '../../src/pathway/pathway.ts'
import { countedPercent, monthsOfSpells } from '../../src/pathway/practice.ts'
import { contractOf } from '../../src/pathway/standing.ts'
import { day } from '../calendar/days.ts'
import { pathwayOf, person } from './log.ts'

describe('contract length is max(12, L - P - G)', () => {
  test.each([
    // [L, P, G, months]: ofo. §§ 6-5 to 6-10, 9-58; P is approved practice, the mandatory year included.
    [48, 12, 0, 36], // 48 - 12 = 36, the longest
    [48, 24, 0, 24], // 48 - 24
    [48, 20, 6, 22], // 48 - 20 - 6
    [48, 36, 0, 12], // 48 - 36 = 12, the least
    [48, 40, 0, 12], // 48 - 40 = 8, so 12
    [48, 24, 24, 12], // 48 - 24 - 24 = 0, so 12
    [54, 12, 0, 42], // a trade of 4 1/2 years
  ])('Of %i with %i practice and %i credits %i are left', (length, practice, credits, expected) => {
    expect(remainingMonths(length, practice, credits, 12)).toBe(expected)
  })

  test.each([
    // Practice and contract together, against 60 months as experience-based candidate (ol. § 23-2).
    [12, 48],
    [36, 48],
    [40, 52],
    [48, 60], // the break-even, 1.25 x 48 - 12
    [54, 66],
  ])('Practice of %i ends after %i months in all', (practice, expected) => {
    expect(practice + remainingMonths(48, practice, 0, 12)).toBe(expected)
  })

  const contractStep = (pathway: Pathway) => {
    const step = pathway.route.steps.find((one) => one.kind === 'contract')
    if (step?.kind !== 'contract') throw new Error('the route has no contract')
    return step
  }
  const on = day('2026-08-01')

  test('Fagbrev på jobb takes practice off the trade', () => {
    const pathway = pathwayOf()
    expect(contractMonths(pathway, contractStep(pathway), 14, on)).toBe(34)
    expect(contractMonths(pathway, contractStep(pathway), 14, on, 10)).toBe(24)
    expect(contractMonths(pathway, contractStep(pathway), 47, on)).toBe(12)
  })

  test('An apprentice takes it off the company part', () => {
    // The company part of health care work is 24 months; ofo. § 6-9 credits practice in full.
    const pathway = pathwayOf('laerling')
    expect(contractMonths(pathway, contractStep(pathway), 0, on)).toBe(24)
    expect(contractMonths(pathway, contractStep(pathway), 10, on)).toBe(14)
    expect(contractMonths(pathway, contractStep(pathway), 30, on)).toBe(0)
  })

  test('No source fixes it on the modular route', () => {
    const pathway = pathwayOf('modular')
    expect(contractMonths(pathway, contractStep(pathway), 14, on)).toBeNull()
  })

  test('On the modular route practice is taken off the assumption', () => {
    // 24 months are reckoned; 12 is the low end of the assumption.
    const pathway = pathwayOf('modular')
    const months = (practice: number, credits = 0) =>
      contractMonths(pathway, contractStep(pathway), practice, on, credits, 24)
    expect([months(0), months(5), months(5, 3), months(30)]).toEqual([24, 19, 16, 12])
  })

  const approved = (about: string, decision: string) => [
    `2026-01-02 claimMade k1 ${about}`,
    '2026-01-03 claimDocumented k1 attests',
    '2026-01-04 claimApplied k1',
    '2026-01-05 claimAssessed k1',
    decision,
  ]

  test('A module recognised is no credit', () => {
    const lines = approved('module HEAV105', '2026-01-06 claimApproved k1')
    expect(creditMonths(person(pathwayOf(), lines).standing)).toBe(0)
  })

  test('Recognition of the trade is a credit', () => {
    const lines = approved('trade', '2026-01-06 claimPartlyApproved k1 8')
    expect(creditMonths(person(pathwayOf(), lines).standing)).toBe(8)
  })
})

describe('the last day of a contract', () => {
  test.each([
    // [start, full-time months, counted position, last day]
    ['2026-08-01', 36, 100, '2029-07-31'],
    ['2026-08-01', 12, 100, '2027-07-31'],
    ['2026-03-01', 12, 100, '2027-02-28'],
    ['2027-03-01', 12, 100, '2028-02-29'],
    ['2026-08-15', 22, 100, '2028-06-14'],
    // 21.5 months: 21 months to 30 Apr 2028, then half a month, 15 days.
    ['2026-08-01', 21.5, 100, '2028-05-15'],
    // Part time: 12 / 0.5 = 24 and 12 / 0.8 = 15 calendar months.
    ['2026-08-01', 12, 50, '2028-07-31'],
    ['2026-08-01', 12, 80, '2027-10-31'],
    // 12 / 0.6 = 20 months.
    ['2026-08-01', 12, 60, '2028-03-31'],
    // 36.8 months = 36 months and 24 days: 31 July 2029 and 24 days more.
    ['2026-08-01', 36.8, 100, '2029-08-24'],
  ])('From %s, %d months at %i per cent last to %s', (start, months, percent, expected) => {
    expect(lastDayOf(day(start), months, percent)).toBe(day(expected))
  })

  test.each([
    // Half of May, which has 31 days: 11/30 of it are left on the 20th, and the days after the 27th are 3/4 of a
    // thirtieth each; so 4 thirtieths of June are left of the 15.
    ['2026-08-20', 21.5, '2028-06-04'],
    // Half of February: 11/30 are left on the 20th in any month, so again 4 thirtieths of the next.
    ['2027-02-20', 0.5, '2027-03-04'],
    // Whole months end the day before the same date, and with a month that is too short to have that date.
    ['2027-04-29', 4, '2027-08-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-08-31', 18, '2028-02-29'],
    ['2027-03-31', 1, '2027-04-30'],
  ])('From %s, %d months are counted as practice is, to %s', (start, months, expected) => {
    expect(lastDayOf(day(start), months)).toBe(day(expected))
  })

  test('No contract is short for having begun on the 29th, 30th or 31st', () => {
    // By ofo. § 9-58 it lasts at least so many full-time months; counted as practice, they are all there.
    const short = Array.from({ length: 366 }, (_, past) => addDays(day('2026-01-01'), past)).flatMap(
      (start) =>
        [12, 18, 24].filter((months) => {
          const ends = lastDayOf(start, months)
          const target = addMonths(start, months)
          const isClamped = partsOf(target).date < partsOf(start).date
          return isClamped && monthsOfSpells([{ from: start, to: ends, percent: 100 }], ends, null) < months
        }),
    )
    expect(short).toEqual([])
  })

  test('Practice and contract last as long together, wherever one ends', () => {
    // 48 months from 4 January 2027 end on 3 January 2031, whatever Monday the contract begins on.
    const from = day('2027-01-04')
    const ends = Array.from({ length: 100 }, (_, week) => {
      const start = addDays(from, 7 * (week + 52))
      const practice = monthsOfSpells([{ from, to: null, percent: 100 }], addDays(start, -1), null)
      return lastDayOf(start, 48 - practice)
    })
    expect(new Set(ends)).toEqual(new Set([day('2031-01-03')]))
  })

  test('80 per cent is full where the county says so', () => {
    // Vestland counts 80 % as full time, Nordland does not: 12 or 15 calendar months.
    expect(lastDayOf(day('2026-08-01'), 12, countedPercent(80, 80))).toBe(day('2027-07-31'))
    expect(lastDayOf(day('2026-08-01'), 12, countedPercent(80, 81))).toBe(day('2027-10-31'))
  })
})

describe('the days around its end', () => {
  const running = [
    '2023-01-01 employmentStarted home 100%',
    '2026-08-01 gatePassed approved-training-establishment',
    '2026-08-01 contractStarted c1 fpjCandidate until 2027-07-31',
  ]
  const daysAfter = (lines: string[]) => {
    const { pathway, standing } = person(pathwayOf(), lines)
    const end = contractOf(standing)?.contract.end ?? null
    return end === null ? null : [monthsBeforeEnd(end, 3), latestTradeRegistration(pathway, end)]
  }

  test('The trade exam opens three months before, and registration closes two months before', () => {
    expect(daysAfter(running)).toEqual([day('2027-04-30'), day('2027-05-31')])
  })

  test('An extension moves both days', () => {
    const extended = [...running, '2027-05-01 contractExtended c1 until 2028-01-31']
    expect(daysAfter(extended)).toEqual([day('2027-10-31'), day('2027-11-30')])
  })

  test('Of two contracts the later start holds', () => {
    const lines = [
      ...running.slice(0, 2),
      '2026-08-01 contractApplied second',
      '2026-08-02 contractStarted first fpjCandidate until 2027-08-01',
      '2026-09-01 contractVoided first',
      '2026-10-01 contractStarted second fpjCandidate until 2027-09-30',
    ]
    expect(contractOf(person(pathwayOf(), lines).standing)?.id).toBe('second')
  })
})
