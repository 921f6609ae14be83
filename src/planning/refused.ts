import type { Event } from '../pathway/event.ts'
import type { Outcome } from '../pathway/outcome.ts'
import { copyStanding } from '../pathway/standing.ts'
import { advance, pointOf } from '../pathway/step.ts'
import { leafAnswers, passes } from '../pathway/unmet.ts'
import type { Plan } from './plan.ts'
import { phaseEvents } from './planEvents.ts'
import type { Obstacle, PlanRequest } from './request.ts'
import { inOrderOfDays } from './written.ts'

/** Why there is no plan; `refused` would be a fault of the planner, and is said rather than hidden. */
export type PlanObstacle = Obstacle | { kind: 'refused'; event: Event; outcome: Outcome }

/** Every event of a plan, phases included, in the order in which they are to happen. */
export function eventsOf(plan: Pick<Plan, 'steps' | 'phases'>): Event[] {
  return inOrderOfDays([...plan.phases.flatMap(phaseEvents), ...plan.steps.flatMap((step) => step.events)])
}

/** The first event of a plan that does not count, or not without a notice; null where all do. */
export function refusedOf(
  { pathway, background, standing, onLeave }: PlanRequest,
  plan: Pick<Plan, 'steps' | 'phases'>,
): PlanObstacle | null {
  const draft = copyStanding(onLeave?.standing ?? standing)
  for (const event of eventsOf(plan)) {
    const outcome = advance(pathway, background, draft, event)
    if (!outcome.accepted || outcome.notices.length > 0) return { kind: 'refused', event, outcome }
  }
  return null
}

/** What was refused for want of something, as the demand that the plan cannot meet; all else as it is. */
export function whatIsMissing(obstacle: PlanObstacle): PlanObstacle[] {
  if (obstacle.kind !== 'refused') return [obstacle]
  const { event, outcome } = obstacle
  const point = pointOf(event)
  const missing = outcome.accepted
    ? outcome.notices.flatMap((notice) => (notice.kind === 'beyondPractice' ? [notice.missing] : []))
    : outcome.refusal.kind === 'demand'
      ? outcome.refusal.missing
      : []
  const answers = missing.flatMap(leafAnswers).filter((answer) => !passes(answer))
  if (!point || answers.length === 0) return [obstacle]
  return answers.map((answer): PlanObstacle => ({ kind: 'demand', point, answer }))
}

/**
 * The request with a moment judged on the day that the plan reached it: a waiver or a licence that stands today
 * may have run out by then, or another rule be in force. null when that was not why an event was refused.
 */
export function judgedLater(request: PlanRequest, refused: PlanObstacle): PlanRequest | null {
  if (refused.kind !== 'refused') return null
  const { event, outcome } = refused
  const point = pointOf(event)
  if (!point || (!outcome.accepted && outcome.refusal.kind !== 'demand')) return null
  if (request.askedOn?.get(point) === event.day) return null
  return { ...request, askedOn: new Map([...(request.askedOn ?? []), [point, event.day]]) }
}
