import { expect, test } from 'vitest'
import { openDemandsOf } from '../../src/planning/openDemands.ts'
import { asking, planFor, stepOf, today } from './asking.ts'

/** What is open of a contract on the job in a county. */
const openOf = (county: string) => {
  const asked = { route: 'fagbrev-pa-jobb', county, log: ['2025-11-03 employmentStarted store 80% inTrade'] }
  const { pathway, background, standing } = asking(asked)
  const plan = planFor(asked)
  const contract = stepOf(plan, 'contract.contract')
  return openDemandsOf({ pathway, background, standing, plan, today }, [contract])
}

test('A level of Norwegian that a county asks for and has not published is open', () => {
  expect(openOf('rogaland')).toMatchObject([
    { point: 'contract', answer: { leaf: { kind: 'language', skill: 'oral' }, rule: { ask: 'county' } } },
  ])
})

test('A step whose demands are all known leaves nothing open', () => {
  const asked = { route: 'modular', county: 'vestland' }
  const { pathway, background, standing } = asking(asked)
  const plan = planFor(asked)
  expect(
    openDemandsOf({ pathway, background, standing, plan, today }, [stepOf(plan, 'module.HEAV105')]),
  ).toEqual([])
})
