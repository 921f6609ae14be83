import { expect, test } from 'vitest'
import { pathwayOf, person } from './log.ts'

/** The kinds of notice that an approval of HEAV106 on 2 February brings after a log. */
function noticesAfter(...lines: string[]): string[] {
  const { last } = person(pathwayOf(), [...lines, '2026-02-02 moduleApproved HEAV106'])
  if (!last.accepted) throw new Error('the approval does not count')
  return last.notices.map(({ kind }) => kind)
}

test('A module approved on the day it was begun counts, with a notice', () => {
  expect(noticesAfter('2026-02-02 moduleStarted HEAV106')).toEqual(['approvedAtOnce'])
})

test('A module approved later brings none', () => {
  expect(noticesAfter('2026-02-01 moduleStarted HEAV106')).toEqual([])
})

test('A module begun anew on its last day is looked at too', () => {
  expect(
    noticesAfter(
      '2025-09-01 moduleStarted HEAV106',
      '2026-01-05 moduleNotApproved HEAV106',
      '2026-02-02 moduleStarted HEAV106',
    ),
  ).toEqual(['approvedAtOnce'])
})

test('What is left of a module that is recognised in part may be done in a day', () => {
  expect(
    noticesAfter(
      '2026-01-05 claimMade c module HEAV106',
      '2026-01-06 claimDocumented c a paper',
      '2026-01-06 claimApplied c',
      '2026-01-07 claimAssessed c',
      '2026-01-08 claimPartlyApproved c KM11318',
      '2026-02-02 moduleStarted HEAV106',
    ),
  ).toEqual([])
})
