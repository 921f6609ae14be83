import { describe, expect, test } from 'vitest'
import { formatDay } from '../../src/calendar/day.ts'
import type { Event } from '../../src/pathway/event.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import { day } from '../calendar/days.ts'
import { pathwayOf } from '../pathway/log.ts'
import { type Asking, asking, planFor, stepOf } from './asking.ts'

const pathway = pathwayOf('raskt-i-jobb', 'vestland')
const on = day('2026-08-03')

/** Somebody in the introduction programme, on a Monday. */
const jobSeeker = (more: Partial<Asking> = {}) =>
  asking({
    pathway,
    on,
    brings: { programme: { start: day('2026-05-04'), goal: 'work', extended: false } },
    ...more,
  })

const done = [
  '2026-06-01 phaseStarted wishes',
  '2026-06-12 phaseCompleted wishes',
  '2026-06-15 phaseStarted employer-contact',
  '2026-07-24 phaseCompleted employer-contact',
]

const taste = (from: string, ends?: string): Event => ({
  kind: 'jobTasteStarted',
  day: day(from),
  engagement: 'w1',
  ...(ends && { ends: day(ends) }),
})

const daysOfTaste = (more: Partial<Asking> = {}) => {
  const { events } = stepOf(planFor(jobSeeker(more)), 'work.job-taste')
  return events.map((event) => `${formatDay(event.day)} ${event.kind}`)
}

describe('a plan with a job taste of ten days at the most', () => {
  test('It ends on the tenth working day, and says so from the start', () => {
    const { events } = stepOf(planFor(jobSeeker()), 'work.job-taste')
    expect(events).toMatchObject([
      { kind: 'jobTasteStarted', day: day('2026-09-21'), ends: day('2026-10-02') },
      { kind: 'workEnded', day: day('2026-10-02') },
    ])
  })

  test('It is never longer, however long somebody thinks it lasts', () => {
    const durations = { 'job-taste': { low: 5, likely: 6, high: 8 } }
    expect(daysOfTaste({ durations })).toEqual(['2026-09-21 jobTasteStarted', '2026-10-02 workEnded'])
    expect(daysOfTaste({ durations, end: 'high' })).toHaveLength(2)
  })

  test('Three weeks fixed by hand leave no plan, and the step is named', () => {
    const planned = makePlan(jobSeeker({ pins: [{ step: 'work.job-taste', weeks: 3 }] }))
    expect(planned).toMatchObject({
      kind: 'noPlan',
      obstacles: [{ kind: 'pins', steps: ['work.job-taste'] }],
    })
  })

  test('One that goes on ends on the day that was arranged', () => {
    const log = [...done, taste('2026-07-27', '2026-08-06')]
    expect(daysOfTaste({ log })).toEqual(['2026-08-06 workEnded'])
  })

  test('One that goes on without a last day ends when it may last no longer', () => {
    expect(daysOfTaste({ log: [...done, taste('2026-07-27')] })).toEqual(['2026-08-07 workEnded'])
  })

  test('An exception lets it go on until its day', () => {
    const log: (string | Event)[] = [
      ...done,
      taste('2026-07-27', '2026-08-07'),
      {
        kind: 'capWaived',
        day: day('2026-08-03'),
        engagement: 'w1',
        until: day('2026-08-14'),
        by: 'jobSpecialist',
        ground: 'The employer was away',
      },
    ]
    expect(daysOfTaste({ log })).toEqual(['2026-08-14 workEnded'])
  })

  test('One that lies behind is not planned once more', () => {
    const log = [...done, taste('2026-07-20', '2026-07-31'), '2026-07-31 workEnded w1']
    expect(planFor(jobSeeker({ log })).steps.map(({ id }) => id)).not.toContain('work.job-taste')
  })

  test('The job follows the taste, and the follow-up the job', () => {
    const plan = planFor(jobSeeker())
    expect(formatDay(plan.finish)).toBe('2026-11-02')
    expect(formatDay(stepOf(plan, 'work.job').from)).toBe('2026-11-02')
    expect(stepOf(plan, 'stretch.follow-up').openEnded).toBe(true)
  })
})
