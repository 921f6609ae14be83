import { describe, expect, test } from 'vitest'
import { contractOutlastsExam, examAfterContract, hoursAssumed } from '../../src/planning/contractDoubts.ts'
import { day } from '../calendar/days.ts'
import { experience } from '../pathway/log.ts'
import { type Asking, asking, planFor, stepOf } from './asking.ts'

const care = experience('2023-06-01', '2025-07-31', { percent: 100 })
const started = [
  '2026-09-01 gatePassed approved-training-establishment',
  '2026-10-01 contractStarted k apprentice until 2027-10-01',
]

/** Somebody whose contract has begun, with no position told and so many hours a week. */
const inContract = (hoursAWeek: number, log: string[] = []): Asking => ({
  route: 'modular',
  brings: { experiences: [care], hoursAWeek },
  log: [...log, ...started],
})

describe('the hours of a contract', () => {
  const hoursOf = (asked: Asking) => {
    const step = stepOf(planFor(asked), 'contract.contract')
    return hoursAssumed(step, asking(asked).background)
  }

  test('Without a job in the log they are assumed, and may be the whole week', () => {
    expect(hoursOf(inContract(30))).toBe('wholeWeek')
  })

  test('In a job of a known position they are that job’s', () => {
    expect(hoursOf(inContract(37.5, ['2026-08-01 employmentStarted home 80% inTrade']))).toBeNull()
  })

  test('Only a contract’s', () => {
    const plan = planFor(inContract(30))
    const { background } = asking(inContract(30))
    for (const step of plan.steps.filter(({ id }) => !id.startsWith('contract.'))) {
      expect(hoursAssumed(step, background)).toBeNull()
    }
  })
})

describe('a trade exam after the contract', () => {
  test('Is told with the rule that has it before', () => {
    const asked = inContract(30)
    const { pathway, standing } = asking(asked)
    const found = examAfterContract(pathway, standing, planFor(asked))
    expect(found).toMatchObject({ ends: day('2027-10-01'), rule: { source: { title: 'ofo. § 9-55' } } })
    expect(found?.exam).toBeGreaterThan(day('2027-10-01'))
  })

  test('Is not where the plan makes the contract', () => {
    const { pathway, standing } = asking({})
    expect(examAfterContract(pathway, standing, planFor({}))).toBeNull()
  })
})

describe('a contract that outlasts the trade exam', () => {
  const outlasts = (asked: Asking) => contractOutlastsExam(asking(asked).standing, planFor(asked))

  test('Is one that the plan sits the exam before the end of', () => {
    expect(outlasts({})).toBe(true)
  })

  test('Is none that has ended by the exam, and none where the route has no contract', () => {
    expect(outlasts(inContract(30))).toBe(false)
    expect(outlasts({ route: 'praksiskandidat', brings: { experiences: [experience(60)] } })).toBe(false)
  })

  test('Goes on after an exam that is passed', () => {
    const log = [
      '2023-03-01 employmentStarted home 100% inTrade',
      '2025-08-20 gatePassed approved-training-establishment',
      '2025-09-01 contractStarted k fpjCandidate until 2027-02-28',
      '2026-02-02 examRegistered written',
      '2026-06-18 examPassed written',
      '2026-10-01 examRegistered trade',
      '2026-12-04 examPassed trade',
    ]
    const on = day('2026-12-05')
    expect(outlasts({ log, on, brings: { hoursAWeek: 45 } })).toBe(true)
    expect(outlasts({ log: [...log, '2027-02-28 contractCompleted k'], on: day('2027-03-01') })).toBe(false)
  })
})
