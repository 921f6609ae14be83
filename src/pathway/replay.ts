import type { Day } from '../calendar/day.ts'
import type { Background } from './background.ts'
import type { Event, LogEntry } from './event.ts'
import type { Outcome } from './outcome.ts'
import type { Pathway } from './pathway.ts'
import { emptyStanding, type Standing } from './standing.ts'
import { advance } from './step.ts'

/** Where a log leaves a person, and what became of each of its entries. */
export interface Replayed {
  standing: Standing
  outcomeById: ReadonlyMap<string, Outcome>
}

/** An entry that holds an event. */
export type EventEntry = LogEntry & { event: Event }

/** The entries that hold an event, in the order in which they count: by the day it happened, then by writing. */
export function inOrder(log: readonly LogEntry[]): EventEntry[] {
  return log
    .filter((entry): entry is EventEntry => entry.event !== undefined)
    .sort((a, b) => a.event.day - b.event.day || a.sequence - b.sequence)
}

/**
 * The entries that a later entry has taken back. Whoever takes back a retraction brings back what it took, so
 * the last written decides first.
 */
export function retractedIds(log: readonly LogEntry[]): ReadonlySet<string> {
  const retracted = new Set<string>()
  const retractions = log.filter((entry) => entry.retracts !== undefined)
  for (const { id, retracts } of retractions.sort((a, b) => b.sequence - a.sequence)) {
    if (retracts !== undefined && !retracted.has(id)) retracted.add(retracts)
  }
  return retracted
}

/**
 * Sends a log through the charts up to a day. Every entry keeps its outcome: what cannot count stays in
 * the log with its reason, and a back-dated one changes what follows it.
 */
export function replay(
  pathway: Pathway,
  background: Background,
  log: readonly LogEntry[],
  upTo: Day | null = null,
): Replayed {
  const draft = emptyStanding(pathway)
  const outcomeById = new Map<string, Outcome>()
  const retracted = retractedIds(log)
  for (const entry of inOrder(log)) {
    if (upTo !== null && entry.event.day > upTo) break
    const outcome: Outcome = retracted.has(entry.id)
      ? { accepted: false, refusal: { kind: 'retracted' } }
      : advance(pathway, background, draft, entry.event)
    outcomeById.set(entry.id, outcome)
  }
  return { standing: draft, outcomeById }
}
