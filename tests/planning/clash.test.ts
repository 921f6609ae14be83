import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { clashOf } from '../../src/planning/clash.ts'
import { type Clash, type Constraint, constraintsOf, without } from '../../src/planning/constraints.ts'
import { mended } from '../../src/planning/fixes.ts'
import { canBePlanned, makePlan } from '../../src/planning/makePlan.ts'
import type { Pin } from '../../src/planning/plan.ts'
import type { PlanRequest } from '../../src/planning/request.ts'
import { day } from '../calendar/days.ts'
import { type Asking, asking } from './asking.ts'
import { randomPerson } from './randomPerson.ts'
import { runs } from './runs.ts'

// Each person is planned many times over, on a machine that may be busy
vi.setConfig({ testTimeout: 300_000 * Math.max(1, Number(process.env.RUNS ?? 1)) })

const nameOf = (one: Constraint): string =>
  one.kind === 'demand' ? `${one.point} ${one.part.kind}` : one.kind

const namesOf = (asked: Asking): string[] =>
  (clashOf(asking(asked)) ?? []).map(({ constraint }) => nameOf(constraint))

/** Whether there is a plan when only these constraints are kept. */
function keeps(request: PlanRequest, kept: readonly Constraint[]): boolean {
  const names = new Set(kept.map(nameOf))
  return canBePlanned(
    without(
      request,
      constraintsOf(request).filter((one) => !names.has(nameOf(one))),
    ),
  )
}

/** What is said to clash does, nothing of it is said for nothing, and what is offered leads to a plan. */
function isSmallest(request: PlanRequest, clash: Clash): void {
  const constraints = clash.map(({ constraint }) => constraint)
  expect(keeps(request, constraints)).toBe(false)
  for (const { constraint, isCure, fixes } of clash) {
    const others = constraints.filter((other) => other !== constraint)
    expect(keeps(request, others)).toBe(true)
    expect(makePlan(without(request, [constraint])).kind).toBe(isCure ? 'plan' : 'noPlan')
    if (!isCure) expect(fixes).toEqual([])
    for (const fix of fixes) expect(makePlan(mended(request, fix)).kind).toBe('plan')
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
      runs(40),
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
      runs(40),
    )
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
