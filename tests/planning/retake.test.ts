import { describe, expect, test } from 'vitest'
import { day } from '../calendar/days.ts'
import { experience } from '../pathway/log.ts'
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

describe('a wait that ends within a week', () => {
  test('The trade exam is sat on the Friday of the week in which six months have gone by', () => {
    // Failed on Wednesday 18 November 2026: not before 18 May 2027 (ofo. § 9-66), a Tuesday
    const log = [
      '2025-09-01 examRegistered written',
      '2026-01-08 examPassed written',
      '2026-10-01 examRegistered trade',
      '2026-11-18 examFailed trade',
      '2026-11-20 examRegistered trade',
    ]
    const plan = planFor({ route: 'praksiskandidat', log, brings: { experiences: [experience(80)] } })
    expect(stepOf(plan, 'exam.trade').to).toBe(day('2027-05-21'))
  })

  test('A plan registers for the trade exam again when it is over, whichever day it is counted to', () => {
    const log = [
      '2025-09-01 examRegistered written',
      '2026-01-08 examPassed written',
      '2026-10-01 examRegistered trade',
      '2026-11-18 examFailed trade',
    ]
    const plan = planFor({ route: 'praksiskandidat', log, brings: { experiences: [experience(80)] } })
    const registered = stepOf(plan, 'exam.trade').events.find(({ kind }) => kind === 'examRegistered')
    expect(registered?.day).toBe(day('2027-05-18'))
  })

  test('The written exam is sat in a term that begins on the day itself', () => {
    // Annulled on 4 May 2026: not before 4 May 2027 (ofo. § 9-42), the Tuesday on which spring's exam begins
    const results = ['2026-03-02 examRegistered written', '2026-05-04 examAnnulled written']
    const request = asking({
      log: [...inContract.slice(0, 3), ...results],
      brings: { hoursAWeek: 45 },
      on: day('2026-11-21'),
    })
    expect(stepOf(planFor(request), 'exam.written').from).toBe(day('2027-05-04'))
  })
})

test('A first attempt is got ready for in full', () => {
  const first = asking({ log: inContract.slice(0, 3), brings: { hoursAWeek: 45 }, on: day('2027-01-06') })
  expect(stepOf(planFor(first), 'preparation').assumes).toEqual([
    { kind: 'duration', id: 'exam-preparation' },
  ])
})
