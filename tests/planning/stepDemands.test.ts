import { describe, expect, test } from 'vitest'
import { type AskedOfPlan, demandsOfStep, linksOf, plannedLeaves } from '../../src/planning/stepDemands.ts'
import { experience } from '../pathway/log.ts'
import { type Asking, asking, planFor, stepOf, today } from './asking.ts'

const care = experience('2024-06-01', '2025-07-31', { percent: 80 })

function askedOf(asked: Asking): AskedOfPlan {
  const { pathway, background, standing } = asking(asked)
  return { pathway, background, standing, plan: planFor(asked), today }
}

function leavesOf(asked: AskedOfPlan, step: string) {
  return demandsOfStep(asked, stepOf(asked.plan, step)).flatMap(({ answer }) => plannedLeaves(answer))
}

const fpj = askedOf({ county: 'vestland', brings: { experiences: [care] } })

describe('what a step requires', () => {
  test('The law asks nothing before a module', () => {
    const modular = askedOf({ route: 'modular', county: 'vestland' })
    expect(demandsOfStep(modular, stepOf(modular.plan, 'module.HEAV107'))).toEqual([])
  })

  test('The Bergen model asks Norwegian before a module', () => {
    const bergen = askedOf({ route: 'bergensmodellen', county: 'vestland' })
    const [demand] = demandsOfStep(bergen, stepOf(bergen.plan, 'module.HEAV107'))
    expect(demand?.demand.standing).toBe('model')
  })

  test('Practice is missing now and met by working on', () => {
    const practice = leavesOf(fpj, 'contract.contract').find(({ now }) => now.leaf.kind === 'practice')
    expect(practice).toMatchObject({
      now: { state: 'missing', has: 14 },
      planned: { state: 'met' },
      metBy: null,
    })
    expect(practice?.metOn).toBeLessThanOrEqual(stepOf(fpj.plan, 'contract.contract').from)
  })

  test('A position is met by the job of the plan', () => {
    const position = leavesOf(fpj, 'contract.contract').find(({ now }) => now.leaf.kind === 'position')
    expect(position).toMatchObject({ metBy: 'work.job', metOn: stepOf(fpj.plan, 'work.job').from })
  })

  test('What nobody has published stays a question', () => {
    const language = leavesOf(fpj, 'contract.contract').find(({ now }) => now.leaf.kind === 'language')
    expect(language).toMatchObject({
      now: { state: 'question' },
      planned: { state: 'question' },
      metOn: null,
    })
  })

  test('Registering and sitting ask different things', () => {
    const demands = demandsOfStep(fpj, stepOf(fpj.plan, 'exam.trade'))
    expect(new Set(demands.map(({ point }) => point))).toEqual(
      new Set(['tradeExamRegistration', 'tradeExam']),
    )
  })

  test('What is held now is not met by the plan', () => {
    const asked = askedOf({
      county: 'vestland',
      brings: { experiences: [care] },
      log: ['2026-10-01 employmentStarted home 80% inTrade'],
    })
    const position = leavesOf(asked, 'contract.contract').find(({ now }) => now.leaf.kind === 'position')
    expect(position).toMatchObject({ now: { state: 'met' }, metOn: null, metBy: null })
  })

  test('No planned step is judged before its demands are met', () => {
    for (const { id } of fpj.plan.steps) {
      for (const { planned } of leavesOf(fpj, id)) {
        expect(['met', 'question', 'waived']).toContain(planned.state)
      }
    }
  })
})

test('Links lead from what brings to what demands', () => {
  const links = linksOf(fpj)
  const ends = links.map(({ from, to }) => [from, to])
  expect(ends).toContainEqual(['work.job', 'contract.contract'])
  expect(ends).toContainEqual(['exam.written', 'exam.trade'])
  expect(links.every(({ from, to }) => from !== to)).toBe(true)
})

test('A link is there from the day on which the last that is waited for is', () => {
  const { plan } = fpj
  const link = linksOf(fpj).find(({ from, to }) => from === 'contract.contract' && to === 'certificate')
  const contract = stepOf(plan, 'contract.contract')
  expect(link?.day).toBe(contract.to)
  expect(contract.to).toBeGreaterThan(contract.from)
})
