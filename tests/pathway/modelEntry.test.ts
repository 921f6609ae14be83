import { describe, expect, test } from 'vitest'
import type { Leaf } from '../../src/curriculum/requirement.ts'
import type { Background } from '../../src/pathway/background.ts'
import { findLeaf } from '../../src/pathway/findings.ts'
import { day } from '../calendar/days.ts'
import { bringing, pathwayOf, person } from './log.ts'

const fjell = pathwayOf()

/** How a leaf is found for somebody on 21 November 2026, on fagbrev på jobb in health care work. */
function foundFor(leaf: Leaf, brings: Partial<Background> = {}, lines: readonly string[] = []) {
  const told = person(fjell, lines, bringing(brings))
  return findLeaf(leaf, { ...told.asked('2026-11-21'), background: bringing(brings) })?.state
}

describe('what lets somebody in to a model', () => {
  const young: Leaf = { kind: 'ageAtMost', years: 24 }

  test.each([
    [2002, 'met'],
    [2001, 'tooLate'],
    [null, 'question'],
  ])('Born in %s, the years up to 24 are %s', (birthYear, state) => {
    expect(foundFor(young, { birthYear })).toBe(state)
  })

  test('Whoever has begun is not sent away for turning older', () => {
    const [phase] = fjell.route.phases
    expect(foundFor(young, { birthYear: 1990 }, [`2026-01-05 phaseStarted ${phase?.id}`])).toBe('met')
  })

  test.each([
    ['least', 'upperSecondary', { upperSecondary: true }, 'met'],
    ['least', 'upperSecondary', { upperSecondary: false, schoolYears: 12 }, 'missing'],
    ['least', 'upperSecondary', { upperSecondary: null }, 'question'],
    ['least', 'compulsory', { upperSecondary: false, schoolYears: 10 }, 'met'],
    // Eight years may be the whole of it where it was: the county's to say
    ['least', 'compulsory', { upperSecondary: false, schoolYears: 8 }, 'question'],
    ['most', 'compulsory', { upperSecondary: true }, 'missing'],
    ['most', 'compulsory', { upperSecondary: false }, 'met'],
  ] as const)('Schooling at %s %s, of %o, is %s', (end, schooling, brings, state) => {
    expect(foundFor({ kind: 'schooling', [end]: schooling }, brings)).toBe(state)
  })

  test('A model for other trades is not for this one', () => {
    expect(foundFor({ kind: 'trade', trades: ['HEA', 'BUA'] })).toBe('met')
    expect(foundFor({ kind: 'trade', trades: ['YRK'] })).toBe('missing')
  })

  test('What nobody can look up is a question until it is stated', () => {
    const wish: Leaf = { kind: 'stated', id: 'own-wish', what: { nb: 'eget ønske' }, by: 'participant' }
    expect(foundFor(wish)).toBe('question')
    expect(foundFor(wish, {}, ['2026-11-02 factStated own-wish'])).toBe('met')
    // The last answer stands
    const asked = ['2026-11-02 factStated own-wish', '2026-11-03 factStated own-wish no']
    expect(foundFor(wish, {}, asked)).toBe('missing')
    expect(foundFor(wish, {}, [...asked, '2026-11-04 factStated own-wish'])).toBe('met')
  })

  test('Those in the introduction programme are in it', () => {
    const programme = { start: day('2026-02-02'), goal: 'work' as const, extended: false }
    expect(foundFor({ kind: 'inProgramme' })).toBe('missing')
    expect(foundFor({ kind: 'inProgramme' }, { programme })).toBe('met')
  })
})
