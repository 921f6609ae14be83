import type { Day } from '../calendar/day.ts'
import { type AnyExam, type Level, levels } from '../curriculum/requirement.ts'
import { type HeldLevel, heldLevels, isHeldLevel } from '../curriculum/subject.ts'
import type { Background } from './background.ts'
import { complaintUntil } from './complaint.ts'
import { type Event, type EventKind, eventKinds, kindsInTrade } from './event.ts'
import { movesOf, wordOfLevel } from './eventMoves.ts'
import { itemPlace } from './item.ts'
import { lookedBackOn } from './lookBack.ts'
import { type ChartKind, movesByChart } from './moves.ts'
import type { Notice } from './outcome.ts'
import { chartOf, idOf, isSchooling, type Pathway, type Unit } from './pathway.ts'
import { isSpawned, otherFinalsOf, placeOf, type Standing, spawnedCharts } from './standing.ts'
import { judgeDemands, refusedInTrade, refusedMove } from './step.ts'
import { subjectsOfRoute } from './subjects.ts'
import type { Answer } from './unmet.ts'

/** Something that could be recorded on a day. What else it asks for (a position, an end day) is its form's. */
export interface Offer {
  kind: EventKind
  unit: Unit
  /** The claim, engagement or contract begins with it: `unit` is then an id that is free. */
  isNew: boolean
  /** The levels that count for a language test: none below the one already held. */
  levels?: readonly Level[]
  /** The levels that count in a subject: none below the one already held. */
  subjectLevels?: readonly HeldLevel[]
  /** What the law asks for and is not in place: recorded all the same, the event would not count. */
  missing?: readonly Answer[]
  /** What a county, school or model asks for beside the law, and doubts about an exam. */
  notices: readonly Notice[]
}

/** The field of an event that names its unit, for the charts whose units have ids of their own. */
const unitFields: Partial<Record<ChartKind, string>> = {
  language: 'skill',
  subject: 'subject',
  module: 'module',
  exam: 'exam',
  phase: 'phase',
  gate: 'gate',
  claim: 'claim',
  work: 'engagement',
  contract: 'contract',
}

/** What a word of a chart is in an event: its kind, and for a language test or a subject its level. */
interface Word {
  kind: EventKind
  level?: Level | HeldLevel
}

/** Every word that a unit's own event sends; the others come with an event about another unit. */
const wordsOfEvents: ReadonlyMap<string, Word> = new Map([
  ...eventKinds.map((kind): [string, Word] => [kind, { kind }]),
  ...levels.map((level): [string, Word] => [`assessed${level}`, { kind: 'languageAssessed', level }]),
  ...heldLevels.map((level): [string, Word] => [wordOfLevel(level), { kind: 'subjectAssessed', level }]),
])

/** Whether an offered event is about the trade: of the phases only schooling is. */
function isInTrade({ stepsById }: Pathway, { kind, unit }: Pick<Offer, 'kind' | 'unit'>): boolean {
  if (chartOf(unit) === 'phase') return isSchooling(stepsById.get(idOf(unit)))
  return kindsInTrade.has(kind)
}

/** Whether an event cannot be told without a trade: a job can, it may be in none. */
function needsTrade(kind: EventKind): boolean {
  return kind === 'claimMade' || (kindsInTrade.has(kind) && kind !== 'employmentStarted' && !isOfPhase(kind))
}

/** Phases are told with a trade only where they are schooling in it. */
function isOfPhase(kind: EventKind): boolean {
  return kind === 'phaseStarted' || kind === 'phaseCompleted' || kind === 'phaseBrokenOff'
}

/** What is known of an offered event before its form is filled in: its kind, its day, its unit and its trade. */
export function beginEvent(
  pathway: Pathway,
  offer: Pick<Offer, 'kind' | 'unit'>,
  day: Day,
): { kind: EventKind; day: Day } {
  const { role } = pathway.route
  const field = unitFields[chartOf(offer.unit)]
  return {
    kind: offer.kind,
    day,
    ...(isInTrade(pathway, offer) && { trade: pathway.trade?.trade ?? null }),
    ...(field && { [field]: idOf(offer.unit) }),
    ...(chartOf(offer.unit) === 'item' && itemPlace(idOf(offer.unit))),
    // A claim is about the whole trade until something narrower is chosen
    ...(offer.kind === 'claimMade' &&
      pathway.trade && { about: { kind: 'trade', trade: pathway.trade.trade } }),
    ...(offer.kind === 'contractStarted' && role && role !== 'experienceBased' && { role }),
  }
}

