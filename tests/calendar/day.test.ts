import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dayOf,
  daysInMonth,
  earlier,
  formatDay,
  later,
  parseDay,
  partsOf,
  weekdayOf,
} from '../../src/calendar/day.ts'
import { anyDay, anyDayOfEveryMonth, day } from './days.ts'

const milliseconds = 24 * 60 * 60 * 1000

describe('reading and writing days', () => {
  test('Days count from the first of 1970', () => {
    expect(dayOf(1970, 1, 1)).toBe(0)
    expect(dayOf(1969, 12, 31)).toBe(-1)
    expect(dayOf(2000, 3, 1)).toBe(11017)
  })

  test.each([
    '2026-2-28',
    '28.02.2026',
    ' 2026-02-28',
    '2026-02-28T00:00',
    '2026-02-29',
    '1900-02-29',
    '2026-00-10',
    '2026-13-10',
    '2026-04-31',
    '2026-04-00',
    '1899-12-31',
    '2200-01-01',
    '',
  ])('%j is no day', (text) => {
    expect(parseDay(text)).toBeNull()
  })

  test.each(['1900-01-01', '2000-02-29', '2024-02-29', '2199-12-31'])('%s is a day', (text) => {
    expect(formatDay(day(text))).toBe(text)
  })

  test('What is written reads as the same day', () => {
    fc.assert(fc.property(anyDay, (any) => parseDay(formatDay(any)) === any))
  })

  test('Parts of a day make the same day', () => {
    fc.assert(
      fc.property(anyDay, (any) => {
        const { year, month, date } = partsOf(any)
        expect(dayOf(year, month, date)).toBe(any)
      }),
    )
  })

  test('Days agree with the clock in Greenwich', () => {
    fc.assert(
      fc.property(anyDay, (any) => {
        const date = new Date(any * milliseconds)
        expect(formatDay(any)).toBe(date.toISOString().slice(0, 10))
        expect(weekdayOf(any)).toBe(date.getUTCDay() || 7)
      }),
    )
  })

  test('A date that does not exist is thrown out', () => {
    expect(() => dayOf(2025, 2, 29)).toThrow('no such day: 2025-2-29')
    expect(() => dayOf(2025, 13, 1)).toThrow(RangeError)
    expect(() => dayOf(2025, 6, 0)).toThrow(RangeError)
  })

  test('Leap years are every fourth, but for centuries', () => {
    expect([2023, 2024, 1900, 2000, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29, 28])
  })

  test('Every month has its length', () => {
    const lengths = Array.from({ length: 12 }, (_, index) => daysInMonth(2025, index + 1))
    expect(lengths).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
  })
})

describe('going on from a day', () => {
  test('Twelve months from August end in July', () => {
    expect(formatDay(addDays(addMonths(day('2025-08-01'), 12), -1))).toBe('2026-07-31')
  })

  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2025-08-31', 1, '2025-09-30'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2025-01-15', -1, '2024-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-06-10', 0, '2025-06-10'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(formatDay(addMonths(day(from), months))).toBe(to)
  })

  test('Months lead to the same date or the last', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (from, months) => {
        const start = partsOf(from)
        const end = partsOf(addMonths(from, months))
        expect(end.year * 12 + end.month).toBe(start.year * 12 + start.month + months)
        expect(end.date).toBe(Math.min(start.date, daysInMonth(end.year, end.month)))
      }),
    )
  })

  test('More months never lead to an earlier day', () => {
    const months = fc.integer({ min: -600, max: 600 })
    fc.assert(
      fc.property(anyDay, months, months, (from, a, b) => {
        expect(addMonths(from, Math.min(a, b))).toBeLessThanOrEqual(addMonths(from, Math.max(a, b)))
      }),
    )
  })

  test('Months add up where every month has the date', () => {
    const months = fc.integer({ min: -600, max: 600 })
    fc.assert(
      fc.property(anyDayOfEveryMonth, months, months, (from, a, b) => {
        expect(addMonths(addMonths(from, a), b)).toBe(addMonths(from, a + b))
      }),
    )
  })

  test('The earlier and the later of two days', () => {
    const [spring, autumn] = [day('2026-04-01'), day('2026-10-01')]
    expect([earlier(spring, autumn), earlier(autumn, spring)]).toEqual([spring, spring])
    expect([later(spring, autumn), later(autumn, spring)]).toEqual([autumn, autumn])
  })
})
