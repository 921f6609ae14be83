import { type Event, type EventKind, mostApprovedMonths } from '../pathway/event.ts'
import type { Claim } from '../pathway/standing.ts'

/** What a form holds of an event on a claim, beside its day. */
export interface ClaimTyped {
  /** What a new claim is about; null leaves it as the event was begun. */
  about: Claim['about'] | null
  paper: string
  /** Months of practice or contract time that were approved; null when none are named. */
  months: number | null
  /** What is typed of the months is no number: not told and mistyped are two things. */
  monthsOnNoNumber: boolean
  /** Codes of the aims that were approved, for a claim about a module. */
  aims: readonly string[]
}

/** Nothing typed yet. */
export const noClaim: ClaimTyped = { about: null, paper: '', months: null, monthsOnNoNumber: false, aims: [] }

/** Which of a claim's fields an event asks for; a decision names aims of a module, months of anything else. */
export function claimAsksFor(
  kind: EventKind,
  about: Claim['about'] | undefined,
): 'about' | 'paper' | 'months' | 'aims' | null {
  switch (kind) {
    case 'claimMade':
      return 'about'
    case 'claimDocumented':
      return 'paper'
    case 'claimPartlyApproved':
      return about?.kind === 'module' ? 'aims' : 'months'
    case 'claimApproved':
      return about?.kind === 'module' ? null : 'months'
    default:
      return null
  }
}

/** What is missing for an event on a claim to be written down; null when nothing is. */
export function claimFault(
  kind: EventKind,
  about: Claim['about'] | undefined,
  { paper, months, monthsOnNoNumber, aims }: ClaimTyped,
): 'paper' | 'months' | 'aims' | null {
  const asked = claimAsksFor(kind, about)
  if (asked === 'paper' && paper.trim() === '') return 'paper'
  if (asked === 'aims' && aims.length === 0) return 'aims'
  if (asked !== 'months') return null
  if (monthsOnNoNumber) return 'months'
  const isNumber = months !== null && months >= 0 && months <= mostApprovedMonths
  // Approved whole, it counts as it was put forward
  return isNumber || (months === null && kind === 'claimApproved') ? null : 'months'
}

/** An event with what was typed of its claim. */
export function claimEvent(event: Event, about: Claim['about'] | undefined, typed: ClaimTyped): Event {
  switch (event.kind) {
    case 'claimMade':
      return { ...event, about: typed.about ?? event.about }
    case 'claimDocumented':
      return { ...event, paper: typed.paper.trim() }
    case 'claimPartlyApproved':
      if (about?.kind === 'module') return { ...event, aims: [...typed.aims] }
      return typed.months === null ? event : { ...event, months: typed.months }
    case 'claimApproved':
      return about?.kind === 'module' || typed.months === null ? event : { ...event, months: typed.months }
    default:
      return event
  }
}
