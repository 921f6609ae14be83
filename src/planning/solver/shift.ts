import { firstInWindow } from './bound.ts'
import { capacityIn, type Problem, type Schedule } from './problem.ts'

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

/**
 * The latest week in which an activity can start with all others where they are: before whatever waits for it, and
 * where there is room. An activity with start windows stays where it is.
 */
export function latestStart(
  { activities, capacity, ...problem }: Problem,
  schedule: Schedule,
  index: number,
): number {
  const { starts, modes } = schedule
  const start = starts[index] as number
  const modeOf = (at: number) => activities[at]?.modes[modes[at] as number]
  const mode = modeOf(index)
  if (!mode || mode.windows || mode.duration === 0) return start
  let latest = schedule.makespan - mode.duration
  activities.forEach(({ lags }, follower) => {
    for (const { from, after, weeks } of lags) {
      if (from !== index) continue
      latest = Math.min(latest, (starts[follower] as number) - weeks - (after === 'end' ? mode.duration : 0))
    }
  })
  const hasRoom = (week: number): boolean =>
    capacity.every((_, resource) => {
      const used = activities.reduce((sum, { open }, at) => {
        const from = starts[at] as number
        const runs = at === index || (from <= week && (open || week < from + (modeOf(at)?.duration ?? 0)))
        return runs ? sum + (modeOf(at)?.needs[resource] ?? 0) : sum
      }, 0)
      return used <= capacityIn({ ...problem, activities, capacity }, resource, week) + 1e-9
    })
  for (let later = latest; later > start; later -= 1) {
    const weeks = Array.from({ length: mode.duration }, (_, week) => later + week)
    if (weeks.every(hasRoom)) return later
  }
  return start
}
