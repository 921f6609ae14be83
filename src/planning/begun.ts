import type { Day } from '../calendar/day.ts'
import type { Event } from '../pathway/event.ts'
import { chartOf, type Unit } from '../pathway/pathway.ts'
import { contractOf, type Standing, stateOf } from '../pathway/standing.ts'
import type { PlanStep } from './plan.ts'

/** Steps that last and whose beginning is recorded. A course leaves no trace, and an exam is over in a day. */
const lasting = /^(module|stretch|contract)\./

const beginnings: ReadonlySet<Event['kind']> = new Set(['moduleStarted', 'phaseStarted', 'contractStarted'])

/** Since when something planned has been under way; null when it has not begun. An exam is so from its registration. */
export function underWaySince(standing: Standing, stepId: string): Day | null {
  if (stepId.startsWith('contract.')) {
    const held = contractOf(standing)
    return held?.state === 'completed' ? null : (held?.contract.start ?? null)
  }
  const unit = unitOf(stepId)
  const begun = ['module', 'phase', 'exam'].includes(chartOf(unit))
    ? ['underWay', 'registered', 'registeredAppealed'].includes(stateOf(standing, unit))
    : false
  return begun ? (standing.facts.since.get(unit) ?? null) : null
}

/** The unit of the charts that a step is about; a stretch is a phase there. */
function unitOf(stepId: string): Unit {
  return stepId.startsWith('stretch.') ? `phase.${stepId.slice('stretch.'.length)}` : (stepId as Unit)
}

/** Whether a step has begun as it was planned to, and goes on or is over: a course leaves no trace, and is not known to have. */
export function isBegun(standing: Standing, { id, from }: Pick<PlanStep, 'id' | 'from'>): boolean {
  const since = standing.facts.since.get(unitOf(id)) ?? null
  return underWaySince(standing, id) !== null || (since !== null && since >= from)
}

/** Whether a module, stretch or contract goes on, so that its start is no longer anybody's to choose. */
export function goesOn(standing: Standing, stepId: string): boolean {
  return lasting.test(stepId) && underWaySince(standing, stepId) !== null
}

/** Whether a step went on already where its plan was made: a plan writes no beginning of what has begun. */
export function wentOnWhenPlanned({ id, events }: Pick<PlanStep, 'id' | 'events'>): boolean {
  // Of a stay that goes on only its end is ahead
  if (id.startsWith('work.')) return events[0]?.kind === 'workEnded'
  return lasting.test(id) && !events.some(({ kind }) => beginnings.has(kind))
}
