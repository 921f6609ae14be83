import { choiceOf, isSameWay } from '../pathway/pathway.ts'
import { goesOn } from './begun.ts'
import { makePlan, type Planned } from './makePlan.ts'
import { heldAt } from './pins.ts'
import type { Agreement, Pin } from './plan.ts'
import type { PlanRequest } from './request.ts'

/** What has been agreed and has not begun, as if it had been fixed by hand. A pin of one's own comes first. */
function agreedPins({ steps }: Agreement, { pins, standing, today }: PlanRequest): Pin[] {
  const fixed = new Set(pins.map((pin) => pin.step))
  return steps
    .filter(({ id, from }) => from > today && !fixed.has(id) && !goesOn(standing, id))
    .map((step) => ({ step: step.id, ...heldAt(step, step.from) }))
}

/**
 * Makes a plan that leaves what was agreed where it was. Where life has made that impossible the agreement
 * gives way, the latest step first, and the difference is shown: an agreement is changed by a new decision,
 * never silently.
 */
export function makePlanKeeping(
  request: PlanRequest,
  agreement: Agreement | null,
  maxNodes?: number,
): Planned {
  const { pathway, pins } = request
  const kept = agreement && isSameWay(agreement, choiceOf(pathway)) ? agreedPins(agreement, request) : []
  kept.sort((a, b) => (a.start ?? 0) - (b.start ?? 0))
  for (let held = kept.length; held > 0; held -= 1) {
    const asked = { ...request, pins: [...pins, ...kept.slice(0, held)] }
    const planned = makePlan(asked)
    if (planned.kind === 'plan') return maxNodes === undefined ? planned : makePlan(asked, maxNodes)
  }
  return makePlan(request, maxNodes)
}
