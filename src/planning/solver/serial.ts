import {
  type Activity,
  endsWithin,
  firstInWindow,
  type Mode,
  type Option,
  type Problem,
  type Schedule,
  tolerance,
  weeklyIn,
} from './model.ts'

/** What has been placed so far. */
interface Placement {
  starts: number[]
  modes: number[]
  ends: number[]
  options: readonly number[]
  /** Per resource, what is left in every week. */
  free: readonly Float64Array[]
}

/** Whether what is only done within an option is done where these options are taken. */
function isDone({ only }: { only?: Option | undefined }, options: readonly number[]): boolean {
  return !only || options[only.choice] === only.option
}

/** The first option of every choice that is due. */
function firstOptions({ choices = [] }: Problem): number[] {
  const options: number[] = []
  for (const { within } of choices) {
    options.push(!within || options[within.choice] === within.option ? 0 : -1)
  }
  return options
}

/**
 * A schedule found at once: of the activities that wait for none that is not placed yet, the one that comes first in
 * order of `rank` is placed as early as it fits, in the mode in which it ends first (the serial generation scheme, Kelley 1963).
 * null where one does not fit any more, which says nothing of whether a schedule exists.
 */
export function placedInOrder(
  problem: Problem,
  rank: readonly number[],
  given: Pick<Schedule, 'modes' | 'options'> | null = null,
): Schedule | null {
  const { activities } = problem
  const options = given?.options ?? firstOptions(problem)
  const waiting = new Set(
    [...activities.keys()].filter((index) => isDone(activities[index] as Activity, options)),
  )
  const placement: Placement = {
    starts: activities.map(() => -1),
    modes: activities.map(() => -1),
    ends: activities.map(() => -1),
    options,
    free: freeIn(problem),
  }
  const { left, after } = waitingOf(problem, waiting)
  while (waiting.size > 0) {
    const next = nextOf(waiting, left, rank)
    if (next === null || !place(problem, placement, next, given?.modes[next])) return null
    waiting.delete(next)
    for (const one of after[next] as number[]) left[one] = (left[one] as number) - 1
  }
  return keepsMost(problem, placement) ? scheduleOf(problem, placement) : null
}

/** What every week has of each resource before anything is placed. */
function freeIn(problem: Problem): Float64Array[] {
  return problem.capacity.map((_, resource) => weeklyIn(problem, resource))
}

function scheduleOf({ activities }: Problem, { starts, modes, ends, options }: Placement): Schedule {
  const makespan = ends.reduce(
    (latest, end, at) => (endsWithin(activities[at] as Activity) ? Math.max(latest, end) : latest),
    0,
  )
  return { starts, modes, options, makespan }
}

/** For how many that are to be placed each one waits, and who waits for it: once for every distance. */
function waitingOf(
  { activities }: Problem,
  placed: ReadonlySet<number>,
): { left: number[]; after: number[][] } {
  const left = activities.map(() => 0)
  const after = activities.map((): number[] => [])
  for (const [index, { lags }] of activities.entries()) {
    for (const { from } of lags) {
      if (!placed.has(from)) continue
      left[index] = (left[index] as number) + 1
      after[from]?.push(index)
    }
  }
  return { left, after }
}

/** What waits for nothing that is still to be placed, in order of rank; null where all wait in a circle. */
function nextOf(
  waiting: ReadonlySet<number>,
  left: readonly number[],
  rank: readonly number[],
): number | null {
  let next: number | null = null
  for (const index of waiting) {
    if ((left[index] as number) > 0) continue
    if (next === null || (rank[index] as number) < (rank[next] as number)) next = index
  }
  return next
}

/** How early the start and the end of an activity may be pulled. */
interface Floor {
  start: number
  end: number
}

/**
 * The schedule with everything as early as it fits by itself, in the order in which it starts: nothing starts or ends later than it
 * did, or spends more. What would leave another too far behind is pulled only so far that it is not.
 */
export function pulledForward(problem: Problem, schedule: Schedule): Schedule {
  const floors = schedule.starts.map((): Floor => ({ start: 0, end: 0 }))
  let placement = pulledTo(problem, schedule, floors)
  // Each look raises a floor by a week or more, and none is raised above where its activity was at first
  while (raiseFloors(problem, placement, floors)) placement = pulledTo(problem, schedule, floors)
  return scheduleOf(problem, placement)
}

function pulledTo(problem: Problem, schedule: Schedule, floors: readonly Floor[]): Placement {
  const { activities } = problem
  const placement: Placement = {
    starts: [...schedule.starts],
    modes: [...schedule.modes],
    ends: activities.map((one, index) => endOf(problem, one, schedule, index)),
    options: schedule.options,
    free: freeIn(problem),
  }
  for (const index of activities.keys()) take(problem, placement, index, 1)
  const inOrder = [...activities.keys()]
    .filter((index) => (schedule.starts[index] as number) >= 0)
    .sort((a, b) => (schedule.starts[a] as number) - (schedule.starts[b] as number) || a - b)
  // What waits for another that starts with it, or later, may be pulled only after that one
  let hasMoved = true
  while (hasMoved) {
    hasMoved = false
    for (const index of inOrder) {
      take(problem, placement, index, -1)
      if (pull(problem, placement, index, floors[index] as Floor)) hasMoved = true
      take(problem, placement, index, 1)
    }
  }
  return placement
}

