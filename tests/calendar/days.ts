import fc from 'fast-check'
import { type Day, dayOf, parseDay, yearLimits } from '../../src/calendar/day.ts'

/** A day as tests write it; a day that does not exist is a slip in the test. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === null) throw new Error(`no such day: ${text}`)
  return parsed
}

/** Any day that a file may name. */
export const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: dayOf(yearLimits.first, 1, 1), max: dayOf(yearLimits.last, 12, 31) })
  .map((count) => count as Day)

/** Any day with a date that every month has. */
export const anyDayOfEveryMonth: fc.Arbitrary<Day> = fc
  .record({
    year: fc.integer({ min: yearLimits.first, max: yearLimits.last }),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, date }) => dayOf(year, month, date))
