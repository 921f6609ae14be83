import type { Activity } from './model.ts'
import { Some } from './some.ts'

/** The activities such that each comes after all that it has a distance to, wherever these do not lead round in a circle. */
export function inOrder(activities: readonly Activity[]): number[] {
  const order: number[] = []
  /** How many distances of each have been followed; -1 where none has been looked at. */
  const followed = activities.map(() => -1)
  for (const first of activities.keys()) {
    const open = followed[first] === -1 ? [first] : []
    while (open.length > 0) {
      const one = open.at(-1) as number
      const at = (followed[one] as number) + 1
      followed[one] = at
      const lag = activities[one]?.lags[at]
      if (!lag) {
        order.push(one)
        open.pop()
      } else if (followed[lag.from] === -1) open.push(lag.from)
    }
  }
  return order
}

/** What has ended before each activity starts, where both are done, whatever else is. */
export function predecessors(activities: readonly Activity[]): readonly Some[] {
  const before = activities.map(() => new Some(activities.length))
  const order = inOrder(activities)
  let hasGrown = true
  while (hasGrown) {
    hasGrown = false
    for (const index of order) {
      const own = before[index] as Some
      for (const { from, after, weeks } of activities[index]?.lags ?? []) {
        if (after !== 'end' || weeks < 0) continue
        if (own.add(from)) hasGrown = true
        // What may be left out keeps nothing in order
        if (!activities[from]?.only && own.addAll(before[from] as Some)) hasGrown = true
      }
    }
  }
  return before
}
