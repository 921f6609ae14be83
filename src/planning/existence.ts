import { begin, type Drafted, draftPlan } from './draft.ts'
import { layOut } from './layOut.ts'
import { isGoalFixed } from './ownGoal.ts'
import { buildProblem } from './problem.ts'
import { refusedOf } from './refused.ts'
import type { PlanRequest } from './request.ts'
import { Proof } from './solver/prove.ts'
import { toPhases } from './steps.ts'

/** Whether there is a plan; unknown where the search for one was cut short. */
export type Existence = 'plan' | 'none' | 'unknown'

/**
 * Whether there is a plan for one way of meeting what is demanded. Any schedule shows it, however long, without the person's
 * own goal, which holds no plan up unless a step of it is fixed by hand; one that is refused, or too long for a file, leaves it to
 * the shortest.
 */
export function draftExists(request: PlanRequest, maxConflicts: number): Existence {
  const ofShortest = (): Existence => existenceOf(draftPlan(begin(request), maxConflicts))
  const personal = buildProblem(request)
  if (personal.obstacles.length > 0) return 'none'
  if (isGoalFixed(request, personal)) return ofShortest()
  const { problem } = personal
  const { schedule, proved } = new Proof(problem, { isAnyEnough: true }).run(maxConflicts)
  if (!schedule) return proved ? 'none' : 'unknown'
  const tasks = personal.tasks.slice(0, problem.activities.length)
  const laid = layOut(request, { ...personal, whole: problem, tasks }, schedule)
  const plan = laid && { steps: laid.steps, phases: toPhases(request, laid.steps) }
  return plan && refusedOf(request, plan) === null ? 'plan' : ofShortest()
}

function existenceOf(drafted: Drafted): Existence {
  if (drafted.kind === 'plan') return 'plan'
  return drafted.isCutShort ? 'unknown' : 'none'
}
