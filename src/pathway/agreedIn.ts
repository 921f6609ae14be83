import type { Day } from '../calendar/day.ts'
import type { LogEntry } from './event.ts'
import { movesByChart } from './moves.ts'
import { inOrder, retractedIds } from './replay.ts'

/**
 * The entry by which a plan is agreed, as the log has it up to a day: the last agreement that counts, until the
 * plan is ended. null when nothing is agreed. Nothing is demanded of an agreement, so its chart alone decides
 * and no curriculum is asked.
 */
export function agreedIn(log: readonly LogEntry[], upTo: Day | null = null): string | null {
  const retracted = retractedIds(log)
  const moves = movesByChart.agreement
  let place = moves.initial
  let agreed: string | null = null
  for (const { id, event } of inOrder(log)) {
    if (upTo !== null && event.day > upTo) break
    const next = retracted.has(id) ? undefined : moves.next(place, event.kind)
    if (next === undefined) continue
    place = next
    if (event.kind === 'planAgreed') agreed = id
    if (place === 'ended') agreed = null
  }
  return agreed
}
