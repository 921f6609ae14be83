import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar/day.ts'
import { compareRoute } from '../../src/planning/compare.ts'
import { day } from '../calendar/days.ts'
import { experience } from '../pathway/log.ts'
import { type Asking, asking, planFor, stepOf } from './asking.ts'
import { planFaults } from './planFaults.ts'

/** Practice enough for an experience-based candidate, and a job in another trade for a time that is set. */
const beside = (from: string, to: string, percent: number, asked: Asking = {}) =>
  asking({
    route: 'praksiskandidat',
    ...asked,
    brings: {
      hoursAWeek: 37.5,
      experiences: [
        experience(60),
        experience(from, to, { id: 'shop', percent, counts: { kind: 'nothing' } }),
      ],
      ...asked.brings,
    },
  })

describe('a job for a time that is set', () => {
  test('It takes its hours in the weeks that it covers, and in no other', () => {
    // Getting ready takes 120 hours, ten weeks at 12: none of them is free in a full week of work from 4 January to
    // Wednesday 30 June 2027, so the first term that can be sat is that of 15 November
    const request = beside('2027-01-04', '2027-06-30', 100)
    const plan = planFor(request)
    expect(stepOf(plan, 'preparation').from).toBeGreaterThanOrEqual(day('2027-07-05'))
    expect(stepOf(plan, 'exam.written').from).toBe(day('2027-11-15'))
    expect(planFaults(request, plan)).toEqual([])
  })

  test('What its position leaves of the week is free', () => {
    // Half of 37.5 hours leave 18.75: room for 12 in the ten weeks before 4 May, the lightest way there is from 8 February
    const later = { brings: { earliestStart: day('2027-02-08') } }
    const plan = planFor(beside('2027-01-04', '2027-06-30', 50, later))
    expect(stepOf(plan, 'exam.written').from).toBe(day('2027-05-04'))
    expect(stepOf(plan, 'preparation')).toMatchObject({ from: day('2027-02-22'), hoursAWeek: 12 })
  })

  test('It makes no difference whether it has begun', () => {
    const plans = ['2025-01-06', '2026-11-23'].map((from) => planFor(beside(from, '2027-06-30', 100)))
    expect(plans[0]?.finish).toBe(plans[1]?.finish)
  })

  test('Once it is over it takes none', () => {
    const without = planFor(beside('2025-01-06', '2026-11-20', 100))
    expect(stepOf(without, 'exam.written').from).toBe(day('2027-05-04'))
  })

  test('A new job waits until it ends', () => {
    // 80 per cent of a full week has no room beside half of one; Wednesday 30 June ends the week before Monday 5 July
    const request = beside('2027-01-04', '2027-06-30', 50, { route: 'fagbrev-pa-jobb' })
    const plan = planFor(request)
    expect(stepOf(plan, 'work.job').from).toBe(day('2027-07-05'))
    expect(planFaults(request, plan)).toEqual([])
  })

  test('A contract that runs is in it, and leaves the rest of the week free', () => {
    const log = [
      '2026-01-05 gatePassed approved-training-establishment',
      '2026-01-05 contractStarted k fpjCandidate until 2028-01-04',
    ]
    const experiences = [experience(24), experience('2024-01-01', '2028-01-04', { id: 'home', percent: 80 })]
    const plan = planFor({ route: 'fagbrev-pa-jobb', log, brings: { experiences } })
    // 80 per cent leave 7.5 hours: room for 6, twenty weeks before Tuesday 4 May
    expect(stepOf(plan, 'preparation').hoursAWeek).toBeLessThanOrEqual(7.5)
    expect(stepOf(plan, 'exam.written').from).toBe(day('2027-05-04'))
  })

  test('A contract that goes on when the work it was in is over takes its own hours from then on', () => {
    const log = [
      '2026-01-05 gatePassed approved-training-establishment',
      '2026-01-05 contractStarted k fpjCandidate until 2028-01-04',
    ]
    const experiences = [experience(24), experience('2024-01-01', '2027-01-29', { id: 'home', percent: 80 })]
    const request = asking({ route: 'fagbrev-pa-jobb', log, brings: { hoursAWeek: 30, experiences } })
    const plan = planFor(request)
    // 80 per cent of a full week are all of 30 hours, in the work as after it: there is room from 5 January 2028 on
    expect(stepOf(plan, 'preparation').from).toBeGreaterThanOrEqual(day('2028-01-05'))
    expect(compareRoute(request).heaviestWeek).toBe(30)
  })

  test('The fullest week has its hours', () => {
    expect(compareRoute(beside('2027-01-04', '2027-06-30', 50)).heaviestWeek).toBe(18.75 + 6)
  })

  test('School that takes the whole week takes what it leaves while it goes on, and all of it afterwards', () => {
    const until = (to: string) =>
      stepOf(planFor(beside('2025-01-06', to, 50, { route: 'laerling' })), 'stretch.vg1')
    expect(until('2027-12-31')).toMatchObject({ from: day('2027-08-02'), hoursAWeek: 18.75 })
    expect(until('2027-06-30')).toMatchObject({ from: day('2027-08-02'), hoursAWeek: 37.5 })
    expect(addDays(until('2027-06-30').from, 0)).toBe(until('2027-12-31').from)
  })
})
