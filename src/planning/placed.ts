import { addDays, type Day } from '../calendar/day.ts'
import { mondayOf, type Week, weekOf } from '../calendar/week.ts'
import { givenHours } from './fixedTerms.ts'
import type { PersonalProblem } from './problem.ts'
import { originOf, type PlanRequest } from './request.ts'
import type { Schedule } from './solver/model.ts'
import type { Task } from './task.ts'

/** One stretch of a plan step as scheduled: a task with its days. */
export interface Placed {
  task: Task
  mode: number
  /** Week from the plan's first week. */
  start: number
  from: Day
  /** The last day, a Sunday; a milestone ends the day before it begins. */
  to: Day
  /** Below nought for a job that sets more hours free than it takes. */
  hoursAWeek: number
}

/** Every task with its days. What is kept is taken to end when the certificate is there. */
export function placeTasks(personal: PersonalProblem, schedule: Schedule): Placed[] {
  return personal.tasks.map((task, index) => {
    const start = schedule.starts[index] ?? 0
    const mode = schedule.modes[index] ?? 0
    const chosen = personal.whole.activities[index]?.modes[mode]
    const open = personal.whole.activities[index]?.open === true
    const end = open ? schedule.makespan : start + (chosen?.duration ?? 0)
    return {
      task,
      mode,
      start,
      from: mondayOf(personal.origin + start),
      to: addDays(mondayOf(personal.origin + end), -1),
      hoursAWeek: (chosen?.needs[0] ?? 0) - (task.frees ?? 0),
    }
  })
}

/**
 * Hours of the fullest week, fixed-term work included and all else that is held now left out; it is one in which
 * something begins.
 */
export function fullestWeek(request: PlanRequest, placed: readonly Placed[]): number {
  const { taken } = givenHours(request)
  const origin = originOf(request)
  const begins = [
    ...placed.map(({ from }) => weekOf(from)),
    ...taken.flatMap((hours, week) => (hours !== taken[week - 1] ? [origin + week] : [])),
  ]
  const hoursIn = (week: Week): number =>
    placed.reduce(
      (sum, one) => sum + (weekOf(one.from) <= week && week <= weekOf(one.to) ? one.hoursAWeek : 0),
      taken[week - origin] ?? 0,
    )
  return Math.max(0, ...begins.map(hoursIn))
}
