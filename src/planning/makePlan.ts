import { earlier } from '../calendar/day.ts'
import { waysOf } from './alternatives.ts'
import type { Clash } from './constraints.ts'
import { contractBeyond } from './contractBeyond.ts'
import { decidingActivities } from './deciding.ts'
import { canBeDrafted, type Drafted, draftPlan, type PlanObstacle } from './draft.ts'
import { backFromLeave } from './leave.ts'
import { fullestWeek } from './placed.ts'
import type { Plan } from './plan.ts'
import { changesByWay } from './positions.ts'
import type { PlanRequest } from './request.ts'
import { defaultConflicts } from './solver/solve.ts'

/** Why there is no plan: what it runs into, and what clashes. */
export type NoPlan = Planned & { kind: 'noPlan' }

/** A plan, or why there is none. */
export type Planned =
  | { kind: 'plan'; plan: Plan /** Hours that the plan takes in its fullest week. */; fullestWeek: number }
  | {
      kind: 'noPlan'
      obstacles: readonly PlanObstacle[]
      /** What clashes; null where nothing is found to, and until it is asked for (`explained`). */
      clash: Clash | null
    }

/**
 * Makes the shortest plan from where somebody stands to the certificate, within the chosen route, the
 * durations and the pins. Every event of it is sent through the charts before it is returned. Somebody on
 * leave is taken to be back as `backFromLeave` says. Jobs held now make way where the plan would else be longer, or
 * none. Where there is no plan, the obstacles name what it runs into.
 */
export function makePlan(asked: PlanRequest, maxConflicts = defaultConflicts): Planned {
  const request = backFromLeave(asked)
  const beyond = contractBeyond(request)
  if (beyond) return { kind: 'noPlan', obstacles: [beyond], clash: null }
  let best = quickestOf(request, maxConflicts)
  // A job has no room beside the planned one where it makes the plan longer
  if (changesByWay(request, 'ended')) {
    best = sooner(best, quickestOf({ ...request, jobsGiveWay: 'ended' }, maxConflicts))
  }
  if (best.kind === 'noPlan' && changesByWay(request, 'smaller')) {
    best = sooner(best, quickestOf({ ...request, jobsGiveWay: 'smaller' }, maxConflicts))
  }
  return best
}

/** Whether there is any plan, without looking for what decides its finish. */
export function canBePlanned(asked: PlanRequest): boolean {
  const request = backFromLeave(asked)
  if (contractBeyond(request)) return false
  const ways: PlanRequest[] = [
    request,
    ...(['ended', 'smaller'] as const).flatMap((jobsGiveWay) =>
      changesByWay(request, jobsGiveWay) ? [{ ...request, jobsGiveWay }] : [],
    ),
  ]
  return ways.some((way) => waysOf(way).requests.some((one) => canBeDrafted(one, defaultConflicts)))
}

/** The one of two answers with the earlier finish, the first where both have the same. */
function sooner(one: Planned, other: Planned): Planned {
  if (other.kind === 'noPlan') return one
  return one.kind === 'noPlan' || other.plan.finish < one.plan.finish ? other : one
}

/** The shortest plan among the ways of meeting what is demanded. */
function quickestOf(request: PlanRequest, maxConflicts: number): Planned {
  const { requests, leftOut } = waysOf(request)
  const drafts = requests.map((way) => draftPlan(way, maxConflicts))
  const made = drafts.filter((draft) => draft.kind === 'plan')
  const failed = drafts.filter((draft) => draft.kind === 'noPlan')
  const [first, ...others] = made
  if (!first) return { kind: 'noPlan', obstacles: failed[0]?.obstacles ?? [], clash: null }
  const best = others.reduce((a, b) => (b.plan.finish < a.plan.finish ? b : a), first)
  const plan = { ...withDeciding(best), ...provedAmong(made, best.plan) }
  // Of a way that is left out, or that no plan was found for in time, nothing is proved
  const isOpen = leftOut || failed.some(({ obstacles }) => obstacles.some(({ kind }) => kind === 'horizon'))
  return {
    kind: 'plan',
    plan: isOpen ? { ...plan, proved: false, bound: request.today } : plan,
    fullestWeek: fullestWeek(request, best.placed),
  }
}

/** What is proved of the shortest plan, given the plans for the other ways of meeting what is demanded. */
function provedAmong(
  made: readonly { plan: Plan }[],
  { finish, proved }: Plan,
): Pick<Plan, 'proved' | 'bound'> {
  const bound = made.reduce((day, { plan }) => earlier(day, plan.bound), finish)
  return { proved: proved && bound === finish, bound }
}

/** The plan with the steps marked that decide its finish. */
function withDeciding({ plan, problem, schedule, tasks }: Drafted & { kind: 'plan' }): Plan {
  const deciding = new Set([...decidingActivities(problem, schedule)].map((index) => tasks[index]?.step))
  return { ...plan, steps: plan.steps.map((step) => ({ ...step, deciding: deciding.has(step.id) })) }
}
