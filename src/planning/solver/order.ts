import type { Problem } from './problem.ts'

/** Activities so that every one comes after those its lags name. */
export function topological(problem: Problem): number[] {
  const order: number[] = []
  const state = new Uint8Array(problem.activities.length)
  const enter = (activity: number): void => {
    if (state[activity] === 2) return
    if (state[activity] === 1) throw new RangeError(`activities wait for each other: ${activity}`)
    state[activity] = 1
    for (const lag of problem.activities[activity]?.lags ?? []) enter(lag.from)
    state[activity] = 2
    order.push(activity)
  }
  problem.activities.forEach((_, activity) => {
    enter(activity)
  })
  return order
}

/**
 * Whether none of these activities can start before one of them that it waits for. Lags below nought may
 * allow it, and then placing in order of start could pass the shortest schedule by.
 */
export function keepsOrder(
  { activities }: Problem,
  order: readonly number[],
  among: readonly boolean[],
): boolean {
  const least = activities.map(({ modes }) => Math.min(...modes.map((mode) => mode.duration)))
  return activities.every((_, first) => {
    if (!among[first]) return true
    const after = new Map([[first, 0]])
    for (const activity of order) {
      for (const { from, after: end, weeks } of activities[activity]?.lags ?? []) {
        const base = after.get(from)
        if (base === undefined) continue
        const distance = base + weeks + (end === 'end' ? (least[from] as number) : 0)
        after.set(activity, Math.max(distance, after.get(activity) ?? distance))
      }
    }
    return [...after].every(([activity, distance]) => !among[activity] || distance >= 0)
  })
}

/**
 * Two activities that no schedule can tell apart: same modes, same lags, waited for by the same ones.
 * Only one order of them is tried.
 */
export function twinOf(problem: Problem): (number | undefined)[] {
  const followers = problem.activities.map((_, index) =>
    problem.activities.flatMap(({ lags }, follower) =>
      lags.filter((lag) => lag.from === index).map((lag) => `${follower}:${lag.after}:${lag.weeks}`),
    ),
  )
  const seen = new Map<string, number>()
  return problem.activities.map(({ modes, lags, open }, index) => {
    const key = JSON.stringify([modes, lags, open, followers[index]])
    const twin = seen.get(key)
    seen.set(key, index)
    return twin
  })
}
