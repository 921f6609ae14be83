import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { addDays } from '../../src/calendar/day.ts'
import { decidingActivities } from '../../src/planning/deciding.ts'
import { latestStart } from '../../src/planning/latestStart.ts'
import { shortestDraft } from '../../src/planning/makePlan.ts'
import { heldAt, startOf, withoutPin, withPin } from '../../src/planning/pins.ts'
import type { PlanRequest } from '../../src/planning/request.ts'
import { slackOf } from '../../src/planning/slack.ts'
import type { Activity, Problem } from '../../src/planning/solver/model.ts'
import { solve } from '../../src/planning/solver/solve.ts'
import { requestFor, storiesById } from '../stories/stories.ts'
import { type Asking, asking, planFor, stepOf } from './asking.ts'
import { everySchedule, smallProblem } from './bruteForce.ts'
import { planOf } from './planOf.ts'
import { randomPerson } from './randomPerson.ts'
import { runs } from './runs.ts'

// Each plan is made again for every step of it, on a machine that may be busy
vi.setConfig({ testTimeout: 300_000 * Math.max(1, Number(process.env.RUNS ?? 1)) })

/** The finish of the plan with a step put off by weeks; null when there is none. */
function finishWhenPutOff(request: PlanRequest, id: string, weeks: number): number | null {
  const step = stepOf(planFor(request), id)
  const start = addDays(startOf(step), 7 * weeks)
  const pins = withPin(withoutPin(request.pins, id), id, heldAt(step, start))
  const drafted = shortestDraft({ ...request, pins })
  return drafted.kind === 'plan' ? drafted.plan.finish : null
}

/** How far each step can be put off that the certificate waits for. */
const roomOf = (request: PlanRequest) =>
  [...slackOf(request, null)].flatMap((slack) => (slack.kind === 'room' ? [slack] : []))

const everyStory = [...storiesById.values()].flatMap(({ id, participant: { wishes } }) =>
  wishes.route ? [{ id, request: requestFor(id, wishes.route) }] : [],
)

describe('the latest start of one activity', () => {
  test('It is the latest of all schedules as short', () => {
    fc.assert(
      fc.property(smallProblem({ activities: 4, horizon: 8 }), fc.nat(3), (problem, which) => {
        const { schedule } = solve(problem)
        if (!schedule) return
        const index = which % problem.activities.length
        const aside = problem.activities[index]?.aside === true
        let latest = schedule.starts[index] ?? -1
        everySchedule(problem, ({ starts, makespan }) => {
          const start = starts[index] ?? -1
          // A job that is kept could begin after all is over
          if (makespan <= schedule.makespan && (aside || start <= schedule.makespan))
            latest = Math.max(latest, start)
        })
        expect(latestStart(problem, schedule, index)).toEqual({ start: latest, isSure: true })
      }),
      runs(600),
    )
  })

  test('What decides the finish has no slack where only order counts', () => {
    const activity = fc.record({
      duration: fc.integer({ min: 0, max: 4 }),
      after: fc.array(fc.nat(), { maxLength: 2 }),
    })
    const chains = fc.array(activity, { minLength: 2, maxLength: 6 }).map((drawn): Problem => {
      const activities = drawn.map(
        ({ duration, after }, at): Activity => ({
          modes: [{ duration, needs: [0] }],
          lags: at === 0 ? [] : after.map((from) => ({ from: from % at, after: 'end', weeks: 0 })),
        }),
      )
      return { horizon: 30, capacity: [1], activities }
    })
    fc.assert(
      fc.property(chains, (problem) => {
        const { schedule } = solve(problem)
        if (!schedule) throw new Error('chains always have a schedule')
        for (const index of decidingActivities(problem, schedule))
          expect(latestStart(problem, schedule, index).start).toBe(schedule.starts[index])
      }),
      runs(400),
    )
  })
})

