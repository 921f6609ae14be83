import type { Day } from '../calendar/day.ts'
import type { Span } from '../curriculum/duration.ts'
import { choiceOf, isSameRoute, type Pathway } from '../pathway/pathway.ts'
import { contractOf, type Standing } from '../pathway/standing.ts'
import { assumedOf } from './assumed.ts'
import { changesBetween, type PlanChanges } from './changes.ts'
import { explained, withFinishes } from './clash.ts'
import { heaviestWeek, workBegun } from './compare.ts'
import type { Fix } from './constraints.ts'
import { countyDecision } from './countyDecision.ts'
import { type FinishRange, finishRange } from './finishRange.ts'
import { mended } from './fixes.ts'
import { makePlanKeeping } from './keepAgreed.ts'
import type { Planned } from './makePlan.ts'
import { moveReasons } from './moveReasons.ts'
import { goalsMissed, norwegianOver } from './ownGoal.ts'
import type { Plan, PlanStep } from './plan.ts'
import { heldHours } from './positions.ts'
import type { ReasonedMove } from './reasons.ts'
import type { PlanRequest } from './request.ts'
import {
  durationsIf,
  type Exam,
  following,
  requestIf,
  type SupposedOf,
  type Supposition,
  workHeld,
} from './whatIf.ts'
import { type WorkedBefore, workedBefore } from './workedBefore.ts'

/** What one way on means for the end, a wage and a week, from the day on which things go otherwise. */
export interface Prospects {
  finish: Day
  /** Nothing on this route can end earlier. */
  proved: boolean
  /** Since when paid work in the trade has been held on that day, or from when the plan has it; null where it never has. */
  paidWork: Day | null
  /** Hours of the fullest week, jobs included. */
  heaviestWeek: number
  /** When the last Norwegian that is left on that day is over; null where none is. */
  norwegianOver: Day | null
  /** Something of the person's own goal in Norwegian has no room. */
  missesGoal: boolean
  /** The certificate waits for the person's own goal in Norwegian, as nothing of the week is left for it afterwards. */
  goalFirst: boolean
}

/** The way on from a supposition, beside today's plan. */
export interface Supposed {
  /** The day from which all goes otherwise. */
  from: Day
  /** What is left to do from then on. */
  planned: Planned
  /** What differs from today's plan in what lies after that day; null where there is no plan. */
  changes: PlanChanges | null
  /** If all goes as today's plan has it. */
  before: Prospects
  /** null where there is no plan. */
  after: Prospects | null
  /** What the time in a contract that ends so is worth; null where none ends, or no other is started. */
  worked: WorkedBefore | null
  /** Hours a week that work takes no longer, as a job that is held ends; 0 where none does. */
  hoursFreed: number
}

/** When both ways end, each from low to high assumed lengths; null without a plan, and where one end has none. */
export interface SupposedRanges {
  before: FinishRange | null
  after: FinishRange | null
}

/** A supposition that has been worked out. */
interface WorkedOut {
  supposed: Supposed
  /** Takes as long again, so that whoever waits for the answer does not wait for it. */
  ranges: () => SupposedRanges
  /** Why steps lie elsewhere than in today's plan or are gone, as it is told of a plan made anew; empty without a plan. */
  moves: () => ReasonedMove[]
}

/**
 * Works out what becomes of a plan if something goes otherwise and what has been tried to mend that; null where the plan
 * has no such thing. What was agreed is kept as far as it can be, as in every plan. Nothing is kept of it.
 */
