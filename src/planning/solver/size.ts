import type { Problem } from './model.ts'

/**
 * The most that a problem of a file may come to, each with what it costs: memory for a bound and for what is left in every week,
 * a look at every pair of activities for each resource, and the amounts, distances and windows themselves. All known sets of the
 * literature up to a thousand activities stay below; what stays below is looked at within seconds.
 */
const mostOf = {
  weeks: 10_000_000,
  pairs: 20_000_000,
  amounts: 200_000,
  distances: 200_000,
  windows: 200_000,
} as const

/** Why a problem is too large to be solved; null where it is not. */
export function tooLarge({ activities, capacity, budgets = [], horizon }: Problem): string | null {
  const [count, resources] = [activities.length, capacity.length]
  const modes = activities.flatMap((one) => one.modes)
  const found = {
    weeks: horizon * (count + resources),
    pairs: count * modes.length * (resources + 1),
    amounts: modes.length * (resources + budgets.length + 1),
    distances: activities.reduce((sum, { lags }) => sum + lags.length, 0),
    windows: modes.reduce((sum, { windows = [] }) => sum + windows.length, 0),
  }
  const size = `${count} activities in ${modes.length} modes with ${resources} resources over ${horizon} weeks`
  const tooMuch = (what: keyof typeof mostOf, is: string): string[] =>
    found[what] > mostOf[what]
      ? [`The problem is too large, ${size}: ${is} come to ${found[what]}, and ${mostOf[what]} is the most.`]
      : []
  const [first] = [
    ...tooMuch('weeks', 'weeks × (activities + resources)'),
    ...tooMuch('pairs', 'activities × modes × (resources + 1)'),
    ...tooMuch('amounts', 'durations, needs and budgets'),
    ...tooMuch('distances', 'successors'),
    ...tooMuch('windows', 'start windows'),
  ]
  return first ?? null
}
