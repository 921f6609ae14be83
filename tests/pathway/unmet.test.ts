import { describe, expect, test } from 'vitest'
import type { Requirement } from '../../src/curriculum/requirement.ts'
import { emptyBackground } from '../../src/pathway/background.ts'
import type { Pathway } from '../../src/pathway/pathway.ts'
import {
  type Answer,
  checklist,
  closedBy,
  leafAnswers,
  missingPart,
  passes,
  unmet,
} from '../../src/pathway/unmet.ts'
import { day } from '../calendar/days.ts'
import { bringing, experience, pathwayOf, person } from './log.ts'

const module = (id: string): Requirement => ({ kind: 'module', module: id })
const on = day('2026-01-01')
const a = module('HEAV105')
const b = module('HEAV106')
const c = module('HEAV107')

/** A pathway in which a module asks for just this. */
const asking = (
  requires: Requirement,
  standing: 'law' | 'model' = 'law',
  base = pathwayOf('modular'),
): Pathway => ({
  ...base,
  demandsByPoint: new Map([
    ['module', [{ on: 'module', requires, standing, source: { title: 'a test', year: null } }]],
  ]),
})

/** What is asked of somebody who holds some modules. */
const missing = (requires: Requirement, ...held: string[]): Answer | null => {
  const lines = held.flatMap((id) => [`2025-08-18 moduleStarted ${id}`, `2025-12-19 moduleApproved ${id}`])
  const { standing } = person(pathwayOf('modular'), lines)
  const asked = { pathway: asking(requires), background: emptyBackground, standing, day: on }
  return unmet('module', asked)[0]?.missing ?? null
}

const shape = (answer: Answer | null): unknown =>
  answer === null
    ? null
    : answer.kind === 'leaf'
      ? answer.leaf.kind === 'module' && answer.leaf.module
      : [answer.kind, answer.count, ...answer.of.map(shape)]

describe('what is missing', () => {
  test.each<[string, Requirement, string[], unknown]>([
    ['all of three', { kind: 'all', of: [a, b, c] }, ['HEAV105'], ['all', 2, 'HEAV106', 'HEAV107']],
    ['all held', { kind: 'all', of: [a, b] }, ['HEAV105', 'HEAV106'], null],
    ['nothing asked', { kind: 'all', of: [] }, [], null],
    ['any of two', { kind: 'any', of: [a, b] }, [], ['any', 1, 'HEAV105', 'HEAV106']],
    ['any, one held', { kind: 'any', of: [a, b] }, ['HEAV106'], null],
    [
      'two of three',
      { kind: 'some', count: 2, of: [a, b, c] },
      ['HEAV105'],
      ['some', 1, 'HEAV106', 'HEAV107'],
    ],
    ['two of three, two held', { kind: 'some', count: 2, of: [a, b, c] }, ['HEAV105', 'HEAV107'], null],
    [
      'a group in a group',
      { kind: 'all', of: [a, { kind: 'any', of: [b, c] }] },
      ['HEAV105'],
      ['all', 1, ['any', 1, 'HEAV106', 'HEAV107']],
    ],
    ['a single thing', a, [], 'HEAV105'],
  ])('What is missing of %s keeps its grouping', (_, requires, held, expected) => {
    expect(shape(missing(requires, ...held))).toEqual(expected)
  })

  test('A question is never missing', () => {
    const { asked } = person(pathwayOf())
    const open = checklist('contract', asked('2026-01-01')).flatMap(({ answer }) => leafAnswers(answer))
    for (const answer of open.filter(({ state }) => state === 'question')) {
      expect(passes(answer)).toBe(true)
      expect(missingPart(answer)).toBeNull()
    }
    expect(open.some(({ state }) => state === 'question')).toBe(true)
  })
})

describe('who closes it', () => {
  const practice: Requirement = { kind: 'practice', months: { rule: 'practiceBeforeContract' } }
  const by = (requires: Requirement, months: number) => {
    const { standing, background } = person(pathwayOf(), [], bringing({ experiences: [experience(months)] }))
    const pathway = asking(requires, 'law', pathwayOf())
    return unmet('module', { pathway, background, standing, day: on })[0]?.by
  }

  test.each<[string, Requirement, number, string | undefined]>([
    ['the law where it alone would', practice, 8, 'law'],
    ['the county where the law is met', practice, 14, 'countyPractice'],
    ['nobody where both are met', practice, 24, undefined],
    ['the heaviest of all', { kind: 'all', of: [practice, a] }, 14, 'law'],
    // Either would do, and the law's own year is there: only the county stands in the way.
    ['the lightest of any', { kind: 'any', of: [practice, a] }, 14, 'countyPractice'],
    ['the second lightest of two', { kind: 'some', count: 2, of: [practice, a, b] }, 14, 'law'],
  ])('What closes it is %s', (_, requires, months, expected) => {
    expect(by(requires, months)).toBe(expected)
  })

  test('Whoever asks for more is named, whoever closes', () => {
    const { standing, background } = person(pathwayOf())
    const pathway = asking(practice, 'law', pathwayOf())
    const [found] = unmet('module', { pathway, background, standing, day: on })
    expect(found?.missing).toMatchObject({ wants: 24, standing: 'law', rule: { standing: 'countyPractice' } })
  })

  test('A county that only repeats the law is not named', () => {
    const nordland = pathwayOf('fagbrev-pa-jobb', 'nordland')
    const { standing, background } = person(nordland)
    const pathway = asking(practice, 'law', nordland)
    const [found] = unmet('module', { pathway, background, standing, day: on })
    expect(found?.missing).toMatchObject({ wants: 12, standing: 'law', rule: { standing: 'law' } })
  })

  test('Without a rule the demand itself closes', () => {
    const { standing, background } = person(pathwayOf('modular'))
    const [found] = unmet('module', { pathway: asking(a, 'model'), background, standing, day: on })
    expect(found && closedBy(found.missing)).toBe('model')
  })
})
