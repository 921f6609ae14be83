import type { AnyExam, Leaf, Requirement } from '../../curriculum/requirement.ts'
import type { Lane } from '../../curriculum/route.ts'
import type { DemandPoint, RuleEntry } from '../../curriculum/rules.ts'
import type { Source } from '../../curriculum/source.ts'
import type { PastCap } from '../../pathway/engagement.ts'
import type { Event } from '../../pathway/event.ts'
import type { Notice, Refusal } from '../../pathway/outcome.ts'
import type { Unit } from '../../pathway/pathway.ts'
import type { Answer, LeafAnswer } from '../../pathway/unmet.ts'
import type { AssumptionRef } from '../../planning/plan.ts'
import type { Progress, RouteMap, StationSubject } from '../../planning/routeMap.ts'
import type { Name } from '../words.ts'
import { answerPhrase, type LeafSaid, leafSaid } from './answer.ts'
import { eventSentence } from './event.ts'
import { type MapSentences, mapSentences } from './map.ts'
import { type PlanSentences, planSentences } from './plan.ts'
import { noticeSentence, pastCapSentence, type RefusalSaid, refusalSaid } from './refusal.ts'
import { leafDemand, requirementPhrase, requirementSentence } from './requirement.ts'
import { ruleAsk, ruleDays, ruleValue, sourceText } from './rule.ts'
import {
  claimName,
  examName,
  gateName,
  goalText,
  moduleName,
  moveName,
  phaseName,
  placeName,
  pointText,
  type Saying,
  type SayingWords,
  unitName,
} from './saying.ts'
import {
  assumptionSentence,
  type Doing,
  laneName,
  nowName,
  partName,
  stationName,
  stationSecond,
  stationState,
} from './station.ts'

/** What is known of the person and the way; names are left out for what is not. */
export type Known = Partial<Omit<Saying, 'words' | 'beside'>>

/** Facts as sentences, to one reader, about one person and way. */
export interface Sentences {
  event: (event: Event) => string
  refusal: (refusal: Refusal) => RefusalSaid
  notice: (notice: Notice) => string
  /** That a stay goes on beyond what the route allows. */
  pastCap: (past: PastCap) => string
  /** One thing asked, as a phrase: 12 måneder praksis i faget. */
  demand: (leaf: Leaf) => string
  /** One line of a checklist. */
  leaf: (answer: LeafAnswer) => LeafSaid
  /** A whole requirement as one sentence. */
  requirement: (requirement: Requirement) => string
  /** A whole requirement as a phrase, for a list or a choice. */
  phrase: (requirement: Requirement) => string
  /** What is missing, as one phrase with and and or. */
  missing: (answer: Answer) => string
  /** A moment as what one wants to do: få kontrakt. */
  point: (point: DemandPoint) => string
  module: (module: string) => string
  gate: (gate: string) => string
  phase: (phase: string) => string
  claim: (claim: string) => string
  /** An exam as one's own, within a sentence: fagprøven. */
  exam: (exam: AnyExam) => string
  unit: (unit: Unit) => string
  place: (unit: Unit, place: string) => string
  /** A word that a chart listens for, by its short name. */
  move: (move: string) => string
  station: (subject: StationSubject) => Name
  /** What a route ends in that leads to no trade certificate. */
  goal: (subject: StationSubject & { kind: 'goal' }) => string
  stationState: (subject: StationSubject, progress: Progress) => string
  stationSecond: (subject: StationSubject, progress: Progress) => string
  lane: (lane: Lane) => string
  /** The part of the way that something belongs to: its line or its phase. */
  part: (subject: StationSubject, lane: Lane) => string
  /** What to do to reach a station, for a participant. */
  now: (subject: StationSubject, doing: Doing) => Name
  assumption: (assumption: AssumptionRef, own?: boolean) => string
  ruleValue: (entry: Pick<RuleEntry, 'rule' | 'value'>) => string
  ruleAsk: (entry: Pick<RuleEntry, 'ask'>) => string | null
  ruleDays: (entry: Pick<RuleEntry, 'from' | 'to'>) => string | null
  source: (source: Source) => string
  plan: PlanSentences
  map: (map: RouteMap, alias: string) => MapSentences
}

/**
 * Facts as sentences in the words of one language. `beside` are the Norwegian words, for names that are shown
 * in both; Norwegian itself needs none.
 */
export function sentencesOf(
  words: SayingWords,
  known: Known = {},
  beside: SayingWords | null = null,
): Sentences {
  const saying: Saying = {
    words,
    beside: words.norwegian ? null : beside,
    reader: known.reader ?? 'adviser',
    pathway: known.pathway ?? null,
    background: known.background ?? null,
    standing: known.standing ?? null,
    day: known.day ?? null,
  }
  return {
    event: (event) => eventSentence(saying, event),
    refusal: (refusal) => refusalSaid(saying, refusal),
    notice: (notice) => noticeSentence(saying, notice),
    pastCap: (past) => pastCapSentence(saying, past),
    demand: (leaf) => leafDemand(saying, leaf),
    leaf: (answer) => leafSaid(saying, answer),
    requirement: (requirement) => requirementSentence(saying, requirement),
    phrase: (requirement) => requirementPhrase(saying, requirement),
    missing: (answer) => answerPhrase(saying, answer),
    point: (point) => pointText(saying, point),
    module: (module) => moduleName(saying, module),
    gate: (gate) => gateName(saying, gate),
    phase: (phase) => phaseName(saying, phase),
    claim: (claim) => claimName(saying, claim),
    exam: (exam) => examName(saying, exam, true),
    unit: (unit) => unitName(saying, unit),
    goal: ({ goal }) => goalText(saying, goal),
    place: (unit, place) => placeName(saying, unit, place),
    move: (move) => moveName(saying, move),
    station: (subject) => stationName(saying, subject),
    stationState: (subject, progress) => stationState(saying, subject, progress),
    stationSecond: (subject, progress) => stationSecond(saying, subject, progress),
    lane: (lane) => laneName(saying, lane),
    part: (subject, lane) => partName(saying, subject, lane),
    now: (subject, doing) => nowName(saying, subject, doing),
    assumption: (assumption, own) => assumptionSentence(saying, assumption, own),
    ruleValue: (entry) => ruleValue(saying, entry),
    ruleAsk: (entry) => ruleAsk(saying, entry),
    ruleDays: (entry) => ruleDays(saying, entry),
    source: (source) => sourceText(saying, source),
    plan: planSentences(saying),
    map: (map, alias) => mapSentences(saying, map, alias),
  }
}
