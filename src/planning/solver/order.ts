import { capacityIn, type Lag, type Mode, type Problem } from './problem.ts'

/** Activities so that every one comes after those its lags name; null when some wait for each other. */
export function topological(problem: Problem): number[] | null {
  const order: number[] = []
  const state = new Uint8Array(problem.activities.length)
  const enter = (activity: number): boolean => {
    if (state[activity] === 2) return true
    if (state[activity] === 1) return false
    state[activity] = 1
    const lags = problem.activities[activity]?.lags ?? []
    if (!lags.every((lag) => enter(lag.from))) return false
    state[activity] = 2
    order.push(activity)
    return true
  }
  return problem.activities.every((_, activity) => enter(activity)) ? order : null
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

/**
 * The problem with what an open activity implies said as lags: it goes on once it has started, so whatever has
 * no room beside it must have ended by then.
 */
export function withRoomBeside(problem: Problem): Problem {
  const { activities } = problem
  const room = problem.capacity.map((_, resource) => {
    let most = 0
    for (let week = 0; week < problem.horizon; week += 1)
      most = Math.max(most, capacityIn(problem, resource, week))
    return most
  })
  const hasNoRoom = (a: Mode, b: Mode): boolean =>
    a.duration > 0 &&
    room.some((most, resource) => (a.needs[resource] ?? 0) + (b.needs[resource] ?? 0) > most + 1e-9)
  const waitsFor = (activity: number, other: number): boolean =>
    activity === other || (activities[activity]?.lags ?? []).some(({ from }) => waitsFor(from, other))
  return {
    ...problem,
    activities: activities.map((one, index) => {
      if (!one.open) return one
      const before = activities.flatMap((other, from): Lag[] =>
        !other.open &&
        other.modes.every((a) => one.modes.every((b) => hasNoRoom(a, b))) &&
        !waitsFor(from, index)
          ? [{ from, after: 'end', weeks: 0 }]
          : [],
      )
      return { ...one, lags: [...one.lags, ...before] }
    }),
  }
}
