import { expect, test } from 'vitest'
import type { PlanProgress } from '../../src/flows/drafting.ts'
import { paced } from '../../src/flows/pace.ts'
import type { SoFar } from '../../src/planning/soFar.ts'

test('A search is told of after a moment, and then ten times a second at most', () => {
  let now = 5_000
  let asked = 0
  const told: PlanProgress[] = []
  const watch = paced(
    () => now,
    (progress) => told.push(progress),
  )
  const soFar = (tries: number): SoFar => ({
    tries,
    atMost: 1_000,
    bound: null,
    best: () => {
      asked += 1
      return null
    },
  })
  for (let tries = 0; tries < 100; tries += 1) {
    watch(soFar(tries))
    now += 10
  }
  expect(told.map(({ tries }) => tries)).toEqual([30, 40, 50, 60, 70, 80, 90])
  expect(told[0]).toEqual({ tries: 30, atMost: 1_000, bound: null, best: null })
  // To make a plan takes time: only for one that is told
  expect(asked).toBe(told.length)
})
