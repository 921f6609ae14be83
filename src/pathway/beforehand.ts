import { z } from 'zod'
import type { Day } from '../calendar/day.ts'
import type { Leaf } from '../curriculum/requirement.ts'
import type { Background } from './background.ts'
import { type Event, type EventKind, eventSchema, type LogEntry } from './event.ts'
import type { Outcome } from './outcome.ts'
import type { Pathway, Unit } from './pathway.ts'
import { beginEvent, possible } from './possible.ts'
import { replay } from './replay.ts'
import type { Standing } from './standing.ts'
import { judge, step } from './step.ts'
import type { Answer } from './unmet.ts'

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
 * What would have had to happen first for a refused event to count, in the order in which it is written: one more
 * event about the same thing (a module that was approved had been started), or the gates passed and the facts
 * confirmed that it waits for. Only what says nothing but its day; empty when that is not enough. The charts and
 * the demands are asked, not told.
 */
export function curesOf(asked: Beforehand, event: Event): Event[] {
  const { pathway, background } = asked
  const standing = standingBefore(asked, event)
  const outcome = judge(pathway, background, standing, event)
  if (outcome.accepted) return []
  const { refusal } = outcome
  const cures: Event[][] =
    refusal.kind === 'order'
      ? beginnings(asked, standing, refusal.unit, event.day).map((first) => [first])
      : refusal.kind === 'demand'
        ? [refusal.missing.flatMap(leavesNeeded).flatMap((leaf) => recorded(pathway, leaf, event.day))]
        : []
  return cures.find((first) => countsAfter(asked, standing, first, event)) ?? []
}

/** What could begin about a unit on a day and says all that it must. */
function beginnings(
  { pathway, background, log }: Beforehand,
  standing: Standing,
  unit: Unit,
  day: Day,
): Event[] {
  return possible(pathway, background, standing, day, usedIds(log))
    .filter((offer) => offer.unit === unit)
    .map((offer) => beginEvent(pathway, offer, day) as Event)
    .filter(saysAll)
}

/** The leaves of what is missing that are all needed: where one of several is enough, nobody chooses for them. */
function leavesNeeded(missing: Answer): Leaf[] {
  if (missing.kind === 'leaf') return [missing.leaf]
  return missing.count >= missing.of.length ? missing.of.flatMap(leavesNeeded) : []
}

/** The event that meets a leaf by being written down; of what takes more than a day to tell there is none. */
function recorded({ trade: inTrade }: Pathway, leaf: Leaf, day: Day): Event[] {
  if (leaf.kind === 'stated') return [{ kind: 'factStated', day, fact: leaf.id }]
  if (!inTrade) return []
  const { trade } = inTrade
  if (leaf.kind === 'gate') return [{ kind: 'gatePassed', day, trade, gate: leaf.gate }]
  return leaf.kind === 'confirmed' ? [{ kind: 'factConfirmed', day, trade, rule: leaf.rule }] : []
}

/** Whether an event counts once all that is to come first has counted. */
function countsAfter(
  { pathway, background }: Beforehand,
  standing: Standing,
  cures: readonly Event[],
  event: Event,
): boolean {
  let after = standing
  for (const cure of cures) {
    const stepped = step(pathway, background, after, cure)
    if (!stepped.outcome.accepted) return false
    after = stepped.standing
  }
  return judge(pathway, background, after, event).accepted
}

/** Which way a claim was decided nobody can tell from what came after. */
const decisions: readonly EventKind[] = ['claimApproved', 'claimPartlyApproved', 'claimRejected']

/** Whether an event that is only begun says all that it must: an employment lacks its position. */
function saysAll(event: Event): boolean {
  return !decisions.includes(event.kind) && z.safeEncode(eventSchema, event).success
}
