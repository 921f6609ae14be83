import { describe, expect, test } from 'vitest'
import { agree } from '../../src/planning/agree.ts'
import { makePlanKeeping } from '../../src/planning/keepAgreed.ts'
import { nextStep } from '../../src/planning/next.ts'
import { day } from '../calendar/days.ts'
import { experience } from '../pathway/log.ts'
import { asking, planFor, stepOf, today } from './asking.ts'

const asked = {
  route: 'modular',
  county: 'vestland',
  brings: { norwegianGoal: { listening: null, reading: null, writing: null, oral: 'B1' as const } },
}
const { pathway } = asking(asked)
const plan = planFor(asked)

describe('the one thing to do now', () => {
  test('It is the step whose date comes first', () => {
    const next = nextStep(pathway, plan, today)
    expect(next?.day).toBe(Math.min(...plan.steps.map(({ from }) => from)))
  })

  test('Of those that start together Norwegian comes before exams', () => {
    const same = plan.steps.map((step) => ({ ...step, from: day('2026-11-23'), deciding: false }))
    expect(nextStep(pathway, { ...plan, steps: same }, today)?.step.lane).toBe('norwegian')
  })

  test('What decides the finish goes before the rest', () => {
    const same = plan.steps.map((step) => ({
      ...step,
      from: day('2026-11-23'),
      deciding: step.id === 'module.HEAV107',
    }))
    expect(nextStep(pathway, { ...plan, steps: same }, today)?.step.id).toBe('module.HEAV107')
  })

  test('The county is asked before a course that begins on the same day, also once all of it is agreed', () => {
    const asked = {
      trade: 'LOG05-01',
      county: 'rogaland',
      brings: { hoursAWeek: 42 },
      log: ['2025-11-03 employmentStarted store 80% inTrade'],
    }
    const proposed = planFor(asked)
    const agreement = agree(proposed, new Set(proposed.steps.map(({ id }) => id)), today, 'all')
    const planned = makePlanKeeping(asking({ ...asked, before: proposed.steps }), agreement)
    if (planned.kind === 'noPlan') throw new Error('what was agreed can be kept')
    for (const plan of [proposed, planned.plan]) {
      expect(plan.steps.filter(({ from }) => from === day('2026-11-23'))).not.toHaveLength(0)
      const next = nextStep(asking(asked).pathway, plan, today)
      expect(next).toMatchObject({
        day: day('2026-11-23'),
        event: { kind: 'contractApplied' },
        assumed: true,
      })
    }
  })

  test('The job comes before the goal that it is', () => {
    const asked = { route: 'ringerike', county: 'buskerud' }
    const next = nextStep(asking(asked).pathway, planFor(asked), today)
    expect(next?.step.id).toBe('work.job')
  })

  test('It names whom to ask, by role', () => {
    const only = { ...plan, steps: [stepOf(plan, 'certificate')] }
    expect(nextStep(pathway, only, today)?.responsible).toEqual(['county'])
  })

  test('An exam that is booked is sat before its marks', () => {
    const asked = {
      log: [
        '2023-03-01 employmentStarted home 100% inTrade',
        '2025-08-20 gatePassed approved-training-establishment',
        '2025-09-01 contractStarted k fpjCandidate until 2027-02-28',
        '2026-09-07 examRegistered written',
      ],
    }
    const next = nextStep(asking(asked).pathway, planFor(asked), today)
    expect(next?.step.id).toBe('exam.written')
    expect(next?.sitting).toEqual({ from: day('2026-11-16'), to: day('2026-11-27') })
    expect(next?.day).toBe(today)
  })

  describe('in a contract that runs', () => {
    const running = [
      '2023-03-01 employmentStarted home 100% inTrade',
      '2025-08-20 gatePassed approved-training-establishment',
      '2025-09-01 contractStarted k fpjCandidate until 2027-02-28',
      '2026-09-07 examRegistered written',
    ]
    const onDay = (on: string, ...happened: string[]) => {
      const asked = { log: [...running, ...happened], brings: { hoursAWeek: 45 }, on: day(on) }
      return nextStep(asking(asked).pathway, planFor(asked), day(on))
    }

    test('The trade exam is registered for in time', () => {
      const next = onDay('2026-12-05')
      expect(next?.step.id).toBe('exam.trade')
      // Two months before the contract ends (ofo. § 9-56)
      expect(next?.registration).toEqual({ opens: null, closes: day('2026-12-28'), assumed: false })
      expect(next?.registers).toBe(true)
    })

    test('An exam that is sat awaits its marks', () => {
      const next = onDay('2026-12-05', '2026-12-01 examRegistered trade')
      expect(next).toMatchObject({
        awaitsMarks: true,
        registers: false,
        sitting: null,
        day: day('2027-01-05'),
      })
      expect(next?.step.id).toBe('exam.written')
    })
  })

  describe('before a registration opens', () => {
    const registrationOn = (on: string) => {
      const asked = { route: 'praksiskandidat', on: day(on), brings: { experiences: [experience(60)] } }
      const { pathway } = asking(asked)
      const steps = planFor(asked).steps.filter(({ id }) => id === 'exam.written')
      return nextStep(pathway, { ...planFor(asked), steps }, day(on))?.registration
    }

    test('Days of a published calendar are certain', () => {
      expect(registrationOn('2026-12-05')).toEqual({
        opens: day('2027-01-15'),
        closes: day('2027-02-01'),
        assumed: false,
      })
    })

    test('Days that repeat the last calendar are assumed', () => {
      expect(registrationOn('2027-07-03')).toEqual({
        opens: day('2027-09-01'),
        closes: day('2027-09-15'),
        assumed: true,
      })
    })
  })

  test('The registration for a Norwegian test is what comes next once it is soon', () => {
    const course = stepOf(plan, 'language.B1')
    const sat = course.events.map((event) => ({ ...event, day: day('2027-03-08') }))
    const steps = [{ ...course, from: today, to: day('2027-03-08'), events: sat }]
    const registersOn = (on: string) => nextStep(pathway, { ...plan, steps }, day(on))?.registers
    expect(registersOn('2026-11-21')).toBe(false)
    // Within eight weeks of 25 January 2027, when it opens
    expect(registersOn('2026-12-05')).toBe(true)
    expect(registersOn('2027-02-01')).toBe(false)
  })

  test('Nothing comes after the way is gone', () => {
    expect(nextStep(pathway, plan, day('2045-01-01'))).toBeNull()
  })
})
