import { describe, expect, test } from 'vitest'
import { addDays, addMonths } from '../../src/calendar/day.ts'
import type { Experience } from '../../src/pathway/background.ts'
import { contractLengthOf } from '../../src/planning/contractLength.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import { day } from '../calendar/days.ts'
import { experience } from '../pathway/log.ts'
import { requestFor } from '../stories/stories.ts'
import { asking, planFor, stepOf } from './asking.ts'

test('A contract is the trade less its practice', () => {
  const request = requestFor('hav-09', 'bergensmodellen')
  const plan = planFor(request)
  // The job found at 80 per cent, full time in Vestland, begins on 25 October 2027 and the contract on 29 October 2029:
  // two years, three days worth a thirtieth each and the 28th, worth three quarters of one
  const practice = 24 + 3.75 / 30
  const sum = contractLengthOf(request, plan, stepOf(plan, 'contract.contract'))
  expect(sum).toMatchObject({ whole: { months: 48 }, credits: 0, percent: 100, start: day('2029-10-29') })
  expect(sum?.practice).toBeCloseTo(practice, 9)
  expect(sum?.months).toBeCloseTo(48 - practice, 9)
  const [other] = plan.steps
  expect(other && contractLengthOf(request, plan, other)).toBeNull()
})

test('Where no source says, it is what is assumed less practice, down to the least assumed', () => {
  const request = requestFor('sol-17', 'modular')
  const planned = makePlan(request)
  if (planned.kind !== 'plan') throw new Error('no plan')
  const step = stepOf(planned.plan, 'contract.contract')
  const sum = contractLengthOf(request, planned.plan, step)
  expect(sum).toMatchObject({
    whole: { of: 'assumed', months: 24, source: null },
    practice: 14,
    rest: 10,
    least: { months: 12, source: null, assumed: { kind: 'low', duration: 'company-training' } },
    months: 12,
  })
  // What the card says is what the plan draws, up to the end of that week
  const last = sum && addDays(addMonths(sum.start, sum.months), -1)
  expect(step.to).toBeGreaterThanOrEqual((last ?? 0) - 6)
  expect(step.to).toBeLessThanOrEqual((last ?? 0) + 6)
})

describe('a contract that runs', () => {
  /** How the length comes out of the contract of a log, on fagbrev på jobb. */
  const lengthOf = (log: string[], experiences: Experience[] = []) => {
    const request = asking({ log, brings: { hoursAWeek: 45, experiences } })
    const plan = planFor(request)
    return contractLengthOf(request, plan, stepOf(plan, 'contract.contract'))
  }
  const running = (worked: string, percent: number, ends: string) => [
    `${worked} employmentStarted home ${percent}% inTrade`,
    '2025-08-20 gatePassed approved-training-establishment',
    `2025-09-01 contractStarted k fpjCandidate until ${ends}`,
  ]

  test('It is the trade less the practice on its first day', () => {
    const sum = lengthOf(running('2023-03-01', 100, '2027-02-28'))
    expect(sum).toMatchObject({ practice: 30, months: 18, percent: 100, least: null })
    expect(sum?.ends).toBe(day('2027-02-28'))
    // What the sum says is what the contract says
    expect(sum && addDays(addMonths(sum.start, sum.months), -1)).toBe(sum?.ends)
  })

  test('It lasts at least what the law sets, however long somebody has worked', () => {
    const sum = lengthOf(running('2020-09-01', 100, '2027-02-28'))
    expect(sum?.practice).toBe(60)
    expect(sum).toMatchObject({ months: 12, least: { months: 12, source: { title: 'ofo. § 9-58' } } })
  })

  test('The position is that of its first day', () => {
    const log = [...running('2021-03-01', 50, '2029-02-28'), '2026-03-01 positionChanged home 100%']
    expect(lengthOf(log)).toMatchObject({ practice: 27, months: 21, percent: 50 })
  })

  test('An extension moves the last day and not the sum', () => {
    const log = [
      ...running('2023-03-01', 100, '2027-02-28'),
      '2026-11-02 contractExtended k until 2027-06-30',
    ]
    expect(lengthOf(log)).toMatchObject({ months: 18, ends: day('2027-06-30') })
  })

  test.each([
    ['trade', '2026-05-01 claimPartlyApproved c1 6'],
    ['practice x1', '2026-05-01 claimPartlyApproved c1 12'],
  ])('A decision on the %s after its first day changes nothing of it', (about, decision) => {
    const log = [
      ...running('2024-03-01', 100, '2027-02-28'),
      `2026-01-05 claimMade c1 ${about}`,
      '2026-01-05 claimDocumented c1 attest',
      '2026-01-06 claimApplied c1',
      '2026-01-07 claimAssessed c1',
      decision,
    ]
    // A year before the job, and 18 months in it
    const sum = lengthOf(log, [experience(12)])
    expect(sum).toMatchObject({ practice: 30, credits: 0, months: 18, ends: day('2027-02-28') })
  })

  test('In work that goes on since before the plan, it is reckoned from that', () => {
    const [, ...log] = running('', 0, '2029-02-28')
    const changed = [...log, '2026-03-01 positionChanged x1 100%']
    const sum = lengthOf(changed, [experience('2021-03-01', null, { percent: 50 })])
    expect(sum).toMatchObject({ practice: 27, months: 21, percent: 50 })
  })
})
