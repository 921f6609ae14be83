import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../src/pathway/outcome.ts'
import { bringing, experience, pathwayOf, person } from './log.ts'

/** The doubts about the last line of a log; what the law refuses has none. */
function doubts(route: string, lines: string[]): string[] {
  const told = (outcome: Outcome): string[] =>
    outcome.accepted
      ? outcome.notices.flatMap((notice) => (notice.kind === 'examDoubted' ? [notice.doubt] : []))
      : ['refused']
  return told(person(pathwayOf(route), lines, bringing({ experiences: [experience(60)] })).last)
}

const contract = [
  '2026-01-01 gatePassed approved-training-establishment',
  '2026-08-01 employmentStarted home 100%',
  '2026-08-01 contractStarted c1 fpjCandidate until 2027-07-31',
]

describe('registration for the written exam', () => {
  test.each([
    // Udir's exam calendar: private candidates register 1-15 Sept 2026 and 15 Jan-1 Feb 2027.
    ['2026-09-01', []],
    ['2026-09-15', []],
    ['2026-09-16', ['windowClosed']],
    ['2027-01-15', []],
    ['2027-02-02', ['windowClosed']],
    ['2027-07-01', ['windowClosed']],
    // The calendar known to us begins on 1 Sept 2026: of days before it nothing is said.
    ['2026-07-01', []],
  ])('An experience-based candidate who registers on %s', (on, expected) => {
    expect(doubts('praksiskandidat', [`${on} examRegistered written`])).toEqual(expected)
  })

  test('Schools, and companies like them, have longer', () => {
    // 1 Sept-1 Oct 2026.
    const on = (day: string) => doubts('fagbrev-pa-jobb', [...contract, `${day} examRegistered written`])
    expect(on('2026-10-01')).toEqual([])
    expect(on('2026-10-02')).toEqual(['windowClosed'])
  })

  test('A company registers those who have a contract, all others register themselves', () => {
    // ofo. § 9-27
    const registered = '2026-09-10 examRegistered written'
    expect(doubts('fagbrev-pa-jobb', [registered])).toEqual(['notInContract'])
    expect(doubts('fagbrev-pa-jobb', [...contract, registered])).toEqual([])
    expect(doubts('praksiskandidat', [registered])).toEqual([])
    expect(doubts('modular', [registered])).toEqual([])
  })
})

describe('a result of the written exam', () => {
  test.each([
    ['Sat on the first day of the term', '2026-09-10', '2026-11-16', []],
    ['Told when the marks are out', '2026-09-10', '2027-01-05', []],
    ['Told before anybody could sit it', '2026-09-10', '2026-11-15', ['noTerm']],
    // Registered after 15 September it is the one of 4-21 May 2027, which cannot have been passed in November.
    ['Registered after the window, told in the term that it was of', '2026-10-20', '2026-11-20', ['noTerm']],
    ['Registered after the window, told after the next term', '2026-10-20', '2027-06-18', []],
    ['Registered and told on one day of the term', '2026-11-16', '2026-11-16', ['noTerm']],
    ['Registered in July, passed in August', '2027-07-05', '2027-08-20', ['noTerm']],
    // The spring of 2026 is not in the calendar.
    ['Of a term that the calendar does not have', '2026-01-20', '2026-10-10', []],
  ])('%s', (_, registered, result, expected) => {
    const lines = [`${registered} examRegistered written`]
    expect(doubts('praksiskandidat', [...lines, `${result} examPassed written`])).toEqual(expected)
    expect(doubts('praksiskandidat', [...lines, `${result} examFailed written`])).toEqual(expected)
  })

  test('Days of an assumed term make an assumed doubt', () => {
    const { last } = person(pathwayOf('praksiskandidat'), ['2028-07-01 examRegistered written'])
    expect(last).toMatchObject({ notices: [{ doubt: 'windowClosed', assumed: true }] })
  })

  test('The trade exam has no terms', () => {
    expect(doubts('praksiskandidat', ['2026-07-01 examRegistered trade'])).toEqual([])
  })
})
