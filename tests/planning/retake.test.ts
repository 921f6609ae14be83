import { describe, expect, test } from 'vitest'
import { day } from '../calendar/days.ts'
import { asking, planFor, stepOf } from './asking.ts'

const inContract = [
  '2023-03-01 employmentStarted home 100% inTrade',
  '2025-08-20 gatePassed approved-training-establishment',
  '2025-09-01 contractStarted k fpjCandidate until 2028-02-28',
  '2026-09-07 examRegistered written',
]

/** Somebody with a full job and 45 hours a week, on the day the marks of November's exam are out. */
const afterMarks = (...results: string[]) =>
  asking({ log: [...inContract, ...results], brings: { hoursAWeek: 45 }, on: day('2027-01-06') })

describe('the written exam after a failed attempt', () => {
  const request = afterMarks('2027-01-05 examFailed written')

  test('It is sat in the next term: failing costs about half a year', () => {
    // Failed on 5 January: registered by 1 March, sat from 4 May (Udir's exam calendar, 2027)
    expect(stepOf(planFor(request), 'exam.written').from).toBe(day('2027-05-04'))
  })

  test('Getting ready for it is an assumption of its own, which can be set for a person', () => {
    expect(stepOf(planFor(request), 'preparation').assumes).toEqual([
      { kind: 'duration', id: 'exam-preparation-again' },
    ])
    const whole = { low: 120, likely: 120, high: 120 }
    const slower = planFor({ ...request, durations: { 'exam-preparation-again': whole } })
    expect(stepOf(slower, 'exam.written').from).toBeGreaterThan(day('2027-05-21'))
  })

  test('What was done before the attempt does not stand for getting ready anew', () => {
    const before = planFor(
      asking({ log: inContract.slice(0, 3), brings: { hoursAWeek: 45 }, on: day('2026-06-20') }),
    ).steps
    const preparation = stepOf(planFor({ ...request, before }), 'preparation')
    expect(preparation.from).toBeGreaterThan(day('2027-01-05'))
  })
})

test('A first attempt is got ready for in full', () => {
  const first = asking({ log: inContract.slice(0, 3), brings: { hoursAWeek: 45 }, on: day('2027-01-06') })
  expect(stepOf(planFor(first), 'preparation').assumes).toEqual([
    { kind: 'duration', id: 'exam-preparation' },
  ])
})
