import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { checkSchedule } from '../../src/planning/solver/judge.ts'
import type { Activity, Problem, Schedule } from '../../src/planning/solver/model.ts'
import { solve } from '../../src/planning/solver/solve.ts'
import { shortestByTrying, smallProblem } from './bruteForce.ts'
import { runs } from './runs.ts'

const plenty = 1_000_000

// Thousands of problems each, on a machine that may be busy
vi.setConfig({ testTimeout: 120_000 * Math.max(1, Number(process.env.RUNS ?? 1)) })

/** What the solver says must be what trying everything says, and its schedule must hold. */
function agrees(problem: Problem): void {
  const { proved, schedule, lowerBound } = solve(problem, plenty)
  const shortest = shortestByTrying(problem)
  expect({ proved, makespan: schedule?.makespan ?? null }).toEqual({ proved: true, makespan: shortest })
  if (schedule) {
    expect(checkSchedule(problem, schedule)).toEqual([])
    expect(lowerBound).toBe(shortest)
  }
}

/** Whatever was left untried, nothing that the solver says may be false. */
function staysHonest(problem: Problem, nodes: number): void {
  const { proved, schedule, lowerBound } = solve(problem, nodes)
  const shortest = shortestByTrying(problem)
  if (proved) expect(schedule?.makespan ?? null).toBe(shortest)
  if (schedule) expect(checkSchedule(problem, schedule)).toEqual([])
  if (shortest === null) expect(schedule).toBeNull()
  else expect(lowerBound).toBeLessThanOrEqual(shortest)
}

const one = (duration: number, needs = 0, lags: Activity['lags'] = []): Activity => ({
  modes: [{ duration, needs: [needs] }],
  lags,
})

describe('the solver against trying everything', () => {
  test('The shortest schedule is found', () => {
    fc.assert(fc.property(smallProblem(), agrees), runs(1500))
  })

  test('The shortest of seven activities is found', () => {
    fc.assert(fc.property(smallProblem({ activities: 7, horizon: 8 }), agrees), runs(400))
  })

  test('A choice of four modes hides nothing', () => {
    const problems = smallProblem({ activities: 4, horizon: 8, modes: 4 })
    fc.assert(fc.property(problems, agrees), runs(1500))
  })

  test('Jobs that are kept hide nothing', () => {
    const problems = smallProblem({ activities: 4, horizon: 9, open: 'often' })
    fc.assert(fc.property(problems, agrees), runs(1500))
  })

  test('Two jobs that are kept may leave no room', () => {
    const kept = (needs: number): Activity => ({ ...one(0, needs), open: true })
    const startOf = (from: number): Activity['lags'] => [{ from, after: 'start', weeks: 0 }]
    agrees({
      horizon: 3,
      capacity: [1],
      activities: [kept(0), kept(2), one(1, 2, startOf(1)), one(1, 0, startOf(0))],
    })
  })

  test('A slow way may end after the week in which a fast one would', () => {
    const ways = (...some: [duration: number, needs: number][]): Activity => ({
      modes: some.map(([duration, needs]) => ({ duration, needs: [needs] })),
      lags: [],
    })
    const waiting = one(3, 1, [{ from: 1, after: 'start', weeks: 2 }])
    agrees({
      horizon: 5,
      capacity: [3],
      activities: [ways([4, 1], [1, 3]), ways([4, 2], [2, 2]), waiting, one(3, 1)],
    })
  })

  test('What the schedule does not wait for rules none out by its work', () => {
    const either = (duration: number, less: number): Activity['modes'] => [
      { duration, needs: [less] },
      { duration, needs: [3] },
    ]
    agrees({
      horizon: 6,
      capacity: [2],
      activities: [
        { modes: either(3, 1), lags: [] },
        { modes: either(2, 2), lags: [], aside: true },
        { modes: either(3, 1), lags: [{ from: 1, after: 'start', weeks: 0 }], aside: true },
      ],
    })
  })

  test('What may come first is never proved wrongly', () => {
    const problems = smallProblem({ leastLag: -3 })
    fc.assert(
      fc.property(problems, (problem) => staysHonest(problem, plenty)),
      runs(3000),
    )
  })

  test('Jobs that are foreseen are never proved wrongly', () => {
    const problems = smallProblem({ activities: 4, horizon: 7, leastLag: -3, open: 'often' })
    fc.assert(
      fc.property(problems, (problem) => staysHonest(problem, plenty)),
      runs(1500),
    )
  })

  test('Choices, budgets and greatest distances hide nothing', () => {
    const problems = smallProblem({
      activities: 4,
      horizon: 8,
      modes: 3,
      leastLag: -2,
      choices: 2,
      budgets: 2,
      mostLags: true,
    })
    fc.assert(fc.property(problems, agrees), runs(2500))
  })

  test('A small budget claims no proof', () => {
    fc.assert(fc.property(smallProblem(), fc.integer({ min: 0, max: 12 }), staysHonest), runs(2000))
  })

  test('The same problem has the same answer', () => {
    fc.assert(
      fc.property(smallProblem({ activities: 7 }), fc.integer({ min: 1, max: 200 }), (problem, nodes) => {
        expect(solve(structuredClone(problem), nodes)).toEqual(solve(problem, nodes))
      }),
      runs(500),
    )
  })
})

