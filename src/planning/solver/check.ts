import { capacityIn, type Problem, type Schedule } from './problem.ts'

/** What is wrong with a schedule. */
export type ScheduleFault =
  | { kind: 'window'; activity: number; start: number }
  | { kind: 'lag'; activity: number; from: number }
  | { kind: 'capacity'; resource: number; week: number }
  | { kind: 'horizon'; activity: number }
  | { kind: 'makespan'; says: number; is: number }

/** Checks a schedule against its problem from nothing but the definitions: the judge of the solver, in tests and benches. */
export function checkSchedule(problem: Problem, schedule: Schedule): ScheduleFault[] {
  const faults: ScheduleFault[] = []
  const modeOf = (activity: number) => problem.activities[activity]?.modes[schedule.modes[activity] ?? -1]
  const startOf = (activity: number) => schedule.starts[activity] ?? Number.NaN
  const isOpen = (activity: number) => problem.activities[activity]?.open === true
  const endOf = (activity: number) =>
    isOpen(activity) ? problem.horizon : startOf(activity) + (modeOf(activity)?.duration ?? Number.NaN)

  problem.activities.forEach(({ lags }, activity) => {
    const start = startOf(activity)
    const windows = modeOf(activity)?.windows
    if (windows && !windows.some(([first, last]) => first <= start && start <= last)) {
      faults.push({ kind: 'window', activity, start })
    }
    const lasts = start + (modeOf(activity)?.duration ?? Number.NaN)
    if (!(start >= 0 && lasts <= problem.horizon)) faults.push({ kind: 'horizon', activity })
    for (const lag of lags) {
      const from = lag.after === 'start' ? startOf(lag.from) : endOf(lag.from)
      if (!(start >= from + lag.weeks)) faults.push({ kind: 'lag', activity, from: lag.from })
    }
  })
  problem.capacity.forEach((_, resource) => {
    for (let week = 0; week < problem.horizon; week += 1) {
      let used = 0
      for (let activity = 0; activity < problem.activities.length; activity += 1) {
        if (startOf(activity) <= week && week < endOf(activity))
          used += modeOf(activity)?.needs[resource] ?? 0
      }
      if (used > capacityIn(problem, resource, week) + 1e-9) faults.push({ kind: 'capacity', resource, week })
    }
  })
  const is = problem.activities.reduce(
    (latest, _, activity) => (isOpen(activity) ? latest : Math.max(latest, endOf(activity))),
    0,
  )
  if (is !== schedule.makespan) faults.push({ kind: 'makespan', says: schedule.makespan, is })
  return faults
}
