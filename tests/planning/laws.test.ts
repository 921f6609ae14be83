import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { weekOf } from '../../src/calendar/week.ts'
import type { Requirement } from '../../src/curriculum/requirement.ts'
import type { DemandPoint } from '../../src/curriculum/rules.ts'
import { replay } from '../../src/pathway/replay.ts'
import { agree, changedStep, differsFromAgreed } from '../../src/planning/agree.ts'
import { makePlanKeeping } from '../../src/planning/keepAgreed.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import { moveReasons } from '../../src/planning/moveReasons.ts'
import { heldAt } from '../../src/planning/pins.ts'
import { pointsOf } from '../../src/planning/request.ts'
import { logOf } from '../pathway/log.ts'
import { type Asking, asking, today } from './asking.ts'
import { planFaults } from './planFaults.ts'
import { planOf } from './planOf.ts'
import { randomPerson } from './randomPerson.ts'
import { runs } from './runs.ts'

// Each person is planned many times over, on a machine that may be busy
vi.setConfig({ testTimeout: 300_000 * Math.max(1, Number(process.env.RUNS ?? 1)) })

const demanded: fc.Arbitrary<Requirement> = fc.oneof(
  fc.record({
    kind: fc.constant('language' as const),
    skill: fc.constantFrom('oral', 'writing'),
    level: fc.constantFrom('A2', 'B1', 'B2'),
  }),
  fc.record({ kind: fc.constant('practice' as const), months: fc.constantFrom(3, 12, 30, 48) }),
  fc.record({ kind: fc.constant('examPassed' as const), exam: fc.constant('written' as const) }),
  fc.constant({ kind: 'everyModule' as const }),
)

const points: readonly DemandPoint[] = ['module', 'contract', 'tradeExamRegistration', 'certificate']

/** The person where one more thing is demanded at a moment of the route. */
function withRule(asked: Asking, point: DemandPoint, requires: Requirement): Asking {
  const { pathway } = asking(asked)
  const demand = {
    on: point,
    requires,
    standing: 'countyPractice' as const,
    source: { title: 'invented for a test', year: null },
  }
  const demandsByPoint = new Map([
    ...pathway.demandsByPoint,
    [point, [...(pathway.demandsByPoint.get(point) ?? []), demand]] as const,
  ])
  return { ...asked, pathway: { ...pathway, demandsByPoint } }
}

/** Which lines of somebody's log count. */
function counting(asked: Asking): string {
  const { pathway, background, today: on } = asking(asked)
  const { outcomeById } = replay(pathway, background, logOf(asked.log ?? [], pathway.trade?.trade), on)
  return [...outcomeById.values()].map(({ accepted }) => accepted).join()
}

describe('laws of every plan', () => {
  test('One more rule never ends earlier, and opens no way', () => {
    let compared = 0
    fc.assert(
      fc.property(randomPerson, fc.nat(11), demanded, (asked, which, requires) => {
        const passed = pointsOf(asking(asked).pathway).filter((one) => points.includes(one))
        const point = passed[which % passed.length]
        // Of a goal without a trade nothing is asked at these moments
        if (point === undefined) return
        const ruled = withRule(asked, point, requires)
        // What happened may be refused by the rule, and is then another story
        if (counting(asked) !== counting(ruled)) return
        const [without, withIt] = [planOf(asked), makePlan(asking(ruled))]
        if (withIt.kind === 'noPlan') return
        expect(without.kind).toBe('plan')
        if (without.kind === 'noPlan' || !without.plan.proved) return
        compared += 1
        expect(withIt.plan.finish).toBeGreaterThanOrEqual(without.plan.finish)
      }),
      runs(75),
    )
    expect(compared).toBeGreaterThan(10)
  })

  test('What is agreed stays, or is listed and could not stay', () => {
    let [kept, moved] = [0, 0]
    const edits = fc.record({
      hours: fc.constantFrom(null, 15, 25, 45),
      level: fc.constantFrom(null, 'B2' as const),
      end: fc.constantFrom('low' as const, 'likely' as const, 'high' as const),
      which: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    })
    fc.assert(
      fc.property(randomPerson, edits, (asked, { hours, level, end, which }) => {
        const first = planOf(asked)
        if (first.kind === 'noPlan') return
        const chosen = first.plan.steps.filter(({ from }, at) => which[at % which.length] && from > today)
        if (chosen.length === 0) return
        const agreement = agree(first.plan, new Set(chosen.map(({ id }) => id)), today, 'first')
        const brings = {
          ...asked.brings,
          ...(hours === null ? {} : { hoursAWeek: hours }),
          ...(level === null
            ? {}
            : { norwegianGoal: { listening: level, reading: null, writing: null, oral: null } }),
        }
        const request = asking({ ...asked, brings, end, before: first.plan.steps })
        const anew = makePlanKeeping(request, agreement)
        if (anew.kind === 'noPlan') return
        expect(planFaults(request, anew.plan)).toEqual([])
        const listed = new Set(differsFromAgreed(agreement, anew.plan).steps.map(changedStep))
        const startById = new Map(anew.plan.steps.map(({ id, from }) => [id, weekOf(from)]))
        const stays = agreement.steps.filter(({ id, from }) => startById.get(id) === weekOf(from))
        for (const step of agreement.steps) {
          if (stays.includes(step)) {
            kept += 1
            continue
          }
          moved += 1
          expect(listed).toContain(step.id)
          // What is not asked for any longer is listed as gone, and holds nothing
          if (!startById.has(step.id)) continue
          // A goal is no step to hold: it is reached when what reaches it is, sooner or later
          if (step.id === 'goal') continue
          const pins = [...stays, step].map((one) => ({ step: one.id, ...heldAt(one, one.from) }))
          expect(makePlan({ ...request, pins }).kind).toBe('noPlan')
        }
        // Each that moved is told with why, or as arranged anew
        const moves = moveReasons({ ...request, before: anew.plan.steps }, agreement, first.plan)
        const told = new Set(moves.map(({ step }) => step))
        for (const { id, from } of first.plan.steps) {
          const now = startById.get(id)
          if (now !== undefined && now !== weekOf(from)) expect(told).toContain(id)
        }
      }),
      runs(12),
    )
    expect(kept).toBeGreaterThan(10)
    expect(moved).toBeGreaterThan(10)
  })
})
