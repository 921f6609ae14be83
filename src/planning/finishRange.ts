import { type Day, earlier, later } from '../calendar/day.ts'
import { pointOf } from '../pathway/step.ts'
import type { Drafted } from './draft.ts'
import { requestKeeping } from './keepAgreed.ts'
import { type Planned, shortestDraft } from './makePlan.ts'
import { withoutLengths } from './pins.ts'
import type { Agreement, Plan } from './plan.ts'
import type { PlanObstacle } from './refused.ts'
import type { PlanRequest } from './request.ts'

/** A finish as a range: with low, likely and high assumed durations. */
export interface FinishRange {
  earliest: Day
  likely: Day
  /** null where the high durations leave no plan. */
  latest: Day | null
  /** What comes too late then; null where there is a plan with them. */
  missed: Missed | null
}

/** Why longer durations leave no plan. */
export interface Missed {
  /** The step of the likely plan whose window has closed by then; null where that is no step of it. */
  step: string | null
  obstacles: readonly PlanObstacle[]
}

/**
 * Earliest, likely and latest finish, from the three ends of the assumed durations, as much of what was agreed being kept in
 * each as can be; null without a plan, and where the search for the latest one was cut short.
 */
export function finishRange(
  request: PlanRequest,
  made: Planned,
  agreement: Agreement | null,
): FinishRange | null {
  if (made.kind === 'noPlan') return null
  const { finish: likely } = made.plan
  const high = draftWith({ ...request, end: 'high' }, made.plan, agreement)
  if (high.kind === 'noPlan' && high.isCutShort) return null
  // A search that is cut short may find a later plan for shorter durations, or none; the likely one is then the bound.
  const low = finishWith({ ...request, end: 'low' }, made.plan, agreement) ?? likely
  return {
    earliest: earlier(low, likely),
    likely,
    ...(high.kind === 'plan'
      ? { latest: later(high.plan.finish, likely), missed: null }
      : { latest: null, missed: missedBy(made.plan, high.obstacles()) }),
  }
}

/**
 * The finish of a likely plan with other durations than the likely ones, as when somebody sets these; null when there is no
 * plan with them.
 */
export function finishWith(request: PlanRequest, likely: Plan, agreement: Agreement | null): Day | null {
  const drafted = draftWith(request, likely, agreement)
  return drafted.kind === 'plan' ? drafted.plan.finish : null
}

/** The draft of a likely plan with other durations, or why there is none. */
export function draftWith(request: PlanRequest, likely: Plan, agreement: Agreement | null): Drafted {
  const { pins } = request
  const draft = (held: PlanRequest['pins']): Drafted =>
    // What is under way keeps the pace of the plan that the range is of
    shortestDraft(requestKeeping({ ...request, before: likely.steps, pins: held }, agreement))
  // What is held holds for the likely work: more of it may not fit into so many weeks, or not before what is held next
  const loosened = pins.length === 0 ? [] : [withoutLengths(pins), []]
  return loosened.reduce((drafted, held) => (drafted.kind === 'plan' ? drafted : draft(held)), draft(pins))
}

/** What of a likely plan there is no room for, from what a plan with other durations runs into. */
export function missedBy(likely: Plan, obstacles: readonly PlanObstacle[]): Missed {
  const [step] = obstacles.flatMap((obstacle) => stepMissed(likely, obstacle) ?? [])
  return { step: step ?? null, obstacles }
}

/** The step of a plan that an obstacle stands before; undefined where it is none of its. */
function stepMissed({ steps }: Plan, obstacle: PlanObstacle): string | undefined {
  switch (obstacle.kind) {
    case 'demand':
      return steps.find(({ events }) => events.some((event) => pointOf(event) === obstacle.point))?.id
    case 'hours':
      return obstacle.step
    case 'noTerm':
    case 'termsOver':
      return steps.findLast(({ id }) => id.startsWith(sat[obstacle.exam]))?.id
    case 'registrationClosed':
      return steps.find(({ id }) => id === 'exam.trade')?.id
    default:
      return undefined
  }
}

/** How the ids begin of the steps that are sat in terms. */
const sat = { written: 'exam.written', language: 'language.' } as const
