import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '../../src/curriculum/json.ts'
import { applyChanges, difference, revertChanges, sameJson } from '../../src/records/difference.ts'

const anyJson = fc.jsonValue({ maxDepth: 4, noUnicodeString: true }) as fc.Arbitrary<Json>

/** Two values, the second often close to the first. */
const anyTwo = fc.oneof(
  fc.tuple(anyJson, anyJson),
  fc
    .tuple(fc.array(anyJson, { maxLength: 6 }), fc.nat(6), fc.array(anyJson, { maxLength: 2 }))
    .map(([list, at, more]): [Json, Json] => [list, [...list.slice(0, at), ...more, ...list.slice(at + 1)]]),
)

describe('changes lead from one state to another', () => {
  test('Forward to the later, backward to the earlier', () => {
    fc.assert(
      fc.property(anyTwo, ([before, after]) => {
        const changes = difference(before, after)
        expect(applyChanges(before, changes)).toEqual({ kind: 'json', json: after })
        expect(revertChanges(after, changes)).toEqual({ kind: 'json', json: before })
      }),
      { numRuns: 1000 },
    )
  })

  test('Equal states differ in nothing', () => {
    fc.assert(
      fc.property(anyTwo, ([before, after]) => {
        expect(difference(before, structuredClone(before))).toEqual([])
        expect(difference(before, after).length === 0).toBe(sameJson(before, after))
      }),
    )
  })

  test('Changes made to another state are refused', () => {
    const changes = difference({ a: { b: 1 } }, { a: { b: 2 } })
    for (const other of [{ a: { b: 3 } }, { a: 1 }, {}, [], null] as Json[])
      expect(applyChanges(other, changes).kind).toBe('doesNotFit')
    expect(applyChanges({ a: { b: 3 } }, changes)).toEqual({ kind: 'doesNotFit', at: ['a', 'b'] })
    expect(applyChanges([], difference([1], [1, 2])).kind).toBe('doesNotFit')
    expect(revertChanges([1, 3], difference([1], [1, 2])).kind).toBe('doesNotFit')
  })

  test('Names of every object are plain keys', () => {
    const before = JSON.parse('{"a":{"__proto__":1,"toString":2}}')
    const after = JSON.parse('{"a":{"__proto__":3}}')
    expect(applyChanges(before, difference(before, after))).toEqual({ kind: 'json', json: after })
    expect(revertChanges(after, difference(before, after))).toEqual({ kind: 'json', json: before })
  })
})

describe('changes are small', () => {
  const lines = [
    { id: 'a', note: '' },
    { id: 'b', note: '' },
    { id: 'c', note: '' },
  ]

  test('A line that joins is one change', () => {
    expect(difference({ log: lines }, { log: [...lines, { id: 'd', note: '' }] })).toEqual([
      { kind: 'spliced', at: ['log'], index: 3, before: [], after: [{ id: 'd', note: '' }] },
    ])
  })

  test('A word that changes is told by its place', () => {
    const after = lines.with(1, { id: 'b', note: 'x' })
    expect(difference({ log: lines }, { log: after })).toEqual([
      { kind: 'replaced', at: ['log', 1, 'note'], before: '', after: 'x' },
    ])
  })

  test('Things of other ids are other things', () => {
    expect(difference(lines, lines.with(1, { id: 'z', note: '' }))).toEqual([
      { kind: 'spliced', at: [], index: 1, before: [{ id: 'b', note: '' }], after: [{ id: 'z', note: '' }] },
    ])
  })

  test('A key that comes or goes is told', () => {
    expect(difference({ a: 1 }, { b: 2 })).toEqual([
      { kind: 'removed', at: ['a'], before: 1 },
      { kind: 'added', at: ['b'], after: 2 },
    ])
  })
})