describe('how far a step can be put off', () => {
  test.each(everyStory)(
    '$id: put off by its slack the plan ends no later, by a week more it does',
    ({ request }) => {
      const { finish, steps } = planFor(request)
      const slacks = roomOf(request)
      // Whoever has arrived has no step left that the way ends with
      const end = steps.find(({ id }) => id === 'certificate' || id === 'goal')
      if (end) expect(slacks.map(({ step }) => step)).toContain(end.id)
      else expect(slacks).toEqual([])
      for (const { step, weeks, alone, isAtLeast } of slacks) {
        expect(isAtLeast).toBe(false)
        // The day of the goal is the finish itself: nobody puts it off by hand
        if (step === 'goal') {
          expect(weeks).toBe(0)
          continue
        }
        expect(alone).toBeLessThanOrEqual(weeks)
        if (weeks > 0) expect(finishWhenPutOff(request, step, weeks)).toBeLessThanOrEqual(finish)
        const later = finishWhenPutOff(request, step, weeks + 1)
        if (later !== null) expect(later).toBeGreaterThan(finish)
      }
    },
  )

  test('Whoever comes: put off by its slack a step makes no plan later', () => {
    fc.assert(
      fc.property(randomPerson, (asked) => {
        const request = asking(asked)
        const planned = planOf(asked)
        if (planned.kind === 'noPlan') return
        for (const { step, weeks } of roomOf(request)) {
          if (weeks > 0)
            expect(finishWhenPutOff(request, step, weeks)).toBeLessThanOrEqual(planned.plan.finish)
        }
      }),
      runs(4),
    )
  })

  test('A planned job is told of unless it sets hours free by beginning', () => {
    const isTold = (asked: Asking) => {
      const request = asking({ route: 'praksiskandidat', county: 'vestland', ...asked })
      const step = planFor(request).steps.find(({ id }) => id.startsWith('work.'))
      if (!step) throw new Error('no job is planned')
      return [...slackOf(request, null)].some((one) => one.step === step.id)
    }
    expect(isTold({ brings: { hoursAWeek: 40 } })).toBe(true)
    const larger = ['2025-02-03 employmentStarted shop 100% other']
    const smaller = [{ step: 'work.job', percent: 80 }]
    expect(isTold({ log: larger, pins: smaller })).toBe(false)
  })

  test('A step that is held has the slack it would have without', () => {
    const request = asking({ route: 'modular', county: 'vestland' })
    const free = roomOf(request).find(({ weeks }) => weeks > 0)
    if (!free) throw new Error('nothing can be put off')
    const step = stepOf(planFor(request), free.step)
    const pins = withPin([], step.id, heldAt(step, startOf(step)))
    const held = roomOf({ ...request, pins }).find((one) => one.step === free.step)
    expect(held?.weeks).toBe(free.weeks)
  })

  test('Of a step that only the own goal asks for it is told that the certificate does not wait for it', () => {
    const goal = { listening: 'A2', reading: null, writing: null, oral: null } as const
    const asked = { route: 'modular', county: 'vestland', brings: { hoursAWeek: 45, norwegianGoal: goal } }
    const slacks = [...slackOf(asking(asked), null)]
    const told = slacks.flatMap(({ kind, step }) => (step.startsWith('language.') ? [kind] : []))
    expect(told.length).toBeGreaterThan(0)
    expect(told.every((kind) => kind === 'aside')).toBe(true)
    const courses = planFor(asked).steps.filter(({ id }) => id.startsWith('language.'))
    expect(told).toHaveLength(courses.length)
  })

  test('Sol-17: what the certificate waits for stays where one step of it is put off by its slack', () => {
    const request = requestFor('sol-17', 'modular')
    const { steps } = planFor(request)
    const moved = steps.find(({ id }) => id === 'module.HEAV107')
    const room = roomOf(request).find(({ step }) => step === moved?.id)
    if (!moved || !room) throw new Error('no such step')
    const pins = withPin([], moved.id, heldAt(moved, addDays(startOf(moved), 7 * room.weeks)))
    const anew = planFor({ ...request, pins, before: steps })
    const others = steps.filter(({ id }) => id !== moved.id && !id.startsWith('language.'))
    for (const { id, from } of others) expect([id, stepOf(anew, id).from]).toEqual([id, from])
    // The course that begins when the module ends has to give way at once
    expect(stepOf(anew, 'language.A2').from).toBeGreaterThan(stepOf(planFor(request), 'language.A2').from)
    expect(room.alone).toBeLessThan(room.weeks)
  })
})
