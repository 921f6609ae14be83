import type { Day } from '../calendar/day.ts'
import type { Event, EventKind } from '../pathway/event.ts'
import { movesByChart } from '../pathway/moves.ts'
import { type Standing, stateOf } from '../pathway/standing.ts'

/** A claim on its way: each state that it has been in, when, and what its chart lets happen next. */
export interface ClaimChain {
  id: string
  /** Where it stands in its chart: `applied`, `partlyApproved`. */
  place: string
  /** Its events that count, in order: meldt, dokumentert, søkt, vurdert, vedtak, klage. */
  events: readonly ClaimEvent[]
  next: readonly ClaimEvent['kind'][]
  /** Nothing more is to come unless somebody appeals or withdraws. */
  decided: boolean
}

/** An event on a claim. */
export type ClaimEvent = Event & { claim: string }

const decisions: readonly EventKind[] = ['claimApproved', 'claimPartlyApproved', 'claimRejected']

/** The claims on a module, the newest last, those withdrawn left out. */
export function claimsOnModule(standing: Standing, events: readonly Event[], module: string): ClaimChain[] {
  return [...standing.facts.claimsById]
    .filter(([, claim]) => claim.about.kind === 'module' && claim.about.module === module)
    .map(([id]): ClaimChain => {
      const place = stateOf(standing, `claim.${id}`)
      return {
        id,
        place,
        events: events.filter((event): event is ClaimEvent => 'claim' in event && event.claim === id),
        next: movesByChart.claim.eventsIn(place) as ClaimEvent['kind'][],
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
