import type { Day } from '../calendar/day.ts'
import { idOf } from '../pathway/pathway.ts'
import { type Standing, stateOf } from '../pathway/standing.ts'
import { type Happened, stillToHappen } from './agree.ts'
import type { Agreement } from './plan.ts'

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

/** What to follow up on a day. An agreement that has ended holds nobody to anything. */
export function followUpOn(agreement: Agreement | null, happened: Happened, today: Day): FollowUp {
  const { standing } = happened
  const holds = agreement !== null && stateOf(standing, 'agreement.agreement') !== 'ended'
  const late = holds
    ? agreement.steps.filter((step) =>
        stillToHappen(step, happened, agreement.day).some((event) => event.day < today),
      )
    : []
  return { behind: late.map(({ id }) => id), waiting: waitingOn(standing) }
}
