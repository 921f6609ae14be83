import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar/day.ts'
import { weekOf } from '../../src/calendar/week.ts'
import { agree } from '../../src/planning/agree.ts'
import { finishRange, finishWith } from '../../src/planning/finishRange.ts'
import { runJob, workOn } from '../../src/planning/jobs.ts'
import { makePlanKeeping } from '../../src/planning/keepAgreed.ts'
import type { PlanRequest } from '../../src/planning/request.ts'
import { type Swing, swingsOf } from '../../src/planning/swings.ts'
import { requestFor, storiesById } from '../stories/stories.ts'
import { asking, makeOnce, planFor, stepOf, today } from './asking.ts'

const everyStory = [...storiesById.values()].flatMap(({ id, participant: { wishes } }) =>
  wishes.route ? [{ id, request: requestFor(id, wishes.route) }] : [],
)

/** What all steps of working the swings out lead to. */
function swingsFor(...asked: Parameters<typeof swingsOf>): Swing[] {
  const steps = swingsOf(...asked)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** The assumed durations among what moves the finish most. */
const durationSwings = (request: PlanRequest) =>
  swingsFor(request, planFor(request), null).flatMap((swing) => (swing.kind === 'duration' ? [swing] : []))

describe('which assumptions move the finish most', () => {
  test.each(everyStory)(
    '$id: each lies within the range, the one that moves it most first',
    ({ request }) => {
      const planned = makeOnce(request)
      if (planned.kind === 'noPlan') throw new Error('no plan')
      const swings = swingsFor(request, planned.plan, null)
      const range = finishRange(request, planned, null)
      // Where nothing that is left is assumed, or all that is lies after the goal, there is nothing to move
      const isFixed = range !== null && range.earliest === range.latest
      expect(swings.length === 0).toBe(isFixed)
      const lengths = swings.map((one) => (one.kind === 'noPlan' ? Infinity : one.weeks))
      expect(lengths).toEqual([...lengths].sort((a, b) => (a === b ? 0 : b - a)))
      for (const swing of swings) {
        // What leaves no plan by itself leaves none beside the others
        if (swing.kind === 'noPlan') {
          if (range) expect(range.latest).toBeNull()
          continue
        }
        const { earliest, latest, weeks } = swing
        expect(weeks).toBe(weekOf(latest) - weekOf(earliest))
        if (!range) continue
        expect(earliest).toBeGreaterThanOrEqual(range.earliest)
        expect(latest).toBeLessThanOrEqual(range.latest ?? Infinity)
      }
    },
  )

  test.each(everyStory)('$id: none ends the plan later by taking less time', ({ request }) => {
    const { steps, finish } = planFor(request)
    const assumed = new Set(steps.flatMap(({ assumes }) => assumes).map(({ kind, id }) => `${kind} ${id}`))
    for (const [id, { span }] of request.pathway.durationsById) {
      if (!assumed.has(`duration ${id}`)) continue
      const low = { low: span.low, likely: span.low, high: span.low }
      const sooner = finishWith(
        { ...request, durations: { ...request.durations, [id]: low } },
        planFor(request),
        null,
      )
      expect(sooner ?? Number.POSITIVE_INFINITY, id).toBeLessThanOrEqual(finish)
    }
  })

  test('A duration that is known moves nothing', () => {
    const request = asking({ route: 'modular', county: 'vestland' })
    const [most] = durationSwings(request)
    if (!most) throw new Error('nothing moves it')
    const likely = request.pathway.durationsById.get(most.duration)?.span.likely ?? 0
    const durations = { [most.duration]: { low: likely, likely, high: likely } }
    const known = { ...request, durations }
    expect(durationSwings(known).map(({ duration }) => duration)).not.toContain(most.duration)
  })

  test('It names a step that rests on it', () => {
    const request = asking({ route: 'modular', county: 'vestland' })
    const plan = planFor(request)
    for (const { duration, step } of durationSwings(request)) {
      const rests = plan.steps.find(({ id }) => id === step)?.assumes ?? []
      expect(rests).toContainEqual({ kind: 'duration', id: duration })
    }
  })

  test('Of a job as large as the one that ends, it tells the finish with what the route assumes', () => {
    const asked = {
      trade: 'BET05-01',
      county: 'vestland',
      route: 'modular',
      log: ['2022-04-06 employmentStarted a 90% other'],
      brings: { hoursAWeek: 43.5 },
    }
    const request = asking(asked)
    const plan = planFor(request)
    const swing = swingsFor(request, plan, null).find(({ kind }) => kind === 'position')
    const smaller = planFor({ ...asked, pins: [{ step: 'work.job', percent: 80 }] })
    expect(swing).toMatchObject({ percent: 90, smaller: 80, finish: smaller.finish, step: 'work.job' })
    expect(smaller.finish).toBeLessThan(plan.finish)
    const known = asking({ ...asked, pins: [{ step: 'work.job', percent: 90 }] })
    expect(swingsFor(known, planFor(known), null).every(({ kind }) => kind === 'duration')).toBe(true)
  })
})

describe('margins of a plan', () => {
  test('Whoever works them out may stop after every plan that a swing takes', () => {
    const request = requestFor('elv-04', 'fagbrev-pa-jobb')
    const plan = planFor(request)
    const job = {
      kind: 'margins',
      request: { ...request, before: plan.steps },
      agreement: null,
      plan,
    } as const
    const steps = [...workOn(job)]
    const durations = new Set(
      plan.steps.flatMap(({ assumes }) =>
        assumes.flatMap(({ kind, id }) => (kind === 'duration' ? [id] : [])),
      ),
    )
    const first = steps.findIndex((answer) => answer !== null)
    expect(first).toBe(2 * durations.size)
    expect(steps.slice(first)).toEqual([...runJob(job)])
    expect(steps[first]).toEqual({ kind: 'swings', swings: swingsFor(job.request, plan, null) })
  })
})

describe('what moves the finish of a plan that was agreed', () => {
  const free = asking({ route: 'modular', county: 'vestland' })
  const job = stepOf(planFor(free), 'work.job')
  const late = planFor({ ...free, pins: [{ step: job.id, start: addDays(job.from, 7 * 40) }] })
  const agreement = agree(late, new Set(late.steps.map(({ id }) => id)), today, 'late')
  const request = { ...free, before: late.steps }
  const planned = makePlanKeeping(request, agreement)
  if (planned.kind === 'noPlan') throw new Error('no plan')

  test('Only what an agreed day does not hold moves it', () => {
    expect(planned.plan.finish).toBe(late.finish)
    const swings = swingsFor(request, late, agreement)
    const ids = swings.flatMap((one) => (one.kind === 'duration' ? [one.duration] : []))
    expect(ids).toContain('certificate')
    // The contract has its day, however soon the county decides
    expect(ids).not.toContain('county-decision')
    const range = finishRange(request, planned, agreement)
    const earliest = swings.flatMap((one) => (one.kind === 'noPlan' ? [] : [one.earliest]))
    expect(Math.min(...earliest)).toBeGreaterThanOrEqual(range?.earliest ?? 0)
  })

  test('Its range begins no sooner than the agreed days let it', () => {
    const certificate = stepOf(late, 'certificate')
    expect(finishRange(request, planned, agreement)?.earliest).toBeGreaterThan(certificate.from)
    expect(finishRange(request, planned, null)?.earliest).toBeLessThan(certificate.from)
  })
})
