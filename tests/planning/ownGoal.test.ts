import { describe, expect, test } from 'vitest'
import { weekOf } from '../../src/calendar/week.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import { requestFor, routes, storiesById, storyOn } from '../stories/stories.ts'
import { planFor, stepOf, today } from './asking.ts'

const noGoal = { listening: null, reading: null, writing: null, oral: null }

describe('the goal in Norwegian that is a person’s own', () => {
  test('holds no certificate up', () => {
    const request = storyOn('fjell-22', today)
    const plan = planFor(request)
    const without = planFor({ ...request, background: { ...request.background, norwegianGoal: noGoal } })
    expect(plan.finish).toBe(without.finish)
    expect(plan.proved).toBe(true)
    expect(stepOf(plan, 'language.B1').to).toBeGreaterThan(plan.finish)
  })

  test('comes first where a job leaves no room', () => {
    const plan = planFor(storyOn('bjork-08', today))
    expect(stepOf(plan, 'language.B1').from).toBeLessThan(stepOf(plan, 'work.job').from)
    expect(plan.proved).toBe(false)
  })

  test('is waited for where the route demands it', () => {
    const plan = planFor(storyOn('hav-09', today))
    expect(stepOf(plan, 'language.A2').to).toBeLessThan(stepOf(plan, 'module.HEAV105').from)
  })
})

describe('getting ready for the written exam', () => {
  test.each([...storiesById.keys()])('lies shortly before it for %s', (id) => {
    for (const route of routes) {
      const request = requestFor(id, route)
      const planned = makePlan(request)
      const steps = planned.kind === 'plan' ? planned.plan.steps : []
      const ready = steps.find((step) => step.id === 'preparation')
      const exam = steps.find((step) => step.id === 'exam.written')
      const job = steps.find((step) => step.id.startsWith('work.'))?.hoursAWeek ?? 0
      // A job that takes the whole week leaves no room for it, so there it comes before the job
      const hasRoom = request.background.hoursAWeek - job >= 3
      if (ready && exam && hasRoom) expect(weekOf(exam.from) - weekOf(ready.to), route).toBeLessThanOrEqual(4)
    }
  })
})
