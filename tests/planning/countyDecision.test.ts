import { describe, expect, test } from 'vitest'
import { addDays, addMonths } from '../../src/calendar/day.ts'
import { agree } from '../../src/planning/agree.ts'
import { makePlanKeeping } from '../../src/planning/keepAgreed.ts'
import { day } from '../calendar/days.ts'
import { type Asking, asking, planFor, stepOf, today } from './asking.ts'

const weeks = (count: number) => ({ 'county-decision': { low: count, likely: count, high: count } })
const decision = { kind: 'duration', id: 'county-decision' }
const working = ['2023-03-01 employmentStarted home 100% inTrade']

/** The planned contract of somebody who works in the trade and has practice enough for one. */
const contractOf = (asked: Asking = {}) =>
  stepOf(planFor({ log: working, brings: { hoursAWeek: 45 }, ...asked }), 'contract.contract')

/** The days of what the plan sees to for a contract, by kind. */
const daysOf = (contract: ReturnType<typeof contractOf>) =>
  new Map(contract.events.map((event) => [event.kind, event.day]))

describe("the county's time to decide on a contract", () => {
  test('A contract waits for it, and says that it is assumed', () => {
    const contract = contractOf()
    expect(contract.from).toBe(day('2026-12-21')) // four weeks after the plan's first Monday
    expect(contract.assumes).toContainEqual(decision)
  })

  test('It can be set for one person; where it is nothing, the contract starts at once', () => {
    // A contract holds from the start of the training, also where it is approved later (ol. § 7-12)
    expect(contractOf({ durations: weeks(0) }).from).toBe(day('2026-11-23'))
    expect(contractOf({ durations: weeks(12) }).from).toBe(day('2027-02-15'))
  })

  test('The contract is applied for before the county approves the company', () => {
    const on = daysOf(contractOf())
    expect(on.get('contractApplied')).toBe(day('2026-11-23'))
    expect(on.get('gatePassed')).toBe(day('2026-12-21'))
    expect(on.get('contractStarted')).toBe(day('2026-12-21'))
  })

  test('An assessment that a county wants first is asked for with the application', () => {
    const on = daysOf(contractOf({ county: 'nordland' }))
    expect(on.get('claimApplied')).toBe(on.get('contractApplied'))
  })

  test('It counts from an application that is on record', () => {
    const contract = contractOf({ log: [...working, '2026-11-09 contractApplied k'] })
    expect(contract.from).toBe(day('2026-12-07'))
    expect(contract.events.some(({ kind }) => kind === 'contractApplied')).toBe(false)
  })

  test('Who fixes a start by hand knows how long the wait is: nothing of it is assumed', () => {
    const contract = contractOf({ pins: [{ step: 'contract.contract', start: day('2026-11-30') }] })
    expect(contract.from).toBe(day('2026-11-30'))
    expect(contract.assumes).not.toContainEqual(decision)
  })

  test('An agreed start is no answer from the county', () => {
    const before = planFor({ log: working, brings: { hoursAWeek: 45 } })
    const agreement = agree(before, new Set(['contract.contract']), today, 'first')
    const anew = makePlanKeeping(
      asking({ log: working, brings: { hoursAWeek: 45 }, before: before.steps }),
      agreement,
    )
    const plan = anew.kind === 'plan' ? anew.plan : before
    expect(stepOf(plan, 'contract.contract').from).toBe(day('2026-12-21'))
    expect(stepOf(plan, 'contract.contract').assumes).toContainEqual(decision)
  })

  test('However long one has waited, a start that the county has not answered is assumed', () => {
    const contract = contractOf({ log: [...working, '2026-09-07 contractApplied k'] })
    expect(contract.from).toBe(day('2026-11-23'))
    expect(contract.assumes).toContainEqual(decision)
  })

  test('It does not begin anew with every new plan', () => {
    const before = planFor({ log: working, brings: { hoursAWeek: 45 } }).steps
    const on = day('2026-12-22')
    expect(contractOf({ before, on: day('2026-12-05') }).from).toBe(day('2026-12-21'))
    // A day late the county is expected to answer any day; after a contract that was voided, it is asked anew
    expect(contractOf({ before, on }).from).toBe(day('2026-12-28'))
    const voided = [
      '2026-12-21 gatePassed approved-training-establishment',
      '2026-12-21 contractStarted k fpjCandidate until 2028-12-20',
      '2026-12-22 contractVoided k',
    ]
    expect(contractOf({ before, on, log: [...working, ...voided] }).from).toBe(day('2027-01-25'))
  })

  test('Nobody applies before they have the job', () => {
    const experiences = { hoursAWeek: 45 }
    const plan = planFor({ brings: experiences, route: 'modular', county: 'vestland' })
    const job = stepOf(plan, 'work.job')
    const applied = stepOf(plan, 'contract.contract').events.find(({ kind }) => kind === 'contractApplied')
    expect(applied?.day).toBeGreaterThanOrEqual(job.from)
  })
})

describe('the contract of somebody who takes modules beside a job', () => {
  const plan = planFor({
    route: 'modular',
    county: 'vestland',
    log: ['2026-01-01 employmentStarted home 80% inTrade'],
  })
  const contract = stepOf(plan, 'contract.contract')
  const exam = stepOf(plan, 'exam.trade')

  test('The trade exam is sat in its last months, not years after it', () => {
    // Not earlier than three months before the end, normally before it (ofo. § 9-55)
    expect(exam.from).toBeGreaterThanOrEqual(addMonths(contract.to, -3))
    expect(exam.to).toBeLessThanOrEqual(addDays(contract.to, 7))
  })

  test('The company registers for it shortly before, two months before the contract ends at the latest', () => {
    const registered = exam.events.find(({ kind }) => kind === 'examRegistered')?.day ?? Number.NaN
    expect(registered).toBeLessThanOrEqual(addMonths(contract.to, -2)) // ofo. § 9-56
    expect(addMonths(registered as typeof exam.from, 3)).toBeGreaterThanOrEqual(exam.from)
  })
})
