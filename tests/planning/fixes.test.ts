import { describe, expect, test } from 'vitest'
import { type Fix, fixesOf } from '../../src/planning/fixes.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import { day } from '../calendar/days.ts'
import { experience } from '../pathway/log.ts'
import { type Asking, asking } from './asking.ts'

const care = experience('2024-06-01', '2026-05-31')

function fixesFor(asked: Asking): Fix[] {
  const request = asking(asked)
  const planned = makePlan(request)
  if (planned.kind === 'plan') throw new Error('there is a plan')
  return fixesOf(request, planned.obstacles)
}

describe('what can be done when there is no plan', () => {
  const few = { county: 'vestland', brings: { experiences: [care], hoursAWeek: 12 } }

  test('Too few hours for a job name the hours that are enough', () => {
    const [hours] = fixesFor(few)
    expect(hours).toEqual({ kind: 'hours', hoursAWeek: 19 })
    const enough = { ...few, brings: { ...few.brings, hoursAWeek: 19 } }
    expect(makePlan(asking(enough)).kind).toBe('plan')
  })

  test('Hours beside a job already held are added to it', () => {
    const log = ['2025-11-03 employmentStarted home 80% inTrade']
    const goal = { listening: null, reading: null, writing: null, oral: 'B1' as const }
    const asked = (hoursAWeek: number) => ({
      county: 'rogaland',
      log,
      brings: { experiences: [care], norwegianGoal: goal, hoursAWeek },
    })
    const [hours] = fixesFor(asked(20))
    // The own goal would take six hours and holds no plan up; getting ready for the exam takes three
    expect(hours).toEqual({ kind: 'hours', hoursAWeek: 33 })
    expect(makePlan(asking(asked(33))).kind).toBe('plan')
  })

  test('A job on leave takes its hours when the person is back', () => {
    const log = ['2025-11-03 employmentStarted home 80% inTrade', '2026-10-01 leaveStarted']
    const asked = (hoursAWeek: number) => ({
      county: 'rogaland',
      log,
      brings: { experiences: [care], hoursAWeek },
    })
    const [hours] = fixesFor(asked(20))
    expect(hours).toEqual({ kind: 'hours', hoursAWeek: 33 })
    expect(makePlan(asking(asked(33))).kind).toBe('plan')
  })

  test('A job in another trade takes its hours too', () => {
    const asked = (hoursAWeek: number) => ({
      route: 'modular',
      county: 'rogaland',
      log: ['2025-11-03 employmentStarted shop 50% other'],
      brings: { hoursAWeek },
    })
    const [hours] = fixesFor(asked(20))
    // 18.75 hours in the shop, and at least 6 a week for a module: rounded up to halves
    expect(hours).toEqual({ kind: 'hours', hoursAWeek: 25 })
    expect(makePlan(asking(asked(25))).kind).toBe('plan')
  })

  test('A demand that nothing meets may be set aside', () => {
    expect(fixesFor(few)).toContainEqual(expect.objectContaining({ kind: 'waive', point: 'contract' }))
  })

  test('Pins that clash can each be let go', () => {
    const pins = [{ step: 'exam.trade', start: day('2026-12-07') }]
    expect(fixesFor({ county: 'vestland', brings: { experiences: [care] }, pins })).toContainEqual({
      kind: 'unpin',
      step: 'exam.trade',
    })
  })
})