/** Keeps what has been pulled too far before another one nearer to it; whether there is any such thing. */
function raiseFloors(
  { activities }: Problem,
  { starts, ends }: Placement,
  floors: readonly Floor[],
): boolean {
  let isTooFar = false
  for (const [index, { lags }] of activities.entries()) {
    for (const { from, after, most } of lags) {
      const anchor = (after === 'start' ? starts : ends)[from] as number
      const least = (starts[index] as number) - (most ?? Number.POSITIVE_INFINITY)
      const floor = floors[from] as Floor
      if (anchor < 0 || anchor >= least || floor[after] >= least) continue
      floor[after] = least
      isTooFar = true
    }
  }
  return isTooFar
}

function endOf({ horizon }: Problem, { modes, open }: Activity, schedule: Schedule, index: number): number {
  const start = schedule.starts[index] as number
  if (start < 0) return -1
  return open ? horizon : start + (modes[schedule.modes[index] as number]?.duration ?? 0)
}

/** Takes what an activity needs from what is left, or gives it back. */
function take(
  { activities }: Problem,
  { starts, modes, ends, free }: Placement,
  index: number,
  sign: 1 | -1,
): void {
  const way = activities[index]?.modes[modes[index] as number]
  if (!way) return
  for (const [resource, left] of free.entries()) {
    const need = way.needs[resource] ?? 0
    if (need === 0) continue
    for (let week = starts[index] as number; week < (ends[index] as number); week += 1)
      left[week] = (left[week] as number) - sign * need
  }
}

/**
 * Starts an activity that takes nothing at the moment as early as it can without ending later or spending more; whether that is
 * earlier than it did.
 */
function pull(problem: Problem, placement: Placement, index: number, floor: Floor): boolean {
  const { starts, modes, ends, options } = placement
  const one = problem.activities[index] as Activity
  const spends = one.modes[modes[index] as number]?.spends ?? []
  let isEarlier = false
  for (const [at, way] of one.modes.entries()) {
    if (!isDone(way, options) || way.spends?.some((amount, budget) => amount > (spends[budget] ?? 0)))
      continue
    const soonest = Math.max(floor.start, one.open ? 0 : floor.end - way.duration)
    const start = firstFit(problem, placement, index, way, soonest)
    const end = one.open ? problem.horizon : start + way.duration
    if (start >= (starts[index] as number) || end > (ends[index] as number)) continue
    starts[index] = start
    modes[index] = at
    ends[index] = end
    isEarlier = true
  }
  return isEarlier
}

function place(problem: Problem, placement: Placement, index: number, mode: number | undefined): boolean {
  const { horizon } = problem
  const one = problem.activities[index]
  if (!one) return false
  let best: { mode: number; start: number; end: number } | null = null
  for (const [at, way] of one.modes.entries()) {
    if (mode === undefined ? !isDone(way, placement.options) : at !== mode) continue
    const start = firstFit(problem, placement, index, way)
    const end = start + way.duration
    if (end > horizon || (best && (end > best.end || (end === best.end && start >= best.start)))) continue
    best = { mode: at, start, end }
  }
  if (!best) return false
  placement.starts[index] = best.start
  placement.modes[index] = best.mode
  placement.ends[index] = one.open ? horizon : best.end
  take(problem, placement, index, 1)
  return true
}

/** The first week from `soonest` on in which a mode fits after what it waits for; Infinity where there is none. */
function firstFit(
  { activities, horizon }: Problem,
  { starts, ends, free }: Placement,
  index: number,
  mode: Mode,
  soonest = 0,
): number {
  const { lags = [], open } = activities[index] ?? {}
  const released = lags.reduce((latest, { from, after, weeks }) => {
    const anchor = (after === 'start' ? starts : ends)[from] as number
    return anchor < 0 ? latest : Math.max(latest, anchor + weeks)
  }, soonest)
  let start = firstInWindow(mode, released)
  while (start + mode.duration <= horizon) {
    const full = lastFull(free, mode, start, open ? horizon : start + mode.duration)
    if (full < 0) return start
    start = firstInWindow(mode, full + 1)
  }
  return Number.POSITIVE_INFINITY
}

/** The last week of a stretch that has no room for a mode; -1 where all have. */
function lastFull(free: readonly Float64Array[], { needs }: Mode, from: number, to: number): number {
  let last = -1
  for (const [resource, left] of free.entries()) {
    const need = (needs[resource] ?? 0) - tolerance
    if (need <= 0) continue
    let week = to - 1
    while (week >= from && week > last && need <= (left[week] as number)) week -= 1
    if (week >= from) last = Math.max(last, week)
  }
  return last
}

/** Greatest distances, and budgets, are only looked at when all is placed. */
function keepsMost(
  { activities, budgets = [] }: Problem,
  { starts, modes, ends }: Pick<Placement, 'starts' | 'modes' | 'ends'>,
): boolean {
  const areNear = activities.every(({ lags }, index) => {
    const start = starts[index] as number
    return lags.every(({ from, after, most }) => {
      const anchor = (after === 'start' ? starts : ends)[from] as number
      return most === undefined || anchor < 0 || start < 0 || start <= anchor + most
    })
  })
  const spends = (budget: number): number =>
    activities.reduce((sum, one, at) => sum + (one.modes[modes[at] as number]?.spends?.[budget] ?? 0), 0)
  return areNear && budgets.every((amount, budget) => spends(budget) <= amount + tolerance)
}
