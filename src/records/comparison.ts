import type { Json } from '../curriculum/json.ts'
import type { LogEntry } from '../pathway/event.ts'
import type { Agreement } from '../planning/plan.ts'
import { difference, sameJson } from './difference.ts'
import { jsonOf, type ParticipantFault } from './exchange.ts'
import { change, type Edited, type EditLabel, type Kept, sectionsOf } from './history.ts'
import type { Participant } from './participant.ts'

/**
 * How a file's state of a person stands to the one here, for a screen that offers the choice.
 *
 * A log only grows, so the state whose log holds all of the other's and more was written later; where
 * neither does, or only other sections differ, nothing in the records says which is newer.
 */
export interface Comparison {
  kind: 'same' | 'theirsNewer' | 'oursNewer' | 'differs'
  /** Lines of the log that only one side has, by id, and those that both have with different content. */
  onlyOurs: string[]
  onlyTheirs: string[]
  clashing: string[]
  /** The sections of the record that differ. */
  sections: (keyof Participant)[]
}

const byId = <T extends { id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]))

/** Compares two states of one person: the one in this browser and one from a file or another tab. */
export function compare(
  ours: Participant,
  theirs: Participant,
): { kind: 'compared'; comparison: Comparison } | ParticipantFault {
  const [a, b] = [jsonOf(ours), jsonOf(theirs)]
  if (a.kind !== 'json') return a
  if (b.kind !== 'json') return b
  const [ourLines, theirLines] = [byId(ours.log), byId(theirs.log)]
  const onlyOurs = ours.log.flatMap(({ id }) => (theirLines.has(id) ? [] : [id]))
  const onlyTheirs = theirs.log.flatMap(({ id }) => (ourLines.has(id) ? [] : [id]))
  const clashing = ours.log.flatMap((line) => {
    const other = theirLines.get(line.id)
    return other && !sameJson(line as Json, other as Json) ? [line.id] : []
  })
  const sections = sectionsOf(difference(a.json, b.json))
  const holdsAll = (missing: string[], more: string[]) =>
    clashing.length === 0 && missing.length === 0 && more.length > 0
  const kind =
    sections.length === 0
      ? 'same'
      : holdsAll(onlyOurs, onlyTheirs)
        ? 'theirsNewer'
        : holdsAll(onlyTheirs, onlyOurs)
          ? 'oursNewer'
          : 'differs'
  return { kind: 'compared', comparison: { kind, onlyOurs, onlyTheirs, clashing, sections } }
}

/** Writes a line with its keys in one order, so that two spellings of it compare as one. */
function spelling(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

/** The union by id. Of two things under one id the one that spells later is kept, whichever side it came from. */
function union<T extends { id: string }>(a: readonly T[], b: readonly T[]): T[] {
  const all = new Map<string, T>()
  for (const item of [...a, ...b]) {
    const other = all.get(item.id)
    if (!other || spelling(item) > spelling(other)) all.set(item.id, item)
  }
  return [...all.values()]
}

const ordered = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The union of two logs by entry id, in order of writing; lines that two devices gave the same number follow
 * their ids. The same for either order of the arguments, and merging again changes nothing.
 */
export function mergeLogs(a: readonly LogEntry[], b: readonly LogEntry[]): LogEntry[] {
  return union(a, b).sort((x, y) => ordered(x.sequence, y.sequence) || ordered(x.id, y.id))
}

/** The union of two lists of agreements by id, by the day they were made. */
function mergeAgreements(a: readonly Agreement[], b: readonly Agreement[]): Agreement[] {
  return union(a, b).sort((x, y) => ordered(x.day, y.day) || ordered(x.id, y.id))
}

/**
 * Both states in one: nothing that happened or was agreed is lost. What can only be one way (background,
 * wishes, plan, note) is taken from the side named first; the plan is to be made anew from the merged log.
 */
export function merge(preferred: Participant, other: Participant): Participant {
  return {
    ...preferred,
    log: mergeLogs(preferred.log, other.log),
    agreements: mergeAgreements(preferred.agreements, other.agreements),
  }
}

/** How two states of a person become one: ours as it is, or both with what only one side can say from ours. */
export type Joining = 'keepOurs' | 'keepBoth'

/**
 * Our state as an edit on top of theirs, from a file or another tab. Their history goes on, so undoing the
 * edit gives theirs back and neither side is lost.
 */
export function join(theirs: Kept, ours: Participant, how: Joining, label: EditLabel): Edited {
  return change(theirs, how === 'keepBoth' ? merge(ours, theirs.participant) : ours, label)
}
