import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/calendar/day.ts'
import { runJob } from '../../src/planning/jobs.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import type { Plan } from '../../src/planning/plan.ts'
import { type Asking, asking } from './asking.ts'
import { planFaults } from './planFaults.ts'

/** Somebody whose own goal in Norwegian holds the certificate up, so that there is much to search. */
const asked: Asking = {
  route: 'modular',
  trade: 'BET05-01',
  brings: {
    hoursAWeek: 20,
    norwegianGoal: { listening: 'C1', reading: 'C1', writing: 'C1', oral: 'C1' },
  },
}
const held = asking(asked)
const tries = 400

interface Told {
  tries: number
  atMost: number
  bound: Day | null
  best: Plan | null
}

/** The plan made with somebody watching, and all that was told. */
function watched() {
  const told: Told[] = []
  const planned = makePlan(held, tries, ({ best, ...soFar }) =>
    told.push({ ...soFar, best: best()?.plan ?? null }),
  )
  if (planned.kind === 'noPlan') throw new Error('no plan')
  return { told, plan: planned.plan, planned }
}

describe('what a search tells of itself', () => {
  const { told, plan, planned } = watched()
  const found = told.flatMap(({ best }) => best ?? [])

  test('Watching changes nothing of the plan', () => {
    expect(planned).toEqual(makePlan(held, tries))
    expect(watched().told).toEqual(told)
  })

  test('It tells often, and of no more tries than there are', () => {
    expect(told.length).toBeGreaterThan(5)
    expect(told.map((one) => one.tries)).toEqual(told.map((one) => one.tries).sort((a, b) => a - b))
    for (const one of told) expect(one.tries).toBeLessThan(one.atMost)
  })

  test('Its best plan only gets shorter, and is one', () => {
    expect(found.length).toBeGreaterThan(0)
    const finishes = found.map(({ finish }) => finish)
    expect(finishes).toEqual([...finishes].sort((a, b) => b - a))
    expect(finishes.at(-1)).toBeGreaterThanOrEqual(plan.finish)
    for (const one of new Set(found)) {
      expect(one.proved).toBe(false)
      expect(planFaults(held, one)).toEqual([])
    }
  })

  test('Asked twice, it is the same plan', () => {
    makePlan(held, tries, ({ best }) => expect(best()).toBe(best()))
  })

  test('Nothing is shorter than what it says there cannot be', () => {
    const bounds = told.flatMap(({ bound }) => bound ?? [])
    expect(bounds.length).toBeGreaterThan(0)
    for (const bound of bounds) expect(bound).toBeLessThanOrEqual(plan.finish)
  })
})

test('Before all that may lead to a plan has been looked at, there is no bound', () => {
  const atWork = asking({
    ...asked,
    brings: { ...asked.brings, hoursAWeek: 37.5 },
    log: ['2025-01-06 employmentStarted j1 20% other'],
  })
  const bounds: (Day | null)[] = []
  makePlan(atWork, tries, ({ bound }) => bounds.push(bound))
  const known = bounds.findIndex((bound) => bound !== null)
  expect(known).toBeGreaterThan(0)
  expect(bounds.slice(known)).not.toContain(null)
})

test('A plan, its range and a better one come in that order', () => {
  const kinds: string[] = []
  const used: number[] = []
  for (const answer of runJob({ kind: 'plan', request: held, agreement: null }, (soFar) => {
    used.push(soFar.tries / soFar.atMost)
  })) {
    kinds.push(answer.kind)
    // The thorough look has begun and may take a minute
    if (kinds.length === 2) break
  }
  expect(kinds).toEqual(['planned', 'range'])
  expect(Math.max(...used)).toBeLessThan(0.05)
})
