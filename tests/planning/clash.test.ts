import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { addDays } from '../../src/calendar/day.ts'
import { clashOf } from '../../src/planning/clash.ts'
import { type Clash, type Constraint, constraintsOf, without } from '../../src/planning/constraints.ts'
import { mended } from '../../src/planning/fixes.ts'
import { canBePlanned, makePlan } from '../../src/planning/makePlan.ts'
import type { Pin } from '../../src/planning/plan.ts'
import type { PlanRequest } from '../../src/planning/request.ts'
import { day } from '../calendar/days.ts'
import { experience } from '../pathway/log.ts'
import { type Asking, asking } from './asking.ts'
import { randomPerson } from './randomPerson.ts'
import { runs } from './runs.ts'

// Each person is planned many times over, on a machine that may be busy
vi.setConfig({ testTimeout: 300_000 * Math.max(1, Number(process.env.RUNS ?? 1)) })

/** What a constraint is called in the examples. */
const nameOf = (one: Constraint): string =>
  one.kind === 'demand' ? `${one.point} ${one.part.kind}` : one.kind

/** What tells one constraint from all others of the same request: a route may demand two levels, or two practices, at once. */
const identityOf = (one: Constraint): string => JSON.stringify(one)

const namesOf = (asked: Asking): string[] =>
  (clashOf(asking(asked)) ?? []).map(({ constraint }) => nameOf(constraint))

/** Whether there is a plan when only these constraints are kept. */
function keeps(request: PlanRequest, kept: readonly Constraint[]): boolean {
  const kepts = new Set(kept.map(identityOf))
  return canBePlanned(
    without(
      request,
      constraintsOf(request).filter((one) => !kepts.has(identityOf(one))),
    ),
  )
}

/** What is said to clash does, nothing of it is said for nothing, and what is offered leads to a plan. */
function isSmallest(request: PlanRequest, clash: Clash): void {
  const constraints = clash.map(({ constraint }) => constraint)
  expect(keeps(request, constraints)).toBe(false)
  for (const { constraint, isCure, isSure, fixes, afterwards } of clash) {
    // No search is cut short for these persons
    expect(isSure).toBe(true)
    const others = constraints.filter((other) => other !== constraint)
    expect(keeps(request, others)).toBe(true)
    expect(makePlan(without(request, [constraint])).kind).toBe(isCure ? 'plan' : 'noPlan')
    if (isCure) expect(afterwards).toEqual([])
    for (const fix of fixes) expect(makePlan([fix, ...afterwards].reduce(mended, request)).kind).toBe('plan')
  }
}

