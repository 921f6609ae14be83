import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withJointResource } from '../../src/planning/solver/jointly.ts'
import { largestBySets } from '../../src/planning/solver/largest.ts'
import type { Problem } from '../../src/planning/solver/model.ts'
import { solve } from '../../src/planning/solver/solve.ts'
import { together } from '../../src/planning/solver/together.ts'
import { shortestByTrying, smallProblem } from './bruteForce.ts'
import { runs } from './runs.ts'

/** As many activities of a week each, which need so much of two resources that have 10. */
function problemOf(needs: readonly (readonly [number, number])[]): Problem {
  return {
    horizon: needs.length,
    capacity: [10, 10],
    activities: needs.map((one) => ({ modes: [{ duration: 1, needs: one }], lags: [] })),
  }
}

describe('what all resources together ask for', () => {
  test('The largest sets that fit together are found', () => {
    const problem = problemOf([
      [6, 1],
      [4, 6],
      [1, 4],
    ])
    expect(together(problem)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ])
  })

  test('Three of which any two fit together take half of what there is', () => {
    const halves = largestBySets(
      [1, 1, 1],
      [
        [0, 1],
        [0, 2],
        [1, 2],
      ],
    )
    for (const one of halves) expect(one).toBeCloseTo(0.5, 9)
  })

  test('What two resources keep apart in turn is asked of one', () => {
    // The first two clash by one resource, the last with both by the other
    const problem = problemOf([
      [6, 5],
      [6, 3],
      [1, 8],
    ])
    expect(withJointResource(problem)?.activities.map(({ modes }) => modes[0]?.needs[2])).toEqual([1, 1, 1])
  })

  test('Whoever need not be done keeps nothing in order', () => {
    const problem = problemOf([
      [1, 1],
      [1, 1],
      [1, 1],
    ])
    const [first, second, third] = problem.activities
    if (!first || !second || !third) throw new Error('There are three.')
    const endOf = (from: number) => [{ from, after: 'end' as const, weeks: 0 }]
    const activities = [
      first,
      { ...second, lags: endOf(0), only: { choice: 0, option: 0 } },
      { ...third, lags: endOf(1) },
    ]
    expect(together({ ...problem, choices: [{ options: 2 }], activities })).toEqual([[0, 2]])
  })

  test.each([
    ['with windows, lags, modes and choices', smallProblem()],
    ['with jobs that are kept', smallProblem({ activities: 4, horizon: 9, open: 'often' })],
    ['with what may come first', smallProblem({ leastLag: -3 })],
  ])('It rules out no schedule that is shortest: %s', (_, problems) => {
    let found = 0
    const holds = (problem: Problem): void => {
      const joint = withJointResource(problem)
      if (!joint) return
      found += 1
      expect(solve(joint).schedule?.makespan ?? null).toBe(shortestByTrying(problem))
    }
    fc.assert(fc.property(problems, holds), runs(400))
    expect(found).toBeGreaterThan(0)
  })
})
