import { explained } from './clash.ts'
import { type ComparedRoute, compareRoute, type FinishRange, finishRange } from './compare.ts'
import { makePlanKeeping } from './keepAgreed.ts'
import type { Planned } from './makePlan.ts'
import { moveReasons, type ReasonedMove } from './moveReasons.ts'
import type { Agreement, Plan, PlanStep } from './plan.ts'
import type { PlanRequest } from './request.ts'
import { type Decision, type Saving, type SavingsAsked, savingsOf } from './savings.ts'
import { type Slack, slackOf } from './slack.ts'
import { type Swing, swingsOf } from './swings.ts'

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
  /** Why steps of a plan that has been made lie elsewhere than in the one before. */
  | { kind: 'moves'; request: PlanRequest; agreement: Agreement | null; before: readonly PlanStep[] }
  /** What moves the finish of a plan that has been made: the assumptions that matter most, then the slack of its steps. */
  | { kind: 'margins'; request: PlanRequest; agreement: Agreement | null; plan: Plan }

/** What comes back while a job runs. */
export type PlannerAnswer =
  | { kind: 'planned'; planned: Planned /** No better one will follow. */; settled: boolean }
  | { kind: 'range'; finish: FinishRange | null }
  | { kind: 'compared'; route: ComparedRoute }
  /** null where one of the two plans cannot be made. */
  | { kind: 'saved'; decision: Decision; saving: Saving | null }
  | { kind: 'moves'; moves: readonly ReasonedMove[] }
  | { kind: 'swings'; swings: readonly Swing[] }
  | { kind: 'slack'; slack: Slack }

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
  if (job.kind === 'moves') {
    yield { kind: 'moves', moves: moveReasons(job.request, job.agreement, job.before) }
    return
  }
  if (job.kind === 'margins') {
    yield { kind: 'swings', swings: swingsOf(job.request, job.plan) }
    for (const slack of slackOf(job.request, job.agreement)) yield { kind: 'slack', slack }
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
