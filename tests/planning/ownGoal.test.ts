import { describe, expect, test } from 'vitest'
import { weekOf } from '../../src/calendar/week.ts'
import { atLeast } from '../../src/curriculum/requirement.ts'
import { fullWeek } from '../../src/pathway/background.ts'
import { positionNow } from '../../src/pathway/standing.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import { goalsMissed, isWithoutGoal } from '../../src/planning/ownGoal.ts'
import { day } from '../calendar/days.ts'
import { experience } from '../pathway/log.ts'
import { isThere, requestFor, routes, storiesById, storyOn } from '../stories/stories.ts'
import { asking, makeOnce, planFor, stepOf, today } from './asking.ts'
import { planFaults } from './planFaults.ts'

/** More hours than there is time for before the last term of norskprøven that is assumed. */
const never = { low: 100_000, likely: 100_000, high: 100_000 }

const noGoal = { listening: null, reading: null, writing: null, oral: null }

describe('the goal in Norwegian that is a person’s own', () => {
  test('holds no certificate up', () => {
    const request = storyOn('fjell-22', today)
    const plan = planFor(request)
    const without = planFor({ ...request, background: { ...request.background, norwegianGoal: noGoal } })
    expect(plan.finish).toBe(without.finish)
    expect(plan.proved).toBe(true)
    expect(stepOf(plan, 'language.B1').to).toBeGreaterThan(plan.finish)
  })

  test('comes first where a job leaves no room, and says what it costs', () => {
    const request = storyOn('bjork-08', today)
    const plan = planFor(request)
    const without = planFor({ ...request, background: { ...request.background, norwegianGoal: noGoal } })
    expect(stepOf(plan, 'language.B1').from).toBeLessThan(stepOf(plan, 'work.job').from)
    expect(plan.proved).toBe(true)
    expect(plan.isGoalInDoubt).toBeUndefined()
    expect(plan.finishWithoutGoal).toBe(without.finish)
    expect(plan.finish).toBeGreaterThan(without.finish)
    expect(without.finishWithoutGoal).toBeUndefined()
  })

  test('is waited for where the route demands it', () => {
    const plan = planFor(storyOn('hav-09', today))
    expect(stepOf(plan, 'language.A2').to).toBeLessThan(stepOf(plan, 'module.HEAV105').from)
  })
})

describe('an own goal that cannot be reached', () => {
  const far = { listening: 'C1', reading: null, writing: null, oral: 'B1' } as const

  test('leaves a plan for the certificate, as far as the goal goes', () => {
    // The last term of norskprøven that is assumed comes before the highest level
    const asked = { brings: { hoursAWeek: 45, norwegianGoal: far }, durations: { 'norwegian-C1': never } }
    const { background, standing } = asking(asked)
    const plan = planFor(asked)
    expect(goalsMissed(background, standing, plan)).toEqual([
      { skill: 'listening', goal: 'C1', reaches: 'B2' },
    ])
    expect(stepOf(plan, 'certificate').to).toBe(plan.finish)
    expect(plan.finish).toBe(planFor({ ...asked, brings: { hoursAWeek: 45 } }).finish)
    expect(planFaults(asking(asked), plan)).toEqual([])
  })

  test('is told of where the week has no room for a course', () => {
    const job = ['2023-03-01 employmentStarted home 100% inTrade']
    const asked = { route: 'praksiskandidat', log: job, brings: { hoursAWeek: 42, norwegianGoal: far } }
    const { background, standing } = asking(asked)
    const missed = goalsMissed(background, standing, planFor(asked))
    expect(missed.map(({ skill, reaches }) => [skill, reaches])).toEqual([
      ['listening', 'belowA1'],
      ['oral', 'belowA1'],
    ])
  })

  test('is none that a plan reaches', () => {
    const asked = { brings: { hoursAWeek: 45, norwegianGoal: { ...far, listening: null } } }
    const { background, standing } = asking(asked)
    expect(goalsMissed(background, standing, planFor(asked))).toEqual([])
  })

  test('is missing only where none is set for any skill', () => {
    const { background } = storyOn('fjell-22', today)
    expect(isWithoutGoal({ ...background, norwegianGoal: noGoal })).toBe(true)
    expect(isWithoutGoal({ ...background, norwegianGoal: { ...noGoal, oral: 'B1' } })).toBe(false)
  })

  test('is not missed for a step that is fixed where the plan has it', () => {
    const norwegianGoal = { listening: 'C1', reading: 'C1', writing: 'C1', oral: 'C1' } as const
    const asked = {
      route: 'modular',
      county: 'vestland',
      brings: { hoursAWeek: 45, norwegianGoal },
      durations: { 'norwegian-C1': never },
    }
    const plan = planFor(asked)
    const { from } = stepOf(plan, 'language.B1')
    expect(planFor({ ...asked, pins: [{ step: 'language.B1', start: from }] }).finish).toBe(plan.finish)
  })

  test('is no reason to let go of what is fixed by hand', () => {
    const asked = {
      brings: { hoursAWeek: 45, norwegianGoal: far },
      durations: { 'norwegian-C1': never },
      pins: [{ step: 'language.C1', start: day('2034-01-02') }],
    }
    const planned = makePlan(asking(asked))
    expect(planned).toMatchObject({ kind: 'noPlan', obstacles: [{ kind: 'pins', steps: ['language.C1'] }] })
  })
})

test('A higher level is never assessed before a lower one, in however little time', () => {
  const request = asking({
    route: 'bergensmodellen',
    county: 'rogaland',
    trade: 'BET05-01',
    log: [
      '2026-05-01 languageAssessed writing C1',
      '2026-08-09 employmentStarted work 80% inTrade',
      '2026-08-24 positionChanged work 60%',
    ],
    brings: {
      hoursAWeek: 34.5,
      birthYear: 1990,
      earliestStart: day('2027-02-20'),
      norwegianGoal: { ...noGoal, oral: 'B1' },
      experiences: [
        experience('2027-01-25', '2028-09-09', { id: 'x2', percent: 40, counts: { kind: 'nothing' } }),
      ],
    },
  })
  const events = planFor(request).steps.flatMap((step) => step.events)
  const assessed = events.flatMap((one) =>
    one.kind === 'languageAssessed' && one.skill === 'oral' ? [one] : [],
  )
  expect(assessed.length).toBeGreaterThan(1)
  for (const [at, { level, day: on }] of assessed.entries())
    for (const other of assessed.slice(at + 1))
      if (!atLeast(level, other.level)) expect(on).toBeLessThanOrEqual(other.day)
})

describe('getting ready for the written exam', () => {
  test.each([...storiesById.keys()])('lies shortly before it for %s', (id) => {
    for (const route of routes.filter((one) => isThere(id, one))) {
      const request = requestFor(id, route)
      const planned = makeOnce(request)
      const steps = planned.kind === 'plan' ? planned.plan.steps : []
      const ready = steps.find((step) => step.id === 'preparation')
      const exam = steps.find((step) => step.id === 'exam.written')
      const hoursOf = (kind: string) =>
        Math.max(0, ...steps.flatMap(({ id, hoursAWeek }) => (id.startsWith(kind) ? (hoursAWeek ?? 0) : [])))
      const held = (positionNow(request.standing) / 100) * fullWeek
      // Work that takes the whole week leaves no room for it, so there it comes before
      const taken = Math.max(hoursOf('work.'), held) + hoursOf('contract.')
      const hasRoom = request.background.hoursAWeek - taken >= 3
      if (ready && exam && hasRoom) expect(weekOf(exam.from) - weekOf(ready.to), route).toBeLessThanOrEqual(4)
    }
  })
})
