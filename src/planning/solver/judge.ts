import {
  type Activity,
  capacityIn,
  endsWithin,
  type Mode,
  type Option,
  type Problem,
  type Schedule,
  tolerance,
} from './model.ts'

/** What is wrong with a schedule. */
export type ScheduleFault =
  | { kind: 'choice'; choice: number }
  | { kind: 'left out'; activity: number }
  | { kind: 'window'; activity: number; start: number }
  | { kind: 'lag'; activity: number; from: number }
  | { kind: 'capacity'; resource: number; week: number }
  | { kind: 'budget'; budget: number }
  | { kind: 'horizon'; activity: number }
  | { kind: 'makespan'; says: number; is: number }

/** Something that a schedule says is done. */
interface Done {
  index: number
  activity: Activity
  mode: Mode
  start: number
  /** The horizon, for one that goes on to it. */
  end: number
}

/** Checks a schedule against its problem from nothing but the definitions: the judge of the solver, in tests and benches. */
export function checkSchedule(problem: Problem, schedule: Schedule): ScheduleFault[] {
  const done = doneBy(problem, schedule)
  const makespan = Math.max(0, ...done.map(({ activity, end }) => (endsWithin(activity) ? end : 0)))
  return [
    ...choiceFaults(problem, schedule),
    ...presenceFaults(problem, schedule),
    ...done.flatMap((one) => ownFaults(problem, one, done)),
    ...capacityFaults(problem, done),
    ...budgetFaults(problem, done),
    ...(makespan === schedule.makespan
      ? []
      : [{ kind: 'makespan' as const, says: schedule.makespan, is: makespan }]),
  ]
}

function doneBy({ activities, horizon }: Problem, { starts, modes }: Schedule): Done[] {
  return activities.flatMap((activity, index): Done[] => {
    const mode = activity.modes[modes[index] ?? -1]
    const start = starts[index] ?? -1
    if (start < 0 || !mode) return []
    return [{ index, activity, mode, start, end: activity.open ? horizon : start + mode.duration }]
  })
}

function choiceFaults({ choices = [] }: Problem, { options }: Schedule): ScheduleFault[] {
  return choices.flatMap(({ options: count, within }, choice): ScheduleFault[] => {
    const taken = options[choice] ?? -1
    const isDue = !within || options[within.choice] === within.option
    return isDue === taken >= 0 && taken < count ? [] : [{ kind: 'choice', choice }]
  })
}

function presenceFaults({ activities }: Problem, { starts, modes, options }: Schedule): ScheduleFault[] {
  const isTaken = (only: Option | undefined): boolean => !only || options[only.choice] === only.option
  return activities.flatMap(({ only, modes: ways }, activity): ScheduleFault[] => {
    const isDue = isTaken(only)
    const isDone = (starts[activity] ?? -1) >= 0
    if (isDue !== isDone) return [{ kind: 'left out', activity }]
    const way = ways[modes[activity] ?? -1]
    return isDone && !(way && isTaken(way.only)) ? [{ kind: 'left out', activity }] : []
  })
}

function ownFaults({ horizon }: Problem, one: Done, done: readonly Done[]): ScheduleFault[] {
  const { index, activity, mode, start } = one
  const faults: ScheduleFault[] = []
  if (mode.windows && !mode.windows.some(([first, last]) => first <= start && start <= last))
    faults.push({ kind: 'window', activity: index, start })
  if (start + mode.duration > horizon) faults.push({ kind: 'horizon', activity: index })
  for (const { from, after, weeks, most } of activity.lags) {
    const other = done.find((candidate) => candidate.index === from)
    if (!other) continue
    const anchor = after === 'start' ? other.start : other.end
    if (start < anchor + weeks || (most !== undefined && start > anchor + most))
      faults.push({ kind: 'lag', activity: index, from })
  }
  return faults
}

function capacityFaults(problem: Problem, done: readonly Done[]): ScheduleFault[] {
  return problem.capacity.flatMap((_, resource) => {
    const used = new Float64Array(problem.horizon)
    for (const { mode, start, end } of done) {
      for (let week = start; week < end; week += 1)
        used[week] = (used[week] ?? 0) + (mode.needs[resource] ?? 0)
    }
    return [...used.entries()].flatMap(([week, sum]): ScheduleFault[] =>
      sum > capacityIn(problem, resource, week) + tolerance ? [{ kind: 'capacity', resource, week }] : [],
    )
  })
}

function budgetFaults({ budgets = [] }: Problem, done: readonly Done[]): ScheduleFault[] {
  return budgets.flatMap((amount, budget): ScheduleFault[] => {
    const spent = done.reduce((sum, { mode }) => sum + (mode.spends?.[budget] ?? 0), 0)
    return spent > amount + tolerance ? [{ kind: 'budget', budget }] : []
  })
}