describe('what the solver must not overlook', () => {
  test('A slow mode may end sooner', () => {
    const problem: Problem = {
      horizon: 20,
      capacity: [2],
      activities: [
        {
          modes: [
            { duration: 3, needs: [2] },
            { duration: 4, needs: [1] },
          ],
          lags: [],
        },
        {
          modes: [
            { duration: 3, needs: [2] },
            { duration: 4, needs: [1] },
          ],
          lags: [],
        },
      ],
    }
    expect(solve(problem).schedule?.makespan).toBe(4)
  })

  test('A job may start after all is done', () => {
    const kept = (need: number, lags: Activity['lags'] = []): Activity => ({
      ...one(0, need, lags),
      open: true,
    })
    const problem: Problem = {
      horizon: 7,
      capacity: [[1, 1, 1, 3, 1, 1, 1]],
      activities: [
        kept(1),
        {
          modes: [
            { duration: 2, needs: [1], windows: [[1, 2]] },
            { duration: 1, needs: [2] },
          ],
          lags: [],
        },
        kept(0, [{ from: 0, after: 'start', weeks: 2 }]),
        one(0, 1),
      ],
    }
    agrees(problem)
    expect(solve(problem)).toMatchObject({ proved: true, schedule: { makespan: 3 } })
  })

  test('Two jobs may be foreseen by each other', () => {
    const kept = (...needs: number[]): Activity => ({ modes: [{ duration: 0, needs }], lags: [], open: true })
    const foreseen = (from: number, ...needs: number[]): Activity => ({
      modes: [{ duration: 2, needs }],
      lags: [{ from, after: 'start', weeks: -2 }],
    })
    const problem: Problem = {
      horizon: 6,
      capacity: [1, 1],
      activities: [kept(1, 0), foreseen(2, 1, 0), kept(0, 1), foreseen(0, 0, 1)],
    }
    staysHonest(problem, plenty)
  })

  test('A late job does not hide a shorter way', () => {
    const job: Activity = { modes: [{ duration: 1, needs: [1], windows: [[8, 9]] }], lags: [], open: true }
    const problem: Problem = {
      horizon: 10,
      capacity: [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1]],
      activities: [
        job,
        one(2, 1),
        {
          modes: [
            { duration: 6, needs: [0] },
            { duration: 3, needs: [1] },
          ],
          lags: [],
        },
      ],
    }
    expect(solve(problem)).toMatchObject({ proved: true, schedule: { makespan: 5 } })
  })

  test('A milestone waits for weeks before an end', () => {
    const problem: Problem = {
      horizon: 60,
      capacity: [1],
      activities: [one(52), one(1, 0, [{ from: 0, after: 'end', weeks: -12 }])],
    }
    expect(solve(problem)).toMatchObject({ proved: true, schedule: { starts: [0, 40], makespan: 52 } })
  })

  test('Nothing is found where nothing fits', () => {
    const problem: Problem = { horizon: 5, capacity: [1], activities: [one(3, 1), one(3, 1)] }
    expect(solve(problem)).toMatchObject({ proved: true, schedule: null })
  })

  test('A first schedule is there at once', () => {
    const needs = [4, 3, 3, 2, 2, 2, 5, 1, 4, 3]
    const activities = needs.map((need, at) => one(2 + ((at * 5) % 4), need))
    const { schedule, proved, lowerBound } = solve({ horizon: 60, capacity: [6], activities }, 0)
    expect({ proved, isThere: schedule !== null }).toEqual({ proved: false, isThere: true })
    expect(lowerBound).toBeLessThan(schedule?.makespan ?? 0)
  })

  test('Activities that wait in a circle have no schedule', () => {
    const ended = (from: number) => [{ from, after: 'end', weeks: 0 }] as const
    const activities = [one(1, 0, ended(1)), one(1, 0, ended(0))]
    expect(solve({ horizon: 5, capacity: [1], activities })).toMatchObject({ proved: true, schedule: null })
  })
})

describe('the judge of schedules', () => {
  const problem: Problem = {
    horizon: 8,
    capacity: [[2, 2, 2, 2, 1, 1, 2, 2]],
    activities: [
      { modes: [{ duration: 2, needs: [2], windows: [[0, 2]] }], lags: [] },
      one(3, 1, [{ from: 0, after: 'end', weeks: 1 }]),
      { modes: [{ duration: 0, needs: [1] }], lags: [{ from: 0, after: 'start', weeks: 0 }], open: true },
    ],
  }
  const sound: Schedule = { starts: [0, 3, 6], modes: [0, 0, 0], options: [], makespan: 6 }
  const faults = (change: Partial<Schedule>): string[] => [
    ...new Set(checkSchedule(problem, { ...sound, ...change }).map(({ kind }) => kind)),
  ]

  test('A sound schedule has no fault', () => {
    expect(faults({})).toEqual([])
  })

  test('Every kind of fault is found', () => {
    expect(faults({ starts: [3, 6, 6], makespan: 9 })).toEqual(['window', 'horizon', 'capacity'])
    expect(faults({ starts: [0, 2, 6], makespan: 5 })).toEqual(['lag'])
    expect(faults({ starts: [0, 3, 2] })).toEqual(['capacity'])
    expect(faults({ starts: [0, 3, -1] })).toEqual(['left out'])
    expect(faults({ makespan: 5 })).toEqual(['makespan'])
    expect(faults({ modes: [0, 1, 0] })).toEqual(['left out', 'makespan'])
  })
})
