import type { Day } from '../calendar/day.ts'
import type { Event, EventKind } from '../pathway/event.ts'
import { movesByChart } from '../pathway/moves.ts'
import { type Claim, type Standing, stateOf } from '../pathway/standing.ts'

/** A claim on its way: each state that it has been in, when, and what its chart lets happen next. */
export interface ClaimChain {
  id: string
  about: Claim['about']
  /** Where it stands in its chart: `applied`, `partlyApproved`. */
  place: string
  /** Its events that count, in order: meldt, dokumentert, søkt, vurdert, vedtak, klage. */
  events: readonly ClaimEvent[]
  next: readonly ClaimMove[]
  /** Nothing more is to come unless somebody appeals or withdraws. */
  decided: boolean
}

/** An event on a claim. */
type ClaimEvent = Extract<Event, { claim: string }>

/** What may happen to a claim once it has been made. */
export type ClaimMove = Exclude<ClaimEvent['kind'], 'claimMade'>

const decisions: readonly EventKind[] = ['claimApproved', 'claimPartlyApproved', 'claimRejected']

/** The claims on a module, the newest last, those withdrawn left out. */
export function claimsOnModule(standing: Standing, events: readonly Event[], module: string): ClaimChain[] {
  return chainsOf(standing, events, (about) => about.kind === 'module' && about.module === module)
}

/** The claims that put an experience forward as practice, the newest last, those withdrawn left out. */
export function claimsOnExperience(
  standing: Standing,
  events: readonly Event[],
  experience: string,
): ClaimChain[] {
  return chainsOf(standing, events, (about) => about.kind === 'practice' && about.experience === experience)
}

function chainsOf(
  standing: Standing,
  events: readonly Event[],
  isAsked: (about: Claim['about']) => boolean,
): ClaimChain[] {
  return [...standing.facts.claimsById]
    .filter(([, { about }]) => isAsked(about))
    .map(([id, { about }]): ClaimChain => {
      const place = stateOf(standing, `claim.${id}`)
      return {
        id,
        about,
        place,
        events: events.filter((event): event is ClaimEvent => 'claim' in event && event.claim === id),
        next: movesByChart.claim.eventsIn(place) as ClaimMove[],
        decided: ['approved', 'partlyApproved', 'rejected'].includes(place),
      }
    })
    .filter(({ place }) => place !== 'withdrawn')
}

/** The day of a claim's last decision; null while there is none. */
export function decidedOn({ events }: ClaimChain): Day | null {
  return events.findLast((event) => decisions.includes(event.kind))?.day ?? null
}

/** The last day to appeal a decision, counted from the day after it; null when no rule gives a number of days. */
export function appealUntil(decided: Day, days: number | null): Day | null {
  return days === null ? null : ((decided + days) as Day)
}
