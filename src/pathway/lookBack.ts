import { approvedAtOnce } from './approvedAtOnce.ts'
import type { Background } from './background.ts'
import { wentPastCap } from './cap.ts'
import { notWorked } from './contractWorked.ts'
import type { Event } from './event.ts'
import type { Outcome } from './outcome.ts'
import type { Pathway } from './pathway.ts'
import type { Standing } from './standing.ts'

/**
 * The outcome of something that has happened, with what is to be looked at afterwards. A plan is judged without: it
 * cannot make up for what was not worked.
 */
export function lookedBackOn(
  outcome: Outcome,
  pathway: Pathway,
  background: Background,
  standing: Standing,
  event: Event,
): Outcome {
  if (!outcome.accepted) return outcome
  const seen = [
    notWorked(pathway, background, standing, event),
    approvedAtOnce(standing, event),
    wentPastCap(pathway, standing, event),
  ]
  const notices = seen.filter((notice) => notice !== null)
  return notices.length > 0 ? { ...outcome, notices: [...outcome.notices, ...notices] } : outcome
}
