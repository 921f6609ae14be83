import { describe, expect, test } from 'vitest'
import { addDays, addMonths } from '../../src/calendar/day.ts'
import { weeksOf } from '../../src/planning/pins.ts'
import { day } from '../calendar/days.ts'
import { experience } from '../pathway/log.ts'
import { requestFor } from '../stories/stories.ts'
import { type Asking, planFor, stepOf } from './asking.ts'

/** The planned contract of the modular route for somebody with so many months of practice. */
function contractAfter(months: number) {
  const experiences = months > 0 ? [experience(months)] : []
  const plan = planFor({ route: 'modular', county: 'vestland', brings: { experiences } })
  return stepOf(plan, 'contract.contract')
}

describe('the contract of somebody who takes modules', () => {
  test.each([
    // 24 months are assumed in all, and 12 at the least; it ends on the very day on which they are over
    [0, 24],
    [6, 18],
    [40, 12],
  ])('After %i months of practice it is assumed to last %i', (practice, months) => {
    const { from, to } = contractAfter(practice)
    expect(to).toBe(addDays(addMonths(from, months), -1))
  })

  test('Plan and events end it on the same day, which is seldom a Friday', () => {
    // Twelve months from Monday 8 May 2028 end on Monday 7 May 2029
    const plan = planFor({
      route: 'modular',
      county: 'vestland',
      brings: { experiences: [experience(40)] },
      pins: [{ step: 'contract.contract', start: day('2028-05-08') }],
    })
    const { from, to, events, assumes } = stepOf(plan, 'contract.contract')
    expect([from, to]).toEqual([day('2028-05-08'), day('2029-05-07')])
    expect(events).toContainEqual(expect.objectContaining({ kind: 'contractStarted', ends: to }))
    expect(events).toContainEqual(expect.objectContaining({ kind: 'contractCompleted', day: to }))
    // Its start is fixed by hand, so the county's answer is assumed no more
    expect(assumes).toEqual([{ kind: 'duration', id: 'company-training' }])
  })
})

describe('the contract of an apprentice with much practice', () => {
  /** What is planned for an apprentice whose company part is worked already, and who is reckoned with so. */
  const contractWith = (durations: Asking['durations'] = {}) => {
    const experiences = [experience(24)]
    const plan = planFor({ route: 'laerling', brings: { experiences }, durations })
    return { plan, contract: stepOf(plan, 'contract.contract') }
  }
  const least = { kind: 'duration', id: 'shortest-contract' }

  test('It is as short as is assumed, and says so', () => {
    const { contract } = contractWith()
    expect(addMonths(contract.from, 3)).toBe(addDays(contract.to, 1))
    expect(contract.assumes).toContainEqual(least)
  })

  test('Its least can be set for one person', () => {
    const { contract } = contractWith({ 'shortest-contract': { low: 6, likely: 6, high: 6 } })
    expect(addMonths(contract.from, 6)).toBe(addDays(contract.to, 1))
  })

  test('One that the law sets the least of rests on no assumption', () => {
    const plan = planFor({ brings: { hoursAWeek: 45, experiences: [experience(48)] } })
    expect(stepOf(plan, 'contract.contract').assumes).not.toContainEqual(least)
  })
})

describe('the contract of an apprentice who works in the trade already', () => {
  test('The trade exam goes by the length that practice leaves on its first day', () => {
    // 80 per cent since 3 November 2025 is more than 24 months by June 2029, and the company part is 24: the least
    // assumed, 3 months from Monday 11 June, is left. The exam opens at once, and waits 8 weeks for its date.
    const plan = planFor(requestFor('lind-31', 'laerling'))
    expect(stepOf(plan, 'contract.contract')).toMatchObject({
      from: day('2029-06-11'),
      to: day('2029-09-10'),
    })
    expect(stepOf(plan, 'exam.trade').to).toBeLessThanOrEqual(day('2029-09-10'))
    // Four weeks from the Monday after the contract's last day, to a Friday
    expect(plan).toMatchObject({ finish: day('2029-10-12'), proved: true })
  })
})

describe('a contract in a job that the plan finds', () => {
  test('The certificate is begun in the week after its last day', () => {
    // Friday 21 December; the certificate is four weeks from the Monday after, to a Friday.
    const plan = planFor(requestFor('sol-17', 'fagbrev-pa-jobb'))
    expect(stepOf(plan, 'contract.contract').to).toBe(day('2029-12-21'))
    expect(stepOf(plan, 'certificate')).toMatchObject({ from: day('2029-12-24'), to: day('2030-01-18') })
    expect(plan).toMatchObject({ finish: day('2030-01-18'), proved: true })
  })
})

