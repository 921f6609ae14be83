import { capacityIn, firstInWindow, type Mode, type Problem, type Schedule } from './model.ts'
import { placedInOrder } from './serial.ts'

/**
 * A schedule of another problem tried on this one: its activities in the same order and modes, each as early as it
 * now fits. null when one does not fit at all. Not the shortest there is, but found at once.
 */
export function shifted(problem: Problem, schedule: Schedule): Schedule | null {
  return placedInOrder(problem, schedule.starts, schedule)
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
