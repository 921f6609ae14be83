import type { Day } from '../calendar/day.ts'
import type { Event, EventKind } from '../pathway/event.ts'
import { movesByChart } from '../pathway/moves.ts'
import { type Claim, copyStanding, type Standing, stateOf } from '../pathway/standing.ts'
import { advance } from '../pathway/step.ts'
import type { PlanRequest } from './request.ts'

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

function isDecided(place: string): boolean {
  return ['approved', 'partlyApproved', 'rejected'].includes(place)
}

/** The claims in a trade that may yet be approved, in the order in which they were made: under way, or appealed. */
export function openClaims(request: AskedOfClaims): string[] {
  const { standing, pathway } = request
  const ofTrade = (about: Claim['about']): boolean =>
    about.kind === 'module' || about.trade === pathway.trade?.trade
  return [...standing.facts.claimsById].flatMap(([id, { about }]) => {
    const isOpen = ofTrade(about) && !isDecided(stateOf(standing, `claim.${id}`))
    return isOpen && eventsUntilDecided(request, id, 'claimApproved') ? [id] : []
  })
}

/** Whose claims are asked about, and on which day. */
export type AskedOfClaims = Pick<PlanRequest, 'pathway' | 'background' | 'standing' | 'today'>

/** What takes a claim all the way to its decision, without what has happened of that already; null where it cannot be decided. */
export function eventsUntilDecided(
  { pathway, background, standing, today: day }: AskedOfClaims,
  claim: string,
  as: 'claimApproved' | 'claimRejected',
): Event[] | null {
  if (!standing.facts.claimsById.has(claim)) return null
  const after = copyStanding(standing)
  const way: Event[] = [
    { kind: 'claimDocumented', day, claim, paper: '' },
    { kind: 'claimApplied', day, claim },
    { kind: 'claimAssessed', day, claim },
    { kind: as, day, claim },
  ]
  const events = way.filter((event) => advance(pathway, background, after, event).accepted)
  return events.at(-1)?.kind === as ? events : null
}

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
        decided: isDecided(place),
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
