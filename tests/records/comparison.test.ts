import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, join, merge, mergeLogs } from '../../src/records/comparison.ts'
import { canUndo, undo } from '../../src/records/history.ts'
import type { Participant } from '../../src/records/participant.ts'
import { anyLog, approved, edited, frozenPerson, kept, label, person, textOf } from './people.ts'

const shared = person().log
const third = approved('e-3', '2026-02-01', 2, 'HEAV106')
const fourth = approved('e-4', '2026-02-02', 2, 'HEAV108')
const withLog = (...log: Participant['log']) => person('p-1', 'Solsikke', log)

function comparison(ours: Participant, theirs: Participant) {
  const compared = compare(ours, theirs)
  if (compared.kind !== 'compared') throw new Error(JSON.stringify(compared))
  return compared.comparison
}

describe('a file of somebody who is here already', () => {
  test('The same is the same', () => {
    expect(comparison(frozenPerson(), frozenPerson())).toMatchObject({ kind: 'same', sections: [] })
  })

  test('Theirs is newer when it only adds', () => {
    expect(comparison(withLog(...shared), withLog(...shared, third))).toEqual({
      kind: 'theirsNewer',
      onlyOurs: [],
      onlyTheirs: ['e-3'],
      clashing: [],
      sections: ['log'],
    })
  })

  test('Ours is newer when theirs lacks something', () => {
    expect(comparison(withLog(...shared, third), withLog(...shared)).kind).toBe('oursNewer')
  })

  test('Both have something of their own', () => {
    expect(comparison(withLog(...shared, third), withLog(...shared, fourth))).toMatchObject({
      kind: 'differs',
      onlyOurs: ['e-3'],
      onlyTheirs: ['e-4'],
    })
  })

  test('Nothing says which note is newer', () => {
    expect(comparison(person(), { ...person(), note: 'x' })).toMatchObject({
      kind: 'differs',
      sections: ['note'],
    })
  })

  test('One line with two contents is told', () => {
    const other = approved('e-2', '2026-01-30', 1, 'HEAV108')
    expect(comparison(withLog(...shared), withLog(...shared.with(1, other), third))).toMatchObject({
      kind: 'differs',
      clashing: ['e-2'],
    })
  })
})

describe('two logs become one', () => {
  test('Every line of both is in it', () => {
    fc.assert(
      fc.property(anyLog, anyLog, (a, b) => {
        const ids = mergeLogs(a, b).map(({ id }) => id)
        expect(new Set(ids)).toEqual(new Set([...a, ...b].map(({ id }) => id)))
        expect(ids).toHaveLength(new Set(ids).size)
      }),
    )
  })

  test('The order of merging does not matter', () => {
    fc.assert(
      fc.property(anyLog, anyLog, anyLog, (a, b, c) => {
        expect(mergeLogs(a, b)).toEqual(mergeLogs(b, a))
        expect(mergeLogs(mergeLogs(a, b), c)).toEqual(mergeLogs(a, mergeLogs(b, c)))
        expect(mergeLogs(mergeLogs(a, b), b)).toEqual(mergeLogs(a, b))
      }),
    )
  })

  test('Lines stand in order of writing, then by id', () => {
    expect(mergeLogs([fourth, ...shared], [third]).map(({ id }) => id)).toEqual(['e-1', 'e-2', 'e-3', 'e-4'])
  })
})

describe('two states become one', () => {
  test('Agreements of both are kept', () => {
    const [agreement] = frozenPerson().agreements
    if (!agreement) throw new Error('no agreement')
    const ours = { ...person(), agreements: [{ ...agreement, id: 'b' }], note: 'ours' }
    const theirs = { ...person(), agreements: [{ ...agreement, id: 'a' }], note: 'theirs' }
    const merged = merge(ours, theirs)
    expect(merged.agreements.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(merged.note).toBe('ours')
  })

  test.each(['keepOurs', 'keepBoth'] as const)('Undoing %s gives theirs back', (how) => {
    const theirs = edited(kept(), { log: [...shared, fourth] })
    const joined = join(theirs, withLog(...shared, third), how, label({ kind: 'merged', from: 'file' }))
    if (joined.kind !== 'kept') throw new Error(JSON.stringify(joined))
    expect(joined.kept.participant.log.map(({ id }) => id)).toEqual(
      how === 'keepBoth' ? ['e-1', 'e-2', 'e-3', 'e-4'] : ['e-1', 'e-2', 'e-3'],
    )
    expect(canUndo(joined.kept.history)).toBe(true)
    const undone = undo(joined.kept)
    expect(undone.kind === 'kept' && textOf(undone.kept.participant)).toBe(textOf(theirs.participant))
  })
})
