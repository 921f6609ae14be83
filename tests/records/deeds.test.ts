import { describe, expect, test } from 'vitest'
import {
  deedsOf,
  deedToRedo,
  deedToUndo,
  eventsWritten,
  personBefore,
  redoDeed,
  undoDeed,
} from '../../src/records/deeds.ts'
import type { Edited, Kept } from '../../src/records/history.ts'
import { approved, edited, frozenPerson, kept, person, today } from './people.ts'

const planned = (before: Kept) => edited(before, { plan: frozenPerson().plan }, { kind: 'planMade' })

function made(outcome: Edited): Kept {
  if (outcome.kind !== 'kept') throw new Error(outcome.kind)
  return outcome.kept
}

describe('what undo takes back', () => {
  const noted = edited(kept(), { note: 'a' })

  test('A plan goes with the deed before it', () => {
    expect(deedToUndo(planned(noted).history)?.what.kind).toBe('noteChanged')
    const before = made(undoDeed(planned(noted)))
    expect(before.participant).toEqual(kept().participant)
    expect(deedToRedo(before.history)?.what.kind).toBe('noteChanged')
    expect(made(redoDeed(before)).participant).toEqual(planned(noted).participant)
  })

  test('A plan alone leaves nothing to undo', () => {
    expect(deedToUndo(planned(kept()).history)).toBe(null)
    expect(deedToRedo(planned(kept()).history)).toBe(null)
  })
})

describe('every deed of a history', () => {
  const third = approved('e-3', '2026-02-01', 2, 'HEAV106')
  const whole = edited(
    planned(edited(kept(), { note: 'a' })),
    { log: [...person().log, third] },
    { kind: 'eventRecorded', entry: 'e-3' },
  )

  test('The latest stands first, the undone before it', () => {
    const kinds = (one: Kept) => deedsOf(one.history).map(({ edit, back }) => [edit.what.kind, back])
    expect(kinds(made(undoDeed(whole)))).toEqual([
      ['eventRecorded', -1],
      ['noteChanged', 0],
      ['personAdded', 1],
    ])
  })

  test('What it wrote is read from the deed itself', () => {
    const [latest] = deedsOf(whole.history)
    expect(latest && eventsWritten(latest.edit)).toEqual([third.event])
  })

  test('Before the first day there was nobody', () => {
    expect(personBefore(whole.history, today)).toBe(null)
  })
})
