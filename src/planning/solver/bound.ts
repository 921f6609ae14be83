import { firstInWindow, type Problem } from './problem.ts'

/** What a search has placed so far, and what is left beside it. */
export interface Placement {
  /** The week each activity starts in; -1 while it has not been placed. */
  starts: Int32Array
  endOf: (activity: number) => number
  /** Per resource, what is left in every week. */
  free: readonly Float64Array[]
  /** Soonest start and end of what could be placed now, given what is left; -1 where that has not been asked. */
  soonestStart: Float64Array
  soonestEnd: Float64Array
}

/**
 * Works out how short a schedule could still become: by the order and windows of what is left, and by its work,
 * which must fit into the weeks that are left, before whatever waits for it. The function it gives takes the
 * week before which nothing that needs a resource will be placed any more, and the length that a schedule must
 * stay below to be of use; what it gives is at least that length when none can.
 */
export function boundOf(problem: Problem, order: readonly number[], placement: Placement) {
  const { activities, horizon } = problem
  const { starts, endOf, free, soonestStart, soonestEnd } = placement
  const needs = activities.map(({ modes }) => modes.some((mode) => mode.needs.some((need) => need > 0)))
  const work = problem.capacity.map((_, resource) =>
    activities.map(({ modes, open }) =>
      open ? 0 : Math.min(...modes.map((mode) => mode.duration * (mode.needs[resource] ?? 0))),
    ),
  )
  const keptNeeds = problem.capacity.map((_, resource) =>
    activities.map(({ modes }) => Math.min(...modes.map((mode) => mode.needs[resource] ?? 0))),
  )
  const portion = problem.capacity.map((_, resource) => portionOf(problem, resource))
  const workBefore = ancestors(problem, order).map((before) =>
    work.map((amounts) => before.filter((activity) => (amounts[activity] as number) > 0)),
  )
  const everything = work.map((amounts) =>
    activities.map((_, activity) => activity).filter((activity) => (amounts[activity] as number) > 0),
  )
  const kept = activities.flatMap(({ open }, activity) => (open ? [activity] : []))
  const tails = tailsOf(problem, order)
  const earliest = new Float64Array(activities.length)
  const ends = new Float64Array(activities.length)

  // Per resource, how much of it can be used from the first week that still counts to the end of each
  const usable = problem.capacity.map(() => new Float64Array(horizon + 1))

  /** Adds up what can be used of a resource; what is kept once it has started must start in time for its tail. */
  const addUp = (resource: number, notBefore: number, below: number): void => {
    const weeks = free[resource] as Float64Array
    const sums = usable[resource] as Float64Array
    const step = portion[resource] as number
    const waiting = kept.filter((open) => (starts[open] as number) < 0)
    let sum = 0
    sums.fill(0, 0, notBefore + 1)
    for (let week = notBefore; week < Math.min(below, horizon); week += 1) {
      let room = weeks[week] as number
      for (const open of waiting) {
        if (week >= below - (tails[open] as number)) room -= keptNeeds[resource]?.[open] as number
      }
      if (room > 0) sum += Math.floor(room / step + 1e-9) * step
      sums[week + 1] = sum
    }
  }

  /** The week by which the work of those not placed yet can be done, at the soonest. */
  const doneBy = (resource: number, among: readonly number[], notBefore: number, below: number): number => {
    let left = 0
    let from = horizon
    for (const activity of among) {
      if ((starts[activity] as number) >= 0) continue
      left += work[resource]?.[activity] as number
      from = Math.min(from, earliest[activity] as number)
    }
    if (left <= 0) return 0
    const sums = usable[resource] as Float64Array
    const last = Math.min(below, horizon)
    if (from >= last) return last + 1
    const wanted = (sums[Math.max(from, notBefore)] as number) + left - 1e-9
    if ((sums[last] as number) < wanted) return last + 1
    let before = Math.max(from, notBefore)
    let reached = last
    while (reached - before > 1) {
      const middle = (before + reached) >> 1
      if ((sums[middle] as number) < wanted) before = middle
      else reached = middle
    }
    return reached
  }

  return (notBefore: number, below: number): number => {
    for (let resource = 0; resource < usable.length; resource += 1) addUp(resource, notBefore, below)
    let latest = 0
    for (const activity of order) {
      const { modes, lags, open } = activities[activity] as Problem['activities'][number]
      if ((starts[activity] as number) >= 0) {
        earliest[activity] = starts[activity] as number
        ends[activity] = endOf(activity)
      } else {
        let from = needs[activity] ? notBefore : 0
        for (const lag of lags) {
          const base = (lag.after === 'start' ? earliest[lag.from] : ends[lag.from]) as number
          from = Math.max(from, base + lag.weeks)
        }
        workBefore[activity]?.forEach((among, resource) => {
          if (among.length > 1) from = Math.max(from, doneBy(resource, among, notBefore, below))
        })
        let start = Number.POSITIVE_INFINITY
        let end = Number.POSITIVE_INFINITY
        for (const mode of modes) {
          const first = firstInWindow(mode, from)
          start = Math.min(start, first)
          end = Math.min(end, first + mode.duration)
        }
        earliest[activity] = Math.max(start, soonestStart[activity] as number)
        ends[activity] = Math.max(end, soonestEnd[activity] as number)
      }
      if (!open) latest = Math.max(latest, ends[activity] as number)
    }
    everything.forEach((among, resource) => {
      latest = Math.max(latest, doneBy(resource, among, notBefore, below))
    })
    return latest
  }
}