describe('rules and wishes that clash', () => {
  test('Whoever has no plan is told a smallest set', () => {
    fc.assert(
      fc.property(randomPerson, (asked) => {
        const request = asking(asked)
        const clash = clashOf(request)
        if (canBePlanned(request)) expect(clash).toBeNull()
        else if (clash) isSmallest(request, clash)
        else expect(keeps(request, [])).toBe(false)
      }),
      runs(6),
    )
  })

  test('Whoever wishes what cannot be has no plan, and is told a smallest set', () => {
    const wishes = fc.record({
      hoursAWeek: fc.constantFrom(2, 5, 8, 12, 20, 37.5),
      earliestStart: fc.constantFrom(null, null, day('2028-01-01'), day('2033-06-01'), day('2041-01-01')),
    })
    const pins = fc.constantFrom<Pin[]>(
      [],
      [{ step: 'exam.trade', start: day('2026-12-07') }],
      [{ step: 'module.HEAV107', start: day('2027-01-04'), weeks: 7 }],
    )
    fc.assert(
      fc.property(randomPerson, wishes, pins, ({ brings, ...asked }, wished, fixed) => {
        const request = asking({ ...asked, brings: { ...brings, ...wished }, pins: fixed })
        const clash = clashOf(request)
        if (clash) isSmallest(request, clash)
        else if (!canBePlanned(request)) expect(keeps(request, [])).toBe(false)
      }),
      runs(9),
    )
  })

  test('A demand that sets hours free by the job it needs closes no way out of the telling', () => {
    // Of these persons one has no plan with fewer demands, and one with more
    const people = fc.sample(randomPerson, { seed: 13, numRuns: 10 })
    for (const asked of people) {
      const request = asking(asked)
      const clash = clashOf(request)
      expect(clash === null).toBe(canBePlanned(request))
      if (clash) isSmallest(request, clash)
    }
  })

  test('Jobs that go on and leave no hours clash, and how far one has to go down is offered', () => {
    const request = asking({
      route: 'modular',
      county: 'vestland',
      log: ['2024-01-01 employmentStarted care 100% inTrade', '2024-02-01 employmentStarted shop 80% other'],
    })
    const clash = clashOf(request) ?? []
    expect(clash.map(({ constraint }) => nameOf(constraint))).toEqual(['hours', 'job'])
    isSmallest(request, clash)
    const fixes = clash.flatMap((one) => one.fixes)
    expect(fixes.map(({ kind }) => kind)).toContain('job')
  })

  test('Jobs of which too many go on for any three to be mended are told without a way out', () => {
    const log = Array.from({ length: 60 }, (_, at) => `2024-01-01 employmentStarted job-${at} 10% inTrade`)
    const clash = clashOf(asking({ route: 'modular', county: 'vestland', log })) ?? []
    expect(new Set(clash.map(({ constraint }) => nameOf(constraint)))).toEqual(new Set(['hours', 'job']))
    expect(clash.flatMap(({ fixes, afterwards }) => [...fixes, ...afterwards])).toEqual([])
  })

  test('A leave that leaves no room clashes, and by when it has to be over is offered', () => {
    const request = asking({
      route: 'praksiskandidat',
      county: 'vestland',
      log: ['2026-10-01 leaveStarted'],
      brings: { experiences: [experience(60)] },
      durations: { 'leave-left': { low: 60, likely: 60, high: 60 } },
      pins: [{ step: 'exam.trade', start: day('2027-10-04') }],
    })
    const clash = clashOf(request) ?? []
    expect(clash.map(({ constraint }) => nameOf(constraint))).toEqual(['pin', 'leave'])
    isSmallest(request, clash)
    const fixes = clash.flatMap((one) => one.fixes)
    expect(fixes.map(({ kind }) => kind)).toEqual(['unpin', 'moveTo', 'endLeave'])
    const end = fixes.at(-1)
    if (end?.kind !== 'endLeave') throw new Error('no end of the leave')
    // A week more, and there is none
    expect(end.by).toBe(addDays(request.today, 7 * end.weeks))
    const longer = { ...end, weeks: end.weeks + 1, by: addDays(end.by, 7) }
    expect(canBePlanned(mended(request, longer))).toBe(false)
  })

  test('A leave without an end that nothing waits for is no constraint', () => {
    const kinds = (log: string[]) => constraintsOf(asking({ log })).map(({ kind }) => kind)
    expect(kinds(['2026-10-01 leaveStarted'])).not.toContain('leave')
  })

  test('Where nothing by itself is enough, it is told what leads to a plan together', () => {
    const request = asking({
      route: 'praksiskandidat',
      county: 'vestland',
      brings: { hoursAWeek: 3, earliestStart: day('2041-01-01') },
    })
    const clash = clashOf(request) ?? []
    expect(clash.filter(({ isCure }) => isCure)).toEqual([])
    isSmallest(request, clash)
    const mending = clash.filter(({ fixes }) => fixes.length > 0)
    expect(mending.length).toBeGreaterThan(0)
    for (const { afterwards } of mending) expect(afterwards.length).toBeGreaterThan(0)
    // Once the first is mended, what is left is told as a clash of its own with a cure
    const [fix] = mending[0]?.fixes ?? []
    const left = fix ? (clashOf(mended(request, fix)) ?? []) : []
    expect(left.some(({ isCure, fixes }) => isCure && fixes.length > 0)).toBe(true)
  })

  test('Where there is a plan nothing clashes', () => {
    expect(namesOf({ route: 'modular', county: 'vestland' })).toEqual([])
  })

  test('Few hours a week and the position that law asks for', () => {
    const request = asking({ brings: { hoursAWeek: 20 } })
    const clash = clashOf(request) ?? []
    expect(clash.map(({ constraint }) => nameOf(constraint))).toEqual(['hours', 'contract position'])
    expect(clash.map(({ isCure }) => isCure)).toEqual([true, true])
  })

  test('Few hours a week and five years of practice', () => {
    const asked = { route: 'praksiskandidat', county: 'vestland', brings: { hoursAWeek: 3 } }
    expect(namesOf(asked)).toEqual(['hours', 'tradeExam practice'])
  })

  test('In whatever order durations were set, the same one clashes', () => {
    const long = { low: 9000, likely: 9000, high: 9000 }
    const clashOn = (durations: PlanRequest['durations']) =>
      clashOf(asking({ route: 'modular', county: 'vestland', durations }))
    const clash = clashOn({ module: long, certificate: long })
    expect(clash?.map(({ constraint }) => constraint.kind)).toContain('duration')
    expect(clashOn({ certificate: long, module: long })).toEqual(clash)
  })

  test('A start after the last term', () => {
    const asked = { route: 'modular', county: 'vestland', brings: { earliestStart: day('2041-01-01') } }
    expect(namesOf(asked)).toEqual(['earliestStart'])
  })

  test('A module fixed where its length leaves no room', () => {
    const pins = [{ step: 'module.HEAV107', start: day('2027-01-04'), weeks: 7 }]
    expect(namesOf({ route: 'modular', county: 'vestland', pins })).toEqual(['pin', 'hours'])
  })
})
