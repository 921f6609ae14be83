import { describe, expect, test } from 'vitest'
import { addMonths } from '../../src/calendar/day.ts'
import { clashOf } from '../../src/planning/clash.ts'
import type { Fix } from '../../src/planning/constraints.ts'
import { mended } from '../../src/planning/fixes.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import { day } from '../calendar/days.ts'
import { experience } from '../pathway/log.ts'
import { type Asking, asking } from './asking.ts'

const care = experience('2024-06-01', '2026-05-31')

function fixesFor(asked: Asking): Fix[] {
  return (clashOf(asking(asked)) ?? []).flatMap(({ fixes }) => fixes)
}

describe('what can be done when there is no plan', () => {
  const few = { county: 'vestland', brings: { experiences: [care], hoursAWeek: 12 } }

  /** So many hours are enough, and half an hour less is not. */
  function expectFewest(hoursAWeek: number, asked: (hours: number) => Asking): void {
    expect(fixesFor(asked(12))).toContainEqual({ kind: 'hours', hoursAWeek })
    expect(makePlan(asking(asked(hoursAWeek))).kind).toBe('plan')
    expect(makePlan(asking(asked(hoursAWeek - 0.5))).kind).toBe('noPlan')
  }

  test('Too few hours for a job name the hours that are enough', () => {
    expectFewest(19, (hoursAWeek) => ({ ...few, brings: { ...few.brings, hoursAWeek } }))
  })

  test('Hours beside a job already held are added to it', () => {
    const log = ['2025-11-03 employmentStarted home 80% inTrade']
    const goal = { listening: null, reading: null, writing: null, oral: 'B1' as const }
    // The own goal would take six hours and holds no plan up; getting ready for the exam takes three
    expectFewest(33, (hoursAWeek) => ({
      county: 'rogaland',
      log,
      brings: { experiences: [care], norwegianGoal: goal, hoursAWeek },
    }))
  })

  test('A job on leave takes its hours when the person is back', () => {
    const log = ['2025-11-03 employmentStarted home 80% inTrade', '2026-10-01 leaveStarted']
    expectFewest(33, (hoursAWeek) => ({
      county: 'rogaland',
      log,
      brings: { experiences: [care], hoursAWeek },
    }))
  })

  test('A job in another trade takes its hours too', () => {
    // 18.75 hours in the shop, and at least 6 a week for a module: rounded up to halves
    expectFewest(25, (hoursAWeek) => ({
      route: 'modular',
      county: 'rogaland',
      log: ['2025-11-03 employmentStarted shop 50% other'],
      brings: { hoursAWeek },
    }))
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

  test('A start that is too late names the latest month with a plan', () => {
    const asked = { brings: { experiences: [experience(60)], earliestStart: day('2040-06-15') } }
    const [latest, now, ...others] = fixesFor(asked)
    expect(others).toEqual([])
    expect(now).toEqual({ kind: 'start', day: null })
    if (latest?.kind !== 'start' || latest.day === null) throw new Error('no month')
    expect(makePlan(mended(asking(asked), latest)).kind).toBe('plan')
    const next = { ...latest, day: addMonths(latest.day, 1) }
    expect(makePlan(mended(asking(asked), next)).kind).toBe('noPlan')
  })
})
