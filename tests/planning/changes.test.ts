import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar/day.ts'
import { changesBetween, stepsBefore } from '../../src/planning/changes.ts'
import type { Plan, PlanStep } from '../../src/planning/plan.ts'
import { planFor, stepOf } from './asking.ts'

const plan = planFor({ route: 'modular', county: 'vestland' })

function withStep(id: string, change: (step: PlanStep) => PlanStep): Plan {
  return { ...plan, steps: plan.steps.map((step) => (step.id === id ? change(step) : step)) }
}

describe('what a new plan moved', () => {
  test('The same plan moved nothing', () => {
    expect(changesBetween(plan, plan)).toEqual({ steps: [], finishWeeks: 0, basis: plan.basis })
  })

  test('A step two weeks later is told by weeks', () => {
    const { from, to } = stepOf(plan, 'module.HEAV107')
    const after = withStep('module.HEAV107', (step) => ({
      ...step,
      from: addDays(from, 14),
      to: addDays(to, 14),
    }))
    expect(changesBetween(plan, after).steps).toMatchObject([
      { kind: 'moved', step: { id: 'module.HEAV107' }, weeks: 2 },
    ])
  })

  test('A step that lasts longer is no move', () => {
    const after = withStep('module.HEAV107', (step) => ({ ...step, to: addDays(step.to, 21) }))
    expect(changesBetween(plan, after).steps).toMatchObject([{ kind: 'longer', weeks: 3 }])
    expect(changesBetween(after, plan).steps).toMatchObject([{ kind: 'shorter', weeks: 3 }])
  })

  test('A day within the week is no move', () => {
    const after = withStep('exam.written', (step) => ({ ...step, from: addDays(step.from, 1) }))
    expect(changesBetween(plan, after).steps).toEqual([])
  })

  test('What is gone comes last', () => {
    const after = { ...plan, steps: plan.steps.filter(({ id }) => id !== 'module.HEAV105') }
    expect(changesBetween(plan, after).steps).toMatchObject([
      { kind: 'gone', before: { id: 'module.HEAV105' } },
    ])
    expect(changesBetween(after, plan).steps).toMatchObject([
      { kind: 'added', step: { id: 'module.HEAV105' } },
    ])
  })

  test('A finish later in weeks is positive', () => {
    expect(changesBetween(plan, { ...plan, finish: addDays(plan.finish, 28) }).finishWeeks).toBe(4)
  })

  test('The plan before is known from the plan and what it moved', () => {
    const steps = plan.steps.filter(({ id }) => id !== 'module.HEAV105')
    const moved = withStep('module.HEAV107', (step) => ({ ...step, from: addDays(step.from, 14) }))
    for (const [before, after] of [
      [plan, moved],
      [plan, { ...plan, steps }],
      [{ ...plan, steps }, plan],
    ] as const) {
      const known = stepsBefore(after.steps, changesBetween(before, after))
      expect(new Set(known)).toEqual(new Set(before.steps))
    }
  })
})
