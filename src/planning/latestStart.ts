import type { Activity, Mode, Problem, Schedule } from './solver/model.ts'
import { Proof } from './solver/prove.ts'

/** Conflicts for each question whether an activity may start so late. */
const slackConflicts = 400

/** The latest week in which an activity may start. */
interface LatestStart {
  start: number
  /** No later one was left untried for want of conflicts. */
  isSure: boolean
}

/**
 * The latest week in which one activity may start while the schedule stays as short as it is: all others may be
 * arranged anew around it.
 */
export function latestStart(problem: Problem, { starts, makespan }: Schedule, index: number): LatestStart {
  const activity = problem.activities[index] as Activity
  let low = starts[index] as number
  const last = activity.aside ? problem.horizon : makespan
  let high = last - Math.min(...activity.modes.map(({ duration }) => (activity.open ? 0 : duration)))
  let isSure = true
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const proof = new Proof(startingWithin(problem, index, [middle, last]), {
      atMost: makespan,
      isAnyEnough: true,
    })
    const { schedule, proved } = proof.run(slackConflicts)
    if (schedule) low = schedule.starts[index] as number
    else {
      isSure &&= proved
      high = middle - 1
    }
  }
  return { start: low, isSure }
}

/** The problem with an activity that starts in one of some weeks, the last one included. */
function startingWithin(problem: Problem, index: number, [first, last]: readonly [number, number]): Problem {
  const within = ({ windows = [[0, last]], ...mode }: Mode): Mode => ({
    ...mode,
    windows: windows
      .map(([from, to]) => [Math.max(from, first), Math.min(to, last)] as const)
      .filter(([from, to]) => from <= to),
  })
  return {
    ...problem,
    activities: problem.activities.map((one, at) =>
      at === index ? { ...one, modes: one.modes.map(within) } : one,
    ),
  }
}
