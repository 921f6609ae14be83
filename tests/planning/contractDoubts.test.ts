import { describe, expect, test } from 'vitest'
import { examAfterContract, hoursAssumed } from '../../src/planning/contractDoubts.ts'
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
