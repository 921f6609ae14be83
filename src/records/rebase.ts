import { isDeed } from './deeds.ts'
import { applyChanges, type Change } from './difference.ts'
import { jsonOf, participantOf } from './exchange.ts'
import { change, type Edit, type Edited, type Kept } from './history.ts'

/** The edits in force of a state that goes on from another; null when it does not, as after an undo. */
function editsSince(base: Kept, { history }: Kept): readonly Edit[] | null {
  const before = base.history.edits.slice(0, base.history.done)
  const goesOn =
    history.done >= before.length && before.every(({ id }, index) => history.edits[index]?.id === id)
  return goesOn ? history.edits.slice(before.length, history.done) : null
}

/** Whether a change only adds lines to the log: both sides' lines stand there side by side. */
function isNewLine(change: Change): boolean {
  return change.kind === 'spliced' && change.at[0] === 'log' && change.before.length === 0
}

/** The part of a record that a change touches, down to a list: places in it move when another adds to it. */
function partOf({ at }: Change): Change['at'] {
  const list = at.findIndex((step) => typeof step === 'number')
  return list < 0 ? at : at.slice(0, list)
}

/** Whether two changes touch one thing, so that only somebody who sees both can say what is to stand there. */
function clashes(a: Change, b: Change): boolean {
  if (isNewLine(a) && isNewLine(b)) return false
  const [one, other] = [partOf(a), partOf(b)]
  const shared = Math.min(one.length, other.length)
  return one.slice(0, shared).every((step, index) => step === other[index])
}

/** An edit made again on another state: new lines of the log after those that are there. */
function madeAgain(kept: Kept, { id, day, what, changes }: Edit): Edited {
  const now = jsonOf(kept.participant)
  if (now.kind !== 'json') return now
  const index = kept.participant.log.length
  const moved = changes.map((one) => (isNewLine(one) && one.kind === 'spliced' ? { ...one, index } : one))
  const then = applyChanges(now.json, moved)
  if (then.kind !== 'json') return then
  const read = participantOf(then.json)
  return read.kind === 'participant' ? change(kept, read.participant, { id, day, what }) : read
}

/**
 * What was done here since a state that both know, made again on top of what another tab has written since: the
 * same deeds, each to be undone by itself. `theirs` itself when nobody has done anything here: a plan made anew is
 * made from the record again. null when both have changed one thing, or one has undone what the other builds on.
 */
export function rebase(base: Kept, ours: Kept, theirs: Kept): Kept | null {
  const [own, other] = [editsSince(base, ours), editsSince(base, theirs)]
  if (!own || !other) return null
  const deeds = own.filter(isDeed)
  const written = other.flatMap(({ changes }) => changes)
  const isClash = deeds.some(({ changes }) =>
    changes.some((one) => written.some((another) => clashes(one, another))),
  )
  if (isClash) return null
  let kept = theirs
  for (const deed of deeds) {
    const edited = madeAgain(kept, deed)
    if (edited.kind !== 'kept') return null
    kept = edited.kept
  }
  return kept
}
