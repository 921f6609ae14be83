import { addDays, type Day } from '../calendar/day.ts'
import type { Span } from '../curriculum/duration.ts'
import type { exams } from '../curriculum/requirement.ts'
import type { Event, LogEntry } from '../pathway/event.ts'
import { choiceOf, isSameRoute, type Pathway, tradeOf } from '../pathway/pathway.ts'
import { replay } from '../pathway/replay.ts'
import { contractOf, copyStanding, type Standing, stateOf } from '../pathway/standing.ts'
import { advance } from '../pathway/step.ts'
import { eventsUntilDecided } from './claimChain.ts'
import { leaveLeft, spanOfLeave } from './leave.ts'
import type { Agreement, Plan } from './plan.ts'
import { eventsOf } from './refused.ts'
import type { PlanRequest } from './request.ts'

/** An exam that a way to the certificate leads through. */
export type Exam = (typeof exams)[number]

/** Something that may go otherwise than a plan has it. */
export type Supposition =
  /** An exam is not passed when the plan has it. */
  | { kind: 'examFailed'; exam: Exam }
  /** The work in the trade ends, and with it a contract on training there: today, or a while after the plan begins it. */
  | { kind: 'jobLost' }
  /** The contract on training is voided: today, or a while after the plan begins it. */
  | { kind: 'contractVoided' }
  /** Nothing is done for so many weeks from today. */
  | { kind: 'leave'; weeks: number }
  /** Each level of Norwegian that the plan has takes as long as is thought likely at the most. */
  | { kind: 'norwegianSlower' }
  /** Other hours a week. */
  | { kind: 'hours'; hoursAWeek: number }
  /** Another county, trade or route. */
  | { kind: 'otherWay'; pathway: Pathway }
  /** A claim is decided today. */
  | { kind: 'claimDecided'; claim: string; as: 'claimApproved' | 'claimRejected' }

/** What it is asked of: the plan as it is, what that was made from and keeps to, and the log behind it. */
export interface SupposedOf {
  request: PlanRequest
  plan: Plan
  agreement: Agreement | null
  log: readonly LogEntry[]
}

/** The fewest and the most weeks that a leave can be supposed to last: up to two years. */
export const leaveLimits = [1, 104] as const

/**
 * Weeks after which planned work or a planned contract is taken to end, where it is asked what then: half a year. An
 * assumption: nobody can know when it would be.
 */
const weeksUntilLost = 26

/** The request as it will be once something has gone otherwise; null where the plan has no such thing. */
export function requestIf(of: SupposedOf, supposition: Supposition): PlanRequest | null {
  const { request, log } = of
  switch (supposition.kind) {
    case 'hours':
      return { ...request, background: { ...request.background, hoursAWeek: supposition.hoursAWeek } }
    case 'otherWay': {
      const { pathway } = supposition
      const { standing } = replay(pathway, request.background, log, request.today)
      const { before: _, ...others } = request
      const isSame = isSameRoute(choiceOf(pathway), choiceOf(request.pathway))
      return { ...others, pathway, standing, pins: isSame ? request.pins : [] }
    }
    case 'norwegianSlower':
    case 'leave':
    case 'examFailed':
    case 'jobLost':
    case 'contractVoided':
    case 'claimDecided': {
      const happened = happenedIf(of, supposition)
      const durations = { ...request.durations, ...durationsIf(of, supposition) }
      return happened && { ...following(of, happened.day, happened.events), durations }
    }
  }
}

/** The durations that are this person's own if it goes so; those that stay as they were are left out. */
export function durationsIf({ request, plan }: SupposedOf, supposition: Supposition): Record<string, Span> {
  if (supposition.kind === 'leave') {
    return { [leaveLeft]: spanOfLeave(supposition.weeks) }
  }
  if (supposition.kind !== 'norwegianSlower') return {}
  const rested = new Set(plan.steps.flatMap(({ assumes }) => assumes.map(({ id }) => id)))
  const slow = [...request.pathway.durationsById].flatMap(([id, { span: common }]): [string, Span][] => {
    if (!id.startsWith('norwegian-') || !rested.has(id)) return []
    const { likely, high } = request.durations[id] ?? common
    return high > likely ? [[id, { low: likely, likely: high, high }]] : []
  })
  return Object.fromEntries(slow)
}

/**
 * What would be recorded on a day not ahead if it has gone so; empty where nothing happens, and null where it could not
 * count yet: an exam nobody is registered for, work that is only planned, a claim that has not been assessed.
 */
