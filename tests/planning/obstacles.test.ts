import { describe, expect, test } from 'vitest'
import { makePlan } from '../../src/planning/makePlan.ts'
import type { PlanObstacle } from '../../src/planning/refused.ts'
import { day } from '../calendar/days.ts'
import { experience } from '../pathway/log.ts'
import { storyOn } from '../stories/stories.ts'
import { type Asking, asking, planFor, stepOf } from './asking.ts'

/** The last term of the written exam that is assumed (terms-assumed.json). */
const lastTerm = day('2034-05-02')

function obstaclesOf(asked: Asking | ReturnType<typeof asking>): readonly PlanObstacle[] {
  const planned = makePlan('standing' in asked ? asked : asking(asked))
  return planned.kind === 'plan' ? [] : planned.obstacles
}

describe('the written exam that somebody is registered for', () => {
  test('is the one whose days run now', () => {
    const plan = planFor(storyOn('elv-04', day('2026-11-21')))
    expect(stepOf(plan, 'exam.written')).toMatchObject({ from: day('2026-11-16'), to: day('2027-01-05') })
  })

  // 16-27 November 2026 is registered for from 1 to 15 September, 4-21 May 2027 from 15 January to 1 February by whoever
  // registers themselves; by a company until 1 October.
  test.each([
    ['praksiskandidat', '2026-09-15', '2026-11-16', '2027-01-05'],
    ['praksiskandidat', '2026-09-16', '2027-05-04', '2027-06-18'],
    ['praksiskandidat', '2026-11-20', '2027-05-04', '2027-06-18'],
    ['fagbrev-pa-jobb', '2026-09-16', '2026-11-16', '2027-01-05'],
  ])(
    'On %s a registration of %s is for the next term that can still be registered for',
    (route, on, from, to) => {
      const log = [
        '2025-09-01 employmentStarted home 100%',
        '2025-09-01 gatePassed approved-training-establishment',
        '2026-09-01 contractStarted k fpjCandidate until 2029-08-31',
        `${on} examRegistered written`,
      ]
      const brings = { experiences: [experience(route === 'praksiskandidat' ? 60 : 12)] }
      const plan = planFor({ route, log: route === 'praksiskandidat' ? log.slice(3) : log, brings })
      expect(stepOf(plan, 'exam.written')).toMatchObject({ from: day(from), to: day(to) })
    },
  )

  test('is none before a wait is over', () => {
    const log = [
      '2026-03-13 examRegistered written',
      '2026-04-12 examAnnulled written',
      '2026-11-20 examRegistered written',
    ]
    const { from } = stepOf(planFor({ route: 'praksiskandidat', log }), 'exam.written')
    expect(from).toBeGreaterThanOrEqual(day('2027-04-12'))
  })
})

describe('why there is no plan', () => {
  test('The company registers too late for the exam', () => {
    expect(obstaclesOf(storyOn('elv-04', day('2027-01-10')))).toEqual([
      { kind: 'registrationClosed', closed: day('2026-12-28'), ends: day('2027-02-28') },
    ])
  })

  test('A contract that is extended mends it', () => {
    const request = storyOn('elv-04', day('2027-01-10'), [
      '2027-01-05 examPassed written',
      '2027-01-08 contractExtended kontrakt until 2027-06-30',
    ])
    expect(obstaclesOf(request)).toEqual([])
  })

  test('What is fixed is named in the order of the plan, whichever was fixed first, and nothing that is no part of it', () => {
    const start = day('2027-01-04')
    const pins = [
      { step: 'work.elsewhere', percent: 50 },
      { step: 'module.HEAV106', start, weeks: 18 },
      { step: 'module.HEAV105', start, weeks: 18 },
    ]
    const steps = ['module.HEAV105', 'module.HEAV106']
    for (const fixed of [pins, pins.toReversed()])
      expect(
        obstaclesOf({ route: 'modular', county: 'vestland', brings: { hoursAWeek: 18 }, pins: fixed }),
      ).toEqual([{ kind: 'pins', steps }])
  })

  test('What is fixed of an own goal is named so too', () => {
    const start = day('2027-01-04')
    const pins = ['language.A1', 'language.A2'].map((step) => ({ step, start }))
    const norwegianGoal = { listening: 'A2', reading: null, writing: null, oral: null } as const
    for (const fixed of [pins, pins.toReversed()])
      expect(
        obstaclesOf({ route: 'modular', county: 'vestland', brings: { norwegianGoal }, pins: fixed }),
      ).toEqual([{ kind: 'pins', steps: ['language.A1', 'language.A2'] }])
  })

  test('A licence has no room beside the contract that runs', () => {
    const obstacles = obstaclesOf({
      trade: 'LOG05-01',
      route: 'modular',
      county: 'vestland',
      log: [
        '2026-11-20 gatePassed approved-training-establishment',
        '2026-11-20 contractStarted k apprentice until 2028-04-20',
      ],
      brings: { hoursAWeek: 33 },
    })
    expect(obstacles).toContainEqual({
      kind: 'hours',
      step: 'gate.truck-T1',
      needs: 38,
      has: 33,
      held: 0,
      week: 33,
    })
  })

  test('No term of the written exam is known so late', () => {
    const earliestStart = day('2034-11-13')
    expect(obstaclesOf({ brings: { hoursAWeek: 45, earliestStart } })).toEqual([
      { kind: 'noTerm', exam: 'written', after: lastTerm },
    ])
  })

  test('No term is left when the last one is past', () => {
    expect(obstaclesOf({ on: day('2034-12-30'), route: 'praksiskandidat' })).toContainEqual({
      kind: 'termsOver',
      exam: 'written',
      last: lastTerm,
    })
  })
})
