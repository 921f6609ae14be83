import { type Day, later, partsOf, yearLimits } from '../calendar/day.ts'
import { withEndOfLeave } from './leave.ts'
import { type Placed, placeTasks } from './placed.ts'
import type { PlanStep } from './plan.ts'
import type { PersonalProblem } from './problem.ts'
import type { PlanRequest } from './request.ts'
import type { Schedule } from './solver/model.ts'
import { toSteps } from './steps.ts'

/** A schedule as steps on their days; null where they go on for so long that no file can hold them. */
export function layOut(
  request: PlanRequest,
  personal: PersonalProblem,
  schedule: Schedule,
): { placed: Placed[]; steps: PlanStep[]; finish: Day } | null {
  const placed = placeTasks(personal, schedule)
  const steps = withEndOfLeave(request, toSteps(request, placed))
  const finish = finishOf(request, personal, steps)
  return partsOf(finish).year > yearLimits.last ? null : { placed, steps, finish }
}

/** The goal, or the end of the last step that is on the way to the certificate; the person's own goal may lie after it. */
function finishOf(
  { today }: PlanRequest,
  { problem, tasks }: PersonalProblem,
  steps: readonly PlanStep[],
): Day {
  // A job goes on after the goal that it is
  const goal = steps.find(({ id }) => id === 'goal')
  if (goal) return goal.to
  const onTheWay = new Set(tasks.slice(0, problem.activities.length).map(({ step }) => step))
  return steps
    .filter(({ id, openEnded }) => onTheWay.has(id) && !openEnded)
    .reduce((latest, { to }) => later(latest, to), today)
}
