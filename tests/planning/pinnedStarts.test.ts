import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { addDays } from '../../src/calendar/day.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import { startOf } from '../../src/planning/pins.ts'
import type { Plan, PlanStep } from '../../src/planning/plan.ts'
import { experience } from '../pathway/log.ts'
import { type Asking, asking, planFor, stepOf, today } from './asking.ts'
import { planFaults } from './planFaults.ts'
import { planOf } from './planOf.ts'
import { randomPerson } from './randomPerson.ts'
import { runs } from './runs.ts'

// Each person is planned three times over, on a machine that may be busy
vi.setConfig({ testTimeout: 300_000 * Math.max(1, Number(process.env.RUNS ?? 1)) })

/** What is assumed of when a step may begin, as early as can be: a start fixed by hand settles that, and no more. */
const settled: NonNullable<Asking['durations']> = {
  'find-job': { low: 0, likely: 0, high: 0 },
  'find-training-place': { low: 0, likely: 0, high: 0 },
  'county-decision': { low: 0, likely: 0, high: 0 },
  'trade-exam-date': { low: 0, likely: 0, high: 0 },
  'school-year-joining': { low: 52, likely: 52, high: 52 },
}

/** The person where nothing that a start fixed by hand settles for a step makes it wait. */
function withoutWait(asked: Asking, { assumes }: PlanStep): Asking {
  const waited = Object.entries(settled).filter(([wait]) => assumes.some(({ id }) => id === wait))
  return { ...asked, durations: Object.fromEntries(waited) }
}

/** How much a plan has the person work, and which jobs end for that. */
function positions({ steps }: Plan): string {
  return steps
    .flatMap(({ events }) => events)
    .map((event) => {
      if (event.kind === 'employmentStarted') return `${event.percent} %`
      return event.kind === 'workEnded' ? event.engagement : ''
    })
    .join('')
}

describe('a start fixed by hand', () => {
  test('It never ends a plan earlier than is proved possible, beyond the wait that it settles', () => {
    let compared = 0
    fc.assert(
      fc.property(randomPerson, fc.nat(30), fc.integer({ min: -10, max: 6 }), (asked, which, weeks) => {
        const free = planOf(asked)
        // Where the goal is reached there is no step to fix
        if (free.kind === 'noPlan' || free.plan.steps.length === 0) return
        const step = free.plan.steps[which % free.plan.steps.length] as PlanStep
        const start = addDays(startOf(step), 7 * weeks)
        if (start <= today) return
        const pinned = makePlan(asking({ ...asked, pins: [{ step: step.id, start }] }))
        if (pinned.kind === 'noPlan') return
        const least = planOf(withoutWait(asked, step))
        if (least.kind === 'noPlan') return
        // Nobody goes down in position but where there is no other plan, and then has more hours for the rest
        if (positions(least.plan) !== positions(pinned.plan)) return
        compared += 1
        // A pin may put the own goal in Norwegian out of reach: the certificate then waits for less of it
        expect(pinned.plan.finish).toBeGreaterThanOrEqual(least.plan.finishWithoutGoal ?? least.plan.bound)
      }),
      runs(40),
    )
    expect(compared).toBeGreaterThan(15)
  })

  test('Of a job it says how long the search is, so that nothing of it is assumed', () => {
    const find = { kind: 'duration', id: 'find-training-place' }
    const asked = { route: 'modular', county: 'vestland' }
    const job = stepOf(planFor(asked), 'work.job')
    expect(job.assumes).toContainEqual(find)
    const start = addDays(startOf(job), -7)
    const pinned = stepOf(planFor({ ...asked, pins: [{ step: 'work.job', start }] }), 'work.job')
    expect(pinned.from).toBe(start)
    expect(pinned.assumes).not.toContainEqual(find)
  })

  test('Of a trade exam it is its date, registered for as soon as that is possible', () => {
    const wait = { kind: 'duration', id: 'trade-exam-date' }
    const practice = { percent: 100, counts: { kind: 'practice', trade: 'LOG' } } as const
    const asked = {
      trade: 'LOG05-01',
      route: 'praksiskandidat',
      log: ['2026-02-20 examRegistered written', '2026-06-19 examPassed written'],
      brings: { experiences: [experience(70, null, practice)] },
    }
    const exam = stepOf(planFor(asked), 'exam.trade')
    expect(exam.assumes).toContainEqual(wait)
    const start = addDays(startOf(exam), -7 * 6)
    const plan = planFor({ ...asked, pins: [{ step: 'exam.trade', start }] })
    const pinned = stepOf(plan, 'exam.trade')
    expect(pinned.from).toBe(start)
    expect(pinned.assumes).not.toContainEqual(wait)
    const lastGate = Math.max(...plan.steps.filter(({ id }) => id.startsWith('gate.')).map(({ to }) => to))
    expect(pinned.events[0]).toMatchObject({ kind: 'examRegistered', day: lastGate })
    expect(planFaults(asking({ ...asked, pins: [{ step: 'exam.trade', start }] }), plan)).toEqual([])
  })
})
