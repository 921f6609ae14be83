import type { Activity, Mode, Problem, Schedule } from './model.ts'
import { type Answer, Proof } from './prove.ts'
import { rangesOf } from './ranges.ts'
import { pulledForward } from './serial.ts'

/** What tells schedules apart that are equally short. */
export type Tie =
  /** As few as can be of these activities start in another week than the one given, or are done otherwise than it says. */
  | { kind: 'moved'; from: ReadonlyMap<number, Place> }
  /** An activity that is done anyway starts as soon as it can. */
  | { kind: 'start'; of: number }
  /** An activity ends as shortly as it can before another one that waits for it. */
  | { kind: 'close'; of: number; before: number }
  /** The fullest week takes as little of a resource as can be. */
  | { kind: 'fullest'; resource: number }

/** Where an activity was, and how it was done. */
export interface Place {
  week: number
  /** What it took of the first resource in each week; left out where that is of no account. */
  pace?: number
}

/** A schedule, and the problem as the ties so far have narrowed it down. */
interface Narrowed {
  problem: Problem
  schedule: Schedule
  /** How long a schedule may be. */
  atMost: number
  /** Which of the modes that were given each mode is made of, per activity. */
  madeOf: readonly (readonly number[])[]
  conflicts: number
}

/**
 * Improves a schedule by ties, one after another, without making it longer than so many weeks or undoing what the ones
 * before have gained; then everything starts as early as it can by itself. It stops after so many conflicts: what it
 * gives is the same on every machine, and not proved the best by its ties.
 */
export function improve(
  problem: Problem,
  schedule: Schedule,
  ties: readonly Tie[],
  maxConflicts: number,
  atMost = schedule.makespan,
): Schedule {
  const madeOf = problem.activities.map(({ modes }) => [...modes.keys()])
  let narrowed: Narrowed = { problem, schedule, atMost, madeOf, conflicts: 0 }
  for (const tie of ties) {
    const left = maxConflicts - narrowed.conflicts
    const next = improvedBy(narrowed, tie, left)
    narrowed = { ...next, conflicts: narrowed.conflicts + next.conflicts }
  }
  const { starts, modes, options, makespan } = pulledForward(narrowed.problem, narrowed.schedule)
  const givenModes = modes.map((mode, at) => narrowed.madeOf[at]?.[mode] ?? -1)
  return { starts, modes: givenModes, options, makespan }
}

function improvedBy(narrowed: Narrowed, tie: Tie, left: number): Narrowed {
  switch (tie.kind) {
    case 'moved':
      return withFewMoved(narrowed, tie, left)
    case 'start':
      return withSoonestStart(narrowed, tie, left)
    case 'close':
      return withCloseEnd(narrowed, tie, left)
    case 'fullest':
      return withLightWeeks(narrowed, tie, left)
  }
}

/**
 * Every activity that had a place may be in any other at a cost, or in that one for nothing, which are modes of their own. Then
 * as little as can be is spent.
 */
function withFewMoved(narrowed: Narrowed, { from }: Tie & { kind: 'moved' }, left: number): Narrowed {
  const { problem, schedule, atMost, madeOf } = narrowed
  const { budgets = [] } = problem
  const purse = budgets.length
  const ways = problem.activities.map((one, index) => waysToKeep(one, from.get(index), purse))
  const activities = problem.activities.map(
    (one, index): Activity => ({ ...one, modes: (ways[index] ?? []).map(({ mode }) => mode) }),
  )
  const movedIn = (modes: readonly number[]): number =>
    modes.reduce((sum, mode, index) => sum + (activities[index]?.modes[mode]?.spends?.[purse] ?? 0), 0)
  const now: Schedule = {
    ...schedule,
    modes: schedule.modes.map((mode, index) => {
      const isKept = from.get(index)?.week === schedule.starts[index]
      const same = (ways[index] ?? []).map((way, at) => ({ ...way, at })).filter((way) => way.of === mode)
      return (isKept ? same.at(-1) : same[0])?.at ?? -1
    }),
  }
  const movable = { ...problem, budgets: [...budgets, movedIn(now.modes)], activities }
  const still = whereNothingMoves(problem, movable, atMost, left / 2)
  const goal = { kind: 'spent', budget: purse } as const
  const found = still.schedule ? still : search(movable, atMost, goal, left - still.conflicts)
  const isBetter = found.schedule && movedIn(found.schedule.modes) < movedIn(now.modes)
  const best = isBetter && found.schedule ? found.schedule : now
  return {
    ...narrowed,
    problem: { ...movable, budgets: [...budgets, movedIn(best.modes)] },
    schedule: best,
    madeOf: ways.map((some, index) => some.map(({ of }) => madeOf[index]?.[of] ?? of)),
    conflicts: found === still ? still.conflicts : still.conflicts + found.conflicts,
  }
}

