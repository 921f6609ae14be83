import type { Event } from './event.ts'
import type { Notice } from './outcome.ts'
import type { Standing } from './standing.ts'

/**
 * The notice that a module was approved on the day it was begun; null otherwise, and where a part of it has been
 * recognised, since what is left may be small. No law sets a least length, so the approval counts.
 */
export function approvedAtOnce({ facts }: Standing, event: Event): Notice | null {
  if (event.kind !== 'moduleApproved') return null
  const { module, day } = event
  const isPartOnly = (facts.aimsByModule.get(module)?.size ?? 0) > 0
  return facts.begunByModule.get(module) === day && !isPartOnly ? { kind: 'approvedAtOnce', module } : null
}
