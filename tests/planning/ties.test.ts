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
function scoresOf(
  problem: Problem,
  { starts, modes }: Schedule,
  ties: readonly Exclude<Tie, { kind: 'close' }>[],
): number[] {
  return ties.map((tie) => {
    if (tie.kind === 'moved') return [...tie.weeks].filter(([index, week]) => starts[index] !== week).length
    if (tie.kind === 'start') return starts[tie.of] as number
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

function comesBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((score, index) => score !== b[index])
  return at >= 0 && (a[at] as number) < (b[at] as number)
}

const weeksWished = fc.array(fc.option(fc.nat({ max: 6 })), { minLength: 4, maxLength: 4 })

describe('what tells schedules apart that are equally short', () => {
  test('The best by all ties is found where there is time', () => {
    const problems = smallProblem({ activities: 4, horizon: 7 })
    fc.assert(
      fc.property(problems, weeksWished, fc.nat(), (problem, wished, of) => {
        const { schedule } = solve(problem)
        if (!schedule) return
        const weeks = new Map(
          wished.flatMap((week, index) =>
            week !== null && index < problem.activities.length ? [[index, week] as const] : [],
          ),
        )
        const ties = [
          { kind: 'moved', weeks },
          { kind: 'start', of: of % problem.activities.length },
          { kind: 'fullest', resource: 0 },
        ] as const
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

  test('One ends as close before another as can be, which stays where it is', () => {
    const problems = smallProblem({ activities: 4, horizon: 7 })
    fc.assert(
      fc.property(problems, (problem) => {
        const { schedule } = solve(problem)
        const { activities } = problem
        const before = activities.findIndex(({ lags }) => lags.length > 0)
        const of = activities[before]?.lags[0]?.from
        if (!schedule || of === undefined || activities[of]?.open) return
        const { starts } = schedule
        const endIn = (one: Schedule): number =>
          (one.starts[of] as number) + (activities[of]?.modes[one.modes[of] as number]?.duration ?? 0)
        const isWaitedFor = (starts[of] as number) >= 0 && endIn(schedule) <= (starts[before] as number)
        if (!isWaitedFor) return
        const found = improve(problem, schedule, [{ kind: 'close', of, before }], 100_000)
        expect(checkSchedule(problem, found)).toEqual([])
        expect(found.makespan).toBe(schedule.makespan)
        expect(found.starts[before]).toBe(starts[before])
        let closest = endIn(schedule)
        everySchedule(problem, (one) => {
          if (one.makespan !== schedule.makespan || one.starts[before] !== starts[before]) return
          if ((one.starts[of] as number) >= 0 && endIn(one) <= (starts[before] as number))
            closest = Math.max(closest, endIn(one))
        })
        expect(endIn(found)).toBe(closest)
      }),
      runs(400),
    )
  })

  test('Without time a schedule stays as it is, or better', () => {
    fc.assert(
      fc.property(smallProblem(), fc.nat({ max: 5 }), (problem, most) => {
        const { schedule } = solve(problem)
        if (!schedule) return
        const ties = [
          { kind: 'start', of: 0 },
          { kind: 'fullest', resource: 0 },
        ] as const
        const found = improve(problem, schedule, ties, most)
        expect(checkSchedule(problem, found)).toEqual([])
        expect(found.makespan).toBe(schedule.makespan)
        expect(comesBefore(scoresOf(problem, schedule, ties), scoresOf(problem, found, ties))).toBe(false)
      }),
      runs(400),
    )
  })
})
