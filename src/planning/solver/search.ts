import { boundOf } from './bound.ts'
import { keepsOrder, topological, twinOf, withRoomBeside } from './order.ts'
import { capacityIn, firstInWindow, type Mode, type Problem, type Solution } from './problem.ts'

/** How many search nodes are visited before the solver says "not proved": a plan within a tenth of a second. */
export const defaultNodes = 4_000

/** One way of placing an activity now. */
interface Option {
  activity: number
  mode: number
  start: number
  /** The end that counts for the length: an open activity's is its start. */
  end: number
}

/**
 * Finds a shortest schedule by branch and bound over serial schedules: activities are placed one after
 * another, each as early as it fits, in every order and mode that could matter. With least lags that keep
 * the order and start windows only, one of these orders gives a shortest schedule, so an exhausted search
 * is a proof.
 *
 * The budget counts nodes, not time, so the same problem has the same answer everywhere.
 */
export function solve(given: Problem, maxNodes = defaultNodes): Solution {
  const givenOrder = topological(given)
  if (!givenOrder) throw new RangeError('activities wait for each other')
  const implied = withRoomBeside(given)
  const impliedOrder = topological(implied)
  // Where jobs that are kept would wait in a circle, they are searched as they were given: a lag below nought may
  // undo the circle.
  const [problem, order] = impliedOrder ? [implied, impliedOrder] : [given, givenOrder]
  const { activities, horizon } = problem
  const count = activities.length
  const resources = problem.capacity.length
  const free = problem.capacity.map((_, resource) =>
    Float64Array.from({ length: horizon }, (_, week) => capacityIn(problem, resource, week)),
  )
  const twin = twinOf(problem)
  const isOpen = activities.map(({ open }) => open === true)
  // Where nobody counts from its start, only its end matters
  const startMatters = new Set(
    activities.flatMap(({ lags }) => lags.filter((lag) => lag.after === 'start').map((lag) => lag.from)),
  )
  const needsNothing = activities.map(({ modes }) =>
    modes.every((mode) => mode.needs.every((need) => need === 0)),
  )
  // From this week on nothing changes in what is left of any resource
  let steadyFrom = Math.max(
    0,
    ...free.map((weeks) => weeks.findLastIndex((one, week) => one !== weeks[week - 1])),
  )
  const starts = new Int32Array(count).fill(-1)
  const chosen = new Int32Array(count)
  let best: { starts: number[]; modes: number[]; makespan: number } | null = null
  let limit = horizon + 1
  let nodes = 0

  const durationOf = (activity: number, mode: number): number =>
    activities[activity]?.modes[mode]?.duration ?? 0

  /** Weeks an activity runs when it starts in a week; an open one runs to the horizon. */
  const lengthOf = (activity: number, mode: Mode, start: number): number =>
    isOpen[activity] ? horizon - start : mode.duration

  const endOf = (activity: number): number => {
    const start = starts[activity] as number
    const mode = activities[activity]?.modes[chosen[activity] as number]
    return mode ? start + lengthOf(activity, mode, start) : start
  }

  /** The end that the schedule is measured by: an open activity has none. */
  const countedEnd = (activity: number): number => (isOpen[activity] ? 0 : endOf(activity))

  /** Earliest start by what has been placed already; -1 while a predecessor is missing. */
  const released = (activity: number): number => {
    let from = 0
    for (const lag of activities[activity]?.lags ?? []) {
      if ((starts[lag.from] as number) < 0) return -1
      from = Math.max(
        from,
        (lag.after === 'start' ? (starts[lag.from] as number) : endOf(lag.from)) + lag.weeks,
      )
    }
    return from
  }

  /** The last week from `start` up to `end` that has no room for a mode; -1 when all have. */
  const lastFull = (mode: Mode, start: number, end: number): number => {
    let last = -1
    for (let resource = 0; resource < resources; resource += 1) {
      const need = (mode.needs[resource] ?? 0) - 1e-9
      const left = free[resource] as Float64Array
      if (need <= 0) continue
      let week = end - 1
      while (week >= start && week > last && need <= (left[week] as number)) week -= 1
      if (week >= start) last = Math.max(last, week)
    }
    return last
  }

  /** The first week from `from` on where a mode fits windows and what is left of every resource. */
  const place = (activity: number, mode: Mode, from: number): number => {
    let start = firstInWindow(mode, from)
    while (start + mode.duration <= horizon) {
      const end = start + lengthOf(activity, mode, start)
      const full = lastFull(mode, start, Math.min(end, Math.max(steadyFrom, start) + 1))
      if (full < 0) return start
      start = firstInWindow(mode, full < steadyFrom ? full + 1 : horizon)
    }
    return Number.POSITIVE_INFINITY
  }

  const take = (activity: number, mode: Mode, start: number, sign: 1 | -1): void => {
    const end = start + lengthOf(activity, mode, start)
    for (let resource = 0; resource < resources; resource += 1) {
      const need = mode.needs[resource] ?? 0
      const left = free[resource]
      if (need === 0 || !left) continue
      for (let week = start; week < end; week += 1) left[week] = (left[week] as number) - sign * need
    }
  }

  const soonestStart = new Float64Array(count).fill(-1)
  const soonestEnd = new Float64Array(count).fill(-1)
  const bound = boundOf(problem, order, { starts, endOf, free, soonestStart, soonestEnd })

  /** Every way of placing an activity now, each as early as it fits. */
  const optionsOf = (activity: number, from: number): Option[] =>
    (activities[activity]?.modes ?? []).map((mode, index) => {
      const start = place(activity, mode, from)
      return { activity, mode: index, start, end: start + (isOpen[activity] ? 0 : mode.duration) }
    })

  /**
   * The options without those that another one of the activity makes useless: it starts and ends no later, and takes no
   * more, so whatever is placed afterwards fits beside it too.
   */
  const undominated = (options: readonly Option[]): readonly Option[] =>
    options.length === 1
      ? options
      : options.filter(
          (one, at) => !options.some((other, index) => index !== at && dominates(other, one, index < at)),
        )

  const dominates = (a: Option, b: Option, isFirst: boolean): boolean => {
    const startCounts = !needsNothing[a.activity] || startMatters.has(a.activity)
    if (a.end > b.end || (startCounts && a.start > b.start)) return false
    let isLess = a.end < b.end || (startCounts && a.start < b.start)
    for (let resource = 0; resource < resources; resource += 1) {
      const by = needOf(a, resource) - needOf(b, resource)
      if (by > 0) return false
      if (by < 0) isLess = true
    }
    return isFirst || isLess
  }

  const needOf = ({ activity, mode }: Option, resource: number): number =>
    activities[activity]?.modes[mode]?.needs[resource] ?? 0

  /** Whether an option could be part of a shorter schedule than the best so far. */
  const isWorthwhile = ({ activity, end }: Option): boolean =>
    end <= horizon && (isOpen[activity] === true || end < limit)

  const lowerBound = shortestThinkable(bound, horizon)
  let exhausted = keepsOrder(
    problem,
    order,
    needsNothing.map((free) => !free),
  )

  const visit = (placed: number, latestStart: number): void => {
    if (placed === count) {
      const makespan = activities.reduce((latest, _, activity) => Math.max(latest, countedEnd(activity)), 0)
      if (makespan < limit) {
        limit = makespan
        best = { starts: [...starts], modes: [...chosen], makespan }
      }
      return
    }
    if (limit <= lowerBound) return
    nodes += 1
    if (nodes > maxNodes) {
      exhausted = false
      return
    }

    const candidates: Option[] = []
    soonestStart.fill(-1)
    soonestEnd.fill(-1)
    for (let activity = 0; activity < count; activity += 1) {
      if ((starts[activity] as number) >= 0) continue
      const before = twin[activity]
      if (before !== undefined && (starts[before] as number) < 0) continue
      const from = released(activity)
      if (from < 0) continue
      const options = optionsOf(activity, from)
      const worthwhile = undominated(options.filter(isWorthwhile))
      // What has no room now has none later either, for nothing that is placed moves again.
      if (worthwhile.length === 0) return
      if (needsNothing[activity]) {
        // It is in nobody's way, so starting and ending as early as it can is never worse: mostly no branching.
        for (const option of worthwhile) descend(option, placed, latestStart)
        return
      }
      candidates.push(...worthwhile)
      soonestStart[activity] = Math.min(...options.map(({ start }) => start))
      soonestEnd[activity] = Math.min(...options.map(({ start, mode }) => start + durationOf(activity, mode)))
    }
    if (bound(latestStart, limit) >= limit) return
    // Only active schedules need be tried, those in which nothing can start earlier by itself. In one of
    // them something starts before the first end that is possible (Giffler and Thompson, Operations Research
    // 8, 1960), and placing in order of start gives each of them once.
    const firstEnd = candidates.reduce(
      (first, option) => (isOpen[option.activity] ? first : Math.min(first, option.end)),
      Number.POSITIVE_INFINITY,
    )
    const tried = candidates.filter(
      (option) => (option.start < firstEnd || option.end === firstEnd) && option.start >= latestStart,
    )
    tried.sort((a, b) => a.start - b.start || a.end - b.end || a.activity - b.activity)
    for (const option of tried) descend(option, placed, option.start)
  }

  const descend = (option: Option, placed: number, latestStart: number): void => {
    if (!isWorthwhile(option)) return
    const mode = activities[option.activity]?.modes[option.mode] as Mode
    const steady = steadyFrom
    starts[option.activity] = option.start
    chosen[option.activity] = option.mode
    take(option.activity, mode, option.start, 1)
    steadyFrom = Math.max(steady, isOpen[option.activity] ? option.start : option.end)
    visit(placed + 1, latestStart)
    steadyFrom = steady
    take(option.activity, mode, option.start, -1)
    starts[option.activity] = -1
  }

  visit(0, 0)
  const proved = exhausted || limit <= lowerBound
  const found = best as { starts: number[]; modes: number[]; makespan: number } | null
  return {
    schedule: found,
    proved,
    lowerBound: proved && found ? found.makespan : Math.min(lowerBound, found?.makespan ?? lowerBound),
    nodes,
  }
}

/** The greatest length of which the bound, before anything has been placed, says that no schedule is shorter. */
function shortestThinkable(bound: (notBefore: number, below: number) => number, horizon: number): number {
  let shortest = Math.min(bound(0, horizon + 1), horizon + 1)
  let beyond = horizon + 2
  while (beyond - shortest > 1) {
    const middle = Math.floor((shortest + beyond) / 2)
    if (bound(0, middle) >= middle) shortest = middle
    else beyond = middle
  }
  return shortest
}
