/**
 * A scheduling problem in whole weeks: activities with modes, precedence with least lags, and resources
 * whose capacity may change from week to week. The solver knows nothing of what the activities mean.
 */

/** One way of doing an activity. */
export interface Mode {
  /** Weeks it lasts; 0 for a milestone. */
  duration: number
  /** How much of each resource it takes in every week that it runs. */
  needs: readonly number[]
  /** Weeks in which it may start, as inclusive ranges in order; any week when left out. */
  windows?: readonly (readonly [first: number, last: number])[]
}

/** A least distance between two activities: `to` starts no earlier than `weeks` after `from` has started or ended. */
export interface Lag {
  from: number
  /** Which end of `from` it counts from. */
  after: 'start' | 'end'
  /** May be negative: "not earlier than 13 weeks before its end". */
  weeks: number
}

/** One activity. */
export interface Activity {
  modes: readonly Mode[]
  /**
   * It goes on to the horizon once it has started, its duration being the least it then lasts, and its end
   * is not part of the schedule's length: a job that is kept.
   */
  open?: boolean
  /** What must come before, and by how much. No activity may wait for itself over others. */
  lags: readonly Lag[]
}

/** A scheduling problem. The schedule is as long as the latest end of any activity that is not open. */
export interface Problem {
  /** Weeks that may be used: nothing ends after this one. */
  horizon: number
  /** Per resource: one number, or one for every week of the horizon. */
  capacity: readonly (number | readonly number[])[]
  activities: readonly Activity[]
}

/** When each activity starts, and in which of its modes. */
export interface Schedule {
  starts: readonly number[]
  modes: readonly number[]
  makespan: number
}

/** What the solver found. */
export interface Solution {
  schedule: Schedule | null
  /** The schedule is as short as any can be; or, without a schedule, none exists. */
  proved: boolean
  /** No schedule can be shorter than this. */
  lowerBound: number
  /** Search nodes visited: the budget that makes the same answer come out on every machine. */
  nodes: number
}

/** Capacity of a resource in a week. */
export function capacityIn(problem: Problem, resource: number, week: number): number {
  const capacity = problem.capacity[resource]
  if (capacity === undefined) return 0
  return typeof capacity === 'number' ? capacity : (capacity[week] ?? 0)
}

/** The first week from `from` on in which a mode may start, by its windows alone; Infinity when there is none. */
export function firstInWindow({ windows }: Mode, from: number): number {
  if (!windows) return from
  // There may be hundreds of them: what lasts so many months is exact for some start weeks and not for the next
  let before = -1
  let at = windows.length
  while (at - before > 1) {
    const middle = (before + at) >> 1
    if ((windows[middle] as readonly [number, number])[1] < from) before = middle
    else at = middle
  }
  const window = windows[at]
  return window ? Math.max(from, window[0]) : Number.POSITIVE_INFINITY
}
