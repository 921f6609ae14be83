import type { Day } from '../calendar/day.ts'
import { weekOf } from '../calendar/week.ts'
import type { LogEntry } from '../pathway/event.ts'
import { tradeOf } from '../pathway/pathway.ts'
import { replay } from '../pathway/replay.ts'
import { holdsModule } from '../pathway/standing.ts'
import { type Brought, type Side, withEvents, withModule, withoutBrought, withPractice } from './brought.ts'
import { eventsUntilDecided } from './claimChain.ts'
import { makePlan, type Planned } from './makePlan.ts'
import { lengthIsOwn, weeksOf } from './pins.ts'
import type { Plan, PlanStep } from './plan.ts'
import type { PlanRequest } from './request.ts'

/** Something recognised, or that may be, whose worth is asked for. */
export type Decision =
  /** What counts already: the plan is compared with one in which it does not. */
  | ({ kind: 'decided' } & Brought)
  /** A module recognised today, whole or by some aims: the plan is compared with the present one. */
  | { kind: 'supposed'; module: string; aims: string[] | 'all' }
  /** Claims that wait for a decision, taken to be approved today: compared with the present plan. */
  | { kind: 'open'; claims: readonly string[] }
  /** An experience that does not count yet, taken as practice in the trade: compared with the present plan. */
  | { kind: 'supposedPractice'; experience: string }

