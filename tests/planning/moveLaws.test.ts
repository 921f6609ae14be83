import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { weekOf } from '../../src/calendar/week.ts'
import type { RuleId } from '../../src/curriculum/rules.ts'
import type { Pathway } from '../../src/pathway/pathway.ts'
import { agree, differsFromAgreed } from '../../src/planning/agree.ts'
import { changesBetween, stepsBefore } from '../../src/planning/changes.ts'
import { makePlanKeeping } from '../../src/planning/keepAgreed.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import { moveReasons } from '../../src/planning/moveReasons.ts'
import type { Agreement, PlanStep } from '../../src/planning/plan.ts'
import type { MoveReason } from '../../src/planning/reasons.ts'
import type { PlanRequest } from '../../src/planning/request.ts'
import { asking, today } from './asking.ts'
import { randomPerson } from './randomPerson.ts'
import { runs } from './runs.ts'

// Each person is planned many times over, on a machine that may be busy
vi.setConfig({ testTimeout: 300_000 * Math.max(1, Number(process.env.RUNS ?? 1)) })

/** Something in the files that becomes another value, as an editor of them would make it. */
interface FileEdit {
  value: string
  /** The file with the new value in place of what it had. */
  edit: (pathway: Pathway) => Pathway
  /** One pathway with this value as another one has it. */
  backFrom: (pathway: Pathway, original: Pathway) => Pathway
}

function lengthOf(duration: string, times: number): FileEdit {
  const put = (pathway: Pathway, change: (old: number) => number): Pathway => {
    const old = pathway.durationsById.get(duration)
    if (!old) return pathway
    const likely = change(old.span.likely)
    const { low, high } = old.span
    const span = { low: Math.min(low, likely), likely, high: Math.max(high, likely) }
    return { ...pathway, durationsById: new Map([...pathway.durationsById, [duration, { ...old, span }]]) }
  }
  return {
    value: `duration.${duration}`,
    edit: (pathway) => put(pathway, (old) => Math.round(old * times)),
    backFrom: (pathway, original) =>
      put(pathway, (now) => original.durationsById.get(duration)?.span.likely ?? now),
  }
}

function countyValue(rule: RuleId, value: number): FileEdit {
  const others = ({ county }: Pathway) => county.rules.filter((one) => one.rule !== rule)
  const entry = {
    rule,
    value,
    standing: 'countyPractice' as const,
    source: { title: 'invented for a test', year: null },
  }
  return {
    value: `rule.${rule}`,
    edit: (pathway) => ({
      ...pathway,
      county: { ...pathway.county, rules: [...others(pathway), entry] },
    }),
    backFrom: (pathway, original) => ({
      ...pathway,
      county: {
        ...pathway.county,
        rules: [...others(pathway), ...original.county.rules.filter((one) => one.rule === rule)],
      },
    }),
  }
}

const edits: fc.Arbitrary<FileEdit[]> = fc.uniqueArray(
  fc.oneof(
    fc.constantFrom(0.6, 1.4, 2).map((times) => lengthOf('module', times)),
    fc.constantFrom(0.5, 1.5).map((times) => lengthOf('exam-preparation', times)),
    fc.constantFrom(0.5, 1.5).map((times) => lengthOf('norwegian-B1', times)),
    fc.constantFrom(0, 6, 24, 36).map((months) => countyValue('practiceBeforeContract', months)),
    fc.constantFrom(12, 24).map((months) => countyValue('contractLeast', months)),
  ),
  { minLength: 1, maxLength: 2, selector: ({ value }) => value },
)

/** The values of the files that are told of a step. */
function toldOf(reasons: readonly MoveReason[]): string[] {
  return reasons.flatMap((reason) => (reason.kind === 'valueChanged' ? [reason.value] : []))
}

describe('laws of why steps are not as they were', () => {
  test('Each has a reason, and a value only where the old one leaves it as it was', () => {
    let [moved, told, otherwise] = [0, 0, 0]
    const own = fc.record({
      hours: fc.constantFrom(null, null, 15, 45),
      isAgreed: fc.boolean(),
    })
    fc.assert(
      fc.property(randomPerson, edits, own, (asked, files, { hours, isAgreed }) => {
        const request = asking(asked)
        const first = makePlan(request)
        if (first.kind === 'noPlan') return
        const ids = new Set(first.plan.steps.flatMap(({ id, from }) => (from > today ? [id] : [])))
        const agreement = isAgreed ? agree(first.plan, ids, today, 'first') : null
        const brings = { ...asked.brings, ...(hours === null ? {} : { hoursAWeek: hours }) }
        const pathway = files.reduce((one, { edit }) => edit(one), request.pathway)
        const changed: PlanRequest = { ...asking({ ...asked, brings, pathway }), before: first.plan.steps }
        const anew = makePlanKeeping(changed, agreement)
        if (anew.kind === 'noPlan') return
        const { plan } = anew
        const changes = agreement ? differsFromAgreed(agreement, plan) : changesBetween(first.plan, plan)
        const before = stepsBefore(plan.steps, changes)
        const moves = moveReasons(changed, agreement, { steps: before, basis: first.plan.basis })
        const reasonsById = new Map(moves.map(({ step, reasons }) => [step, reasons]))
        for (const change of changes.steps) {
          if (change.kind === 'added' || change.kind === 'gone') continue
          moved += 1
          const reasons = reasonsById.get(change.step.id) ?? []
          expect(reasons).not.toEqual([])
          const values = toldOf(reasons)
          if (values.length === 0) {
            otherwise += 1
            continue
          }
          told += 1
          const restored = files
            .filter(({ value }) => values.includes(value))
            .reduce((one, { backFrom }) => backFrom(one, request.pathway), pathway)
          // Each alone leaves it as it was, or all that are told of do together
          const isLeft = [restored, ...backAlone(files, values, pathway, request.pathway)].some((one) =>
            isAsBefore({ ...changed, pathway: one, before }, agreement, change.before),
          )
          expect(isLeft).toBe(true)
        }
      }),
      runs(40),
    )
    expect(moved).toBeGreaterThan(20)
    expect(told).toBeGreaterThan(5)
    expect(otherwise).toBeGreaterThan(5)
  })
})

/** Pathways with one of the told values as it was. */
function backAlone(
  files: readonly FileEdit[],
  values: readonly string[],
  pathway: Pathway,
  original: Pathway,
): Pathway[] {
  return files
    .filter(({ value }) => values.includes(value))
    .map(({ backFrom }) => backFrom(pathway, original))
}

function isAsBefore(request: PlanRequest, agreement: Agreement | null, { id, from, to }: PlanStep): boolean {
  const planned = makePlanKeeping(request, agreement)
  if (planned.kind === 'noPlan') return false
  const step = planned.plan.steps.find((one) => one.id === id)
  return step !== undefined && weekOf(step.from) === weekOf(from) && weekOf(step.to) === weekOf(to)
}
