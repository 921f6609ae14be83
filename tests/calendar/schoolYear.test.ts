import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDay, partsOf } from '../../src/calendar/day.ts'
import { halfOf, schoolYearBegins, schoolYearOf } from '../../src/calendar/schoolYear.ts'
import { anyDay, day } from './days.ts'

describe('school years', () => {
  test('The school year begins on 1 August', () => {
    expect(formatDay(schoolYearBegins(2026))).toBe('2026-08-01')
    expect(schoolYearOf(day('2026-07-31'))).toBe(2025)
    expect(schoolYearOf(day('2026-08-01'))).toBe(2026)
  })

  test('Every day lies in its school year', () => {
    fc.assert(
      fc.property(anyDay, (any) => {
        const year = schoolYearOf(any)
        expect(schoolYearBegins(year) <= any && any < schoolYearBegins(year + 1)).toBe(true)
      }),
    )
  })

  test.each([
    ['2026-01-01', 2026, 'spring'],
    ['2026-06-30', 2026, 'spring'],
    ['2026-07-01', 2026, 'autumn'],
    ['2026-12-31', 2026, 'autumn'],
  ])('%s is %i in %s', (text, year, half) => {
    expect(halfOf(day(text))).toEqual({ year, half })
  })

  test('August to December is autumn of its school year', () => {
    fc.assert(
      fc.property(anyDay, (any) => {
        const { year, half } = halfOf(any)
        // July is autumn already, yet of the school year that is about to end
        if (half === 'autumn' && partsOf(any).month > 7) expect(schoolYearOf(any)).toBe(year)
        if (half === 'spring') expect(schoolYearOf(any)).toBe(year - 1)
      }),
    )
  })
})
