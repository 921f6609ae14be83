import { describe, expect, test, vi } from 'vitest'
import { addDays } from '../../src/calendar/day.ts'
import { weekOf } from '../../src/calendar/week.ts'
import { withValue } from '../../src/planning/basis.ts'
import { makePlanKeeping } from '../../src/planning/keepAgreed.ts'
import { makePlan, shortestDraft } from '../../src/planning/makePlan.ts'
import { moveReasons } from '../../src/planning/moveReasons.ts'
import { heldAt, isWaitFixed, startMovedBy, startOf, weeksOf, withPin } from '../../src/planning/pins.ts'
import type { Agreement, Plan, PlanStep } from '../../src/planning/plan.ts'
import type { ReasonedMove } from '../../src/planning/reasons.ts'
import type { PlanRequest } from '../../src/planning/request.ts'
import { requestFor, storiesById } from '../stories/stories.ts'
import { asking, planFor, stepOf } from './asking.ts'

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
    moves: moveReasons({ ...changed, before: after.steps }, null, before),
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
      const moved = after.steps.filter(({ id, from, to }) => {
        const other = old.get(id)
        if (other === undefined) return false
        // What has no end of its own is no longer for a plan that is
        const isLonger = !other.openEnded && weekOf(other.to) !== weekOf(to)
        return weekOf(other.from) !== weekOf(from) || isLonger
      })
      expect(moves.map((one) => one.step)).toEqual(moved.map(({ id }) => id))
      for (const { step: id, reasons } of moves) {
        const was = old.get(id)
        expect(reasons).not.toEqual([])
        if (!was || !reasons.some(({ kind }) => ['waitsFor', 'hours', 'window'].includes(kind))) continue
        // Held where it was, with all others held where they are now, there is no plan
        const others = after.steps.filter((one) => isAhead(request, one) && one.id !== id)
        const pins = [...others, was].map((one) => ({ step: one.id, ...heldAt(one, startOf(one)) }))
        const stays = shortestDraft({ ...made.request, pins })
        if (stays.kind !== 'plan') continue
        // After a job has begun a contract only waits for the county: who fixes its start by hand knows for how long
        const waitedFor = reasons.flatMap((reason) => (reason.kind === 'waitsFor' ? [reason.step] : []))
        const waited = after.steps.find((one) => waitedFor.includes(one.id))
        const isWaitKnown = waited && isWaitFixed(pins, was) && startOf(was) >= startOf(waited)
        if (!isWaitKnown) expect(stays.plan.finish).toBeGreaterThan(after.finish)
      }
    },
  )

  test('What is pinned moved for that, and what comes after waits for it', () => {
    const request = requestFor('fjell-22', 'praksiskandidat')
    const step = planFor(request).steps.find(({ id }) => id === 'preparation') as PlanStep
    const reasons = new Map(anew(request, step, 10)?.moves.map((one) => [one.step, one.reasons]))
    expect(reasons.get('preparation')).toEqual([{ kind: 'pinned' }])
    expect(reasons.get('exam.written')).toEqual([{ kind: 'waitsFor', step: 'preparation' }])
    expect(reasons.get('exam.trade')).toEqual([{ kind: 'waitsFor', step: 'exam.written' }])
    expect(reasons.get('language.B1')).toEqual([{ kind: 'hours', steps: ['preparation'] }])
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
      trade: trade?.id ?? null,
      route: 'praksiskandidat',
      county: county.id,
      steps: [put(step)],
      finish: put(step).to,
    }
    const planned = makePlanKeeping(request, agreement)
    if (planned.kind === 'noPlan') throw new Error('no plan')
    const moves = moveReasons({ ...request, before: planned.plan.steps }, agreement, before)
    expect(moves).toEqual([{ step: 'certificate', reasons: [{ kind: 'agreed' }] }])
  })

  test('A county that asks for more is told, with what it asked for and in which version', () => {
    const now = asking({ county: 'vestland', route: 'fagbrev-pa-jobb' })
    const then = {
      ...withValue(now.pathway, 'rule.practiceBeforeContract', 12),
      editions: { ...now.pathway.editions, county: '7.old' },
    }
    const before = planFor({ ...now, pathway: then })
    const request = { ...now, before: before.steps }
    const reasons = new Map(moveReasons(request, null, before).map((one) => [one.step, one.reasons]))
    expect(reasons.get('contract.contract')).toContainEqual({
      kind: 'valueChanged',
      part: 'county',
      value: 'rule.practiceBeforeContract',
      was: 12,
      now: 24,
      versions: { was: '7', now: String(now.pathway.county.version) },
    })
    // Of a plan that does not say what it was made on no rule can be named
    const { basis: _, ...unknown } = before
    const others = moveReasons(request, null, unknown).flatMap((one) => one.reasons)
    expect(others.length).toBeGreaterThan(0)
    expect(others.some(({ kind }) => kind === 'valueChanged' || kind === 'fileChanged')).toBe(false)
  })

  test('A longer step is told with its cause: a length in the files, one of the person’s own, one fixed by hand', () => {
    const asked = { route: 'modular', log: ['2026-08-17 moduleStarted HEAV105'] }
    const now = asking(asked)
    const before = planFor(now)
    const module = 'module.HEAV105'
    const reasonsFor = (changed: PlanRequest) =>
      moveReasons({ ...changed, before: before.steps }, null, before).find(({ step }) => step === module)
        ?.reasons
    const span = now.pathway.durationsById.get('module')?.span
    const likely = 2 * (span?.likely ?? 0)
    const pathway = withValue(now.pathway, 'duration.module', likely)
    expect(reasonsFor({ ...now, pathway })).toContainEqual(
      expect.objectContaining({ kind: 'valueChanged', part: 'durations', now: likely, was: span?.likely }),
    )
    const durations = { module: { low: likely, likely, high: likely } }
    expect(reasonsFor({ ...now, durations })).toContainEqual({ kind: 'ownLength', duration: 'module' })
    const weeks = weeksOf(stepOf(before, module)) + 4
    expect(reasonsFor({ ...now, pins: [{ step: module, weeks }] })).toContainEqual({ kind: 'lengthFixed' })
    const fewer = asking({ ...asked, brings: { hoursAWeek: 25 } })
    const moves = moveReasons({ ...fewer, before: before.steps }, null, { ...before, person: now })
    expect(moves.flatMap(({ reasons }) => reasons)).toContainEqual({ kind: 'freeHours', was: 37.5, now: 25 })
  })

  test('What is let go is told so where it is known to have been held', () => {
    const now = asking()
    const step = planFor(now).steps.find(({ id }) => id === 'exam.trade') as PlanStep
    const pins = [{ step: step.id, start: addDays(startOf(step), 280) }]
    const held = { ...now, pins }
    const before = planFor(held)
    const reasonsOf = (person?: PlanRequest) =>
      moveReasons({ ...now, before: before.steps }, null, { ...before, person }).find(
        (one) => one.step === step.id,
      )?.reasons
    expect(reasonsOf(held)).toContainEqual({ kind: 'released' })
    expect(reasonsOf()).not.toContainEqual({ kind: 'released' })
  })

  test('Nothing moved, nothing to tell', () => {
    const request = requestFor('sol-17', 'modular')
    const { steps } = planFor(request)
    expect(moveReasons({ ...request, before: steps }, null, { steps })).toEqual([])
  })
})
