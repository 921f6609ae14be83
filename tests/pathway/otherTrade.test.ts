import { describe, expect, test } from 'vitest'
import { creditMonths } from '../../src/pathway/contractTime.ts'
import { findLeaf } from '../../src/pathway/findings.ts'
import { practiceOn } from '../../src/pathway/practice.ts'
import { contractOf, positionNow, stateOf } from '../../src/pathway/standing.ts'
import { day } from '../calendar/days.ts'
import { bringing, experience, fate, pathwayOf, person } from './log.ts'

/** A log that was written while the person was on the way to a certificate in concrete work (BET). */
const concrete = [
  '2024-08-05 employmentStarted site 100% inTrade in BET',
  '2025-08-01 gatePassed approved-training-establishment in BET',
  '2025-09-01 contractStarted c1 fpjCandidate until 2028-08-31 in BET',
  '2026-01-20 examRegistered written in BET',
  '2026-06-18 examPassed written in BET',
]

const inConcrete = person(pathwayOf('fagbrev-pa-jobb', 'trondelag', 'BET05-01'), concrete)
const inHealthCare = person(pathwayOf('fagbrev-pa-jobb', 'trondelag'), concrete)
const on = day('2026-11-21')

describe('a person who changes trade', () => {
  test('All counts in the trade it happened in', () => {
    expect(inConcrete.outcomes.map(fate)).toEqual(['counts', 'counts', 'counts', 'counts', 'counts'])
    expect(contractOf(inConcrete.standing)).not.toBeNull()
  })

  test('Contract, exams and approvals stay behind', () => {
    expect(inHealthCare.outcomes.slice(1).map(fate)).toEqual(Array(4).fill('otherTrade'))
    expect(inHealthCare.last).toMatchObject({ refusal: { kind: 'otherTrade', trade: 'BET', wanted: 'HEA' } })
    expect(contractOf(inHealthCare.standing)).toBeNull()
    expect(stateOf(inHealthCare.standing, 'exam.written')).toBe('notRegistered')
    expect(stateOf(inHealthCare.standing, 'gate.approved-training-establishment')).toBe('notHeld')
  })

  test('The job goes on and is no practice', () => {
    const { pathway, background, standing } = inHealthCare
    expect(stateOf(standing, 'work.site')).toBe('atWork.employed')
    expect(positionNow(standing)).toBe(100)
    expect(positionNow(standing, 'inTrade')).toBe(0)
    expect(practiceOn(pathway, background, standing, on).months).toBe(0)
  })

  test('What follows a contract of another trade counts no more than it', () => {
    const lines = [...concrete, '2026-09-01 contractVoided c1 in BET', '2026-09-02 contractApplied c1']
    const { outcomes } = person(pathwayOf('fagbrev-pa-jobb', 'trondelag'), lines)
    expect(outcomes.slice(-2).map(fate)).toEqual(['otherTrade', 'counts'])
  })

  test('Schooling of another trade is no schooling here', () => {
    const laerling = pathwayOf('laerling', 'trondelag')
    const school = { kind: 'phaseStarted', day: day('2025-08-18'), phase: 'vg1', trade: 'BET' } as const
    expect(fate(person(laerling, [school]).last)).toBe('otherTrade')
    expect(fate(person(laerling, [{ ...school, trade: 'HEA' }]).last)).toBe('counts')
  })

  test('A decision is worth what it decided, in its trade', () => {
    const decided = (trade: string) => [
      `2026-01-05 claimMade k1 practice x1 in ${trade}`,
      `2026-01-06 claimDocumented k1 attest`,
      `2026-01-07 claimApplied k1`,
      `2026-02-01 claimAssessed k1`,
      `2026-02-02 claimApproved k1 20`,
    ]
    const background = bringing({ experiences: [experience(30)] })
    const months = (trade: string) => {
      const { pathway, standing } = person(pathwayOf(), decided(trade), background)
      return practiceOn(pathway, background, standing, on).months
    }
    expect(months('HEA')).toBe(20)
    expect(months('BET')).toBe(30)
  })

  test('Credit in another trade shortens no contract here', () => {
    const credited = (trade: string) => [
      `2026-01-05 claimMade k1 trade in ${trade}`,
      `2026-01-06 claimDocumented k1 papers`,
      `2026-01-07 claimApplied k1`,
      `2026-02-01 claimAssessed k1`,
      `2026-02-02 claimApproved k1 12`,
    ]
    expect(creditMonths(person(pathwayOf(), credited('HEA')).standing)).toBe(12)
    const { standing, asked } = person(pathwayOf('fagbrev-pa-jobb', 'nordland'), credited('BET'))
    expect(creditMonths(standing)).toBe(0)
    const leaf = { kind: 'assessmentApplied', rule: 'assessmentBeforeContract' } as const
    expect(findLeaf(leaf, asked(on))).toMatchObject({ state: 'missing' })
  })
})
