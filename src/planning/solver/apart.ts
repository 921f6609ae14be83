import { type Activity, mostIn, type Problem, tolerance } from './model.ts'

/** Whether an activity is done in any case, lasts, and comes to an end. */
export function isSure({ open, only, modes }: Activity): boolean {
  return !open && !only && modes.every(({ duration }) => duration > 0)
}

/** Pairs that never fit into one week, of which neither has to come before the other anyway. */
export function apart(problem: Problem): [number, number][] {
  const { activities, capacity } = problem
  const sure = [...activities.keys()].filter((index) => isSure(activities[index] as Activity))
  const isClose = new Set<string>()
  for (const resource of capacity.keys()) {
    const most = mostIn(problem, resource)
    const least = activities.map(({ modes }) =>
      modes.reduce((need, { needs }) => Math.min(need, needs[resource] ?? 0), Number.POSITIVE_INFINITY),
    )
    // The first that fits beside one is followed by others that need no more
    const large = sure.toSorted((a, b) => (least[b] as number) - (least[a] as number) || a - b)
    for (const [at, one] of large.entries()) {
      for (const other of large.slice(at + 1)) {
        if ((least[one] as number) + (least[other] as number) <= most + tolerance) break
        isClose.add(`${Math.min(one, other)} ${Math.max(one, other)}`)
      }
    }
  }
  if (isClose.size === 0) return []
  const before = predecessors(activities)
  return [...isClose]
    .map((pair) => pair.split(' ').map(Number) as [number, number])
    .filter(([one, other]) => !before[one]?.has(other) && !before[other]?.has(one))
    .sort(([a, b], [c, d]) => a - c || b - d)
}

/** What has ended before each activity starts, where both are done, whatever else is. */
export function predecessors(activities: readonly Activity[]): readonly ReadonlySet<number>[] {
  const before = activities.map(() => new Set<number>())
  let hasGrown = true
  while (hasGrown) {
    hasGrown = false
    for (const [index, { lags }] of activities.entries()) {
      const own = before[index] as Set<number>
      const { size } = own
      for (const { from, after, weeks } of lags) {
        if (after !== 'end' || weeks < 0) continue
        own.add(from)
        // What may be left out keeps nothing in order
        if (activities[from]?.only) continue
        for (const one of before[from] as Set<number>) own.add(one)
      }
      hasGrown ||= own.size > size
    }
  }
  return before
}