export function recordedIf(of: SupposedOf, supposition: Supposition, day: Day): Event[] | null {
  const { pathway, background, standing } = of.request
  const now = { ...of.request, today: day }
  const events = ((): Event[] | null => {
    switch (supposition.kind) {
      case 'examFailed':
        return [failed(now, supposition.exam)]
      case 'jobLost':
        return workHeld(standing).length > 0 ? lost(now) : null
      case 'contractVoided':
        return isContractRunning(standing) ? voided(now) : null
      case 'claimDecided':
        return [{ kind: supposition.as, day, claim: supposition.claim }]
      case 'leave':
        return isOnLeave(standing) ? [] : [{ kind: 'leaveStarted', day }]
      default:
        return []
    }
  })()
  const after = copyStanding(standing)
  const counts = events?.every((event) => advance(pathway, background, after, event).accepted)
  return counts ? events : null
}

/** The request on a later day, when the plan has been followed until then and something else has happened on it. */
export function following(
  { request, plan }: SupposedOf,
  day: Day,
  otherwise: readonly Event[] = [],
): PlanRequest {
  const { pathway, background, today } = request
  const happened = eventsOf(plan).filter((event) => today <= event.day && event.day < day)
  const standing = copyStanding(request.standing)
  for (const event of [...happened, ...otherwise]) advance(pathway, background, standing, event)
  const pins = request.pins.filter(({ start }) => start === undefined || start > day || day === today)
  return { ...request, standing, today: day, pins, before: plan.steps }
}

/** What happens otherwise than planned, and on which day; null where the plan has no such thing. */
function happenedIf(of: SupposedOf, supposition: Supposition): { day: Day; events: Event[] } | null {
  const { request, plan } = of
  const { today: day } = request
  switch (supposition.kind) {
    case 'examFailed': {
      const passed = eventsOf(plan).find(
        (event) => event.kind === 'examPassed' && event.exam === supposition.exam,
      )
      return passed
        ? { day: passed.day, events: [failed({ ...request, today: passed.day }, supposition.exam)] }
        : null
    }
    case 'jobLost':
      return endedOn(of, lost, workHeld(request.standing).length > 0, 'employmentStarted')
    case 'contractVoided':
      return endedOn(of, voided, isContractRunning(request.standing), 'contractStarted')
    case 'claimDecided': {
      const { claim, as } = supposition
      const events = eventsUntilDecided(request, claim, as)
      return events && { day, events }
    }
    case 'leave':
      return { day, events: [{ kind: 'leaveStarted', day }] }
    default:
      return { day, events: [] }
  }
}

/** What ends today because it goes on now, or a while after the plan begins it and before all is over. */
function endedOn(
  of: SupposedOf,
  ended: (on: PlanRequest) => Event[],
  goesOn: boolean,
  begins: Event['kind'],
): { day: Day; events: Event[] } | null {
  const { request, plan } = of
  if (goesOn) return { day: request.today, events: ended(request) }
  const begun = eventsOf(plan).find(({ kind }) => kind === begins)
  if (!begun) return null
  const day = Math.min(
    addDays(begun.day, 7 * weeksUntilLost),
    Math.floor((begun.day + plan.finish) / 2),
  ) as Day
  return { day, events: ended(following(of, day)) }
}

function failed({ pathway, today: day }: PlanRequest, exam: Exam): Event {
  return { kind: 'examFailed', exam, trade: tradeOf(pathway).trade, day }
}

/** What ends the work in the trade, and with it a contract on training there. */
function lost(on: PlanRequest): Event[] {
  const ended = workHeld(on.standing).map((engagement): Event => {
    return { kind: 'workEnded', day: on.today, engagement }
  })
  return [...voided(on), ...ended]
}

/** What voids the contract that runs. */
function voided({ standing, today: day, pathway }: PlanRequest): Event[] {
  const held = contractOf(standing)
  return held && isContractRunning(standing)
    ? [{ kind: 'contractVoided', day, contract: held.id, trade: tradeOf(pathway).trade }]
    : []
}

/** The engagements in the trade that are held, on leave or not. */
export function workHeld(standing: Standing): string[] {
  return [...standing.facts.workById]
    .filter(([id, { inTrade }]) => inTrade && heldStates.includes(stateOf(standing, `work.${id}`)))
    .map(([id]) => id)
}

const heldStates = ['atWork.employed', 'onLeave']

function isContractRunning(standing: Standing): boolean {
  const held = contractOf(standing)
  return held !== null && (held.state.startsWith('running') || held.state === 'onLeave')
}

function isOnLeave(standing: Standing): boolean {
  return stateOf(standing, 'leave.leave') === 'onLeave'
}
