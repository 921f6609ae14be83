import type { Day } from '../../calendar/day.ts'
import { type Event, logEntrySchema } from '../../pathway/event.ts'
import { changesBetween, type PlanChanges } from '../../planning/changes.ts'
import { type Edit, type History, rebuild } from '../../records/history.ts'
import type { Participant } from '../../records/participant.ts'

/** A deed with where it lies in the history: plans made anew are part of the deed that called for them. */
export interface DoneDeed {
  edit: Edit
  /** How many deeds lie between it and now: 0 is the last one in force, below 0 those that are undone. */
  back: number
}

/** Every deed of a history, the latest first, those that are undone before them. */
export function deedsOf({ edits, done }: History): DoneDeed[] {
  const isDeed = ({ what }: Edit): boolean => what.kind !== 'planMade'
  const inForce = edits.slice(0, done).filter(isDeed)
  const undone = edits.slice(done).filter(isDeed)
  return [
    ...inForce.map((edit, index) => ({ edit, back: inForce.length - 1 - index })),
    ...undone.map((edit, index) => ({ edit, back: -1 - index })),
  ].reverse()
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

/** What the plan has moved since; null when either plan is missing or they are for different ways. */
export function movedSince(then: Participant | null, now: Participant): PlanChanges | null {
  const [a, b] = [then?.plan, now.plan]
  return a && b && a.route === b.route && a.trade === b.trade ? changesBetween(a, b) : null
}
