import type { Day } from '../calendar/day.ts'
import { type Leaf, leavesOf, skills } from '../curriculum/requirement.ts'
import type { Background } from '../pathway/background.ts'
import type { Event, EventKind } from '../pathway/event.ts'
import { demandsAt, type Pathway, tradeOf, type Unit } from '../pathway/pathway.ts'
import { beginEvent, type Offer, possible } from '../pathway/possible.ts'
import { contractOf, type Standing, stateOf } from '../pathway/standing.ts'
import type { PlanStep } from './plan.ts'
import { pointsOfStep } from './stepDemands.ts'

/** What offers are asked about: a station, the plan step it stands for, and where somebody stands. */
export interface OffersAsked {
  pathway: Pathway
  background: Background
  standing: Standing
  today: Day
  /** The station's id. */
  station: string
  /** Its step in the plan; null for what lies behind. */
  step: PlanStep | null
  /** Ids that the log has used. */
  taken: ReadonlySet<string>
}

/** An event as far as offer and plan know it; its form asks for the rest. */
export type EventDraft = { [K in EventKind]: Partial<Event & { kind: K }> & { kind: K; day: Day } }[EventKind]

/** Something that could be recorded at a station, with what the plan already knows of it. */
export type StationOffer =
  | { kind: 'chart'; offer: Offer; draft: EventDraft }
  /** Something that only a person can confirm, named by its rule. */
  | { kind: 'fact'; rule: string; trade: string }

const jobKinds: ReadonlySet<EventKind> = new Set([
  'jobTasteStarted',
  'languagePracticeStarted',
  'workTrainingStarted',
  'employmentStarted',
])

/** What could be recorded at a station next: what its charts have moves for, and what its demands want confirmed. */
export function offersAt(asked: OffersAsked): StationOffer[] {
  const { pathway, background, standing, today, step, taken } = asked
  const belongs = unitsOf(asked)
  const offers = possible(pathway, background, standing, today, taken)
    .filter((offer) => belongs(offer))
    .map((offer): StationOffer => {
      const planned = step?.events.find((event) => event.kind === offer.kind && sameThing(event, offer))
      return {
        kind: 'chart',
        offer,
        draft: { ...planned, ...beginEvent(pathway, offer, today) } as EventDraft,
      }
    })
  return [...offers, ...factsOf(asked)]
}

/** Of several planned results of a language test each belongs to its own skill. */
function sameThing(event: Event, { unit }: Offer): boolean {
  return event.kind !== 'languageAssessed' || unit === `language.${event.skill}`
}

/** Which offers are a station's own. */
function unitsOf({ pathway, standing, station, step }: OffersAsked): (offer: Offer) => boolean {
  const id = station.slice(station.indexOf('.') + 1)
  const exactly = (units: readonly Unit[]) => (offer: Offer) => units.includes(offer.unit)
  switch (station.split('.')[0]) {
    case 'language':
      // Norskprøven has four parts, and each result is its own: also those that the plan does not wait for.
      return step ? exactly(skills.map((skill): Unit => `language.${skill}`)) : () => false
    case 'module':
    case 'subject':
    case 'exam':
      return exactly([station as Unit])
    case 'gate':
      return exactly([`gate.${id}`])
    case 'stretch':
      return exactly([`phase.${id}`])
    case 'certificate':
      return exactly(['certificate.certificate'])
    case 'work': {
      if (!step) return exactly([`work.${id}`])
      const [first] = step.events
      // A stay that goes on is ended, or becomes something else
      if (first?.kind === 'workEnded' && step.events.length === 1)
        return exactly([`work.${first.engagement}`])
      const kinds = step.events.map((event) => event.kind).filter((kind) => jobKinds.has(kind))
      // What goes on already is only to end
      const [goesOn] = step.events.flatMap((event) =>
        kinds.length === 0 && event.kind === 'workEnded' ? [event.engagement] : [],
      )
      if (goesOn !== undefined) return exactly([`work.${goesOn}`])
      return ({ unit, kind }) => unit.startsWith('work.') && kinds.includes(kind)
    }
    case 'contract': {
      if (!step) return exactly([`contract.${id}`])
      const held = contractOf(standing)
      if (held) return exactly([`contract.${held.id}`])
      const gates = leavesAsked(pathway, step).flatMap((leaf): Unit[] =>
        leaf.kind === 'gate' && pathway.gatesById.get(leaf.gate)?.heldBy === 'employer'
          ? [`gate.${leaf.gate}`]
          : [],
      )
      return ({ unit }) => unit.startsWith('contract.') || gates.includes(unit)
    }
    default:
      return () => false
  }
}

/** Everything that is asked at the moments of a step. */
function leavesAsked(pathway: Pathway, step: PlanStep): Leaf[] {
  return pointsOfStep(pathway, step).flatMap(({ point, day }) =>
    demandsAt(pathway, point, day).flatMap((demand) => leavesOf(demand.requires)),
  )
}

/** What a step's demands want confirmed and nobody has confirmed yet; rules that ask nothing here are left out. */
function factsOf({ pathway, step, standing }: OffersAsked): StationOffer[] {
  const planned = step?.events.flatMap((event) => (event.kind === 'factConfirmed' ? [event.rule] : [])) ?? []
  return planned
    .filter((rule) => !standing.facts.confirmed.has(rule))
    .map((rule): StationOffer => ({ kind: 'fact', rule, trade: tradeOf(pathway).trade }))
}

/** Whether a module's card may still be claimed: it is not held, so somebody may have it already. */
export function canClaim(standing: Standing, module: string): boolean {
  return !['approved', 'recognised'].includes(stateOf(standing, `module.${module}`))
}
