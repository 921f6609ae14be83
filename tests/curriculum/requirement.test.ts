import { describe, expect, test } from 'vitest'
import {
  atLeast,
  leavesOf,
  levels,
  type Requirement,
  requirementSchema,
} from '../../src/curriculum/requirement.ts'

const both: Requirement = {
  kind: 'all',
  of: [
    { kind: 'language', skill: 'oral', level: 'B1' },
    {
      kind: 'any',
      of: [
        { kind: 'module', module: 'HEAV105' },
        { kind: 'some', count: 1, of: [{ kind: 'practice', months: 12 }] },
      ],
    },
  ],
}

const reads = (requirement: unknown): boolean => requirementSchema.safeParse(requirement).success

describe('levels of Norwegian', () => {
  test('Levels rise from below A1 to C1', () => {
    for (const [index, level] of levels.entries()) {
      expect(levels.filter((wanted) => atLeast(level, wanted))).toEqual(levels.slice(0, index + 1))
    }
  })
})

describe('requirements', () => {
  test('Leaves come in reading order', () => {
    expect(leavesOf(both).map(({ kind }) => kind)).toEqual(['language', 'module', 'practice'])
  })

  test('A tree that asks nothing has no leaves', () => {
    expect(leavesOf({ kind: 'all', of: [] })).toEqual([])
    expect(reads({ kind: 'all', of: [] })).toBe(true)
  })

  test('A tree of groups is read as written', () => {
    expect(requirementSchema.parse(both)).toEqual(both)
  })

  test('Any of nothing cannot be asked', () => {
    expect(reads({ kind: 'any', of: [] })).toBe(false)
  })

  test('None of many cannot be asked', () => {
    expect(reads({ kind: 'some', count: 0, of: [{ kind: 'everyModule' }] })).toBe(false)
  })

  test('A number comes from a rule or stands itself', () => {
    expect(reads({ kind: 'practice', months: { rule: 'practiceBeforeContract' } })).toBe(true)
    expect(reads({ kind: 'practice', months: { lengthTimes: 'experienceBasedFactor' } })).toBe(true)
    expect(reads({ kind: 'practice', months: '12' })).toBe(false)
    expect(reads({ kind: 'practice', months: -1 })).toBe(false)
  })

  test('What nobody asks cannot be asked', () => {
    expect(reads({ kind: 'citizenship' })).toBe(false)
    expect(reads({ kind: 'module', module: 'HEAV105', mark: 'godkjent' })).toBe(false)
  })
})
