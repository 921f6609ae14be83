import { begin, type Draft, type Drafted, draftPlan, mostLooks, planOf } from './draft.ts'
import { isGoalFixed } from './ownGoal.ts'
import { buildProblem } from './problem.ts'
import { judgedLater, refusedOf } from './refused.ts'
import type { PlanRequest } from './request.ts'
import { Proof } from './solver/prove.ts'

/** Whether there is a plan; unknown where the search for one was cut short. */
export type Existence = 'plan' | 'none' | 'unknown'

/**
 * Whether there is a plan for one way of meeting what is demanded. Any schedule shows it, however long, without the person's
 * own goal, which holds no plan up unless a step of it is fixed by hand; where none that was tried is accepted, or one is too
 * long for a file, it is left to the shortest.
 */
export function draftExists(request: PlanRequest, maxConflicts: number): Existence {
  const any = anyFound(request, maxConflicts)
  if (any === null) return existenceOf(draftPlan(begin(request), maxConflicts))
  return typeof any === 'string' ? any : 'plan'
}

/**
 * Some plan for one way of meeting what is demanded, however long, without the person's own goal; null where none is found. It
 * stands in where the shortest is refused: a county that asks for no more practice than so much may refuse that and not this.
 */
export function anyDraft(request: PlanRequest, maxConflicts: number): Draft | null {
  const any = anyFound(request, maxConflicts)
  return any === null || typeof any === 'string' ? null : any
}

/** Some plan that is accepted, looked for anew as the shortest is; null where a few looks tell nothing. */
function anyFound(request: PlanRequest, maxConflicts: number): Draft | Exclude<Existence, 'plan'> | null {
  let asked: PlanRequest | null = request
  for (let look = 0; look < mostLooks && asked; look += 1) {
    const personal = buildProblem(asked)
    const { problem, whole } = personal
    // What is asked for on a later look was not asked for by the law on every day
    const isFirst = look === 0
    if (personal.obstacles.length > 0) return isFirst ? 'none' : null
    if (isGoalFixed(asked, personal)) return null
    const { schedule, proved, lowerBound } = new Proof(problem, { isAnyEnough: true }).run(maxConflicts)
    if (!schedule && isFirst) return proved ? 'none' : 'unknown'
    if (!schedule) return null
    const asSoon = { schedule, known: { proved: false, lowerBound }, isHeldUp: false, settledBy: () => null }
    const tasks = personal.tasks.slice(0, problem.activities.length)
    const isGoalInDoubt = whole.activities.length > tasks.length
    const drafted = planOf(asked, { ...personal, whole: problem, tasks }, asSoon, {
      ...(isGoalInDoubt && { isGoalInDoubt }),
    })
    if (drafted.kind === 'noPlan') return null
    const refused = refusedOf(request, drafted.plan)
    if (!refused) return drafted
    asked = judgedLater(asked, refused)
  }
  return null
}

function existenceOf(drafted: Drafted): Existence {
  if (drafted.kind === 'plan') return 'plan'
  return drafted.isCutShort ? 'unknown' : 'none'
}
