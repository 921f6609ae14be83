import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/planning/plan.ts'
import { eventsOf } from '../../src/planning/refused.ts'
import { day } from '../calendar/days.ts'
import { experience } from '../pathway/log.ts'
import { type Asking, planFor, stepOf } from './asking.ts'

/** The plan made anew on a later day, all having happened as the plan before said. */
function plannedOn(asked: Asking, before: Plan, on: string): Plan {
  const happened = eventsOf(before).filter((event) => event.day <= day(on))
  return planFor({ ...asked, on: day(on), log: [...(asked.log ?? []), ...happened], before: before.steps })
}

describe('planning on from the plan before', () => {
  test('Nothing moves where nothing has changed', () => {
    const counts = { kind: 'practice', trade: 'HEA' } as const
    const asked: Asking = {
      route: 'bergensmodellen',
      county: 'vestland',
      log: [
        ...['Made c3 practice x1', 'Documented c3 attest', 'Applied c3', 'Assessed c3', 'Approved c3 1'],
        ...['Made c2 module HEAV108', 'Documented c2 attest', 'Applied c2', 'Assessed c2'],
      ].map((words) => `2025-10-20 claim${words}`),
      brings: {
        hoursAWeek: 50,
        birthYear: 1990,
        earliestStart: day('2027-06-08'),
        norwegianGoal: { listening: 'C1', reading: 'B2', writing: 'B1', oral: 'A1' },
        experiences: [
          experience(75, null, { percent: 20, documented: false, counts }),
          { ...experience('2026-11-19', '2028-08-22', { percent: 75, counts }), id: 'x2' },
        ],
      },
    }
    const plan = planFor(asked)
    const again = planFor({ ...asked, before: plan.steps })
    expect(again.steps.map(({ id, from }) => [id, from])).toEqual(
      plan.steps.map(({ id, from }) => [id, from]),
    )
  })

  test('A course that follows a course goes on', () => {
    const asked: Asking = {
      trade: 'BET05-01',
      county: 'vestland',
      route: 'bergensmodellen',
      brings: { norwegianGoal: { listening: 'A1', reading: 'A1', writing: 'B1', oral: null } },
    }
    const before = planFor(asked)
    const { from } = stepOf(before, 'language.A2')
    expect(stepOf(plannedOn(asked, before, '2027-07-13'), 'language.A2').from).toBe(from)
  })

  test('A licence course under way goes on', () => {
    const asked: Asking = {
      trade: 'LOG05-01',
      county: 'nordland',
      route: 'bergensmodellen',
      pins: [{ step: 'gate.truck-T2', weeks: 4 }],
    }
    const before = planFor(asked)
    const { from, to } = stepOf(before, 'gate.truck-T2')
    expect(stepOf(plannedOn(asked, before, '2026-11-28'), 'gate.truck-T2')).toMatchObject({ from, to })
  })

  test('A licence that has run out is taken anew', () => {
    const plan = planFor({
      trade: 'LOG05-01',
      county: 'nordland',
      log: ['2026-11-20 gatePassed truck-T1 until 2026-12-01'],
      on: day('2026-12-02'),
    })
    expect(stepOf(plan, 'gate.truck-T1').from).toBeGreaterThan(day('2026-12-02'))
  })

  test('A course for an own goal that is under way goes on, and holds nothing up', () => {
    const asked: Asking = {
      trade: 'LOG05-01',
      county: 'nordland',
      brings: {
        earliestStart: day('2027-03-09'),
        norwegianGoal: { listening: 'A1', reading: 'A1', writing: 'A1', oral: 'A1' },
        experiences: [
          experience(7, null, { percent: 75, documented: true, counts: { kind: 'practice', trade: 'LOG' } }),
        ],
      },
    }
    const before = planFor(asked)
    const anew = plannedOn(asked, before, '2027-06-14')
    expect(anew.finish).toBe(before.finish)
    expect(stepOf(before, 'language.A1').from).toBeLessThan(day('2027-06-14'))
    expect(stepOf(anew, 'language.A1').to).toBe(stepOf(before, 'language.A1').to)
  })

  const counts = { kind: 'practice', trade: 'LOG' } as const
  const followed: [string, Asking, string][] = [
    [
      'A place for training that is looked for is not looked for anew',
      { route: 'lier', county: 'nordland', log: ['2025-02-05 languageAssessed oral B1'] },
      '2026-12-06',
    ],
    [
      'Modules wait no longer for a job that begins later than it is found',
      {
        route: 'jobb-med-moduler',
        trade: 'LOG05-01',
        county: 'nordland',
        log: [
          '2024-12-28 languageAssessed oral B2',
          '2026-08-16 gatePassed truck-T2 until 2029-05-22',
          '2026-09-27 factConfirmed permanentJob',
          '2026-11-13 leaveStarted',
        ],
        brings: {
          norwegianGoal: { listening: 'B2', reading: 'A2', writing: 'B1', oral: 'B1' },
          experiences: [
            experience(6, null, { percent: 40, documented: false, counts }),
            experience('2025-04-25', '2026-11-02', { id: 'x2', percent: 60, counts }),
          ],
        },
      },
      '2026-12-31',
    ],
    [
      'A course begun beside work for a time goes on at its pace when that is over',
      {
        route: 'baerum-bussjafor',
        trade: 'YRK03-03',
        county: 'vestland',
        brings: {
          hoursAWeek: 20,
          programme: { start: day('2026-11-01'), goal: 'work', extended: false },
          experiences: [experience('2026-09-01', '2027-01-31', { percent: 40, counts: { kind: 'nothing' } })],
        },
      },
      '2027-03-06',
    ],
  ]
  test.each(followed)('%s', (_, asked, on) => {
    const before = planFor(asked)
    expect(plannedOn(asked, before, on).finish).toBe(before.finish)
  })
})
