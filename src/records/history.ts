import { z } from 'zod'
import type { Day } from '../calendar/day.ts'
import type { Json } from '../curriculum/json.ts'
import { daySchema, idSchema } from '../curriculum/text.ts'
import { applyChanges, type Change, type DoesNotFit, difference, revertChanges } from './difference.ts'
import { jsonOf, keepableJsonOf, type ParticipantFault, participantOf } from './exchange.ts'
import type { Participant } from './participant.ts'

const path = z.array(z.union([z.string(), z.number().int().min(0)])).readonly()
const json = z.custom<Json>((value) => value !== undefined)

const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('replaced'), at: path, before: json, after: json }),
  z.strictObject({ kind: z.literal('added'), at: path, after: json }),
  z.strictObject({ kind: z.literal('removed'), at: path, before: json }),
  z.strictObject({
    kind: z.literal('spliced'),
    at: path,
    index: z.number().int().min(0),
    before: z.array(json),
    after: z.array(json),
  }),
])

/** What somebody did, as the history names it. */
const deedSchema = z.discriminatedUnion('kind', [
  /** The first of every history: the person was added, opened from a file, or taken from an example. */
  z.strictObject({ kind: z.literal('personAdded'), from: z.enum(['alias', 'file', 'example']) }),
  z.strictObject({ kind: z.literal('aliasChanged') }),
  z.strictObject({ kind: z.literal('archivedChanged') }),
  z.strictObject({ kind: z.literal('backgroundChanged') }),
  z.strictObject({ kind: z.literal('wishesChanged') }),
  z.strictObject({ kind: z.literal('eventRecorded'), entry: idSchema }),
  z.strictObject({ kind: z.literal('eventRetracted'), entry: idSchema }),
  z.strictObject({ kind: z.literal('planMade') }),
  z.strictObject({ kind: z.literal('stepPinned'), step: z.string().max(80) }),
  z.strictObject({ kind: z.literal('durationChanged'), duration: idSchema }),
  z.strictObject({ kind: z.literal('agreementMade'), agreement: idSchema }),
  z.strictObject({ kind: z.literal('noteChanged') }),
  /** The plan was moved to the newest versions of the files that it is made on. */
  z.strictObject({ kind: z.literal('versionsTaken') }),
  /** A file of the same person was opened, or another tab's work taken in. */
  z.strictObject({ kind: z.literal('merged'), from: z.enum(['file', 'otherTab']) }),
])

/** What somebody did. */
export type Deed = z.infer<typeof deedSchema>

/** One edit: what was done, on which day, as which in order, and every place with its before and after. */
export const editSchema = z.strictObject({
  id: idSchema,
  day: daySchema,
  sequence: z.number().int().min(0),
  what: deedSchema,
  changes: z.array(changeSchema),
})

/** One edit, days counted; inside `changes` days are as files write them. */
export type Edit = z.infer<typeof editSchema>

/** All edits of one person since the first, and how many of them are in force: those after it are undone. */
export interface History {
  edits: readonly Edit[]
  done: number
}

/** A person as the app has them open, with the way there. */
export interface Kept {
  participant: Participant
  history: History
}

/** What a caller says of an edit: `id` is random, `day` is today. */
export interface EditLabel {
  id: string
  day: Day
  what: Deed
}

/** An edit that could not be made; the person is as before. */
export type EditFault = ParticipantFault | DoesNotFit

/** The outcome of an edit, an undo or a redo. */
export type Edited = { kind: 'kept'; kept: Kept } | EditFault

const first: Json = null

/** Whether this is the edit that a history begins with: before it there was nobody. */
function isBeginning(edit: Edit | undefined): boolean {
  const [change] = edit?.changes ?? []
  return change?.kind === 'replaced' && change.at.length === 0 && change.before === first
}

/** A person's history begins: the whole record is its first edit, so a history alone can say who it is of. */
export function begin(participant: Participant, label: EditLabel): Edited {
  const whole = keepableJsonOf(participant)
  if (whole.kind !== 'json') return whole
  return recorded(whole.json, { edits: [], done: 0 }, label, difference(first, whole.json))
}

