import { expect, test } from 'vitest'
import type { Gate } from '../../src/curriculum/rules.ts'
import { composePathway, type Pathway } from '../../src/pathway/pathway.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import { asking } from '../planning/asking.ts'
import { catalogue, fate, person } from './log.ts'

/** Trøndelag, had it asked for a course before the trade exam. */
function withGate(heldBy: Gate['heldBy'], neededBefore: Gate['neededBefore']): Pathway {
  const trondelag = catalogue.countiesById.get('trondelag')
  if (!trondelag) throw new Error('no Trøndelag')
  const source = { title: 'invented for a test', year: null }
  const gate: Gate = { id: 'county-course', name: { nb: 'Kurs' }, neededBefore, heldBy, source }
  const countiesById = new Map([['trondelag', { ...trondelag, gates: [gate] }]])
  const choice = { trade: 'HEA05-01', route: 'modular', county: 'trondelag' }
  const pathway = composePathway({ ...catalogue, countiesById }, choice)
  if (!pathway) throw new Error('no pathway')
  return pathway
}

test('A gate of a county is its practice, not the law', () => {
  const approved = '2026-01-01 gatePassed approved-training-establishment'
  const start = '2026-02-02 contractStarted c1 apprentice until 2028-02-01'
  const { last } = person(withGate('employer', 'contract'), [approved, start])
  expect(last).toMatchObject({
    accepted: true,
    notices: [{ kind: 'beyondPractice', by: 'countyPractice', missing: { leaf: { gate: 'county-course' } } }],
  })
  const held = '2026-01-01 gatePassed county-course'
  const whole = person(withGate('employer', 'contract'), [approved, held, start]).last
  expect([fate(whole), whole.accepted && whole.notices]).toEqual(['counts', []])
})

test.each(['person', 'employer'] as const)('The plan sees to a gate held by the %s', (heldBy) => {
  const pathway = withGate(heldBy, heldBy === 'person' ? 'tradeExamRegistration' : 'contract')
  const planned = makePlan(asking({ pathway }))
  const events = planned.kind === 'plan' ? planned.plan.steps.flatMap((step) => step.events) : []
  expect(events).toContainEqual(expect.objectContaining({ kind: 'gatePassed', gate: 'county-course' }))
})
