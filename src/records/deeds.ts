import type { Day } from '../calendar/day.ts'
import { type Background, emptyBackground } from '../pathway/background.ts'
import { type Event, logEntrySchema } from '../pathway/event.ts'
import { isSameWay } from '../pathway/pathway.ts'
import { changesBetween, type PlanChanges } from '../planning/changes.ts'
import { canUndo, type Edit, type Edited, type History, type Kept, rebuild, redo, undo } from './history.ts'
import type { Participant } from './participant.ts'

/** Whether a person did it: a plan made anew is an edit too, and goes with the deed that called for it. */
export function isDeed(edit: Edit | undefined): boolean {
  return edit !== undefined && edit.what.kind !== 'planMade'
}

/** Takes back the last thing that a person did, and with it the plan that was made for it. */
export function undoDeed(kept: Kept): Edited {
  const last = kept.history.edits[kept.history.done - 1]
  const outcome = undo(kept)
  return outcome.kind === 'kept' && outcome.kept !== kept && !isDeed(last) ? undoDeed(outcome.kept) : outcome
}

/** Makes the next undone deed again, and the plan that followed it. */
export function redoDeed(kept: Kept): Edited {
  const outcome = redo(kept)
  if (outcome.kind !== 'kept' || outcome.kept === kept) return outcome
  const following = kept.history.edits[outcome.kept.history.done]
  return following && !isDeed(following) ? redoDeed(outcome.kept) : outcome
}

/** The deed that undoing takes back; null when there is none. */
export function deedToUndo({ edits, done }: History): Edit | null {
  const at = edits.slice(0, done).findLastIndex(isDeed)
  return canUndo({ edits, done: at + 1 }) ? (edits[at] ?? null) : null
}

/** The undone deed that comes first again; null when none is undone. */
export function deedToRedo({ edits, done }: History): Edit | null {
  return edits[done] ?? null
}

/** A deed with where it lies in the history. */
export interface DoneDeed {
  edit: Edit
  /** How many deeds lie between it and now: 0 is the last one in force, below 0 those that are undone. */
  back: number
}

/** Every deed of a history, the latest first, those that are undone before them. */
export function deedsOf({ edits, done }: History): DoneDeed[] {
  const inForce = edits.slice(0, done).filter(isDeed)
  const undone = edits.slice(done).filter(isDeed)
  return [
    ...inForce.map((edit, index) => ({ edit, back: inForce.length - 1 - index })),
    ...undone.map((edit, index) => ({ edit, back: -1 - index })),
  ].reverse()
}

/** Which parts of what a person brings an edit changed: their places in the file. */
export function backgroundParts({ changes }: Edit): (keyof Background)[] {
  const parts = changes.flatMap(({ at: [place, part] }) =>
    place === 'background' && typeof part === 'string' && part in emptyBackground
      ? [part as keyof Background]
      : [],
  )
  return [...new Set(parts)]
}

/** The events that an edit wrote into the log, read from the edit itself: an undone one stands nowhere else. */
export function eventsWritten({ changes }: Edit): Event[] {
  return changes.flatMap((change) =>
    change.kind === 'spliced' && change.at[0] === 'log'
      ? change.after.flatMap((item) => {
          const read = logEntrySchema.safeParse(item)
          return read.success && read.data.event ? [read.data.event] : []
        })
      : [],
  )
}

/** The person as they stood when a day began; null when the history here does not reach so far back. */
export function personBefore({ edits, done }: History, day: Day): Participant | null {
  const before = edits.slice(0, done).filter((edit) => edit.day < day).length
  return before === 0 ? null : rebuild({ edits: edits.slice(0, before), done: before })
}

/** The person before the last deed in force; null when the history here does not reach so far back. */
export function personBeforeLast({ edits, done }: History): Participant | null {
  const at = edits.slice(0, done).findLastIndex(isDeed)
  return at <= 0 ? null : rebuild({ edits: edits.slice(0, at), done: at })
}

/** The person as they stood when an agreement was made; null when the history here does not reach so far back. */
export function personAtAgreement({ edits, done }: History, agreement: string): Participant | null {
  const at = edits
    .slice(0, done)
    .findIndex(({ what }) => what.kind === 'agreementMade' && what.agreement === agreement)
  return at <= 0 ? null : rebuild({ edits: edits.slice(0, at), done: at })
}

/** What the plan has moved since; null when either plan is missing or they are for different ways. */
export function movedSince(then: Participant | null, now: Participant): PlanChanges | null {
  const [a, b] = [then?.plan, now.plan]
  return a && b && isSameWay(a, b) ? changesBetween(a, b) : null
}