function recorded(whole: Json, { edits, done }: History, label: EditLabel, changes: Change[]): Edited {
  const read = participantOf(whole)
  if (read.kind !== 'participant') return read
  const before = edits.slice(0, done) // what was undone cannot be redone after something else
  const sequence = (before.at(-1)?.sequence ?? -1) + 1
  const edit: Edit = { ...label, sequence, changes }
  const history = { edits: [...before, edit], done: done + 1 }
  return { kind: 'kept', kept: { participant: read.participant, history } }
}

/**
 * The person after an edit. The participant that comes out is the one a file would give back, so that memory
 * and record never differ. An edit that changes nothing leaves no trace, and one that brings an identity
 * number or breaks the schema is refused here, before it is anywhere.
 */
export function change(kept: Kept, participant: Participant, label: EditLabel): Edited {
  const after = keepableJsonOf(participant)
  if (after.kind !== 'json') return after
  const before = jsonOf(kept.participant)
  if (before.kind !== 'json') return before
  const changes = difference(before.json, after.json)
  return changes.length === 0 ? { kind: 'kept', kept } : recorded(after.json, kept.history, label, changes)
}

/** Whether there is an edit to take back. The one that added the person is not: that is deleting. */
export function canUndo({ edits, done }: History): boolean {
  return done > 0 && !isBeginning(edits[done - 1])
}

/** Whether there is an undone edit to make again. */
export function canRedo({ edits, done }: History): boolean {
  return done < edits.length
}

function moved(kept: Kept, run: typeof applyChanges, edit: Edit, done: number): Edited {
  const now = jsonOf(kept.participant)
  if (now.kind !== 'json') return now
  const then = run(now.json, edit.changes)
  if (then.kind !== 'json') return then
  const read = participantOf(then.json)
  if (read.kind !== 'participant') return read
  return { kind: 'kept', kept: { participant: read.participant, history: { ...kept.history, done } } }
}

/** The person before the last edit in force; the same when there is none to take back. */
export function undo(kept: Kept): Edited {
  const { edits, done } = kept.history
  const edit = edits[done - 1]
  return edit && canUndo(kept.history) ? moved(kept, revertChanges, edit, done - 1) : { kind: 'kept', kept }
}

/** The person after the next undone edit; the same when none is undone. */
export function redo(kept: Kept): Edited {
  const { edits, done } = kept.history
  const edit = edits[done]
  return edit ? moved(kept, applyChanges, edit, done + 1) : { kind: 'kept', kept }
}

/** The parts of a participant's record that changes touch, each once. */
export function sectionsOf(changes: readonly Change[]): (keyof Participant)[] {
  return [...new Set(changes.flatMap(({ at }) => (at[0] === undefined ? [] : [at[0] as keyof Participant])))]
}

/**
 * The person that the edits in force lead to, from nothing: what is left when the record itself is damaged.
 * Null when the history has lost its beginning.
 */
export function rebuild(history: History): Participant | null {
  if (!isBeginning(history.edits[0])) return null
  const edits = history.edits.slice(0, history.done)
  const whole = applyChanges(
    first,
    edits.flatMap((edit) => edit.changes),
  )
  if (whole.kind !== 'json') return null
  const read = participantOf(whole.json)
  return read.kind === 'participant' ? read.participant : null
}

/**
 * The history after a migration of the record. Its edits speak of the older form, so each state is worked out
 * in that form, led to the newer one, and the differences are taken again.
 */
export function carryHistory(now: Json, history: History, up: (state: Json) => Json | null): History | null {
  const { edits, done } = history
  const states: Json[] = [now]
  for (const edit of edits.slice(0, done).reverse()) {
    const earlier = revertChanges(states[0] as Json, edit.changes)
    if (earlier.kind !== 'json') return null
    states.unshift(earlier.json)
  }
  for (const edit of edits.slice(done)) {
    const later = applyChanges(states.at(-1) as Json, edit.changes)
    if (later.kind !== 'json') return null
    states.push(later.json)
  }
  const carried = states.map((state) => (state === first ? first : up(state)))
  if (carried.some((state, index) => state === null && states[index] !== first)) return null
  return {
    done,
    edits: edits.map((edit, index) => ({
      ...edit,
      changes: difference(carried[index] as Json, carried[index + 1] as Json),
    })),
  }
}
