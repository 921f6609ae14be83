import { describe, expect, test } from 'vitest'
import { weekOf } from '../../src/calendar/week.ts'
import { day } from '../calendar/days.ts'
import { type Asking, planFor, stepOf } from './asking.ts'

/** The first year at school of somebody who asks on a day in August. */
const firstYear = (asked: Asking) => stepOf(planFor({ route: 'laerling', ...asked }), 'stretch.vg1')
const joining = (low: number, likely: number, high: number): Asking => ({
  durations: { 'school-year-joining': { low, likely, high } },
})

describe('a school year', () => {
  test('is joined in its first weeks, and says that they are assumed', () => {
    const { from, assumes } = firstYear({ on: day('2027-08-13') })
    expect(from).toBe(day('2027-08-16'))
    expect(assumes.map(({ id }) => id)).toEqual(['school-year', 'school-year-joining'])
  })

  test('is missed after them', () => {
    expect(weekOf(firstYear({ on: day('2027-08-20') }).from)).toBe(weekOf(day('2028-07-31')) + 1)
  })

  test('is joined for as long as is set for one person', () => {
    const late = { on: day('2027-08-20'), ...joining(1, 4, 6) }
    expect(firstYear(late).from).toBe(day('2027-08-23'))
    // More weeks to join in end the way sooner: the earliest finish reckons with the most of them
    const [low, high] = (['low', 'high'] as const).map((end) => firstYear({ ...late, end }).from)
    expect(low).toBe(day('2027-08-23'))
    expect(high).toBeGreaterThan(day('2028-07-01'))
  })

  test('that goes on rests on no time to join', () => {
    const log = ['2027-08-16 phaseStarted vg1']
    expect(firstYear({ on: day('2027-09-10'), log }).assumes.map(({ id }) => id)).toEqual(['school-year'])
  })
})
