import { z } from 'zod'
import type { Background } from './background.ts'
import { type Event, type EventKind, eventSchema, type LogEntry } from './event.ts'
import type { Outcome } from './outcome.ts'
import type { Pathway } from './pathway.ts'
import { beginEvent, possible } from './possible.ts'
import { replay } from './replay.ts'
import type { Standing } from './standing.ts'
import { judge, step } from './step.ts'

/** What is asked before something is written down: whose log, and on which pathway. */
export interface Beforehand {
  pathway: Pathway
  background: Background
  log: readonly LogEntry[]
}

/** Every id that the log has used, so that a new job, contract or claim gets one of its own. */
export function usedIds(log: readonly LogEntry[]): ReadonlySet<string> {
  return new Set(
    log.flatMap(({ event }) => {
      if (!event) return []
      if ('engagement' in event) return [event.engagement]
      if ('contract' in event) return [event.contract]
      return 'claim' in event ? [event.claim] : []
    }),
  )
}

/** The number of the entry that is written next: after all that are there. */
export function nextSequence(log: readonly LogEntry[]): number {
  return log.reduce((last, entry) => Math.max(last, entry.sequence + 1), 0)
}

/** Where the person stood on the day of an event, as far as the log tells now. */
function standingBefore({ pathway, background, log }: Beforehand, event: Event): Standing {
  return replay(pathway, background, log, event.day).standing
}

/** What would become of an event on its own day, without writing it down. */
export function outcomeIfRecorded(asked: Beforehand, event: Event): Outcome {
  return judge(asked.pathway, asked.background, standingBefore(asked, event), event)
}

/**
 * What would have had to happen to the same thing first for a refused event to count, when one more event is
 * enough that says nothing but its day: a module that was approved had been started. The charts are asked, not told.
 */
export function cureOf(asked: Beforehand, event: Event): Event | null {
  const { pathway, background, log } = asked
  const standing = standingBefore(asked, event)
  const outcome = judge(pathway, background, standing, event)
  if (outcome.accepted || outcome.refusal.kind !== 'order') return null
  const { unit } = outcome.refusal
  for (const offer of possible(pathway, background, standing, event.day, usedIds(log))) {
    const first = beginEvent(pathway, offer, event.day) as Event
    if (offer.unit !== unit || !saysAll(first)) continue
    const after = step(pathway, background, standing, first)
    if (after.outcome.accepted && judge(pathway, background, after.standing, event).accepted) return first
  }
  return null
}

/** Which way a claim was decided nobody can tell from what came after. */
const decisions: readonly EventKind[] = ['claimApproved', 'claimPartlyApproved', 'claimRejected']

/** Whether an event that is only begun says all that it must: an employment lacks its position. */
function saysAll(event: Event): boolean {
  return !decisions.includes(event.kind) && z.safeEncode(eventSchema, event).success
}
