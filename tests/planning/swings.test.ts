import { describe, expect, test } from 'vitest'
import { weekOf } from '../../src/calendar/week.ts'
import { finishRange, finishWith } from '../../src/planning/compare.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import { swingsOf } from '../../src/planning/swings.ts'
import { requestFor, storiesById } from '../stories/stories.ts'
import { asking, planFor } from './asking.ts'

const everyStory = [...storiesById.values()].flatMap(({ id, participant: { wishes } }) =>
  wishes.route ? [{ id, request: requestFor(id, wishes.route) }] : [],
)

describe('which assumptions move the finish most', () => {
  test.each(everyStory)(
    '$id: each lies within the range, the one that moves it most first',
    ({ request }) => {
      const planned = makePlan(request)
      if (planned.kind === 'noPlan') throw new Error('no plan')
      const swings = swingsOf(request, planned.plan)
      const range = finishRange(request, planned)
      expect(swings.length).toBeGreaterThan(0)
      expect(swings.map(({ weeks }) => weeks)).toEqual(swings.map(({ weeks }) => weeks).sort((a, b) => b - a))
      for (const { earliest, latest, weeks } of swings) {
        expect(weeks).toBe(weekOf(latest) - weekOf(earliest))
        if (!range) continue
        expect(earliest).toBeGreaterThanOrEqual(range.earliest)
        expect(latest).toBeLessThanOrEqual(range.latest)
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
      )
      expect(sooner ?? Number.POSITIVE_INFINITY, id).toBeLessThanOrEqual(finish)
    }
  })

  test('A duration that is known moves nothing', () => {
    const request = asking({ route: 'modular', county: 'vestland' })
    const [most] = swingsOf(request, planFor(request))
    if (!most) throw new Error('nothing moves it')
    const likely = request.pathway.durationsById.get(most.duration)?.span.likely ?? 0
    const durations = { [most.duration]: { low: likely, likely, high: likely } }
    const known = { ...request, durations }
    expect(swingsOf(known, planFor(known)).map(({ duration }) => duration)).not.toContain(most.duration)
  })

  test('It names a step that rests on it', () => {
    const request = asking({ route: 'modular', county: 'vestland' })
    const plan = planFor(request)
    for (const { duration, step } of swingsOf(request, plan)) {
      const rests = plan.steps.find(({ id }) => id === step)?.assumes ?? []
      expect(rests).toContainEqual({ kind: 'duration', id: duration })
    }
  })
})