/**
 * A schedule in which every activity that had a place is in it, the modes that keep it there coming after its own, if there
 * is one. It is seen at once, and hardly ever come upon by moving one after another back.
 */
function whereNothingMoves(
  { activities }: Problem,
  movable: Problem,
  atMost: number,
  maxConflicts: number,
): Answer {
  const own = (index: number): number => activities[index]?.modes.length ?? 0
  const first = movable.activities.map(({ modes }, index) => (modes.length > own(index) ? own(index) : 0))
  const kept = movable.activities.map(
    (one, index): Activity => ({ ...one, modes: one.modes.slice(first[index]) }),
  )
  const found = new Proof({ ...movable, activities: kept }, { atMost, isAnyEnough: true }).run(maxConflicts)
  const { schedule } = found
  if (!schedule) return found
  const modes = schedule.modes.map((mode, index) => (mode < 0 ? mode : mode + (first[index] ?? 0)))
  return { ...found, schedule: { ...schedule, modes } }
}

/** The modes of an activity, and once more those that keep it in its place, with the numbers of the modes that they are. */
function waysToKeep(
  { modes }: Activity,
  place: Place | undefined,
  purse: number,
): { mode: Mode; of: number }[] {
  const spending = (mode: Mode, amount: number): Mode => ({
    ...mode,
    spends: [...Array.from({ length: purse }, (_, at) => mode.spends?.[at] ?? 0), amount],
  })
  const anyWeek = modes.map((mode, of) => ({ mode: spending(mode, place ? 1 : 0), of }))
  if (!place) return anyWeek
  const { week, pace } = place
  const kept = modes.flatMap((mode, of) => {
    const isOpen = !mode.windows || mode.windows.some(([first, last]) => first <= week && week <= last)
    const isSame = pace === undefined || mode.needs[0] === pace
    return isOpen && isSame ? [{ mode: { ...spending(mode, 0), windows: [[week, week] as const] }, of }] : []
  })
  return [...anyWeek, ...kept]
}

function withSoonestStart(narrowed: Narrowed, { of }: Tie & { kind: 'start' }, left: number): Narrowed {
  const { problem, schedule, atMost } = narrowed
  const now = schedule.starts[of] as number
  const notAfter = (week: number): Problem => ({
    ...problem,
    activities: problem.activities.map((one, index) =>
      index === of ? { ...one, modes: one.modes.map((mode) => within(mode, 0, week)) } : one,
    ),
  })
  if (now <= (rangesOf(problem).soonest[of] as number))
    return { ...narrowed, problem: notAfter(now), conflicts: 0 }
  const found = search(notAfter(now - 1), atMost, { kind: 'start', of }, left)
  const best = found.schedule ?? schedule
  const soonest = notAfter(best.starts[of] as number)
  return { ...narrowed, problem: soonest, schedule: best, conflicts: found.conflicts }
}

/** A mode that starts no sooner than one week and no later than another. */
function within(mode: Mode, soonest: number, latest: number): Mode {
  const windows = (mode.windows ?? [[0, latest] as const])
    .map(([first, last]) => [Math.max(first, soonest), Math.min(last, latest)] as const)
    .filter(([first, last]) => first <= last)
  return { ...mode, windows }
}

