import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, formatDay, weekdayOf } from '../../src/calendar/day.ts'
import { firstWeekFrom, isoWeek, mondayOf, weekOf } from '../../src/calendar/week.ts'
import { anyDay, day } from './days.ts'

const aDay = 24 * 60 * 60 * 1000

/** ISO 8601 word by word: week 1 is the one with 4 January, and the weeks follow from it one by one. */
function isoWeekByHand(text: string): { year: number; week: number } {
  const asked = Date.parse(`${text}T00:00:00Z`)
  const firstMonday = (year: number): number => {
    let monday = Date.UTC(year, 0, 4)
    while (new Date(monday).getUTCDay() !== 1) monday -= aDay
    return monday
  }
  let year = new Date(asked).getUTCFullYear() + 1
  while (firstMonday(year) > asked) year -= 1
  let week = 1
  for (let monday = firstMonday(year); monday + 7 * aDay <= asked; monday += 7 * aDay) week += 1
  return { year, week }
}

describe('weeks', () => {
  test.each([
    ['2026-01-01', 2026, 1],
    ['2025-12-28', 2025, 52],
    ['2025-12-29', 2026, 1],
    ['2020-12-31', 2020, 53],
    ['2021-01-03', 2020, 53],
    ['2021-01-04', 2021, 1],
    ['2024-12-30', 2025, 1],
    ['2023-01-01', 2022, 52],
  ])('%s lies in week %i-%i', (text, year, week) => {
    expect(isoWeek(day(text))).toEqual({ year, week })
  })

  test('Week numbers agree with ISO 8601', () => {
    fc.assert(
      fc.property(anyDay, (any) => {
        expect(isoWeek(any)).toEqual(isoWeekByHand(formatDay(any)))
      }),
    )
  })

  test('A week runs from Monday to Sunday', () => {
    fc.assert(
      fc.property(anyDay, (any) => {
        const week = weekOf(any)
        expect(weekdayOf(mondayOf(week))).toBe(1)
        expect(mondayOf(week) <= any && any < mondayOf(week + 1)).toBe(true)
        expect(mondayOf(week + 1) - mondayOf(week)).toBe(7)
      }),
    )
  })

  test('Weeks count from the Monday before 1970', () => {
    expect(formatDay(mondayOf(0))).toBe('1969-12-29')
    expect(weekOf(day('1970-01-04'))).toBe(0)
    expect(weekOf(day('1970-01-05'))).toBe(1)
  })

  test('Work from Wednesday starts the Monday after', () => {
    expect(formatDay(mondayOf(firstWeekFrom(day('2026-09-02'))))).toBe('2026-09-07')
    expect(formatDay(mondayOf(firstWeekFrom(day('2026-09-07'))))).toBe('2026-09-07')
  })

  test('The first whole week starts within seven days', () => {
    fc.assert(
      fc.property(anyDay, (any) => {
        const monday = mondayOf(firstWeekFrom(any))
        expect(monday >= any && monday <= addDays(any, 6)).toBe(true)
      }),
    )
  })
})