/**
 * Of every activity, the weeks from its start to the end of the schedule, at the least. What is kept may start after
 * that end, unless something that ends waits for it.
 */
function tailsOf({ activities }: Problem, order: readonly number[]): number[] {
  const least = activities.map(({ modes, open }) =>
    open ? 0 : Math.min(...modes.map((mode) => mode.duration)),
  )
  const tails = activities.map(({ open }, activity) =>
    open ? Number.NEGATIVE_INFINITY : (least[activity] as number),
  )
  for (const activity of [...order].reverse()) {
    for (const { from, after, weeks } of activities[activity]?.lags ?? []) {
      const distance = weeks + (after === 'end' ? (least[from] as number) : 0)
      tails[from] = Math.max(tails[from] as number, distance + (tails[activity] as number))
    }
  }
  return tails
}

/** Of every activity, those that must have ended when it starts. */
function ancestors({ activities }: Problem, order: readonly number[]): number[][] {
  const least = activities.map(({ modes }) => Math.min(...modes.map((mode) => mode.duration)))
  const most = activities.map(({ modes }) => Math.max(...modes.map((mode) => mode.duration)))
  const before: number[][] = activities.map(() => [])
  activities.forEach((_, first) => {
    // Weeks from the end of the first to the start of each that waits for it, at the least
    const distance = new Map([[first, Number.NaN]])
    for (const activity of order) {
      for (const { from, after, weeks } of activities[activity]?.lags ?? []) {
        const base = distance.get(from)
        if (base === undefined) continue
        const end = from === first ? 0 : base + (least[from] as number)
        const start = from === first ? -(most[from] as number) : base
        const reached = (after === 'end' ? end : start) + weeks
        distance.set(activity, Math.max(reached, distance.get(activity) ?? reached))
      }
    }
    for (const [activity, weeks] of distance) if (weeks >= 0) before[activity]?.push(first)
  })
  return before
}

/** What every amount of a resource that can be taken is a whole number of, in tenths; what is left over is of no use. */
function portionOf({ activities }: Problem, resource: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  const tenths = activities.flatMap(({ modes, open }) =>
    open ? [] : modes.map((mode) => (mode.needs[resource] ?? 0) * 10),
  )
  const whole = tenths.every((need) => Math.abs(need - Math.round(need)) < 1e-9)
  return whole
    ? Math.max(
        tenths.reduce((a, b) => divisor(a, Math.round(b)), 0),
        1,
      ) / 10
    : 1e-6
}
