import { explained } from './clash.ts'
import { type ComparedRoute, compareRoute, type FinishRange, finishRange } from './compare.ts'
import type { Fix } from './constraints.ts'
import { makePlanKeeping } from './keepAgreed.ts'
import type { Planned } from './makePlan.ts'
import type { Agreement } from './plan.ts'
import type { PlanRequest } from './request.ts'
import { type Decision, type Saving, type SavingsAsked, savingsOf } from './savings.ts'
import { type Supposed, suppose } from './suppose.ts'
import type { SupposedOf, Supposition } from './whatIf.ts'

/** What the planner can be asked to work out away from the screen. */
export type PlannerJob =
  /** The plan of the chosen route: a first one at once, then a better one or the proof that there is none. */
  | { kind: 'plan'; request: PlanRequest; agreement: Agreement | null }
  /** The first of those plans alone, and no word of what clashes: a list wants every plan soon. */
  | { kind: 'draft'; request: PlanRequest; agreement: Agreement | null }
  /** Several routes side by side, one after another. */
  | { kind: 'compare'; requests: readonly PlanRequest[]; agreement: Agreement | null }
  /** What decisions on prior learning save, one after another. */
  | ({ kind: 'savings'; decisions: readonly Decision[] } & SavingsAsked)
  /** What becomes of a plan if something goes otherwise: a first answer at once, then a better one. */
  | { kind: 'suppose'; of: SupposedOf; supposition: Supposition; fixes: readonly Fix[] }

/** What comes back while a job runs. */
export type PlannerAnswer =
  | { kind: 'planned'; planned: Planned /** No better one will follow. */; settled: boolean }
  | { kind: 'range'; finish: FinishRange | null }
  | { kind: 'compared'; route: ComparedRoute }
  /** null where one of the two plans cannot be made. */
  | { kind: 'saved'; decision: Decision; saving: Saving | null }
  /** null where the plan has no such thing. */
  | { kind: 'supposed'; supposed: Supposed | null }

/** Search nodes for the second, thorough look: about two seconds here. */
const thoroughNodes = 250_000

/** Works a job out step by step; whoever runs it may stop between two answers. */
export function* runJob(job: PlannerJob): Generator<PlannerAnswer> {
  if (job.kind === 'compare') {
    const left: PlanRequest[] = []
    for (const request of job.requests) {
      const route = compareRoute(request, job.agreement)
      if (route.planned.kind === 'plan' && !route.planned.plan.proved) left.push(request)
      yield { kind: 'compared', route }
    }
    // All rows first, then a longer look at those whose plan may not be the shortest.
    for (const request of left) {
      yield { kind: 'compared', route: compareRoute(request, job.agreement, thoroughNodes) }
    }
    return
  }
  if (job.kind === 'savings') {
    for (const saved of savingsOf(job, job.decisions)) yield { kind: 'saved', ...saved }
    return
  }
  if (job.kind === 'suppose') {
    const { of, supposition, fixes } = job
    const supposed = suppose(of, supposition, fixes)
    yield { kind: 'supposed', supposed }
    if (supposed?.planned.kind === 'plan' && !supposed.planned.plan.proved)
      yield { kind: 'supposed', supposed: suppose(of, supposition, fixes, thoroughNodes) }
    return
  }
  const request: PlanRequest = { ...job.request, end: 'likely' }
  const made = makePlanKeeping(request, job.agreement)
  const first = job.kind === 'plan' ? explained(request, made) : made
  const settled = first.kind === 'noPlan' || first.plan.proved
  yield { kind: 'planned', planned: first, settled }
  if (job.kind === 'draft') return
  const best = settled ? first : makePlanKeeping(request, job.agreement, thoroughNodes)
  if (!settled) yield { kind: 'planned', planned: best, settled: true }
  yield { kind: 'range', finish: finishRange(request, best) }
}
