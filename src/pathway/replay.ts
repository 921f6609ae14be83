import type { Day } from '../calendar/day.ts'
import type { Background } from './background.ts'
import type { Event, EventKind, LogEntry } from './event.ts'
import { lookedBackOn } from './lookBack.ts'
import type { Outcome } from './outcome.ts'
import type { Pathway } from './pathway.ts'
import { emptyStanding, type Standing } from './standing.ts'
import { advance } from './step.ts'
import { readerOfVersion } from './succession.ts'
import { workBefore } from './workBefore.ts'

/** Where a log leaves a person, and what became of each of its entries. */
export interface Replayed {
  standing: Standing
  outcomeById: ReadonlyMap<string, Outcome>
}

/** An entry that holds an event. */
export type EventEntry = LogEntry & { event: Event }

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

/** Events that only say that something is in place, so that what needs it can count. */
const conditions: ReadonlySet<EventKind> = new Set([
  'gatePassed',
  'factConfirmed',
  'requirementWaived',
  'capWaived',
])

/** The gates that lapse in a log. */
function lapses(log: readonly EventEntry[], retracted: ReadonlySet<string>): readonly EventEntry[] {
  return log.filter(({ id, event }) => event.kind === 'gateLapsed' && !retracted.has(id))
}

/** Whether a gate is passed on the day on which it lapsed, and after: it may not come before. */
function isPassedAnew({ event, sequence }: EventEntry, lapsed: readonly EventEntry[]): boolean {
  return lapsed.some(
    (one) =>
      event.kind === 'gatePassed' &&
      one.event.kind === 'gateLapsed' &&
      one.event.gate === event.gate &&
      one.event.day === event.day &&
      one.sequence < sequence,
  )
}

/**
 * The entries that hold an event, in the order in which they count: by the day it happened, then what is a
 * condition for others (the law asks what is in place on a day, not at which hour), then by writing.
 */
export function inOrder(log: readonly LogEntry[]): EventEntry[] {
  const entries = log.filter((entry): entry is EventEntry => entry.event !== undefined)
  const lapsed = lapses(entries, retractedIds(log))
  const first = new Set(
    entries.filter((entry) => conditions.has(entry.event.kind) && !isPassedAnew(entry, lapsed)),
  )
  return entries.sort(
    (a, b) =>
      a.event.day - b.event.day || Number(first.has(b)) - Number(first.has(a)) || a.sequence - b.sequence,
  )
}

/** Something that happened, and the id of the entry that tells of it; null where the background does. */
interface Happening {
  id: string | null
  event: Event
  /** What it is in this version of the curriculum: itself as a rule, none where it only adds to what comes later. */
  as: readonly Event[]
}

/** The engagements that a log tells of in what has not been taken back. */
function engagementsTold(entries: readonly EventEntry[], retracted: ReadonlySet<string>): Set<string> {
  return new Set(
    entries.flatMap(({ id, event }) =>
      'engagement' in event && !retracted.has(id) ? [event.engagement] : [],
    ),
  )
}

/**
 * All that happened, in order: work from before the plan begins on its day, first of that day's events, and where it
 * is over it ends on its last day, after them.
 */
export function happenings(
  pathway: Pathway,
  background: Background,
  log: readonly LogEntry[],
): readonly Happening[] {
  const entries = inOrder(log)
  const told = engagementsTold(entries, retractedIds(log))
  const { begins, ends } = workBefore(pathway, background, (experience) => told.has(experience))
  const retracted = retractedIds(log)
  const inVersion = readerOfVersion(pathway)
  const before = (event: Event) => ({ id: null, event })
  return [...begins.map(before), ...entries, ...ends.map(before)]
    .sort((a, b) => a.event.day - b.event.day)
    .map(({ id, event }) => ({
      id,
      event,
      as: id !== null && retracted.has(id) ? [event] : inVersion(event),
    }))
}

/** What became of an entry that is several events in this version: it counts where one of them does, or where it adds to a later one. */
export function outcomeOfAll(outcomes: readonly Outcome[]): Outcome {
  return outcomes.find(({ accepted }) => accepted) ?? outcomes[0] ?? { accepted: true, notices: [] }
}

/**
 * Sends what happened through the charts up to a day. Every entry keeps its outcome: what cannot count stays in
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
  for (const { id, event, as } of happenings(pathway, background, log)) {
    if (upTo !== null && event.day > upTo) break
    const outcome: Outcome =
      id !== null && retracted.has(id)
        ? { accepted: false, refusal: { kind: 'retracted' } }
        : outcomeOfAll(
            as.map((one) =>
              lookedBackOn(advance(pathway, background, draft, one), pathway, background, draft, one),
            ),
          )
    if (id !== null) outcomeById.set(id, outcome)
  }
  return { standing: draft, outcomeById }
}
