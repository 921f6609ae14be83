import type { Problem, Schedule } from './model.ts'
import { placedInOrder } from './serial.ts'

/**
 * A schedule of another problem tried on this one: its activities in the same order and modes, each as early as it
 * now fits. null when one does not fit at all. Not the shortest there is, but found at once.
 */
export function shifted(problem: Problem, schedule: Schedule): Schedule | null {
  return placedInOrder(problem, schedule.starts, schedule)
}
