import type { Day } from '../calendar/day.ts'
import type { Event } from '../pathway/event.ts'
import { idOf } from '../pathway/pathway.ts'
import { type Standing, stateOf } from '../pathway/standing.ts'
import { type Happened, stillToHappen } from './agree.ts'
import type { Agreement, PlanStep } from './plan.ts'

/** What an adviser follows somebody up for; each is read from what was agreed and what was written down. */
export interface FollowUp {
  /** Agreed steps of which something was to have happened by now and has not been recorded. */
  behind: readonly string[]
  /** Ids of claims and contracts that somebody else is to decide on. */
  waiting: readonly string[]
}

/** A claim is with those who assess and decide from the day it was applied for, and again when it is appealed. */
const undecided: ReadonlySet<string> = new Set(['applied', 'assessed', 'appealed'])

/** The claims and contracts that wait for a decision. */
function waitingOn(standing: Standing): string[] {
  return [...standing.places.keys()]
    .filter((unit) => {
      const state = stateOf(standing, unit)
      return unit.startsWith('claim.')
        ? undecided.has(state)
        : unit.startsWith('contract.') && state === 'applied'
    })
    .map(idOf)
}

/** Something agreed for a day that has passed, of which nothing has been written. */
export interface Overdue {
  step: PlanStep
  /** The day of the first of them. */
  day: Day
  /** What of the step was to have happened by now. */
  events: readonly Event[]
}

/** What was agreed and was to have happened by now. An agreement that has ended holds nobody to anything. */
export function overdueOn(agreement: Agreement | null, happened: Happened, today: Day): Overdue[] {
  const holds = agreement !== null && stateOf(happened.standing, 'agreement.agreement') !== 'ended'
  if (!holds) return []
  return agreement.steps.flatMap((step) => {
    const late = stillToHappen(step, happened, agreement.day).filter((event) => event.day < today)
    const [first] = late
    return first ? [{ step, day: first.day, events: late }] : []
  })
}

/** What to follow up on a day. */
export function followUpOn(agreement: Agreement | null, happened: Happened, today: Day): FollowUp {
  const behind = overdueOn(agreement, happened, today).map(({ step }) => step.id)
  return { behind, waiting: waitingOn(happened.standing) }
}
