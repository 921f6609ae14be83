import { expect, test } from 'vitest'
import { makePlan } from '../../src/planning/makePlan.ts'
import { day } from '../calendar/days.ts'
import { asking } from './asking.ts'

const horizon = { kind: 'noPlan', obstacles: [{ kind: 'horizon' }] }

test('No plan goes beyond the days that a file can hold', () => {
  // With the written exam passed, no term that is yet unknown stands in the way first
  const log = ['2026-02-02 examRegistered written', '2026-05-20 examPassed written']
  expect(makePlan(asking({ route: 'modular', log, brings: { earliestStart: day('2199-12-31') } }))).toEqual(
    horizon,
  )
})

test('What stands in the way of several steps is told once', () => {
  const span = { low: 1e9, likely: 1e9, high: 1e9 }
  const norwegian = { 'norwegian-A1': span, 'norwegian-A2': span, 'norwegian-B1': span }
  const goal = { listening: 'B1', reading: 'B1', writing: 'B1', oral: 'B1' } as const
  const asked = asking({
    route: 'modular',
    brings: { norwegianGoal: goal },
    durations: { ...norwegian, module: span },
  })
  expect(makePlan(asked)).toEqual(horizon)
})
