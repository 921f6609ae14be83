/**
 * A scheduling problem in whole weeks: activities in one of several ways, some of them only where a choice falls on
 * them, with least and greatest distances between them, and resources whose capacity may change from week to week. The solver
 * knows nothing of what they mean.
 */

/** One way of doing an activity. */
export interface Mode {
  /** Weeks it lasts; 0 for a milestone. */
  duration: number
  /** How much of each resource it takes in every week that it runs. */
  needs: readonly number[]
  /** How much of each budget it spends, once; nothing when left out. */
  spends?: readonly number[]
  /** It may be chosen only where this option is taken. */
  only?: Option
  /** Weeks in which it may start, as inclusive ranges; any week when left out. A search puts them in order first. */
  windows?: readonly (readonly [first: number, last: number])[]
}

/**
 * A distance between two activities: one starts no earlier than `weeks` after `from` has started or ended, and no later
 * than `most` after that. It binds only where both are done.
 */
export interface Lag {
  from: number
  /** Which end of `from` it counts from. */
  after: 'start' | 'end'
  /** May be negative: "not earlier than 13 weeks before its end". */
  weeks: number
  most?: number
}

/** One option of a choice. */
export interface Option {
  choice: number
  option: number
}

/** A choice of exactly one among so many options, which has to be taken always or only within an option of another one. */
export interface Choice {
  options: number
  within?: Option
}

/** One activity. */
export interface Activity {
  modes: readonly Mode[]
  /**
   * It goes on to the horizon once it has started, its duration being the least it then lasts, and its end
   * is not part of the schedule's length: a job that is kept.
   */
  open?: boolean
  /** The schedule does not wait for it: it may end after it, by the horizon. */
  aside?: boolean
  lags: readonly Lag[]
  /** It is done only where this option is chosen; always when left out. */
  only?: Option
}

/** A scheduling problem. The schedule is as long as the latest end of any activity that is done, and neither open nor aside. */
export interface Problem {
  /** Weeks that may be used: nothing ends after this one. */
  horizon: number
  /** Per resource: one number, or one for every week of the horizon. */
  capacity: readonly (number | readonly number[])[]
  /** Per budget: how much may be spent in all. */
  budgets?: readonly number[]
  choices?: readonly Choice[]
  activities: readonly Activity[]
}

/** When each activity starts, and in which of its modes. */
export interface Schedule {
  /** -1 for one that is not done. */
  starts: readonly number[]
  modes: readonly number[]
  /** The option taken of each choice; -1 of one that need not be taken. */
  options: readonly number[]
  makespan: number
}

/** Sums of hours and amounts are not exact: by so little more than there is, it is not too much. */
export const tolerance = 1e-6

/** Capacity of a resource in a week. */
export function capacityIn({ capacity }: Problem, resource: number, week: number): number {
  const one = capacity[resource]
  if (one === undefined) return 0
  return typeof one === 'number' ? one : (one[week] ?? 0)
}

/** Capacity of a resource in each week of the horizon. */
export function weeklyIn(problem: Problem, resource: number): Float64Array {
  const weekly = new Float64Array(problem.horizon)
  for (let week = 0; week < weekly.length; week += 1) weekly[week] = capacityIn(problem, resource, week)
  return weekly
}

/** The most that a resource has in any week. */
export function mostIn(problem: Problem, resource: number): number {
  return weeklyIn(problem, resource).reduce((most, one) => Math.max(most, one), 0)
}

/** The first week from `from` on in which a mode may start, by its windows alone, which are in order; Infinity when there is none. */
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

/** Whether the end of an activity is part of the schedule's length. */
export function endsWithin({ open, aside }: Activity): boolean {
  return !open && !aside
}