/** Tries no distance first, and then halves what is left between the least that may do and the present one. */
function withCloseEnd(narrowed: Narrowed, { of, before }: Tie & { kind: 'close' }, left: number): Narrowed {
  const { problem, schedule, atMost } = narrowed
  const apart = (most: number): Problem => ({
    ...problem,
    activities: problem.activities.map((one, index) =>
      index === before ? { ...one, lags: [...one.lags, { from: of, after: 'end', weeks: 0, most }] } : one,
    ),
  })
  const between = ({ starts, modes }: Schedule): number => {
    const lasts = problem.activities[of]?.modes[modes[of] as number]?.duration ?? 0
    const isThere = (starts[of] as number) >= 0 && (starts[before] as number) >= 0
    return isThere ? (starts[before] as number) - (starts[of] as number) - lasts : 0
  }
  let best: Narrowed = { ...narrowed, problem: apart(between(schedule)), conflicts: 0 }
  let [low, high, tried] = [0, between(schedule), 0]
  while (low < high && best.conflicts < left) {
    const proof = new Proof(apart(tried), { atMost, isAnyEnough: true })
    const found = proof.run(left - best.conflicts)
    best = { ...best, conflicts: best.conflicts + found.conflicts }
    if (found.schedule) {
      high = between(found.schedule)
      best = { ...best, problem: apart(high), schedule: found.schedule }
    } else low = tried + 1
    tried = (low + high) >> 1
  }
  return best
}

/** Lowers what there is of a resource as long as a schedule fits below it. */
function withLightWeeks(narrowed: Narrowed, { resource }: Tie & { kind: 'fullest' }, left: number): Narrowed {
  const { problem, schedule, atMost } = narrowed
  let peak = fullestOf(problem, schedule, resource)
  let best: Narrowed = { ...narrowed, problem: withLess(problem, resource, peak), conflicts: 0 }
  while (peak > 0 && best.conflicts < left) {
    const lower = withLess(problem, resource, peak - least)
    const proof = new Proof(lower, { atMost, isAnyEnough: true })
    const found = proof.run(left - best.conflicts)
    if (!found.schedule) return { ...best, conflicts: best.conflicts + found.conflicts }
    peak = fullestOf(problem, found.schedule, resource)
    best = {
      ...best,
      problem: withLess(problem, resource, peak),
      schedule: found.schedule,
      conflicts: best.conflicts + found.conflicts,
    }
  }
  return best
}

/** Less than this is no lighter week. */
const least = 0.5

/** The most that a schedule takes of a resource in a week. */
function fullestOf({ horizon, activities }: Problem, { starts, modes }: Schedule, resource: number): number {
  const used = new Float64Array(horizon)
  for (const [index, { modes: ways, open }] of activities.entries()) {
    const start = starts[index] as number
    const way = ways[modes[index] as number]
    if (start < 0 || !way) continue
    const end = open ? horizon : start + way.duration
    for (let week = start; week < end; week += 1)
      used[week] = (used[week] as number) + (way.needs[resource] ?? 0)
  }
  return used.reduce((most, one) => Math.max(most, one), 0)
}

function withLess(problem: Problem, resource: number, most: number): Problem {
  const capacity = problem.capacity.map((one, index) => {
    if (index !== resource) return one
    return typeof one === 'number' ? Math.min(one, most) : one.map((amount) => Math.min(amount, most))
  })
  return { ...problem, capacity }
}

function search(
  problem: Problem,
  atMost: number,
  goal: { kind: 'spent'; budget: number } | { kind: 'start'; of: number },
  left: number,
) {
  const proof = new Proof(problem, { goal, atMost })
  let answer = proof.answer
  while (!answer.proved && answer.conflicts < left) answer = proof.run(left - answer.conflicts)
  return answer
}
