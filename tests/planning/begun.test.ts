import { describe, expect, test } from 'vitest'
import { addDays, formatDay } from '../../src/calendar/day.ts'
import { goesOn, underWaySince, wentOnWhenPlanned } from '../../src/planning/begun.ts'
import { day } from '../calendar/days.ts'
import { type Asking, asking, planFor, stepOf } from './asking.ts'

const running: Asking = {
  log: [
    '2023-03-01 employmentStarted home 100% inTrade',
    '2025-08-20 gatePassed approved-training-establishment',
    '2025-09-01 contractStarted k fpjCandidate until 2027-02-28',
    '2026-09-07 examRegistered written',
  ],
}
const modular: Asking = {
  route: 'modular',
  county: 'vestland',
  log: ['2026-08-17 moduleStarted HEAV105'],
}

describe('what has begun', () => {
  test('A plan writes no beginning of what goes on', () => {
    for (const asked of [running, modular]) {
      const { standing } = asking(asked)
      const { steps } = planFor(asked)
      expect(steps.filter(wentOnWhenPlanned)).toHaveLength(1)
      expect(steps.filter(wentOnWhenPlanned)).toEqual(steps.filter(({ id }) => goesOn(standing, id)))
    }
  })

  test('An exam registered for is under way, and its day is still ahead', () => {
    const { standing } = asking(running)
    const { id } = stepOf(planFor(running), 'exam.written')
    expect(underWaySince(standing, id)).toBe(day('2026-09-07'))
    expect(goesOn(standing, id)).toBe(false)
  })

  test('An exam registered for is sat, however few hours are free to get ready for it', () => {
    const log = [...(running.log ?? []).slice(0, 3), '2026-11-20 examRegistered written']
    const stepsOf = (hoursAWeek: number) => planFor({ log, brings: { hoursAWeek } }).steps
    const paces = [37.5, 40, 45].map((hours) => stepsOf(hours).find(({ id }) => id === 'preparation'))
    // The job takes 37.5 hours; a course takes three at the least
    expect(paces.map((step) => step?.hoursAWeek)).toEqual([undefined, 2.5, 3])
    expect(stepsOf(37.5).map(({ id }) => id)).toContain('exam.written')
  })

  test('A job not recorded on its day is looked for as planned and no longer, unless it came and was lost', () => {
    const plan = planFor({})
    const job = stepOf(plan, 'work.job')
    const jobOn = (days: number, log: string[] = []) =>
      stepOf(planFor({ log, before: plan.steps, on: addDays(job.from, days) }), 'work.job').from - job.from
    // The next working start: the Monday after
    expect([0, 1, 8].map((late) => jobOn(late))).toEqual([0, 7, 14])
    const [began, ended] = [0, 5].map((days) => formatDay(addDays(job.from, days)))
    expect(jobOn(7, [`${began} employmentStarted j 100% inTrade`, `${ended} workEnded j`])).toBe(7 + 7 * 13)
  })

  test('Where a week has no room for all that goes on, no more waits than has to', () => {
    const pace = { routeStep: 'modules', lane: 'modules', hoursAWeek: 12 } as const
    const span = { from: day('2026-10-05'), to: day('2027-04-02'), deciding: false }
    const ids = ['module.HEAV105', 'module.HEAV106', 'module.HEAV107']
    const plan = planFor({
      ...modular,
      log: ids.map((id) => `2026-10-05 moduleStarted ${id.slice('module.'.length)}`),
      before: ids.map((id) => ({ ...pace, ...span, id, events: [], assumes: [] })),
      brings: { hoursAWeek: 14 },
    })
    expect(ids.filter((id) => stepOf(plan, id).to === span.to)).toHaveLength(1)
  })
})
