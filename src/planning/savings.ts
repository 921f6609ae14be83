import type { Day } from '../calendar/day.ts'
import { weekOf } from '../calendar/week.ts'
import { nextSequence } from '../pathway/beforehand.ts'
import type { Event, LogEntry } from '../pathway/event.ts'
import { inOrder, replay, retractedIds } from '../pathway/replay.ts'
import { holdsModule } from '../pathway/standing.ts'
import { makePlan, type Planned } from './makePlan.ts'
import type { PlanRequest } from './request.ts'

/** A decision on prior learning whose worth is asked for. */
export type Decision =
  /** Claims that have been approved, whole or in part: the plan is compared with one that lacks them. */
  | { kind: 'decided'; claims: string[] }
  /** A module recognised today, whole or by some aims: the plan is compared with the present one. */
  | { kind: 'supposed'; module: string; aims: string[] | 'all' }

/** What a decision on prior learning saves. Nothing here is taken off the contract: ofo. § 6-6 forbids it. */
export interface Saving {
  decision: Decision
  /** Weeks by which the finish is earlier with the decision; never less than 0. */
  weeks: number
  /** The finish with and without it. */
  with: Day
  without: Day
  /** Hours of training in its modules that are not planned any longer; assumed, as the hours of a module are. */
  hours: number
  /** Both plans are proved shortest, so the difference is too. */
  proved: boolean
}

/** What the savings are worked out from: the request of the present plan and the log it was made from. */
export interface SavingsAsked {
  request: PlanRequest
  log: readonly LogEntry[]
}

/** Approved claims of a log, in the order of their decisions, those taken back left out. */
export function approvedClaims(log: readonly LogEntry[]): string[] {
  const retracted = retractedIds(log)
  const approved = inOrder(log)
    .filter(({ id }) => !retracted.has(id))
    .flatMap(({ event }) => (isApproval(event) ? [event.claim] : []))
  return [...new Set(approved)]
}

type Approval = Event & { kind: 'claimApproved' | 'claimPartlyApproved' }

function isApproval(event: Event): event is Approval {
  return event.kind === 'claimApproved' || event.kind === 'claimPartlyApproved'
}

/** The log as it would be without the approval of some claims. */
function withoutDecisions(log: readonly LogEntry[], claims: readonly string[]): LogEntry[] {
  return log.filter(({ event }) => !(event && isApproval(event) && claims.includes(event.claim)))
}

/** The log as it would be with a module recognised on a day: a claim of its own that goes all the way. */
function withDecision(
  log: readonly LogEntry[],
  { module, aims }: Decision & { kind: 'supposed' },
  day: Day,
): LogEntry[] {
  const claim = 'supposed'
  const events: Event[] = [
    { kind: 'claimMade', day, claim, about: { kind: 'module', module } },
    { kind: 'claimDocumented', day, claim, paper: '' },
    { kind: 'claimApplied', day, claim },
    { kind: 'claimAssessed', day, claim },
    aims === 'all'
      ? { kind: 'claimApproved', day, claim }
      : { kind: 'claimPartlyApproved', day, claim, aims },
  ]
  const next = nextSequence(log)
  return [
    ...log,
    ...events.map(
      (event, index): LogEntry => ({
        id: `supposed-${index}`,
        sequence: next + index,
        recorded: day,
        by: 'adviser',
        event,
      }),
    ),
  ]
}

/** Plans made so far, by the log they were made from: one side of every comparison is the same. */
type Plans = Map<readonly LogEntry[], Planned>

function planOf({ request }: SavingsAsked, log: readonly LogEntry[], plans: Plans): Planned {
  const { pathway, background, today } = request
  const known = plans.get(log)
  if (known) return known
  const { standing } = replay(pathway, background, log, today)
  const planned = makePlan({ ...request, standing, end: 'likely' })
  plans.set(log, planned)
  return planned
}

/**
 * What decisions save, one after another: the plan with each against the plan without it, both made anew in
 * the same way. null when one of the two cannot be made.
 */
export function* savingsOf(
  asked: SavingsAsked,
  decisions: readonly Decision[],
): Generator<{ decision: Decision; saving: Saving | null }> {
  const plans: Plans = new Map()
  for (const decision of decisions) yield { decision, saving: savingOf(asked, decision, plans) }
}

function savingOf(asked: SavingsAsked, decision: Decision, plans: Plans): Saving | null {
  const { log, request } = asked
  const [logWith, logWithout] =
    decision.kind === 'decided'
      ? [log, withoutDecisions(log, decision.claims)]
      : [withDecision(log, decision, request.today), log]
  const [better, worse] = [planOf(asked, logWith, plans), planOf(asked, logWithout, plans)]
  if (better.kind === 'noPlan' || worse.kind === 'noPlan') return null
  const shares = modulesOf(decision, log).map(
    (module) => recognisedShare(asked, logWith, module) - recognisedShare(asked, logWithout, module),
  )
  const hours = hoursOfModule(request) * shares.reduce((sum, share) => sum + share, 0)
  return {
    decision,
    weeks: Math.max(0, weekOf(worse.plan.finish) - weekOf(better.plan.finish)),
    with: better.plan.finish,
    without: worse.plan.finish,
    hours: Math.round(Math.max(0, hours)),
    proved: better.plan.proved && worse.plan.proved,
  }
}

/** The modules that a decision is about. */
function modulesOf(decision: Decision, log: readonly LogEntry[]): string[] {
  if (decision.kind === 'supposed') return [decision.module]
  return log.flatMap(({ event }) =>
    event?.kind === 'claimMade' && event.about.kind === 'module' && decision.claims.includes(event.claim)
      ? [event.about.module]
      : [],
  )
}

/** How much of a module need not be taught any longer, from 0 to 1. */
function recognisedShare({ request }: SavingsAsked, log: readonly LogEntry[], module: string): number {
  const { pathway, background, today } = request
  const { standing } = replay(pathway, background, log, today)
  if (holdsModule(standing, module)) return 1
  const aims = pathway.modulesById.get(module)?.aims.length ?? 0
  return aims === 0 ? 0 : (standing.facts.aimsByModule.get(module)?.size ?? 0) / aims
}

/** Hours that a module is assumed to take. */
function hoursOfModule({ pathway, durations }: PlanRequest): number {
  return (durations.module ?? pathway.durationsById.get('module')?.span)?.likely ?? 0
}
