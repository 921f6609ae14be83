import { weekOf } from '../calendar/week.ts'
import { isSameWay } from '../pathway/pathway.ts'
import { idlePins } from './pins.ts'
import type { Agreement, Pin, Plan } from './plan.ts'

/** What holds steps of a plan where they are: what somebody has fixed by hand, an agreement, or both. */
export type HeldBy = 'pinned' | 'agreed' | 'both'

/**
 * What a plan that is proved shortest is so within, beside its route and durations; null where nothing is held. What was
 * agreed and lies elsewhere in the plan could not be kept, and holds nothing.
 */
export function heldBy(plan: Plan, pins: readonly Pin[], agreement: Agreement | null): HeldBy | null {
  const idle = new Set(idlePins(pins, plan.steps, plan.madeOn).map(({ step }) => step))
  const own = new Set(pins.map(({ step }) => step))
  const isPinned = [...own].some((step) => !idle.has(step))
  const agreed = agreement && isSameWay(agreement, plan) ? agreement.steps : []
  const isAgreed = agreed.some(
    ({ id, from }) =>
      !own.has(id) && plan.steps.some((step) => step.id === id && weekOf(step.from) === weekOf(from)),
  )
  if (isPinned && isAgreed) return 'both'
  if (isPinned) return 'pinned'
  return isAgreed ? 'agreed' : null
}
