import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '../../src/curriculum/json.ts'
import {
  canRedo,
  canUndo,
  carryHistory,
  change,
  type Edited,
  type Kept,
  rebuild,
  redo,
  undo,
} from '../../src/records/history.ts'
import type { Participant } from '../../src/records/participant.ts'
import { anyChanges, approved, edited, frozenPerson, kept, label, person, textOf } from './people.ts'

function made(outcome: Edited): Kept {
  if (outcome.kind !== 'kept') throw new Error(JSON.stringify(outcome))
  return outcome.kept
}

/** Undoes or redoes all the way. */
function allTheWay(start: Kept, can: typeof canUndo, step: typeof undo): Kept {
  let current = start
  while (can(current.history)) current = made(step(current))
  return current
}

const back = (start: Kept) => allTheWay(start, canUndo, undo)
const forth = (start: Kept) => allTheWay(start, canRedo, redo)

describe('every edit can be taken back', () => {
  test('All the way back and forth, byte for byte', () => {
    fc.assert(
      fc.property(fc.array(anyChanges, { maxLength: 8 }), (all) => {
        const start = kept()
        const end = all.reduce((current, changes) => edited(current, changes), start)
        expect(textOf(back(end).participant)).toBe(textOf(start.participant))
        expect(textOf(forth(back(end)).participant)).toBe(textOf(end.participant))
      }),
    )
  })

  test('Any walk gives the states that were', () => {
    fc.assert(
      fc.property(
        fc.array(anyChanges, { maxLength: 5 }),
        fc.array(fc.boolean(), { maxLength: 12 }),
        (all, walk) => {
          let current = kept()
          const states = [textOf(current.participant)]
          for (const changes of all) {
            const next = edited(current, changes)
            if (next !== current) states.push(textOf(next.participant))
            current = next
          }
          for (const isBack of walk) {
            current = made(isBack ? undo(current) : redo(current))
            expect(textOf(current.participant)).toBe(states[current.history.done - 1])
          }
        },
      ),
    )
  })

  test('Nothing lies before the person was added', () => {
    expect(canUndo(kept().history)).toBe(false)
    const start = kept()
    expect(undo(start)).toEqual({ kind: 'kept', kept: start })
    expect(redo(start)).toEqual({ kind: 'kept', kept: start })
  })

  test('Something new ends what was undone', () => {
    const undone = made(undo(edited(kept(), { note: 'first' })))
    const other = edited(undone, { note: 'second' })
    expect(canRedo(other.history)).toBe(false)
    expect(other.history.edits.map(({ sequence }) => sequence)).toEqual([0, 1])
    expect(back(other).participant.note).toBe('')
  })

  test('Work outlives a damaged memory of it', () => {
    const other = { ...edited(kept(), { note: 'a' }), participant: person('p-1', 'Another') }
    expect(undo(other)).toEqual({ kind: 'doesNotFit', at: ['note'] })
  })
})

describe('an edit is what was done', () => {
  test('It says what, when, in which order', () => {
    const line = approved('e-3', '2026-02-01', 2, 'HEAV106')
    const after = edited(kept(), { log: [...person().log, line] }, { kind: 'eventRecorded', entry: 'e-3' })
    expect(after.history.edits[1]).toMatchObject({
      sequence: 1,
      what: { kind: 'eventRecorded', entry: 'e-3' },
      changes: [
        {
          kind: 'spliced',
          at: ['log'],
          index: 2,
          before: [],
          after: [{ id: 'e-3', recorded: '2026-02-01' }],
        },
      ],
    })
  })

  test('One that changes nothing leaves no trace', () => {
    const start = kept()
    expect(edited(start, { note: '' })).toBe(start)
    expect(edited(start, { alias: ' Solsikke\u202e ' })).toBe(start)
  })

  test('Memory holds what a file would give back', () => {
    expect(edited(kept(), { alias: '  Sol\n sikke\u0007' }).participant.alias).toBe('Sol sikke')
  })

  test('An identity number never gets in', () => {
    const outcome = change(kept(), { ...person(), note: '150765 00565' }, label({ kind: 'noteChanged' }))
    expect(outcome).toEqual({ kind: 'identityNumber', at: ['note'] })
  })

  test('A broken schema never gets in', () => {
    const wrong: Participant = { ...person(), wishes: { trades: ['not an id'], county: null, route: null } }
    expect(change(kept(), wrong, label({ kind: 'wishesChanged' }))).toMatchObject({
      kind: 'damaged',
      at: ['wishes', 'trades', 0],
    })
  })

  test('An edit stays small in a long record', () => {
    const start = kept(frozenPerson())
    const after = edited(start, { note: 'x' })
    expect(JSON.stringify(after.history.edits[1]).length).toBeLessThan(400)
  })
})

describe('a history tells the person', () => {
  test('From nothing to the edits in force', () => {
    fc.assert(
      fc.property(fc.array(anyChanges, { maxLength: 5 }), (all) => {
        const end = all.reduce((current, changes) => edited(current, changes), kept())
        expect(rebuild(end.history)).toEqual(end.participant)
        const undone = made(undo(end))
        expect(rebuild(undone.history)).toEqual(undone.participant)
      }),
    )
  })

  test('Without its beginning it cannot', () => {
    const { edits, done } = edited(kept(), { note: 'x' }).history
    expect(rebuild({ edits: edits.slice(1), done: done - 1 })).toBeNull()
    expect(rebuild({ edits: [], done: 0 })).toBeNull()
  })
})

describe('a migration carries the history along', () => {
  /** An invented later form: the note lies in an object of its own. */
  const up = (state: Json): Json => {
    const { note, ...rest } = state as { note: string }
    return { ...rest, said: { note } }
  }
  const jsonOf = (participant: Participant) => JSON.parse(textOf(participant)) as Json

  test('Every state is the older one, led on', () => {
    const end = made(undo(edited(edited(edited(kept(), { note: 'a' }), { archived: true }), { note: 'b' })))
    const carried = carryHistory(jsonOf(end.participant), end.history, up)
    expect(carried?.done).toBe(3)
    expect(carried?.edits.map(({ changes }) => changes.map(({ at }) => at.join('.')))).toEqual([
      [''],
      ['said.note'],
      ['archived'],
      ['said.note'],
    ])
    expect(carried?.edits[0]?.changes).toEqual([
      { kind: 'replaced', at: [], before: null, after: up(jsonOf(person())) },
    ])
  })

  test('A state that cannot be led on ends it', () => {
    const end = edited(kept(), { note: 'a' })
    expect(carryHistory(jsonOf(end.participant), end.history, () => null)).toBeNull()
    expect(carryHistory({ other: 1 }, end.history, up)).toBeNull()
  })
})
