import { describe, expect, test, vi } from 'vitest'
import { addDays } from '../../src/calendar/day.ts'
import { weekOf } from '../../src/calendar/week.ts'
import { makePlanKeeping } from '../../src/planning/keepAgreed.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import { moveReasons, type ReasonedMove } from '../../src/planning/moveReasons.ts'
import { heldAt, isWaitFixed, startMovedBy, startOf, withPin } from '../../src/planning/pins.ts'
import type { Agreement, Plan, PlanStep } from '../../src/planning/plan.ts'
import type { PlanRequest } from '../../src/planning/request.ts'
import { requestFor, storiesById } from '../stories/stories.ts'
import { planFor } from './asking.ts'

vi.setConfig({ testTimeout: 120_000 })

/** A plan made anew after a step was moved, with why each step moved. */
interface Anew {
  request: PlanRequest
  before: Plan
  after: Plan
  moves: ReasonedMove[]
}

function anew(request: PlanRequest, step: PlanStep, weeks: number): Anew | null {
  const before = planFor(request)
  const start = startMovedBy(request.pathway, step, weeks, request.today)
  if (start === null) return null
  const changed = { ...request, pins: withPin([], step.id, heldAt(step, start)), before: before.steps }
  const planned = makePlan(changed)
  if (planned.kind === 'noPlan') return null
  const after = planned.plan
  return {
    request: changed,
    before,
    after,
    moves: moveReasons({ ...changed, before: after.steps }, null, before.steps),
  }
}

const isAhead = ({ today }: PlanRequest, step: PlanStep) => startOf(step) > today

const everyMove = [...storiesById.values()].flatMap(({ id, participant: { wishes } }) => {
  if (!wishes.route) return []
  const request = requestFor(id, wishes.route)
  const steps = planFor(request).steps.filter((step) => isAhead(request, step))
  return steps.slice(0, 5).map((step) => ({ id, step, request }))
})

describe('why a step moved', () => {
  test.each(everyMove)(
    '$id, $step.id ten weeks later: every move is told, and none could stay',
    ({ request, step }) => {
      const made = anew(request, step, 10)
      if (!made) return
      const { before, after, moves } = made
      const old = new Map(before.steps.map((one) => [one.id, one]))
      const moved = after.steps.filter(({ id, from }) => {
        const other = old.get(id)
        return other !== undefined && weekOf(other.from) !== weekOf(from)
      })
      expect(moves.map((one) => one.step)).toEqual(moved.map(({ id }) => id))
      for (const { step: id, reason } of moves) {
        const was = old.get(id)
        if (!was || !reason || !['waitsFor', 'hours', 'window'].includes(reason.kind)) continue
        // Held where it was, with all others held where they are now, there is no plan
        const others = after.steps.filter((one) => isAhead(request, one) && one.id !== id)
        const pins = [...others, was].map((one) => ({ step: one.id, ...heldAt(one, startOf(one)) }))
        const stays = makePlan({ ...made.request, pins })
        if (stays.kind !== 'plan') continue
        // After a job has begun a contract only waits for the county: who fixes its start by hand knows for how long
        const waited = reason.kind === 'waitsFor' && after.steps.find((one) => one.id === reason.step)
        const isWaitKnown = waited && isWaitFixed(pins, was) && startOf(was) >= startOf(waited)
        if (!isWaitKnown) expect(stays.plan.finish).toBeGreaterThan(after.finish)
      }
    },
  )

  test('What is pinned moved for that, and what comes after waits for it', () => {
    const request = requestFor('fjell-22', 'praksiskandidat')
    const step = planFor(request).steps.find(({ id }) => id === 'preparation') as PlanStep
    const reasons = new Map(anew(request, step, 10)?.moves.map((one) => [one.step, one.reason]))
    expect(reasons.get('preparation')).toEqual({ kind: 'pinned' })
    expect(reasons.get('exam.written')).toEqual({ kind: 'waitsFor', step: 'preparation' })
    expect(reasons.get('exam.trade')).toEqual({ kind: 'waitsFor', step: 'exam.written' })
    expect(reasons.get('language.B1')).toEqual({ kind: 'hours', steps: ['preparation'] })
  })

  test('What was agreed elsewhere lies there for that', () => {
    const request = requestFor('fjell-22', 'praksiskandidat')
    const before = planFor(request)
    const { trade, county } = request.pathway
    const step = before.steps.find(({ id }) => id === 'certificate') as PlanStep
    const put = (one: PlanStep): PlanStep => ({
      ...one,
      from: addDays(one.from, 70),
      to: addDays(one.to, 70),
    })
    const agreement: Agreement = {
      id: 'a',
      day: request.today,
      trade: trade.id,
      route: 'praksiskandidat',
      county: county.id,
      steps: [put(step)],
      finish: put(step).to,
    }
    const planned = makePlanKeeping(request, agreement)
    if (planned.kind === 'noPlan') throw new Error('no plan')
    const moves = moveReasons({ ...request, before: planned.plan.steps }, agreement, before.steps)
    expect(moves).toEqual([{ step: 'certificate', reason: { kind: 'agreed' } }])
  })

  test('Nothing moved, nothing to tell', () => {
    const request = requestFor('sol-17', 'modular')
    const { steps } = planFor(request)
    expect(moveReasons({ ...request, before: steps }, null, steps)).toEqual([])
  })
})
