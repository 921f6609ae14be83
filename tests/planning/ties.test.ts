import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { checkSchedule } from '../../src/planning/solver/judge.ts'
import type { Problem, Schedule } from '../../src/planning/solver/model.ts'
import { solve } from '../../src/planning/solver/solve.ts'
import { improve, type Tie } from '../../src/planning/solver/ties.ts'
import { everySchedule, smallProblem } from './bruteForce.ts'
import { runs } from './runs.ts'

// Every schedule of hundreds of problems, on a machine that may be busy
vi.setConfig({ testTimeout: 120_000 * Math.max(1, Number(process.env.RUNS ?? 1)) })

/** How well a schedule does by each tie; less is better. */
function scoresOf(problem: Problem, { starts, modes }: Schedule, ties: readonly Tie[]): number[] {
  return ties.map((tie) => {
    if (tie.kind === 'moved')
      return [...tie.from].filter(([index, { week, pace }]) => {
        const takes = problem.activities[index]?.modes[modes[index] as number]?.needs[0]
        return starts[index] !== week || (pace !== undefined && takes !== pace)
      }).length
    if (tie.kind === 'start') return starts[tie.of] as number
    if (tie.kind === 'close') {
      const lasts = problem.activities[tie.of]?.modes[modes[tie.of] as number]?.duration ?? 0
      return (starts[tie.before] as number) - (starts[tie.of] as number) - lasts
    }
    const weeks = Array.from({ length: problem.horizon }, (_, week) =>
      problem.activities.reduce((sum, { modes: ways, open }, index) => {
        const way = ways[modes[index] as number]
        const start = starts[index] as number
        const runsNow = start <= week && (open || week < start + (way?.duration ?? 0))
        return runsNow ? sum + (way?.needs[tie.resource] ?? 0) : sum
      }, 0),
    )
    return Math.max(...weeks)
  })
}

/** The first activity that waits for the end of another one that ends. */
function waitingIn({ activities }: Problem): Tie[] {
  for (const [before, { lags }] of activities.entries()) {
    const waits = lags.find(
      ({ from, after, weeks }) => after === 'end' && weeks >= 0 && !activities[from]?.open,
    )
    if (waits) return [{ kind: 'close', of: waits.from, before }]
  }
  return []
}

function comesBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((score, index) => score !== b[index])
  return at >= 0 && (a[at] as number) < (b[at] as number)
}

const pace = fc.nat({ max: 3 })
const place = fc.record({ week: fc.nat({ max: 6 }), pace }, { requiredKeys: ['week'] })
const placesWished = fc.array(fc.option(place), { minLength: 4, maxLength: 4 })

describe('what tells schedules apart that are equally short', () => {
  test('The best by all ties is found where there is time', () => {
    const problems = smallProblem({ activities: 4, horizon: 7 })
    fc.assert(
      fc.property(problems, placesWished, fc.nat(), (problem, wished, of) => {
        const { schedule } = solve(problem)
        if (!schedule) return
        const from = new Map(
          wished.flatMap((one, index) =>
            one !== null && index < problem.activities.length ? [[index, one] as const] : [],
          ),
        )
        const ties: Tie[] = [
          { kind: 'moved', from },
          { kind: 'start', of: of % problem.activities.length },
          ...waitingIn(problem),
          { kind: 'fullest', resource: 0 },
        ]
        const found = improve(problem, schedule, ties, 100_000)
        expect(checkSchedule(problem, found)).toEqual([])
        expect(found.makespan).toBe(schedule.makespan)
        let best: number[] | null = null
        everySchedule(problem, (one) => {
          if (one.makespan !== schedule.makespan) return
          const scores = scoresOf(problem, one, ties)
          if (!best || comesBefore(scores, best)) best = scores
        })
        expect(scoresOf(problem, found, ties)).toEqual(best)
      }),
      runs(400),
    )
  })

  test('Without time a schedule stays as it is, or better', () => {
    fc.assert(
      fc.property(smallProblem(), fc.nat({ max: 5 }), (problem, most) => {
        const { schedule } = solve(problem)
        if (!schedule) return
        const ties: Tie[] = [
          { kind: 'start', of: 0 },
          ...waitingIn(problem),
          { kind: 'fullest', resource: 0 },
        ]
        const found = improve(problem, schedule, ties, most)
        expect(checkSchedule(problem, found)).toEqual([])
        expect(found.makespan).toBe(schedule.makespan)
        expect(comesBefore(scoresOf(problem, schedule, ties), scoresOf(problem, found, ties))).toBe(false)
      }),
      runs(400),
    )
  })

  test('What may come sooner does, beside what may not', () => {
    // The second waits three weeks at the most for the next, whose day is fixed; the third waits for nothing
    const problem: Problem = {
      horizon: 12,
      capacity: [2],
      activities: [
        {
          modes: [{ duration: 1, needs: [1], windows: [[9, 9]] }],
          lags: [{ from: 1, after: 'end', weeks: 0, most: 3 }],
        },
        { modes: [{ duration: 2, needs: [1] }], lags: [] },
        { modes: [{ duration: 4, needs: [1] }], lags: [] },
      ],
    }
    const late: Schedule = { starts: [9, 7, 6], modes: [0, 0, 0], options: [], makespan: 10 }
    expect(checkSchedule(problem, late)).toEqual([])
    expect(improve(problem, late, [], 0).starts).toEqual([9, 4, 0])
  })

  test('Nothing could start sooner by itself', () => {
    fc.assert(
      fc.property(smallProblem({ activities: 4, horizon: 7 }), (problem) => {
        everySchedule(problem, (one) => {
          const found = improve(problem, one, [], 0)
          expect(checkSchedule(problem, found)).toEqual([])
          for (const [index, start] of found.starts.entries()) {
            for (let sooner = 0; sooner < start; sooner += 1) {
              const starts = found.starts.with(index, sooner)
              const faults = checkSchedule(problem, { ...found, starts }).filter(
                ({ kind }) => kind !== 'makespan',
              )
              expect(faults).not.toEqual([])
            }
          }
        })
      }),
      runs(30),
    )
  })
})
