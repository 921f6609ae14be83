import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, type Day, daysInMonth, partsOf } from '../../src/calendar/day.ts'
import { contains, monthThirtieths, type Period } from '../../src/calendar/period.ts'
import { anyDay, anyDayOfEveryMonth, day } from './days.ts'

const period = (from: string, to: string | null): Period => ({
  from: day(from),
  to: to === null ? null : day(to),
})

const closed = (from: string, to: string) => ({ from: day(from), to: day(to) })

describe('days in a period', () => {
  test('Both ends belong to a period', () => {
    const august = period('2025-08-01', '2025-08-31')
    const asked = ['2025-07-31', '2025-08-01', '2025-08-31', '2025-09-01']
    expect(asked.map((text) => contains(august, day(text)))).toEqual([false, true, true, false])
  })

  test('A period that goes on contains every later day', () => {
    expect(contains(period('2025-08-01', null), day('2199-12-31'))).toBe(true)
  })
})

/** Months one after the other, and then days one after the other: what a person does with a paper calendar. */
function thirtiethsByHand({ from, to }: { from: Day; to: Day }): number {
  let months = 0
  while (addMonths(from, months + 1) - 1 <= to) months += 1
  let days = 0
  while (addMonths(from, months) + days <= to) days += 1
  return months * 30 + Math.min(days, 29)
}

describe('months and thirtieths', () => {
  test.each([
    ['2025-08-01', '2025-08-01', 1],
    ['2025-08-01', '2025-08-30', 29],
    ['2025-08-01', '2025-08-31', 30],
    ['2025-02-01', '2025-02-28', 30],
    ['2025-02-01', '2025-02-27', 27],
    ['2024-02-01', '2024-02-28', 28],
    ['2025-01-15', '2025-02-14', 30],
    ['2025-01-31', '2025-02-27', 30],
    ['2025-08-01', '2026-07-31', 360],
    ['2025-08-01', '2026-08-15', 375],
    // Fourteen months as a care assistant
    ['2024-06-10', '2025-08-09', 420],
  ])('%s to %s is %i thirtieths', (from, to, thirtieths) => {
    expect(monthThirtieths(closed(from, to))).toBe(thirtieths)
  })

  test('A period that ends before it begins is nothing', () => {
    expect(monthThirtieths(closed('2025-08-02', '2025-08-01'))).toBe(0)
    expect(monthThirtieths(closed('2025-08-02', '2024-08-01'))).toBe(0)
  })

  test('Sums agree with a paper calendar', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 3000 }), (from, length) => {
        const whole = { from, to: addDays(from, length) }
        expect(monthThirtieths(whole)).toBe(thirtiethsByHand(whole))
      }),
    )
  })

  test('Every calendar month is thirty thirtieths', () => {
    fc.assert(
      fc.property(anyDay, (any) => {
        const { year, month, date } = partsOf(any)
        const from = addDays(any, 1 - date)
        expect(monthThirtieths({ from, to: addDays(from, daysInMonth(year, month) - 1) })).toBe(30)
      }),
    )
  })

  test('Periods parted after whole months add up', () => {
    const months = fc.integer({ min: 0, max: 60 })
    fc.assert(
      fc.property(anyDayOfEveryMonth, months, fc.integer({ min: 0, max: 1500 }), (from, first, length) => {
        const parted = addMonths(from, first)
        const to = addDays(parted, length)
        const before = monthThirtieths({ from, to: addDays(parted, -1) })
        expect(before).toBe(first * 30)
        expect(monthThirtieths({ from, to })).toBe(before + monthThirtieths({ from: parted, to }))
      }),
    )
  })

  test('A longer period never counts for less', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 1500 }), (from, length) => {
        const to = addDays(from, length)
        const shorter = monthThirtieths({ from, to })
        expect(monthThirtieths({ from, to: addDays(to, 1) })).toBeGreaterThanOrEqual(shorter)
        expect(monthThirtieths({ from: addDays(from, -1), to })).toBeGreaterThanOrEqual(shorter)
      }),
    )
  })

  // The price of counting by the calendar: stretches that follow each other are to be joined before they are summed
  test('A month parted in the middle counts its days', () => {
    const parts = [closed('2025-08-01', '2025-08-15'), closed('2025-08-16', '2025-08-31')]
    expect(parts.map(monthThirtieths)).toEqual([15, 16])
  })
})