export function suppose(
  of: SupposedOf,
  supposition: Supposition,
  fixes: readonly Fix[] = [],
  maxConflicts?: number,
): WorkedOut | null {
  const asIs = remade(of, maxConflicts)
  const changed = requestIf(asIs, supposition)
  if (!changed) return null
  const request: PlanRequest = { ...fixes.reduce(mended, changed), end: 'likely' }
  const made = explained(request, makePlanKeeping(request, of.agreement, maxConflicts))
  const planned = withFinishes(request, made, of.agreement)
  const { finish } = asIs.plan
  const from = request.today
  const asPlanned = stillOn(asIs, from, maxConflicts)
  const ahead = planned.kind === 'plan' ? stillAhead(asIs.plan, planned.plan, from) : []
  return {
    supposed: {
      from,
      planned,
      changes: planned.kind === 'plan' ? changesBetween({ finish, steps: ahead }, planned.plan) : null,
      before: {
        ...prospects(asPlanned.request, asPlanned.planned),
        finish,
        proved: asIs.plan.proved,
        norwegianOver: norwegianOver(asIs.plan.steps.filter(({ to }) => to >= from)),
        missesGoal: missesGoal(asIs.request, asIs.plan),
        goalFirst: isGoalFirst(asIs.plan),
      },
      after: planned.kind === 'plan' ? prospects(request, planned) : null,
      worked:
        planned.kind === 'plan' && (supposition.kind === 'contractVoided' || supposition.kind === 'jobLost')
          ? workedBefore(request, planned.plan)
          : null,
      hoursFreed: supposition.kind === 'jobLost' ? heldHours(asPlanned.request) - heldHours(request) : 0,
    },
    ranges: () => ({
      before: finishRange(asPlanned.request, asPlanned.planned, of.agreement),
      after: finishRange(withContractSettled(request, supposition), planned, of.agreement),
    }),
    moves: () =>
      planned.kind === 'plan'
        ? moveReasons(
            request,
            of.agreement,
            {
              steps: ahead,
              person: personBefore(asIs, request),
              way: wayBefore(asIs, request),
            },
            maxConflicts,
          )
        : [],
  }
}

/**
 * Today's plan made anew as the other one is, with what it says of what goes on: of plans that are equally good both are
 * then the same, and what differs comes of the supposition alone.
 */
function remade(of: SupposedOf, maxConflicts: number | undefined): SupposedOf {
  const request: PlanRequest = { ...of.request, before: of.plan.steps, end: 'likely' }
  const planned = makePlanKeeping(request, of.agreement, maxConflicts)
  return planned.kind === 'plan' ? { ...of, request, plan: planned.plan } : { ...of, request }
}

/**
 * The request for the range of the other plan, where a contract has ended. One that has begun settles how long training is
 * where only an assumption says it, and how long the county takes; today's plan has no range for that any more. Neither has
 * a contract that follows: else a misfortune would make the earliest finish earlier, only as the same was assumed anew.
 */
function withContractSettled(request: PlanRequest, { kind }: Supposition): PlanRequest {
  const hasEnded = kind === 'contractVoided' || kind === 'jobLost'
  if (!hasEnded || request.standing.facts.contractsById.size === 0) return request
  const lengths = request.pathway.route.steps.flatMap((step) =>
    step.kind === 'contract' && step.length.kind === 'assumed' ? [step.length.duration] : [],
  )
  const settled = (ids: readonly string[], isWhole: boolean) =>
    ids.flatMap((id): [string, Span][] => {
      const [likely, high] = (['likely', 'high'] as const).map((end) => assumedOf(request, id, end)?.value)
      return likely === undefined || high === undefined
        ? []
        : [[id, { low: likely, likely, high: isWhole ? likely : high }]]
    })
  const spans = [...settled(lengths, true), ...settled([countyDecision], false)]
  return { ...request, durations: { ...request.durations, ...Object.fromEntries(spans) } }
}

/** The way of today's plan where it is one of another county: another trade or route has steps of its own, and that is why. */
function wayBefore({ request: { pathway } }: SupposedOf, later: PlanRequest): Pathway | undefined {
  const isOfCounty = pathway.county.id !== later.pathway.county.id
  return isOfCounty && isSameRoute(choiceOf(pathway), choiceOf(later.pathway)) ? pathway : undefined
}

/** What the person brings to today's plan, on the later day: what has happened by then is what was planned or is supposed. */
function personBefore({ request: { background, pins, durations } }: SupposedOf, later: PlanRequest) {
  return { background, pins, durations, standing: later.standing }
}

