import type { Problem, Schedule } from './solver/model.ts'
import { shifted } from './solver/shift.ts'
import { hasSchedule } from './solver/solve.ts'

/** Conflicts for each step of which it is asked whether it decides the finish. */
const decidingConflicts = 60

/**
 * The activities that decide the finish: were one a week shorter, a shorter schedule would exist. Asked of the schedule
 * itself, pushed together, and then of the solver within a small budget, so that hours as well as order are
 * counted.
 */
export function decidingActivities(problem: Problem, schedule: Schedule): ReadonlySet<number> {
  // A schedule that ends at least a week earlier must fit below the present end.
  const horizon = schedule.makespan - 1
  const deciding = new Set<number>()
  for (const [index, activity] of problem.activities.entries()) {
    if (activity.open || activity.modes.every((mode) => mode.duration === 0)) continue
    const activities = problem.activities.map((other, at) =>
      at === index
        ? {
            ...other,
            modes: other.modes.map((mode) => ({ ...mode, duration: Math.max(0, mode.duration - 1) })),
          }
        : other,
    )
    const shorter = { ...problem, horizon, activities }
    if (shifted(shorter, schedule) || hasSchedule(shorter, decidingConflicts)) deciding.add(index)
  }
  return deciding
}
