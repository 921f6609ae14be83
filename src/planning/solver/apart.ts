import { type Activity, mostIn, type Problem, tolerance } from './model.ts'
import { predecessors } from './order.ts'

/** Of more pairs than these none is told apart: each of them would be looked at whenever one of its two moves. */
const mostPairs = 20_000

/** Whether an activity is done in any case, lasts, and comes to an end. */
export function isSure({ open, only, modes }: Activity): boolean {
  return !open && !only && modes.every(({ duration }) => duration > 0)
}

/** Pairs that never fit into one week, of which neither has to come before the other anyway; none where there are too many. */
export function apart(problem: Problem): [number, number][] {
  const { activities, capacity } = problem
  const sure = [...activities.keys()].filter((index) => isSure(activities[index] as Activity))
  const before = predecessors(activities)
  const count = activities.length
  /** Each pair as one number. */
  const pairs = new Set<number>()
  for (const resource of capacity.keys()) {
    const most = mostIn(problem, resource)
    const least = activities.map(({ modes }) =>
      modes.reduce((need, { needs }) => Math.min(need, needs[resource] ?? 0), Number.POSITIVE_INFINITY),
    )
    // The first that fits beside one is followed by others that need no more
    const large = sure.toSorted((a, b) => (least[b] as number) - (least[a] as number) || a - b)
    for (let at = 0; at < large.length; at += 1) {
      const one = large[at] as number
      for (let next = at + 1; next < large.length; next += 1) {
        const other = large[next] as number
        if ((least[one] as number) + (least[other] as number) <= most + tolerance) break
        if (before[one]?.has(other) || before[other]?.has(one)) continue
        pairs.add(Math.min(one, other) * count + Math.max(one, other))
        if (pairs.size > mostPairs) return []
      }
    }
  }
  return [...pairs].sort((a, b) => a - b).map((pair) => [Math.floor(pair / count), pair % count])
}
