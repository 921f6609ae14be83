import { describe, expect, test } from 'vitest'
import { nextStep } from '../../src/planning/next.ts'
import { day } from '../calendar/days.ts'
import { asking, planFor, stepOf, today } from './asking.ts'

const asked = {
  route: 'modular',
  county: 'vestland',
  brings: { norwegianGoal: { listening: null, reading: null, writing: null, oral: 'B1' as const } },
}
const { pathway } = asking(asked)
const plan = planFor(asked)

describe('the one thing to do now', () => {
  test('It is the step whose date comes first', () => {
    const next = nextStep(pathway, plan, today)
    expect(next?.day).toBe(Math.min(...plan.steps.map(({ from }) => from)))
  })

  test('Of those that start together Norwegian comes before exams', () => {
    const same = plan.steps.map((step) => ({ ...step, from: day('2026-11-23'), deciding: false }))
    expect(nextStep(pathway, { ...plan, steps: same }, today)?.step.lane).toBe('norwegian')
  })

  test('What decides the finish goes before the rest', () => {
    const same = plan.steps.map((step) => ({
      ...step,
      from: day('2026-11-23'),
      deciding: step.id === 'module.HEAV107',
    }))
    expect(nextStep(pathway, { ...plan, steps: same }, today)?.step.id).toBe('module.HEAV107')
  })

  test('It names whom to ask, by role', () => {
    const only = { ...plan, steps: [stepOf(plan, 'certificate')] }
    expect(nextStep(pathway, only, today)?.responsible).toEqual(['county'])
  })

  test('Nothing comes after the way is gone', () => {
    expect(nextStep(pathway, plan, day('2045-01-01'))).toBeNull()
  })
})
