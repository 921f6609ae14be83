import type { Day } from '../calendar/day.ts'
import { weekOf } from '../calendar/week.ts'
import { makePlan, type Planned } from './makePlan.ts'
import type { Agreement, Pin } from './plan.ts'
import type { PlanRequest } from './request.ts'

/** What has been agreed and still lies ahead, as if it had been fixed by hand. A pin of one's own comes first. */
function agreedPins(agreement: Agreement, pins: readonly Pin[], today: Day): Pin[] {
  const fixed = new Set(pins.map((pin) => pin.step))
  return agreement.steps
    .filter((step) => step.from > today && !fixed.has(step.id))
    .map((step) => ({ step: step.id, start: step.from, weeks: weekOf(step.to) - weekOf(step.from) + 1 }))
}

/**
 * Makes a plan that leaves what was agreed where it was. Where life has made that impossible the agreement
 * gives way, and the difference is shown: an agreement is changed by a new decision, never silently.
 */
export function makePlanKeeping(
  request: PlanRequest,
  agreement: Agreement | null,
  maxNodes?: number,
): Planned {
  const { pathway, pins, today } = request
  const isForThisWay = agreement?.route === pathway.route.id && agreement.trade === pathway.trade.id
  const kept = agreement && isForThisWay ? agreedPins(agreement, pins, today) : []
  if (kept.length > 0) {
    const planned = makePlan({ ...request, pins: [...pins, ...kept] }, maxNodes)
    if (planned.kind === 'plan') return planned
  }
  return makePlan(request, maxNodes)
}
