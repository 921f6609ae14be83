import { expect, test } from 'vitest'
import { aimsApart } from '../../src/planning/stationFacts.ts'
import { asking } from './asking.ts'

/** A claim on HEAV107, decided as the last line says. */
const claimed = (decision: string): string[] => [
  '2026-01-05 claimMade k1 module HEAV107',
  '2026-01-06 claimDocumented k1 attest',
  '2026-01-07 claimApplied k1',
  '2026-01-08 claimAssessed k1',
  `2026-02-05 ${decision}`,
]

function apartAfter(...log: string[]) {
  const { pathway, standing } = asking({ route: 'modular', log })
  const module = pathway.modulesById.get('HEAV107')
  if (!module) throw new Error('HEAV107 is no module')
  return { module, apart: aimsApart(standing, module) }
}

const codes = apartAfter().module.aims.map(({ code }) => code)
const [first = '', second = '', ...others] = codes

test('Aims approved by a claim stand apart from those that are left', () => {
  const { apart } = apartAfter(...claimed(`claimPartlyApproved k1 ${second} ${first}`))
  expect(apart?.approved.map(({ code }) => code)).toEqual([first, second])
  expect(apart?.left.map(({ code }) => code)).toEqual(others)
})

test('Where nothing or all is approved nothing stands apart', () => {
  expect(apartAfter().apart).toBeNull()
  expect(apartAfter(...claimed('claimApproved k1')).apart).toBeNull()
})
