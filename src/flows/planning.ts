import { type Day, earlier } from '../calendar/day.ts'
import type { Catalogue } from '../curriculum/catalogue.ts'
import { changesBetween, type PlanChanges } from '../planning/changes.ts'
import type { FinishRange } from '../planning/finishRange.ts'
import type { PlannerAnswer, PlannerJob } from '../planning/jobs.ts'
import type { NoPlan, Planned } from '../planning/makePlan.ts'
import type { Plan } from '../planning/plan.ts'
import { change, type EditFault, type Kept } from '../records/history.ts'
import { agreementOf } from '../records/participant.ts'
import type { PlanProgress } from './drafting.ts'
import { pathwayOf, planOn, requestOf } from './outlook.ts'
import { planKey, samePlan } from './samePlan.ts'
import { catalogueOf } from './versions.ts'

/**
 * Whether the plan that is shown was made of the person as they stand now: `making` while that is worked out,
 * `stopped` or `failed` when it was not, so that the plan shown is the one before.
 */
export type PlanState = 'current' | 'making' | 'stopped' | 'failed'

/** A person as kept, and how the planning for them goes. */
export interface Planning {
  catalogue: Catalogue
  today: Day
  kept: Kept | null
  /** Why the last edit was not made; null once one has been made. */
  fault: EditFault | null
  /** What the planner was last asked to plan from. */
  plannedFor: string | null
  planState: PlanState
  /** How the search goes for a plan that is to be shown; null while none goes on, and before it has said anything. */
  progress: PlanProgress | null
  /** The plan is of the person as they stand now, and the search for a shorter one was stopped. */
  isCut: boolean
  /** What was never planned from, because planning was stopped or failed: undo finds an older plan there. */
  neverPlanned: ReadonlySet<string>
  /**
   * After an undo the plan is the one that was there: the planner works out its range and changes nothing,
   * or what was undone could not be redone.
   */
  keepsPlan: boolean
  /** The plan before the last deed: what moved is told against it. */
  planBefore: Plan | null
  moved: PlanChanges | null
  /** Why there is no plan; null where there is one, or none was asked for. */
  noPlan: NoPlan | null
  finish: FinishRange | null
  /** The range of `planBefore`; null where it was not worked out. */
  finishBefore: FinishRange | null
}

/** Nothing has been planned yet. */
export const unplanned = {
  kept: null,
  fault: null,
  plannedFor: null,
  planState: 'current',
  progress: null,
  isCut: false,
  neverPlanned: new Set<string>(),
  keepsPlan: false,
  planBefore: null,
  moved: null,
  noPlan: null,
  finish: null,
  finishBefore: null,
} as const satisfies Omit<Planning, 'catalogue' | 'today'>

type Changed = Partial<Planning>

/** What the planner is to do for a person; null until they have chosen trade, county and route. */
export function jobOf({
  kept,
  catalogue,
  today,
}: Pick<Planning, 'kept' | 'catalogue' | 'today'>): PlannerJob | null {
  if (!kept?.participant.wishes.route) return null
  const pathway = pathwayOf(catalogueOf(catalogue, kept.participant), kept.participant)
  const agreement = agreementOf(kept.participant, today)
  return pathway && { kind: 'plan', request: requestOf(pathway, kept.participant, today), agreement }
}

/** The planner is asked: until it answers, the plan shown is the one before, unless undo has brought back its own. */
export function asked({ kept, catalogue, keepsPlan, isCut, plannedFor, finish }: Planning): Changed {
  const key = kept && planKey(catalogue, kept.participant)
  const isSame = isCut && key === plannedFor
  const isThere = isSame || (keepsPlan && kept !== null && kept.participant.plan !== null)
  return {
    plannedFor: key,
    planState: isThere ? 'current' : 'making',
    progress: null,
    isCut: false,
    finish: isSame ? finish : null,
  }
}

