import { explained, withFinishes } from './clash.ts'
import { type ComparedRoute, compareRoute } from './compare.ts'
import type { Fix } from './constraints.ts'
import { type FinishRange, finishRange } from './finishRange.ts'
import { makePlanKeeping } from './keepAgreed.ts'
import type { Planned } from './makePlan.ts'
import { type Before, moveReasons } from './moveReasons.ts'
import type { Agreement, Plan } from './plan.ts'
import type { ReasonedMove } from './reasons.ts'
import type { PlanRequest } from './request.ts'
import { type Decision, type Saving, type SavingsAsked, savingsOf } from './savings.ts'
import { type Slack, slackOf } from './slack.ts'
import type { Watch } from './soFar.ts'
import { defaultConflicts } from './solver/solve.ts'
import { type Supposed, type SupposedRanges, suppose } from './suppose.ts'
import { type Swing, swingsOf } from './swings.ts'
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
  /** Why steps of a plan that has been made lie elsewhere than in the one before, or last another time. */
  | { kind: 'moves'; request: PlanRequest; agreement: Agreement | null; before: Before }
  /** What moves the finish of a plan that has been made: the assumptions that matter most, then the slack of its steps. */
  | { kind: 'margins'; request: PlanRequest; agreement: Agreement | null; plan: Plan }
  /** What becomes of a plan if something goes otherwise: a first answer at once, then a better one, and last why steps move. */
  | { kind: 'suppose'; of: SupposedOf; supposition: Supposition; fixes: readonly Fix[] }

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
  /** null where the plan has no such thing. */
  | { kind: 'supposed'; supposed: Supposed | null }
  | { kind: 'supposedRanges'; ranges: SupposedRanges }

/** Contradictions for the second, thorough look: about a minute for a plan that is hard to prove. */
const thoroughConflicts = 250_000

/** Works a job out and gives its answers one after another, for whoever waits for all of them. */
export function* runJob(job: PlannerJob, watch?: Watch): Generator<PlannerAnswer> {
  for (const answer of workOn(job, watch)) if (answer) yield answer
}

/**
 * Works a job out step by step; whoever runs it may stop between two steps. A step that is no answer yet gives null. Who
 * watches is told how the search for the plan of the chosen route goes.
 */
export function* workOn(job: PlannerJob, watch?: Watch): Generator<PlannerAnswer | null> {
  switch (job.kind) {
    case 'plan':
      yield* planning(job, watch)
      break
    case 'draft': {
      const planned = makePlanKeeping({ ...job.request, end: 'likely' }, job.agreement)
      yield { kind: 'planned', planned, settled: isSettled(planned) }
      break
    }
    case 'compare':
      yield* comparing(job)
      break
    case 'savings':
      for (const saved of savingsOf(job, job.decisions)) yield { kind: 'saved', ...saved }
      break
    case 'moves':
      yield { kind: 'moves', moves: moveReasons(job.request, job.agreement, job.before) }
      break
    case 'margins':
      yield { kind: 'swings', swings: yield* swingsOf(job.request, job.plan, job.agreement) }
      for (const slack of slackOf(job.request, job.agreement)) yield { kind: 'slack', slack }
      break
    case 'suppose':
      yield* supposing(job)
  }
}

type JobOf<K extends PlannerJob['kind']> = PlannerJob & { kind: K }

function* planning({ request: asked, agreement }: JobOf<'plan'>, watch?: Watch): Generator<PlannerAnswer> {
  const request: PlanRequest = { ...asked, end: 'likely' }
  let used = 0
  const made = makePlanKeeping(request, agreement, undefined, (soFar) => {
    used = soFar.tries
    // If this look does not prove it, the thorough one begins anew
    watch?.({ ...soFar, atMost: soFar.atMost * (1 + thoroughConflicts / defaultConflicts) })
  })
  const first = withFinishes(request, explained(request, made), agreement)
  const settled = isSettled(first)
  yield { kind: 'planned', planned: first, settled }
  // The proof may take long, and a range of the plan that is there is wanted meanwhile
  yield { kind: 'range', finish: finishRange(request, first, agreement) }
  if (settled) return
  const thorough = makePlanKeeping(request, agreement, thoroughConflicts, (soFar) =>
    watch?.({ ...soFar, tries: used + soFar.tries, atMost: used + soFar.atMost }),
  )
  // What clashes was looked for already, and hangs on no search for a plan
  const clash = first.kind === 'noPlan' ? first.clash : null
  const best = thorough.kind === 'noPlan' ? { ...thorough, clash } : thorough
  yield { kind: 'planned', planned: best, settled: true }
  yield { kind: 'range', finish: finishRange(request, best, agreement) }
}

function* comparing({ requests, agreement }: JobOf<'compare'>): Generator<PlannerAnswer> {
  const left: PlanRequest[] = []
  for (const request of requests) {
    const route = compareRoute(request, agreement)
    if (!isSettled(route.planned)) left.push(request)
    yield { kind: 'compared', route }
  }
  // All rows first, then a longer look at those whose plan may not be the shortest
  for (const request of left)
    yield { kind: 'compared', route: compareRoute(request, agreement, thoroughConflicts) }
}

function* supposing({ of, supposition, fixes }: JobOf<'suppose'>): Generator<PlannerAnswer> {
  for (const conflicts of [undefined, thoroughConflicts]) {
    const found = suppose(of, supposition, fixes, conflicts)
    yield { kind: 'supposed', supposed: found?.supposed ?? null }
    // Whoever asks what mends a clash is to wait for nothing else
    if (found?.supposed.planned.kind !== 'plan') return
    yield { kind: 'supposedRanges', ranges: found.ranges() }
    if (found.supposed.planned.plan.proved || conflicts !== undefined) {
      yield { kind: 'moves', moves: found.moves() }
      return
    }
  }
}

/** Whether a longer look would find nothing else. */
export function isSettled(planned: Planned): boolean {
  if (planned.kind === 'noPlan') return planned.obstacles.every(({ kind }) => kind !== 'notFound')
  return planned.plan.proved && !planned.plan.isGoalInDoubt
}