/** Says that one more level counts for what is offered. */
function addLevel(offer: Offer, level: Level | HeldLevel): void {
  if (isHeldLevel(level)) offer.subjectLevels = [...(offer.subjectLevels ?? []), level]
  else offer.levels = [...(offer.levels ?? []), level]
}

/** Whether the time to complain about an exam is over. */
function isTooLate(pathway: Pathway, standing: Standing, unit: Unit, day: Day): boolean {
  const until = complaintUntil(pathway, standing, idOf(unit) as AnyExam)
  return until !== null && day > until
}

/** The first id of a kind that neither the standing nor `taken` has: `claim-1`, `claim-2` ... */
function freeId(standing: Standing, chart: ChartKind, taken: ReadonlySet<string>): string {
  let number = 1
  const used = (id: string): boolean => standing.places.has(`${chart}.${id}`) || taken.has(id)
  while (used(`${chart}-${number}`)) number += 1
  return `${chart}-${number}`
}

/**
 * Everything that could be recorded on a day after a standing, read from the charts: for each unit of the
 * pathway, for each claim, engagement and contract there is, and for a new one of each. `taken` are ids
 * that the log has used and that a new unit must not get. Waivers and facts that only a person can confirm
 * have no chart: they are recorded from the checklist that asks for them.
 */
export function possible(
  pathway: Pathway,
  background: Background,
  standing: Standing,
  day: Day,
  taken: ReadonlySet<string> = new Set(),
): Offer[] {
  const units: { unit: Unit; isNew: boolean }[] = [
    ...[...standing.places.keys()].map((unit) => ({ unit, isNew: false })),
    ...otherFinalsOf(standing)
      .map((exam): Unit => `exam.${exam}`)
      .filter((unit) => !standing.places.has(unit))
      .map((unit) => ({ unit, isNew: false })),
    ...subjectsOfRoute(pathway.route)
      .map((subject): Unit => `subject.${subject}`)
      .filter((unit) => !standing.places.has(unit))
      .map((unit) => ({ unit, isNew: false })),
    ...spawnedCharts.map((chart) => ({
      unit: `${chart}.${freeId(standing, chart, taken)}` as Unit,
      isNew: true,
    })),
  ]
  return units.flatMap(({ unit, isNew }) => {
    const words = movesByChart[chartOf(unit)].eventsIn(placeOf(standing, unit))
    const offered = new Map<EventKind, Offer>()
    for (const word of words) {
      const said = wordsOfEvents.get(word)
      if (!said) continue
      const { kind, level } = said
      if (!pathway.trade && needsTrade(kind)) continue
      const earlier = offered.get(kind)
      if (earlier && level) addLevel(earlier, level)
      if (earlier) continue

      // Only its unit, its kind and its level decide how the charts and the demands judge an event.
      const event = { ...beginEvent(pathway, { kind, unit }, day), ...(level && { level }) } as Event
      const moves = movesOf(standing, event)
      if (moves[0]?.unit !== unit || refusedMove(pathway, standing, moves)) continue
      if (refusedInTrade(pathway, standing, event)) continue
      const demanded = judgeDemands(pathway, background, standing, event)
      const outcome = lookedBackOn(demanded, pathway, background, standing, event)
      // On a way that goes by practice alone there is no contract to start.
      if (!outcome.accepted && outcome.refusal.kind !== 'demand') continue
      if (kind === 'examAppealed' && isTooLate(pathway, standing, unit, day)) continue
      const offer: Offer = {
        kind,
        unit,
        isNew: isNew && isSpawned(unit),
        ...(!outcome.accepted && outcome.refusal.kind === 'demand' && { missing: outcome.refusal.missing }),
        notices: outcome.accepted ? outcome.notices : [],
      }
      if (level) addLevel(offer, level)
      offered.set(kind, offer)
    }
    return [...offered.values()]
  })
}
