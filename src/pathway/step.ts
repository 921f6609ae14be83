import type { AnyExam } from '../curriculum/requirement.ts'
import type { DemandPoint } from '../curriculum/rules.ts'
import type { Background } from './background.ts'
import { groundOf } from './contractGround.ts'
import { type Event, onlyInTrade } from './event.ts'
import { movesOf } from './eventMoves.ts'
import { examDoubts } from './examRegistration.ts'
import { noteFacts } from './facts.ts'
import { lookedBackOn } from './lookBack.ts'
import { movesByChart, type Place } from './moves.ts'
import type { Outcome, Refusal } from './outcome.ts'
import { chartOf, type Pathway, type Unit } from './pathway.ts'
import { refusedItself } from './refusedItself.ts'
import { copyStanding, type Draft, isSpawned, type Move, placeOf, type Standing } from './standing.ts'
import { unmet } from './unmet.ts'

/** The moment at which sitting an exam is judged; nothing is demanded of those that lead to no trade certificate. */
const pointOfExam: Record<AnyExam, DemandPoint | null> = {
  written: 'writtenExam',
  trade: 'tradeExam',
  competence: null,
  practiceCertificate: null,
}

/** The moment at which an event is judged, when something is demanded of it. */
export function pointOf(event: Event): DemandPoint | null {
  switch (event.kind) {
    case 'moduleStarted':
      return 'module'
    case 'contractStarted':
    case 'contractMadeApprenticeship':
      return 'contract'
    case 'contractCompleted':
      return 'contractCompleted'
    case 'examRegistered':
      return event.exam === 'trade' ? 'tradeExamRegistration' : null
    case 'examPassed':
    case 'examFailed':
      return pointOfExam[event.exam]
    case 'certificateIssued':
      return 'certificate'
    default:
      return null
  }
}

/** Why nothing can happen to a unit that the pathway does not have. */
export function notThere({ leftBehind }: Pathway, unit: Unit): Refusal {
  const curriculum = leftBehind.get(unit)
  return curriculum === undefined ? { kind: 'notInPathway', unit } : { kind: 'leftBehind', unit, curriculum }
}

/** Why a unit has no such move from where it stands: a job that is over has its last day for a reason. */
export function outOfOrder({ facts }: Standing, { unit, event }: Move, place: Place): Refusal {
  const ended = chartOf(unit) === 'work' && place === 'left' ? facts.since.get(unit) : undefined
  if (ended !== undefined) return { kind: 'workOver', unit, ended }
  return { kind: 'order', unit, event, place, possible: movesByChart[chartOf(unit)].eventsIn(place) }
}

/** The order half of `judge`: the first move that a chart does not know from where it stands, or null. */
export function refusedMove(pathway: Pathway, standing: Standing, moves: readonly Move[]): Refusal | null {
  for (const move of moves) {
    if (!isSpawned(move.unit) && !standing.places.has(move.unit)) return notThere(pathway, move.unit)
    const place = placeOf(standing, move.unit)
    const table = movesByChart[chartOf(move.unit)]
    if (table.next(place, move.event) === undefined) return outOfOrder(standing, move, place)
  }
  return null
}

/** An event that is of no account in a trade, whatever the charts say: it happened on the way to another, or in no module. */
export function refusedInTrade({ trade }: Pathway, { facts }: Standing, event: Event): Refusal | null {
  const other = onlyInTrade(event)
  if (other !== null && other !== facts.trade)
    return { kind: 'otherTrade', trade: other, wanted: facts.trade }
  return trade?.structure === 'block' && ofModules.has(event.kind) ? { kind: 'noModulePlan' } : null
}

/**
 * What in a block never happens: nothing is begun or approved as a module. The mark godkjent belongs to the one
 * midtveisvurdering that ends a module of a module plan (ofo. §§ 15-3, 15-9; the plans in Grep, 2024), and the ordinary Vg3
 * plan has none: its aims are learnt in the contract and judged by the exams. What somebody knows already can be
 * recognised, aim by aim or all of them, by a claim (ofo. § 15-31): that is the one way to hold a block, and no exam
 * waits for it.
 */
const ofModules: ReadonlySet<Event['kind']> = new Set([
  'moduleStarted',
  'moduleBrokenOff',
  'moduleApproved',
  'moduleNotApproved',
])

/** What would become of an event that has happened, by the charts and by what is demanded, without doing it. */
export function judge(pathway: Pathway, background: Background, standing: Standing, event: Event): Outcome {
  const refusal =
    refusedInTrade(pathway, standing, event) ?? refusedMove(pathway, standing, movesOf(standing, event))
  if (refusal) return { accepted: false, refusal }
  const outcome = judgeDemands(pathway, background, standing, event)
  return lookedBackOn(outcome, pathway, background, standing, event)
}

/** The demands half of `judge`: what the live actor asks too, since its chart knows only the order. */
export function judgeDemands(
  pathway: Pathway,
  background: Background,
  standing: Standing,
  event: Event,
): Outcome {
  const refusal = refusedItself(pathway, background, standing, event)
  if (refusal) return { accepted: false, refusal }
  const asked = { pathway, background, standing, day: event.day, judged: event }
  const doubts = examDoubts(asked, event).map((doubt) => ({ kind: 'examDoubted' as const, ...doubt }))
  const point = pointOf(event)
  if (!point) return { accepted: true, notices: doubts }
  const missing = unmet(point, asked)
  const byLaw = missing.filter((part) => part.by === 'law').map((part) => part.missing)
  if (byLaw.length > 0) return { accepted: false, refusal: { kind: 'demand', point, missing: byLaw } }
  const beyond = missing.flatMap((part) =>
    part.by === 'law' ? [] : [{ kind: 'beyondPractice' as const, point, by: part.by, missing: part.missing }],
  )
  return { accepted: true, notices: [...doubts, ...beyond] }
}

/** Judges an event and, when it counts, moves the draft on. Changes `draft` in place. */
export function advance(pathway: Pathway, background: Background, draft: Draft, event: Event): Outcome {
  const moves = movesOf(draft, event)
  const refusal = refusedInTrade(pathway, draft, event) ?? refusedMove(pathway, draft, moves)
  if (refusal) return { accepted: false, refusal }
  const outcome = judgeDemands(pathway, background, draft, event)
  if (!outcome.accepted) return outcome
  const ground = groundOf(pathway, background, draft, event)
  for (const { unit, event: word } of moves) {
    const next = movesByChart[chartOf(unit)].next(placeOf(draft, unit), word)
    if (next !== undefined) draft.places.set(unit, next)
  }
  noteFacts(draft.facts, event, moves, ground)
  return outcome
}

/** One event after a standing: the standing it leads to, or the reason why it does not count. Pure. */
export function step(
  pathway: Pathway,
  background: Background,
  standing: Standing,
  event: Event,
): { outcome: Outcome; standing: Standing } {
  const draft = copyStanding(standing)
  const outcome = advance(pathway, background, draft, event)
  return { outcome, standing: outcome.accepted ? draft : standing }
}
