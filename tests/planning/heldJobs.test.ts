import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar/day.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import type { PlanStep } from '../../src/planning/plan.ts'
import { day } from '../calendar/days.ts'
import { experience } from '../pathway/log.ts'
import { type Asking, asking, planFor, stepOf } from './asking.ts'
import { planFaults } from './planFaults.ts'

/** Somebody with practice enough for a contract, who works so much in another trade and goes by fagbrev på jobb. */
const inOtherTrade = (percent: number, asked: Asking = {}) =>
  asking({
    log: [`2025-01-06 employmentStarted shop ${percent}% otherTrade`],
    ...asked,
    brings: { experiences: [experience(24)], hoursAWeek: 37.5, ...asked.brings },
  })

const jobOf = (request: ReturnType<typeof asking>) => {
  const job = stepOf(planFor(request), 'work.job')
  const started = job.events.find(({ kind }) => kind === 'employmentStarted')
  const ended = job.events.flatMap((event) => (event.kind === 'workEnded' ? [event.engagement] : []))
  return { job, ended, percent: started?.kind === 'employmentStarted' ? started.percent : null }
}

const asNow = { kind: 'position', id: 'position-as-now' }

describe('a full job in another trade and a week of 37.5 hours', () => {
  const pinned = inOtherTrade(100, { pins: [{ step: 'work.job', percent: 80 }] })

  test('A smaller job in its place leaves hours for getting ready, from the day it begins', () => {
    const plan = planFor(pinned)
    expect(planFaults(pinned, plan)).toEqual([])
    expect(stepOf(plan, 'preparation').from).toBeGreaterThanOrEqual(stepOf(plan, 'work.job').from)
    expect(stepOf(plan, 'preparation').hoursAWeek).toBeLessThanOrEqual(7.5)
    expect(plan.proved).toBe(true)
  })

  test('Nothing that takes hours comes before the old job ends, however late that is fixed', () => {
    const later = { ...pinned, pins: [{ step: 'work.job', percent: 80, start: day('2027-06-07') }] }
    const plan = planFor(later)
    expect(planFaults(later, plan)).toEqual([])
    expect(stepOf(plan, 'preparation').from).toBeGreaterThanOrEqual(day('2027-06-07'))
  })

  test('Where a job as large as now leaves no room for a plan, the position is the one that the route assumes', () => {
    const request = inOtherTrade(100)
    const { job, percent } = jobOf(request)
    expect(percent).toBe(80)
    expect(job.assumes).not.toContainEqual(asNow)
    expect(planFaults(request, planFor(request))).toEqual([])
  })

  test('A larger job than that leaves as little as the old one', () => {
    const full = inOtherTrade(100, { pins: [{ step: 'work.job', percent: 100 }] })
    expect(makePlan(full)).toMatchObject({ kind: 'noPlan', obstacles: [{ kind: 'hours', has: 0 }] })
  })
})

describe('a smaller job in place of a larger one, when the mapping is still to come', () => {
  // 90 % of 37.5 hours leave 11.25 of 45. The course took six of them from 2 November, and the mapping takes what there is
  const course: PlanStep = {
    id: 'language.A1',
    routeStep: 'norwegian',
    lane: 'norwegian',
    from: day('2026-11-02'),
    to: day('2027-09-13'),
    hoursAWeek: 6,
    events: [],
    assumes: [],
    deciding: false,
  }
  const request = asking({
    route: 'bergensmodellen',
    county: 'vestland',
    log: [
      '2025-01-06 employmentStarted shop 90% otherTrade',
      '2026-10-01 phaseStarted establishment',
      '2026-10-30 phaseCompleted establishment',
    ],
    brings: { hoursAWeek: 45 },
    pins: [{ step: 'work.job', percent: 50 }],
    before: [course],
  })

  test('It waits for the course that goes on beside it, and starts in the first week after what it waits for', () => {
    const plan = planFor(request)
    expect(planFaults(request, plan)).toEqual([])
    // Only oral is asked for: a quarter of 250 hours, 11 weeks at 6. Then the mapping for 8 weeks, and 13 to find it
    expect(stepOf(plan, 'stretch.mapping').from).toBe(addDays(day('2026-11-02'), 7 * 11))
    expect(stepOf(plan, 'work.job').from).toBe(addDays(day('2026-11-02'), 7 * (11 + 8 + 13)))
  })
})

describe('the position of the planned job', () => {
  test('It is assumed as large as that of the job which ends, and the plan says so', () => {
    const { job, percent, ended } = jobOf(inOtherTrade(100, { brings: { hoursAWeek: 45 } }))
    expect(percent).toBe(100)
    expect(ended).toEqual(['shop'])
    expect(job.assumes).toContainEqual(asNow)
  })

  test('Where it is no smaller anyhow, only the position of the route is assumed', () => {
    const { job, percent } = jobOf(inOtherTrade(50, { brings: { hoursAWeek: 45 } }))
    expect(percent).toBe(80)
    expect(job.assumes).toContainEqual({ kind: 'position', id: 'position-80' })
    expect(job.assumes).not.toContainEqual(asNow)
  })
})

describe('a small job in another trade', () => {
  test('It goes on where the week has room for it beside the new one', () => {
    const request = inOtherTrade(20, { brings: { hoursAWeek: 45 } })
    const { ended, percent } = jobOf(request)
    expect(ended).toEqual([])
    expect(percent).toBe(80)
    expect(planFaults(request, planFor(request))).toEqual([])
  })

  test('It ends where it would hold the certificate up', () => {
    // With both in a week of 37.5 hours the new job would have to wait until the getting ready is over
    const durations = { 'find-job': { low: 0, likely: 0, high: 0 } }
    const { ended, job } = jobOf(inOtherTrade(20, { durations, brings: { experiences: [] } }))
    expect(ended).toEqual(['shop'])
    expect(job.events.find(({ kind }) => kind === 'workEnded')?.day).toBe(job.from)
  })

  test('It goes on where the plan is no longer for it', () => {
    const request = inOtherTrade(20)
    expect(jobOf(request).ended).toEqual([])
    expect(planFaults(request, planFor(request))).toEqual([])
  })

  test('Both together are no more than a full position', () => {
    const { ended } = jobOf(inOtherTrade(30, { brings: { hoursAWeek: 60 } }))
    expect(ended).toEqual(['shop'])
  })

  test('A smaller job in the trade itself ends for the new one', () => {
    const log = ['2025-01-06 employmentStarted home 20% inTrade']
    expect(jobOf(inOtherTrade(0, { log, brings: { hoursAWeek: 45 } })).ended).toEqual(['home'])
  })
})

test('Hours that come free are no hours before the day: the week before is as full as it was', () => {
  const goal = { listening: 'B1', reading: 'B1', writing: 'B1', oral: 'B1' } as const
  const request = inOtherTrade(100, {
    pins: [{ step: 'work.job', percent: 80 }],
    brings: { norwegianGoal: goal },
  })
  const plan = planFor(request)
  const { from } = stepOf(plan, 'work.job')
  const early = plan.steps.filter((step) => step.hoursAWeek > 0 && step.from <= addDays(from, -1))
  expect(early).toEqual([])
  expect(planFaults(request, plan)).toEqual([])
})
