import { describe, expect, test } from 'vitest'
import { compareRoute } from '../../src/planning/compare.ts'
import { day } from '../calendar/days.ts'
import { experience } from '../pathway/log.ts'
import { type Asking, asking, planFor, stepOf } from './asking.ts'
import { planFaults } from './planFaults.ts'

/** Somebody on leave from the job in the trade in which a contract is to begin; nobody has recorded its end. */
const onLeave = (asked: Asking = {}) =>
  asking({
    log: ['2025-09-01 employmentStarted home 80%', '2026-10-01 leaveStarted'],
    brings: { hoursAWeek: 45, experiences: [experience(40)] },
    ...asked,
  })

const assumed = { kind: 'duration', id: 'leave-left' }

describe('a leave whose end nobody has recorded', () => {
  test('It is assumed to be over when the plan begins, and the plan says so', () => {
    const plan = planFor(onLeave())
    const [first] = plan.steps
    expect(first?.events[0]).toEqual({ kind: 'leaveEnded', day: day('2026-11-23') })
    expect(plan.steps.filter(({ assumes }) => assumes.some(({ id }) => id === assumed.id))).toEqual([first])
    expect(planFaults(onLeave(), plan)).toEqual([])
  })

  test('A contract begins in the job that the person comes back to', () => {
    const plan = planFor(onLeave())
    expect(plan.steps.map(({ id }) => id)).not.toContain('work.job')
    // The county is assumed to decide within four weeks of Monday 23 November
    expect(stepOf(plan, 'contract.contract').from).toBe(day('2026-12-21'))
  })

  test('The weeks that are left of it can be set for one person, and nothing happens before', () => {
    const durations = { 'leave-left': { low: 10, likely: 10, high: 10 } }
    const plan = planFor(onLeave({ durations }))
    // Ten weeks from Saturday 21 November are over on Saturday 30 January
    expect(plan.steps[0]?.events[0]).toEqual({ kind: 'leaveEnded', day: day('2027-02-01') })
    expect(Math.min(...plan.steps.map(({ from }) => from))).toBeGreaterThanOrEqual(day('2027-02-01'))
    expect(planFaults(onLeave({ durations }), plan)).toEqual([])
  })

  test('A written exam whose marks come before the person is back holds nothing up', () => {
    const log = ['2026-09-01 examRegistered written', '2026-10-01 leaveStarted']
    const durations = { 'leave-left': { low: 10, likely: 10, high: 10 } }
    const asked = onLeave({
      route: 'praksiskandidat',
      log,
      durations,
      brings: { experiences: [experience(60)] },
    })
    const plan = planFor(asked)
    expect(stepOf(plan, 'exam.written')).toMatchObject({ from: day('2026-11-16'), to: day('2027-01-05') })
    expect(planFaults(asked, plan)).toEqual([])
  })

  test('The hours of the job that it interrupts count in the fullest week', () => {
    // 80 per cent of 37.5 hours beside 3 hours of getting ready
    expect(compareRoute(onLeave()).heaviestWeek).toBeGreaterThanOrEqual(33)
  })

  test('Of somebody who is back nothing is assumed', () => {
    const log = ['2025-09-01 employmentStarted home 80%', '2026-10-01 leaveStarted', '2026-11-02 leaveEnded']
    const { steps } = planFor(onLeave({ log }))
    expect(steps.flatMap(({ assumes }) => assumes)).not.toContainEqual(assumed)
  })
})
