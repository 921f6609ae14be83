import { describe, expect, test } from 'vitest'
import { change, type Kept, undo } from '../../src/records/history.ts'
import type { Participant } from '../../src/records/participant.ts'
import { rebase } from '../../src/records/rebase.ts'
import { approved, edited, frozenPerson, kept, label, person } from './people.ts'

const base = kept()
const { background } = base.participant
const hours = (kept: Kept, hoursAWeek: number): Kept =>
  edited(kept, { background: { ...kept.participant.background, hoursAWeek } })
const note = (kept: Kept, text: string): Kept => edited(kept, { note: text })

const lineOf = (id: string) => approved(id, '2026-02-01', 2, id === 'e-3' ? 'HEAV106' : 'HEAV108')
const withLine = (kept: Kept, id: string): Kept =>
  edited(kept, { log: [...kept.participant.log, lineOf(id)] })

function undone(kept: Kept): Kept {
  const outcome = undo(kept)
  if (outcome.kind !== 'kept') throw new Error(outcome.kind)
  return outcome.kept
}

/** The person and the notes of every state on the way back, or null when somebody has to choose. */
const joined = (ours: Kept, theirs: Kept): Participant | null =>
  rebase(base, ours, theirs)?.participant ?? null

describe('what two tabs have done since both knew the same', () => {
  test('Is all there where they touched different things, whichever comes last', () => {
    const [a, b] = [note(note(base, 'one'), 'two'), hours(base, 20)]
    expect(joined(a, b)).toEqual(joined(b, a))
    expect(joined(a, b)).toMatchObject({ note: 'two', background: { hoursAWeek: 20 } })
  })

  test('Keeps each deed by itself, on top of what the other did', () => {
    const both = rebase(base, note(note(base, 'one'), 'two'), hours(base, 20))
    if (!both) throw new Error('it does not go together')
    expect(both.history.edits.slice(base.history.done).map(({ changes }) => changes[0]?.at[0])).toEqual([
      'background',
      'note',
      'note',
    ])
    expect(undone(both).participant).toMatchObject({ note: 'one', background: { hoursAWeek: 20 } })
    expect(undone(undone(undone(both))).participant).toEqual(base.participant)
  })

  test('Two fields of the background are two things', () => {
    const ours = edited(base, { background: { ...background, schoolYears: 9 } })
    expect(joined(ours, hours(base, 20))?.background).toMatchObject({ schoolYears: 9, hoursAWeek: 20 })
  })

  test('Lines of both stand in the log', () => {
    const together = joined(withLine(base, 'e-3'), withLine(withLine(base, 'e-4'), 'e-5'))
    expect(together?.log.map(({ id }) => id)).toEqual([
      ...person().log.map(({ id }) => id),
      'e-4',
      'e-5',
      'e-3',
    ])
  })

  test('One thing that both changed is for somebody to choose, also when both wrote the same', () => {
    expect(joined(note(base, 'ours'), note(base, 'theirs'))).toBeNull()
    expect(joined(note(base, 'same'), note(base, 'same'))).toBeNull()
    // Changed and changed back is changed all the same
    expect(joined(note(base, 'ours'), note(note(base, 'x'), base.participant.note))).toBeNull()
  })

  test('Places in a list move, so that a list both changed is for somebody to choose', () => {
    const pins = (step: string) => edited(base, { pins: [{ step, weeks: 4 }] })
    expect(joined(pins('a'), pins('b'))).toBeNull()
  })

  test('An undo that the other did not know of is for somebody to choose', () => {
    const before = note(base, 'known')
    const since = rebase(before, undone(before), hours(before, 20))
    expect(since).toBeNull()
    expect(rebase(before, hours(before, 20), undone(before))).toBeNull()
  })

  test('Without deeds here theirs is taken as it is: a plan is made from it anew', () => {
    const planned = change(
      base,
      { ...base.participant, plan: frozenPerson().plan },
      label({ kind: 'planMade' }),
    )
    if (planned.kind !== 'kept') throw new Error(planned.kind)
    const theirs = hours(base, 20)
    expect(rebase(base, base, theirs)).toBe(theirs)
    expect(rebase(base, planned.kept, theirs)).toBe(theirs)
    expect(joined(note(planned.kept, 'mine'), theirs)).toEqual({ ...theirs.participant, note: 'mine' })
  })
})