/** What something recognised saves. A module takes nothing off the contract: ofo. § 6-6 forbids it. */
export interface Saving {
  decision: Decision
  /** Weeks by which the finish is earlier with the decision; never less than 0. */
  weeks: number
  /** The finish with and without it. */
  with: Day
  without: Day
  /** Steps that it spares, in the order of the plan without it. */
  spared: string[]
  /** Steps that it makes shorter, and by how many weeks at the same pace. */
  shortened: { step: string; weeks: number }[]
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

/** The two persons that a decision tells apart. */
function sidesOf({ request, log }: SavingsAsked, decision: Decision): { with: Side; without: Side } {
  const { background, pathway, today } = request
  const now: Side = { log, background }
  switch (decision.kind) {
    case 'decided':
      return { with: now, without: withoutBrought(now, decision) }
    case 'supposed':
      return { with: { log: withModule(log, decision, today), background }, without: now }
    case 'open': {
      const events = decision.claims.flatMap(
        (claim) => eventsUntilDecided(request, claim, 'claimApproved') ?? [],
      )
      return { with: { log: withEvents(log, events, today), background }, without: now }
    }
    case 'supposedPractice':
      return { with: withPractice(now, decision.experience, tradeOf(pathway).trade), without: now }
  }
}

/** Plans made so far, by what they were made from: one side of every comparison is the same. */
type Plans = Map<string, Planned>

function planOf({ request }: SavingsAsked, { log, background }: Side, plans: Plans): Planned {
  const { pathway, today } = request
  const key = JSON.stringify([log, background.experiences])
  const known = plans.get(key)
  if (known) return known
  const { standing } = replay(pathway, background, log, today)
  const planned = makePlan({ ...request, background, standing, end: 'likely' })
  plans.set(key, planned)
  return planned
}

/**
 * What decisions save, one after another: the plan with each against the plan without it, both made anew in
 * the same way, and free of what was agreed: agreed days would hold a finish where it is, whatever is spared. null when one of the two cannot be made, or when more of the log rests on it: what has happened would then
 * have to have gone another way.
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
  const sides = sidesOf(asked, decision)
  if (restsOn(request, sides)) return null
  const [better, worse] = [planOf(asked, sides.with, plans), planOf(asked, sides.without, plans)]
  if (better.kind === 'noPlan' || worse.kind === 'noPlan') return null
  const shares = modulesOf(decision, log).map(
    (module) =>
      recognisedShare(request, sides.with, module) - recognisedShare(request, sides.without, module),
  )
  const hours = hoursOfModule(request) * shares.reduce((sum, share) => sum + share, 0)
  return {
    decision,
    weeks: Math.max(0, weekOf(worse.plan.finish) - weekOf(better.plan.finish)),
    with: better.plan.finish,
    without: worse.plan.finish,
    ...stepsSaved(worse.plan, better.plan),
    hours: Math.round(Math.max(0, hours)),
    proved: better.plan.proved && worse.plan.proved,
  }
}

/** Steps that one plan has and the other does not need, and those that are less work or time in it, wherever they lie. */
function stepsSaved(without: Plan, better: Plan): Pick<Saving, 'spared' | 'shortened'> {
  const betterById = new Map(better.steps.map((step) => [step.id, step]))
  return {
    spared: without.steps.flatMap(({ id }) => (betterById.has(id) ? [] : [id])),
    shortened: without.steps.flatMap((step) => {
      const other = betterById.get(step.id)
      const weeks = other && decidesItsLength(step) ? weeksLess(step, other) : 0
      return weeks > 0 ? [{ step: step.id, weeks }] : []
    }),
  }
}

/** Weeks by which a step is shorter at the same pace: a faster pace is no less work. */
function weeksLess(step: PlanStep, other: PlanStep): number {
  const weeks = weeksOf(step) - weeksOf(other)
  if (step.hoursAWeek <= 0) return weeks
  const work = weeksOf(step) * step.hoursAWeek - weeksOf(other) * other.hoursAWeek
  return Math.min(weeks, Math.floor(work / step.hoursAWeek))
}

/** A job lasts until the certificate and a course until its test, whatever is recognised. */
function decidesItsLength({ id }: PlanStep): boolean {
  return lengthIsOwn.test(id) || id.startsWith('contract.')
}

/** Whether other lines of the log count on one side only. */
function restsOn({ pathway, today }: PlanRequest, sides: { with: Side; without: Side }): boolean {
  const countsIn = ({ background, log }: Side) => replay(pathway, background, log, today).outcomeById
  const [one, other] = [countsIn(sides.with), countsIn(sides.without)]
  const both = sides.with.log.filter(({ id }) => other.has(id))
  const own = new Set(both.length < sides.with.log.length ? claimsApart(sides) : [])
  return both.some(
    ({ id, event }) =>
      !(event && 'claim' in event && own.has(event.claim)) &&
      one.get(id)?.accepted !== other.get(id)?.accepted,
  )
}

/** Claims of whose decisions one side lacks some: what came of them later goes with them. */
function claimsApart(sides: { with: Side; without: Side }): string[] {
  const kept = new Set(sides.without.log.map(({ id }) => id))
  return sides.with.log.flatMap(({ id, event }) =>
    event && 'claim' in event && !kept.has(id) ? [event.claim] : [],
  )
}

/** The modules that a decision is about. */
function modulesOf(decision: Decision, log: readonly LogEntry[]): string[] {
  if (decision.kind === 'supposed') return [decision.module]
  if (decision.kind === 'supposedPractice') return []
  return log.flatMap(({ event }) =>
    event?.kind === 'claimMade' && event.about.kind === 'module' && decision.claims.includes(event.claim)
      ? [event.about.module]
      : [],
  )
}

/** How much of a module need not be taught any longer, from 0 to 1. */
function recognisedShare({ pathway, today }: PlanRequest, { background, log }: Side, module: string): number {
  const { standing } = replay(pathway, background, log, today)
  if (holdsModule(standing, module)) return 1
  const aims = pathway.modulesById.get(module)?.aims.length ?? 0
  return aims === 0 ? 0 : (standing.facts.aimsByModule.get(module)?.size ?? 0) / aims
}

/** Hours that a module is assumed to take. */
function hoursOfModule({ pathway, durations }: PlanRequest): number {
  return (durations.module ?? pathway.durationsById.get('module')?.span)?.likely ?? 0
}
