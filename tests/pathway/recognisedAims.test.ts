import { describe, expect, test } from 'vitest'
import { emptyBackground } from '../../src/pathway/background.ts'
import { startPathway } from '../../src/pathway/pathwayMachine.ts'
import { stateOf } from '../../src/pathway/standing.ts'
import { fate, logOf, pathwayOf, person } from './log.ts'

const modular = pathwayOf('modular')

/** Two aims of the first module recognised. */
const partly = [
  '2026-01-02 claimMade k1 module HEAV105',
  '2026-01-03 claimDocumented k1 attest',
  '2026-01-04 claimApplied k1',
  '2026-01-05 claimAssessed k1',
  '2026-01-06 claimPartlyApproved k1 KM11307 KM11308',
]

/** Where the module is and how many of its aims are recognised, by the fold; the actor must say the same. */
function module(lines: string[]): [string, number] {
  const { standing } = person(modular, lines)
  expect(startPathway(modular, emptyBackground, logOf(lines)).standing()).toEqual(standing)
  return [stateOf(standing, 'module.HEAV105'), standing.facts.aimsByModule.get('HEAV105')?.size ?? 0]
}

describe('aims recognised', () => {
  test('Whoever breaks the module off keeps them', () => {
    const broken = ['2026-02-01 moduleStarted HEAV105', '2026-03-01 moduleBrokenOff HEAV105']
    expect(module([...partly, ...broken])).toEqual(['partlyRecognised', 2])
    expect(module(broken)).toEqual(['notStarted', 0])
  })

  test('A rejected appeal takes them away', () => {
    const lost = ['2026-01-10 claimAppealed k1', '2026-02-10 claimRejected k1']
    expect(module([...partly, ...lost])).toEqual(['notStarted', 0])
    const begun = [...partly, '2026-01-08 moduleStarted HEAV105', ...lost]
    expect(module(begun)).toEqual(['underWay', 0])
    expect(module([...begun, '2026-03-01 moduleBrokenOff HEAV105'])).toEqual(['notStarted', 0])
  })

  test('An appeal may change which they are', () => {
    const other = ['2026-01-10 claimAppealed k1', '2026-02-10 claimPartlyApproved k1 KM11309']
    expect(module([...partly, ...other])).toEqual(['partlyRecognised', 1])
  })

  test('Only aims of the module count', () => {
    const foreign = [...partly.slice(0, -1), '2026-01-06 claimPartlyApproved k1 KM11307 KM10582']
    const { last } = person(modular, foreign)
    expect(last).toMatchObject({ refusal: { kind: 'unknownAims', module: 'HEAV105', aims: ['KM10582'] } })
  })
})

describe('an appeal on the plan', () => {
  test('An appeal ends in a decision again', () => {
    // il. §§ 46-47.
    const appealed = ['2026-01-05 planAgreed', '2026-01-20 planAppealed']
    expect(fate(person(modular, ['2026-01-20 planAppealed']).last)).toBe('order')
    expect(stateOf(person(modular, appealed).standing, 'agreement.agreement')).toBe('appealed')
    for (const [decision, place] of [
      ['planAgreed', 'agreed'],
      ['planChanged', 'changed'],
      ['planEnded', 'ended'],
    ]) {
      const { standing } = person(modular, [...appealed, `2026-02-20 ${decision}`])
      expect(stateOf(standing, 'agreement.agreement')).toBe(place)
    }
  })
})
