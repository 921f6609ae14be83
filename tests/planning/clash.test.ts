import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { type Clash, type Constraint, clashOf, constraintsOf, without } from '../../src/planning/clash.ts'
import { canBePlanned, makePlan } from '../../src/planning/makePlan.ts'
import type { PlanRequest } from '../../src/planning/request.ts'
import { day } from '../calendar/days.ts'
import { type Asking, asking } from './asking.ts'
import { randomPerson } from './randomPerson.ts'
import { runs } from './runs.ts'

// Each person is planned many times over, on a machine that may be busy
vi.setConfig({ testTimeout: 300_000 * Math.max(1, Number(process.env.RUNS ?? 1)) })

const nameOf = (one: Constraint): string =>
  one.kind === 'demand' ? `${one.point} ${one.part.kind}` : one.kind

const namesOf = (asked: Asking): string[] => (clashOf(asking(asked))?.constraints ?? []).map(nameOf)

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

/** What is said to clash does, and nothing of it is said for nothing. */
function isSmallest(request: PlanRequest, { constraints, cures }: Clash): void {
  expect(keeps(request, constraints)).toBe(false)
  for (const one of constraints) {
    expect(
      keeps(
        request,
        constraints.filter((other) => other !== one),
      ),
    ).toBe(true)
  }
  for (const cure of cures) expect(makePlan(without(request, [cure])).kind).toBe('plan')
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

  test('Where there is a plan nothing clashes', () => {
    expect(namesOf({ route: 'modular', county: 'vestland' })).toEqual([])
  })

  test('Few hours a week and the position that law asks for', () => {
    const request = asking({ brings: { hoursAWeek: 20 } })
    const clash = clashOf(request)
    expect(clash?.constraints.map(nameOf)).toEqual(['hours', 'contract position'])
    expect(clash?.cures.size).toBe(2)
  })

  test('Few hours a week and five years of practice', () => {
    const asked = { route: 'praksiskandidat', county: 'vestland', brings: { hoursAWeek: 3 } }
    expect(namesOf(asked)).toEqual(['hours', 'tradeExam practice'])
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
