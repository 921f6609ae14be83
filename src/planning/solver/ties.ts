import type { Activity, Mode, Problem, Schedule } from './model.ts'
import { Proof } from './prove.ts'
import { pulledForward } from './serial.ts'

/** What tells schedules apart that are equally short. */
export type Tie =
  /** As few as can be of these activities start in another week than the one given. */
  | { kind: 'moved'; weeks: ReadonlyMap<number, number> }
  /** An activity that is done anyway starts as soon as it can. */
  | { kind: 'start'; of: number }
  /** An activity ends as late as it can before another one that waits for it, and that stays where it is. */
  | { kind: 'close'; of: number; before: number }
  /** The fullest week takes as little of a resource as can be. */
  | { kind: 'fullest'; resource: number }

/** A schedule, and the problem as the ties so far have narrowed it down. */
interface Narrowed {
  problem: Problem
  schedule: Schedule
  /** Which of the modes that were given each mode is made of, per activity. */
  madeOf: readonly (readonly number[])[]
  conflicts: number
}

/**
 * Improves a schedule by ties, one after another, without making it longer or undoing what the ones before have
 * gained; then everything starts as early as it can by itself. It stops after so many conflicts: what it
 * gives is the same on every machine, and not proved the best by its ties.
 */
export function improve(
  problem: Problem,
  schedule: Schedule,
  ties: readonly Tie[],
  maxConflicts: number,
): Schedule {
  const madeOf = problem.activities.map(({ modes }) => [...modes.keys()])
  let narrowed: Narrowed = { problem, schedule, madeOf, conflicts: 0 }
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
 * Every activity that had a week may be in any other at a cost, or in that one for nothing, which are modes of their own. Then as
 * little as can be is spent.
 */
function withFewMoved(
  { problem, schedule, madeOf }: Narrowed,
  { weeks }: Tie & { kind: 'moved' },
  left: number,
): Narrowed {
  const { budgets = [] } = problem
  const purse = budgets.length
  const ways = problem.activities.map((one, index) => waysToKeep(one, weeks.get(index), purse))
  const activities = problem.activities.map(
    (one, index): Activity => ({ ...one, modes: (ways[index] ?? []).map(({ mode }) => mode) }),
  )
  const movedIn = (modes: readonly number[]): number =>
    modes.reduce((sum, mode, index) => sum + (activities[index]?.modes[mode]?.spends?.[purse] ?? 0), 0)
  const now: Schedule = {
    ...schedule,
    modes: schedule.modes.map((mode, index) => {
      const isKept = weeks.get(index) === schedule.starts[index]
      const same = (ways[index] ?? []).map((way, at) => ({ ...way, at })).filter((way) => way.of === mode)
      return (isKept ? same.at(-1) : same[0])?.at ?? -1
    }),
  }
  const movable = { ...problem, budgets: [...budgets, movedIn(now.modes)], activities }
  const found = search(movable, schedule.makespan, { kind: 'spent', budget: purse }, left)
  const isBetter = found.schedule && movedIn(found.schedule.modes) < movedIn(now.modes)
  const best = isBetter && found.schedule ? found.schedule : now
  return {
    problem: { ...movable, budgets: [...budgets, movedIn(best.modes)] },
    schedule: best,
    madeOf: ways.map((some, index) => some.map(({ of }) => madeOf[index]?.[of] ?? of)),
    conflicts: found.conflicts,
  }
}

/** The modes of an activity, and once more those that keep it in its week, with the numbers of the modes that they are. */
function waysToKeep(
  { modes }: Activity,
  week: number | undefined,
  purse: number,
): { mode: Mode; of: number }[] {
  const spending = (mode: Mode, amount: number): Mode => ({
    ...mode,
    spends: [...Array.from({ length: purse }, (_, at) => mode.spends?.[at] ?? 0), amount],
  })
  const anyWeek = modes.map((mode, of) => ({ mode: spending(mode, week === undefined ? 0 : 1), of }))
  if (week === undefined) return anyWeek
  const kept = modes.flatMap((mode, of) => {
    const isOpen = !mode.windows || mode.windows.some(([first, last]) => first <= week && week <= last)
    return isOpen ? [{ mode: { ...spending(mode, 0), windows: [[week, week] as const] }, of }] : []
  })
  return [...anyWeek, ...kept]
}

function withSoonestStart(
  { problem, schedule, madeOf }: Narrowed,
  { of }: Tie & { kind: 'start' },
  left: number,
): Narrowed {
  const now = schedule.starts[of] as number
  const notAfter = (week: number): Problem => ({
    ...problem,
    activities: problem.activities.map((one, index) =>
      index === of ? { ...one, modes: one.modes.map((mode) => within(mode, 0, week)) } : one,
    ),
  })
  if (now <= 0) return { problem: notAfter(now), schedule, madeOf, conflicts: 0 }
  const found = search(notAfter(now - 1), schedule.makespan, { kind: 'start', of }, left)
  const best = found.schedule ?? schedule
  return { problem: notAfter(best.starts[of] as number), schedule: best, madeOf, conflicts: found.conflicts }
}

/** A mode that starts no sooner than one week and no later than another. */
function within(mode: Mode, soonest: number, latest: number): Mode {
  const windows = (mode.windows ?? [[0, latest] as const])
    .map(([first, last]) => [Math.max(first, soonest), Math.min(last, latest)] as const)
    .filter(([first, last]) => first <= last)
  return { ...mode, windows }
}

/** Tries the closest end there is first, and then halves what is left between it and the present one. */
function withCloseEnd(
  { problem, schedule, madeOf }: Narrowed,
  { of, before }: Tie & { kind: 'close' },
  left: number,
): Narrowed {
  const waits = schedule.starts[before] as number
  const endingFrom = (end: number): Problem => ({
    ...problem,
    activities: problem.activities.map((one, index) => {
      if (index === of)
        return {
          ...one,
          modes: one.modes.map((mode) => within(mode, end - mode.duration, waits - mode.duration)),
        }
      return index === before ? { ...one, modes: one.modes.map((mode) => within(mode, waits, waits)) } : one
    }),
  })
  const endIn = ({ starts, modes }: Schedule): number =>
    (starts[of] as number) + (problem.activities[of]?.modes[modes[of] as number]?.duration ?? 0)
  const isThere = waits >= 0 && (schedule.starts[of] as number) >= 0
  if (!isThere || endIn(schedule) > waits) return { problem, schedule, madeOf, conflicts: 0 }
  let best: Narrowed = { problem: endingFrom(endIn(schedule)), schedule, madeOf, conflicts: 0 }
  let [low, high] = [endIn(schedule), waits]
  let tried = high
  while (low < high && best.conflicts < left) {
    const narrower = endingFrom(tried)
    const proof = new Proof(narrower, { atMost: schedule.makespan, isAnyEnough: true })
    const found = proof.run(left - best.conflicts)
    best = { ...best, conflicts: best.conflicts + found.conflicts }
    if (found.schedule) {
      low = endIn(found.schedule)
      best = { ...best, problem: endingFrom(low), schedule: found.schedule }
    } else high = tried - 1
    tried = Math.ceil((low + high) / 2)
  }
  return best
}

/** Lowers what there is of a resource as long as a schedule fits below it. */
function withLightWeeks(
  { problem, schedule, madeOf }: Narrowed,
  { resource }: Tie & { kind: 'fullest' },
  left: number,
): Narrowed {
  let peak = fullestOf(problem, schedule, resource)
  let best: Narrowed = { problem: withLess(problem, resource, peak), schedule, madeOf, conflicts: 0 }
  while (peak > 0 && best.conflicts < left) {
    const lower = withLess(problem, resource, peak - least)
    const proof = new Proof(lower, { atMost: schedule.makespan, isAnyEnough: true })
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
