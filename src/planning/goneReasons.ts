import { atLeast, type Level } from '../curriculum/requirement.ts'
import type { Event } from '../pathway/event.ts'
import type { Pathway } from '../pathway/pathway.ts'
import { contractOf, examState, holdsModule, type Standing, stateOf } from '../pathway/standing.ts'
import type { PlanStep } from './plan.ts'
import type { MoveReason } from './reasons.ts'
import type { PlanRequest } from './request.ts'

/**
 * Why a step is no longer in a plan, as far as the way and the standing say it: the way has no such step, or what it leads
 * to is there already; null where neither is so.
 */
export function goneReason({ pathway, standing }: PlanRequest, step: PlanStep): MoveReason | null {
  if (!isOfWay(pathway, step)) return { kind: 'notOfWay' }
  const reached = step.events.flatMap((event) => isReached(standing, event) ?? [])
  return reached.length > 0 && reached.every(Boolean) ? { kind: 'reached' } : null
}

function isOfWay({ stepsById, trade }: Pathway, { id, routeStep }: PlanStep): boolean {
  if (!stepsById.has(routeStep)) return false
  return !id.startsWith('module.') || (trade?.modules ?? []).some((module) => id === `module.${module.id}`)
}

/** Whether what an event brings about is there; null for one that brings about nothing that lasts. */
function isReached(standing: Standing, event: Event): boolean | null {
  switch (event.kind) {
    case 'moduleApproved':
      return holdsModule(standing, event.module)
    case 'gatePassed':
      return stateOf(standing, `gate.${event.gate}`) === 'held'
    case 'phaseCompleted':
      return stateOf(standing, `phase.${event.phase}`) === 'completed'
    case 'languageAssessed':
      return atLeast(stateOf(standing, `language.${event.skill}`) as Level, event.level)
    case 'examPassed':
      return examState(standing, event.exam) === 'passed'
    case 'contractStarted':
      return contractOf(standing) !== null
    default:
      return null
  }
}
