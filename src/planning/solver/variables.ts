import { apart } from './apart.ts'
import type { Option, Problem } from './model.ts'
import type { Ranges } from './ranges.ts'

/** The variables of a problem, before there is an engine to hold them. */
export interface Variables {
  ranges: (readonly [low: number, high: number])[]
  /** Per choice, a variable for each of its options that is 1 where that is taken. */
  options: readonly (readonly number[])[]
  starts: readonly number[]
  /** -1 where all modes last as long: the end follows the start. */
  ends: readonly number[]
  /** Per activity, a variable for each of its modes; none where it has only one. */
  modes: readonly (readonly number[])[]
  /** Per activity, a variable for the number of its mode; -1 where it has few. */
  which: readonly number[]
  /** For two options that distances lie between, one that is 1 where both are taken. */
  pairs: ReadonlyMap<string, { variable: number; options: readonly [Option, Option] }>
  /** For two activities that never fit into one week, one that is 1 where the first comes first. */
  orders: readonly { one: number; other: number; variable: number }[]
  makespan: number
  /** Per budget, a variable of what is spent of it, where that is to be little; -1 where it only must not be more than there is. */
  spent: readonly number[]
}

/** Up to so many modes are told apart pair by pair. */
const few = 6

/** The variables of a problem whose schedules are of at most so many weeks. */
export function variablesOf(
  problem: Problem,
  { soonest, tails }: Ranges,
  atMost: number,
  saved: number | null,
): Variables {
  const { horizon, choices = [], activities, budgets = [] } = problem
  const ranges: (readonly [number, number])[] = []
  const variable = (low: number, high: number): number => ranges.push([low, high]) - 1
  const options = choices.map(({ options: count }) => Array.from({ length: count }, () => variable(0, 1)))
  const starts = activities.map((_, index) => {
    const low = Math.min(soonest[index] as number, horizon)
    // One that is left out has to have a start too
    return variable(low, Math.max(low, Math.min(horizon, atMost - (tails[index] as number))))
  })
  const ends = activities.map(({ modes, open, aside }) =>
    open || modes.every(({ duration }) => duration === modes[0]?.duration)
      ? -1
      : variable(0, Math.max(0, aside ? horizon : atMost)),
  )
  const modes = activities.map((one) => (one.modes.length === 1 ? [] : one.modes.map(() => variable(0, 1))))
  const which = activities.map((one) => (one.modes.length > few ? variable(0, one.modes.length - 1) : -1))
  const pairs = new Map<string, { variable: number; options: readonly [Option, Option] }>()
  for (const { lags, only } of activities) {
    for (const { from } of lags) {
      const other = activities[from]?.only
      if (!only || !other || isSame(only, other) || pairs.has(pairName(only, other))) continue
      pairs.set(pairName(only, other), { variable: variable(0, 1), options: [only, other] })
    }
  }
  const orders = apart(problem).map(([one, other]) => ({ one, other, variable: variable(0, 1) }))
  return {
    ranges,
    options,
    starts,
    ends,
    modes,
    which,
    pairs,
    orders,
    makespan: variable(0, Math.max(0, atMost)),
    spent: budgets.map((amount, budget) => (budget === saved ? variable(0, Math.floor(amount)) : -1)),
  }
}

/** Whether two options are the same one. */
export function isSame(one: Option, other: Option): boolean {
  return one.choice === other.choice && one.option === other.option
}

/** What a pair of options goes by. */
export function pairName(one: Option, other: Option): string {
  return `${one.choice}.${one.option} ${other.choice}.${other.option}`
}