test('A contract fixed longer than the law asks moves the trade exam with its end', () => {
  const own = planFor(requestFor('sol-17', 'fagbrev-pa-jobb'))
  const weeks = weeksOf(stepOf(own, 'contract.contract')) + 20
  const request = { ...requestFor('sol-17', 'fagbrev-pa-jobb'), pins: [{ step: 'contract.contract', weeks }] }
  const plan = planFor(request)
  const { to } = stepOf(plan, 'contract.contract')
  expect(to).toBeGreaterThanOrEqual(addDays(stepOf(own, 'contract.contract').to, 7 * 20))
  expect(stepOf(plan, 'exam.trade').to).toBeGreaterThanOrEqual(addMonths(to, -3))
})

describe('a licence that is taken while the contract runs', () => {
  test('The contract is no later than the last day on which the company registers for the trade exam asks', () => {
    // Practice for all but twelve months. The licence is passed on Friday 12 January 2029, two months before 12 March,
    // and a contract that ends then began on Monday 13 March 2028 (ofo. §§ 9-56, 9-58)
    const plan = planFor({
      trade: 'LOG05-01',
      log: [
        '2025-01-06 employmentStarted shop 100% inTrade',
        '2026-03-02 examRegistered written',
        '2026-06-02 examPassed written',
      ],
      brings: {
        hoursAWeek: 60,
        experiences: [experience(40, null, { counts: { kind: 'practice', trade: 'LOG' } })],
      },
      pins: [{ step: 'gate.truck-T2', start: day('2029-01-01'), weeks: 2 }],
    })
    expect(stepOf(plan, 'gate.truck-T2').to).toBe(day('2029-01-12'))
    expect(stepOf(plan, 'contract.contract')).toMatchObject({
      from: day('2028-03-13'),
      to: day('2029-03-12'),
    })
  })
})

describe('work in the trade that has gone on since before the plan', () => {
  const contractOf = (asked: Asking) => {
    const plan = planFor(asked)
    expect(plan.proved).toBe(true)
    return {
      contract: stepOf(plan, 'contract.contract'),
      job: plan.steps.find(({ id }) => id === 'work.job'),
    }
  }

  test('A contract is in it, and a smaller job beside it makes it no longer', () => {
    // Full time since 1 January 2024, so practice and contract have lasted 48 months on 31 December 2027 (ofo. § 9-58).
    // Nothing need be found, and the county is assumed to decide within 4 weeks of Monday 23 November
    for (const log of [[], ['2026-06-01 employmentStarted home 20% inTrade']]) {
      const { contract, job } = contractOf({
        log,
        brings: { hoursAWeek: 50, experiences: [experience('2024-01-01')] },
      })
      expect(job).toBeUndefined()
      expect(contract).toMatchObject({ from: day('2026-12-21'), to: day('2027-12-31') })
    }
  })

  test('A larger job that is found takes its place', () => {
    // Nordland counts as full time from 81 per cent. 60 per cent from 4 January 2025 to 22 February 2027 is 25.6 months,
    // 15.36 of full time; 32.64 are left, which at 80 per cent take 40.8: 40 until 22 June 2030, then 9 thirtieths in what
    // is left of that month and 15 in July
    const { contract, job } = contractOf({
      county: 'nordland',
      brings: { experiences: [experience('2025-01-04', null, { percent: 60 })] },
    })
    expect(job?.from).toBe(day('2027-02-22'))
    expect(job?.events).toContainEqual({ kind: 'workEnded', day: day('2027-02-22'), engagement: 'x1' })
    expect(contract.to).toBe(day('2030-07-15'))
  })

  test('It is no job of the contract when it does not count as practice in the trade', () => {
    const undocumented = experience('2024-01-01', null, { documented: false })
    expect(
      contractOf({ brings: { experiences: [experience(24), { ...undocumented, id: 'x2' }] } }).job,
    ).toBeDefined()
  })
})

describe('a job that begins on the last day of a month', () => {
  test('The contract in it ends, and the trade exam opens, as practice is counted', () => {
    // 5 of 48 months are behind on Monday 31 July 2028. July's 31st is worth three quarters of a thirtieth, so 43 months
    // end within 29 February 2032 and not on the 28th; the exam opens three months before, on Saturday 29 November
    const plan = planFor({
      county: 'vestland',
      brings: { experiences: [experience(5)] },
      pins: [{ step: 'work.job', start: day('2028-07-31') }],
    })
    expect(stepOf(plan, 'contract.contract').to).toBe(day('2032-02-29'))
    expect(stepOf(plan, 'exam.trade').to).toBe(day('2031-12-05'))
  })
})
