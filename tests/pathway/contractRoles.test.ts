import { describe, expect, test } from 'vitest'
import { findLeaf } from '../../src/pathway/findings.ts'
import { startPathway } from '../../src/pathway/pathwayMachine.ts'
import { possible } from '../../src/pathway/possible.ts'
import { contractOf, stateOf } from '../../src/pathway/standing.ts'
import { day } from '../calendar/days.ts'
import { fate, logOf, pathwayOf, person } from './log.ts'

const modular = pathwayOf('modular', 'trondelag')
const approved = '2026-01-01 gatePassed approved-training-establishment'
const training = '2026-02-02 contractStarted c1 trainingCandidate until 2028-02-01'
const practice = '2026-02-02 contractStarted c1 practiceCertificateCandidate until 2028-02-01'

describe('a contract of a training candidate', () => {
  test('It is recorded on every way', () => {
    for (const route of ['modular', 'laerling', 'fagbrev-pa-jobb', 'praksiskandidat']) {
      const way = pathwayOf(route, 'trondelag')
      expect([route, fate(person(way, [approved, training]).last)]).toEqual([route, 'counts'])
      expect([route, fate(person(way, [approved, practice]).last)]).toEqual([route, 'counts'])
    }
  })

  test('It needs an approved training establishment too', () => {
    expect(person(modular, [training]).last).toMatchObject({ refusal: { kind: 'demand', point: 'contract' } })
  })

  test('It does not lead to the trade exam', () => {
    const registered = '2027-11-15 examRegistered trade'
    const { standing, last, asked } = person(modular, [approved, training, registered])
    expect(contractOf(standing)).toBeNull()
    expect(last).toMatchObject({ refusal: { kind: 'demand', point: 'tradeExamRegistration' } })
    const leaf = { kind: 'contract', reached: 'running' } as const
    expect(findLeaf(leaf, asked('2027-11-15'))).toMatchObject({ state: 'missing' })
  })

  test('It leads to a competence exam', () => {
    const lines = [
      approved,
      training,
      '2027-11-15 examRegistered competence',
      '2028-01-14 examPassed competence',
    ]
    const { standing, outcomes } = person(modular, lines)
    expect(outcomes.map(fate)).toEqual(Array(4).fill('counts'))
    expect(stateOf(standing, 'exam.competence')).toBe('passed')
    expect(stateOf(standing, 'exam.trade')).toBe('notRegistered')
    expect(startPathway(modular, person(modular).background, logOf(lines)).standing()).toEqual(standing)
  })

  test('A practice certificate has an exam of its own', () => {
    const sat = (exam: string) =>
      person(modular, [approved, practice, `2027-11-15 examRegistered ${exam}`]).last
    expect(fate(sat('practiceCertificate'))).toBe('counts')
    expect(sat('competence')).toMatchObject({ refusal: { kind: 'noContractFor', role: 'trainingCandidate' } })
  })

  test('Its exam is offered while there is one', () => {
    const offered = (lines: string[]) => {
      const { background, standing } = person(modular, lines)
      const offers = possible(modular, background, standing, day('2027-11-15'))
      return offers.filter(({ unit }) => unit === 'exam.competence').map(({ kind }) => kind)
    }
    expect(offered([approved])).toEqual([])
    expect(offered([approved, training])).toEqual(['examRegistered'])
    expect(offered([approved, training, '2026-09-01 contractVoided c1'])).toEqual([])
  })

  test('Changed over it is an apprenticeship', () => {
    const over = '2027-01-04 contractMadeApprenticeship c1 until 2029-01-03'
    const { standing, last } = person(modular, [approved, training, over])
    expect(fate(last)).toBe('counts')
    expect(contractOf(standing)).toMatchObject({
      id: 'c1',
      state: 'running.ordinary',
      contract: { role: 'apprentice', end: day('2029-01-03') },
    })
  })

  test('Only a training candidate’s contract is changed over', () => {
    const over = '2027-01-04 contractMadeApprenticeship c1 until 2029-01-03'
    expect(person(modular, [approved, practice, over]).last).toMatchObject({
      refusal: { kind: 'otherRole', role: 'practiceCertificateCandidate', wanted: 'trainingCandidate' },
    })
    const onJob = pathwayOf('fagbrev-pa-jobb', 'trondelag')
    expect(person(onJob, [approved, training, over]).last).toMatchObject({
      refusal: { kind: 'otherRole', role: 'apprentice', wanted: 'fpjCandidate' },
    })
    const tooShort = '2027-01-04 contractMadeApprenticeship c1 until 2027-01-04'
    expect(fate(person(modular, [approved, training, tooShort]).last)).toBe('endsTooEarly')
  })
})
