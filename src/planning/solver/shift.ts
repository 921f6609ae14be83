import { capacityIn, firstInWindow, type Mode, type Problem, type Schedule } from './problem.ts'

/**
 * A schedule of another problem tried on this one: its activities in the same order and modes, each as early as it
 * now fits. null when one does not fit at all. Not the shortest there is, but found at once.
 */
export function shifted(problem: Problem, { starts: before, modes }: Schedule): Schedule | null {
  const { activities, horizon } = problem
  const starts: number[] = []
  const ends: number[] = []
  const used = problem.capacity.map(() => new Float64Array(horizon))
  const waiting = new Set(activities.keys())
  while (waiting.size > 0) {
    const ready = [...waiting].filter((one) => activities[one]?.lags.every(({ from }) => !waiting.has(from)))
    const next = ready.reduce((a, b) => ((before[b] as number) < (before[a] as number) ? b : a))
    waiting.delete(next)
    const one = activities[next]
    const mode = one?.modes[modes[next] as number]
    if (!one || !mode) return null
    const from = one.lags.reduce(
      (latest, lag) =>
        Math.max(latest, ((lag.after === 'start' ? starts : ends)[lag.from] as number) + lag.weeks),
      0,
    )
    const endAt = (start: number): number => (one.open ? horizon : start + mode.duration)
    /** The last week of a stretch that has no room for it, or -1. */
    const blocked = (start: number): number => {
      for (let week = endAt(start) - 1; week >= start; week -= 1) {
        const isFull = used.some(
          (taken, resource) =>
            (mode.needs[resource] ?? 0) > 0 &&
            (taken[week] as number) + (mode.needs[resource] ?? 0) >
              capacityIn(problem, resource, week) + 1e-9,
        )
        if (isFull) return week
      }
      return -1
    }
    let start = firstInWindow(mode, from)
    while (start + mode.duration <= horizon) {
      const week = blocked(start)
      if (week < 0) break
      start = firstInWindow(mode, week + 1)
    }
    if (!(start + mode.duration <= horizon)) return null
    starts[next] = start
    ends[next] = endAt(start)
    for (let week = start; week < endAt(start); week += 1) {
      used.forEach((taken, resource) => {
        taken[week] = (taken[week] as number) + (mode.needs[resource] ?? 0)
      })
    }
  }
  const makespan = activities.reduce(
    (latest, { open }, at) => (open ? latest : Math.max(latest, ends[at] as number)),
    0,
  )
  return { starts, modes, makespan }
}

/** A week and a mode in which an activity may be. */
interface Spot {
  start: number
  mode: number
}

/**
 * Where an activity ends latest with all others where they are, in whichever mode: after what it waits for, before
 * whatever waits for it, where there is room and it may start.
 */
export function latestSpot(problem: Problem, { starts, modes, makespan }: Schedule, index: number): Spot {
  const { activities, capacity } = problem
  const modeOf = (at: number): Mode | undefined => activities[at]?.modes[modes[at] as number]
  const here: Spot = { start: starts[index] as number, mode: modes[index] as number }
  const ways = activities[index]?.modes ?? []
  const endAt = (at: number): number => (starts[at] as number) + (modeOf(at)?.duration ?? 0)
  const released = (activities[index]?.lags ?? []).reduce(
    (week, { from, after, weeks }) =>
      Math.max(week, (after === 'start' ? (starts[from] as number) : endAt(from)) + weeks),
    0,
  )
  const free = capacity.map(
    (_, resource) =>
      (week: number): number =>
        activities.reduce(
          (left, { open }, at) => {
            const runs = at !== index && (starts[at] as number) <= week && (open || week < endAt(at))
            return runs ? left - (modeOf(at)?.needs[resource] ?? 0) : left
          },
          capacityIn(problem, resource, week),
        ),
  )
  const hasRoom = (week: number, { needs }: Mode): boolean =>
    free.every((left, resource) => (needs[resource] ?? 0) <= left(week) + 1e-9)
  /** The last week in which a mode may start for what waits for it. */
  const latestFor = ({ duration }: Mode): number =>
    activities.reduce(
      (latest, { lags }, follower) =>
        lags.reduce((week, { from, after, weeks }) => {
          if (from !== index) return week
          return Math.min(week, (starts[follower] as number) - weeks - (after === 'end' ? duration : 0))
        }, latest),
      makespan - duration,
    )
  const spots = ways.flatMap((way, mode): Spot[] => {
    for (let start = latestFor(way); start >= released; start -= 1) {
      if (firstInWindow(way, start) !== start) continue
      const weeks = Array.from({ length: way.duration }, (_, week) => start + week)
      if (weeks.every((week) => hasRoom(week, way))) return [{ start, mode }]
    }
    return []
  })
  const endOf = ({ start, mode }: Spot): number => start + (ways[mode]?.duration ?? 0)
  return spots.reduce(
    (a, b) => (endOf(b) > endOf(a) || (endOf(b) === endOf(a) && b.start > a.start) ? b : a),
    here,
  )
}
