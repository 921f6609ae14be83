import { addDays, type Day } from '../calendar/day.ts'
import { mondayOf } from '../calendar/week.ts'
import type { Span } from '../curriculum/duration.ts'
import { stateOf } from '../pathway/standing.ts'
import { step } from '../pathway/step.ts'
import { assumedOf } from './assumed.ts'
import type { AssumptionRef, PlanStep } from './plan.ts'
import { originOf, type PlanRequest } from './request.ts'
import { roundedUp } from './rounding.ts'

/** The duration that says how much longer a leave lasts whose end nobody has recorded. */
export const leaveLeft = 'leave-left'

/** What a plan rests on that is made for somebody on leave. */
const assumedOfLeave: AssumptionRef = { kind: 'duration', id: leaveLeft }

/**
 * The request for somebody on leave as it will be when they are back: on the first day that the plan may use, or as
 * much later as the leave is assumed to go on. A request for anybody else is left as it is.
 */
export function backFromLeave(request: PlanRequest): PlanRequest {
  const { pathway, background, standing, today } = request
  if (stateOf(standing, 'leave.leave') !== 'onLeave') return request
  const over: Day = addDays(today, 7 * weeksOfLeave(request))
  const back = mondayOf(originOf({ ...request, onLeave: { standing, back: over } }))
  const ended = step(pathway, background, standing, { kind: 'leaveEnded', day: back })
  return { ...request, standing: ended.standing, onLeave: { standing, back } }
}

/** How many weeks more somebody's leave is thought to last; 0 for whoever is on none. */
export function weeksOfLeave(request: PlanRequest): number {
  if (stateOf(request.standing, 'leave.leave') !== 'onLeave') return 0
  return roundedUp(assumedOf(request, leaveLeft)?.value ?? 0)
}

/** How much longer a leave lasts whose end somebody has set. */
export function spanOfLeave(weeks: number): Span {
  return { low: weeks, likely: weeks, high: weeks }
}

/** Somebody on leave is back when the first step begins, and it rests on that. */
export function withEndOfLeave({ onLeave }: PlanRequest, steps: readonly PlanStep[]): PlanStep[] {
  return steps.map((step, at) =>
    onLeave && at === 0
      ? {
          ...step,
          events: [{ kind: 'leaveEnded', day: onLeave.back }, ...step.events],
          assumes: [...step.assumes, assumedOfLeave],
        }
      : step,
  )
}