/** The planner is done: without a plan of this person the one before stays shown, and `why` is remembered. */
export function ended(planning: Planning, why: 'stopped' | 'failed'): Changed {
  const { planState, plannedFor, neverPlanned } = planning
  const over = { progress: null }
  if (planState !== 'making' || plannedFor === null) return over
  return { ...over, planState: why, neverPlanned: new Set([...neverPlanned, plannedFor]) }
}

/** What the planner has answered; `edit` is the id of the edit that keeps a plan. */
export function answered(planning: Planning, answer: PlannerAnswer, edit: string): Changed {
  const isShown = planning.planState === 'current' && !planning.keepsPlan
  const shown = isShown ? shownPlan(planning) : null
  if (answer.kind === 'range') {
    const isOfAnother = shown !== null && answer.finish !== null && answer.finish.likely !== shown.finish
    return isOfAnother ? {} : { finish: answer.finish }
  }
  if (answer.kind !== 'planned') return {}
  if (answer.settled) return { ...takePlan(planning, answer.planned, edit), progress: null }
  // A search that was stopped had come further than one that begins anew
  const isWorse = shown !== null && (planMade(answer.planned)?.finish ?? shown.finish) > shown.finish
  return isWorse ? {} : takePlan(planning, answer.planned, edit)
}

/**
 * How the search goes. Where there is no plan to look at meanwhile, the first that is found is shown; one that is there
 * stays until the best is known.
 */
export function progressed(planning: Planning, progress: PlanProgress, edit: string): Changed {
  const { keepsPlan, kept } = planning
  if (keepsPlan && kept?.participant.plan) return {}
  const found = shownPlan(planning) === null && bestOf(progress)
  return { ...(found && takePlan(planning, found, edit)), progress }
}

/** Somebody has stopped the search: the best plan that it found is kept, as one that is not proved. */
export function stopped(planning: Planning, edit: string): Changed {
  const found = planning.progress && bestOf(planning.progress)
  const shown = shownPlan(planning)
  const isBetter =
    found !== null && (planning.planState === 'making' || !shown || found.plan.finish < shown.finish)
  const taken = isBetter ? takePlan(planning, found, edit) : {}
  const now = { ...planning, ...taken }
  const plan = shownPlan(now)
  const isCut = now.planState === 'current' && !now.keepsPlan && plan !== null && !plan.proved
  return { ...taken, ...ended(now, 'stopped'), isCut }
}

/** The plan of the way that is chosen now, made of the person as they stand or before. */
function shownPlan({ kept, catalogue }: Planning): Plan | null {
  const pathway = kept && pathwayOf(catalogueOf(catalogue, kept.participant), kept.participant)
  return pathway ? planOn(pathway, kept.participant) : null
}

/** The best plan that a search has found, with what it has proved of all. */
function bestOf({ best, bound }: PlanProgress): (Planned & { kind: 'plan' }) | null {
  if (!best) return null
  const { plan } = best
  return { ...best, plan: { ...plan, proved: false, bound: earlier(bound ?? plan.madeOn, plan.finish) } }
}

function planMade(planned: Planned): Plan | null {
  return planned.kind === 'plan' ? planned.plan : null
}

function takePlan(context: Planning, planned: Planned, edit: string): Changed {
  if (!context.kept) return {}
  const { participant } = context.kept
  const plan = planMade(planned)
  const noPlan = planned.kind === 'noPlan' ? planned : null
  const neverPlanned = new Set(context.neverPlanned)
  if (context.plannedFor !== null) neverPlanned.delete(context.plannedFor)
  const isKept = context.keepsPlan && participant.plan !== null
  const taken = { noPlan, planState: 'current', neverPlanned } as const
  if (isKept || samePlan(plan, participant.plan)) return taken
  const outcome = change(
    context.kept,
    { ...participant, plan },
    { id: edit, day: context.today, what: { kind: 'planMade' } },
  )
  if (outcome.kind !== 'kept') return { fault: outcome, noPlan }
  const { planBefore, finish } = context
  return {
    ...taken,
    kept: outcome.kept,
    moved: plan && planBefore ? changesBetween(planBefore, plan) : null,
    // The range of another plan would contradict this one
    finish: finish?.likely === plan?.finish ? finish : null,
  }
}