/**
 * The steps of a plan that another one made on a later day has to be held against: what has begun by then and is no step
 * any longer is not gone, and a job or a contract that begins after it is another one.
 */
function stillAhead(plan: Plan, later: Plan, from: Day): PlanStep[] {
  const laterById = new Map(later.steps.map((step) => [step.id, step]))
  return plan.steps.filter((step) => {
    if (step.from >= from) return true
    const same = laterById.get(step.id)
    if (!same || step.to < from) return false
    return same.from < from || !['work', 'contract'].includes(step.id.split('.')[0] ?? '')
  })
}

/** What is left of a plan on a day if all goes as it has it. */
function stillOn(of: SupposedOf, day: Day, maxConflicts: number | undefined) {
  const request: PlanRequest = { ...following(of, day), end: 'likely' }
  const planned = makePlanKeeping(request, of.agreement, maxConflicts)
  const asItIs = { kind: 'plan', plan: of.plan, fullestWeek: 0 } as const
  return { request, planned: planned.kind === 'plan' ? planned : asItIs }
}

function prospects(request: PlanRequest, made: Planned & { kind: 'plan' }): Prospects {
  const { steps, finish, proved } = made.plan
  const days = [...paidSince(request.standing), ...workBegun(steps)]
  return {
    finish,
    proved,
    paidWork: days.length === 0 ? null : (Math.min(...days) as Day),
    heaviestWeek: heaviestWeek(request, made),
    norwegianOver: norwegianOver(steps),
    missesGoal: missesGoal(request, made.plan),
    goalFirst: isGoalFirst(made.plan),
  }
}

/** Whether the certificate would be there sooner without the person's own goal in Norwegian. */
function isGoalFirst({ finishWithoutGoal, finish }: Plan): boolean {
  return finishWithoutGoal !== undefined && finishWithoutGoal < finish
}

/** Whether a way that goes otherwise ends sooner than today's plan, likely or at one end of its range: a misfortune is to say why. */
export function endsSooner({ before, after }: Supposed, ranges: SupposedRanges | null): boolean {
  if (!after) return false
  const [was, now] = [ranges?.before, ranges?.after]
  if (after.finish < before.finish || !was || !now) return after.finish < before.finish
  const isLateSooner = now.latest !== null && was.latest !== null && now.latest < was.latest
  return now.earliest < was.earliest || isLateSooner
}

function missesGoal({ background, standing }: PlanRequest, plan: Plan): boolean {
  return goalsMissed(background, standing, plan).length > 0
}

/** The days since which work in the trade goes on, under a contract or not. */
function paidSince(standing: Standing): Day[] {
  const work = workHeld(standing).flatMap((id) => standing.facts.workById.get(id)?.spells[0]?.from ?? [])
  const held = contractOf(standing)
  const isTraining = held !== null && held.state !== 'completed'
  return isTraining && held.contract.start !== null ? [...work, held.contract.start] : work
}

/** What can be supposed of somebody beside leave, hours and another way, which everybody can be asked about. */
export interface Supposable {
  /** The exams that the plan has. */
  exams: Exam[]
  jobLost: boolean
  contractVoided: boolean
  norwegianSlower: boolean
  /** The claims that wait for a decision. */
  claims: string[]
}

/** What a person has, by log or plan, that may go otherwise. */
export function supposable(of: SupposedOf): Supposable {
  const applies = (supposition: Supposition): boolean => requestIf(of, supposition) !== null
  return {
    exams: (['written', 'trade'] as const).filter((exam) => applies({ kind: 'examFailed', exam })),
    jobLost: applies({ kind: 'jobLost' }),
    contractVoided: applies({ kind: 'contractVoided' }),
    norwegianSlower: Object.keys(durationsIf(of, { kind: 'norwegianSlower' })).length > 0,
    claims: [...of.request.standing.facts.claimsById.keys()].filter((claim) =>
      applies({ kind: 'claimDecided', claim, as: 'claimApproved' }),
    ),
  }
}
