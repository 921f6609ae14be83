import { type Day, later } from '../calendar/day.ts'
import { firstWeekFrom, type Week } from '../calendar/week.ts'
import type { Span, SpanEnd } from '../curriculum/duration.ts'
import { atLeast, type Level, type Skill, skills } from '../curriculum/requirement.ts'
import { goalOf } from '../curriculum/route.ts'
import type { DemandPoint } from '../curriculum/rules.ts'
import type { Background } from '../pathway/background.ts'
import { hoursOfPosition } from '../pathway/fullTime.ts'
import type { Pathway } from '../pathway/pathway.ts'
import { hasArrived, type Standing, stateOf } from '../pathway/standing.ts'
import {
  type Answer,
  checklist,
  hingesOnFullTime,
  type LeafAnswer,
  leafAnswers,
  passes,
} from '../pathway/unmet.ts'
import type { Pin, PlanStep } from './plan.ts'

/** What was agreed of a step beyond what can be fixed by hand. */
interface Agreed {
  /** The pace of its work, which it keeps where the work takes as long as was agreed. */
  hoursAWeek?: number
  /** The first day of the term in which its test is sat. */
  testedOn?: Day
  /** The position of its job, or of its contract. It stays an assumption, if it was one. */
  percent?: number
}

/** How a step is held: as it is fixed by hand, or as it was agreed. */
export interface Held extends Pin {
  /** Left out where it is fixed by hand; empty where nothing was agreed beyond a start or a length. */
  agreed?: Agreed
  /** It is the person's cohort that holds it, and nobody's hand. */
  cohort?: true
}

/** What a plan is asked for: where somebody stands today, and what has been fixed. */
export interface PlanRequest {
  pathway: Pathway
  background: Background
  standing: Standing
  today: Day
  pins: readonly Held[]
  /** Durations set for this person in place of the assumed ones. */
  durations: Readonly<Record<string, Span>>
  /** Which end of the assumed durations is reckoned with. */
  end: SpanEnd
  /**
   * The steps of the plan before on this route, if there is one. What leaves no trace in the log (a course, getting
   * ready, looking for a job) is taken to go on as that plan had it, or every new plan would begin it anew.
   */
  before?: readonly PlanStep[]
  /**
   * Agreed modules and stretches that were to have begun by now and of which nobody has written anything, with the
   * days they were agreed to begin on: they are taken to have begun then, or one start that was not written down in
   * time would throw all else that was agreed about. Set by the planner where it keeps an agreement.
   */
  supposed?: ReadonlyMap<string, Day>
  /** The day on which a moment is judged, where what stands today will not do: a waiver or a licence runs out. */
  askedOn?: ReadonlyMap<DemandPoint, Day>
  /**
   * How jobs held now make way for the one that the plan finds: none goes on beside it (`ended`), or it may be smaller
   * than they were as well (`smaller`). Set by the planner, where the plan would else be longer, or none.
   */
  jobsGiveWay?: 'ended' | 'smaller'
  /**
   * Set by the planner for somebody on leave: where they stand while it lasts, and the day on which they are taken to
   * be back. `standing` is then the one on that day, and nothing is asked of an earlier one.
   */
  onLeave?: { standing: Standing; back: Day }
  /** What the person has chosen where one of several will do, by id: modules of a group, gates. The planner's choice else. */
  wished?: readonly string[]
  /** The cohort that the person goes the route in, by id: what it dates is held on its days. One that the route lacks holds nothing. */
  cohort?: string
  /** Of demands that can be met in more than one way, the parts that the plan goes for; the first where left out. */
  chosen?: ReadonlyMap<string, readonly number[]>
}

/** What is sat in terms: the written Vg3 exam, and norskprøven. */
type TermExam = 'written' | 'language'

/** Why no plan can be made on a route, as facts. */
export type Obstacle =
  /** Something is demanded that nothing in the route can bring about. */
  | { kind: 'demand'; point: DemandPoint; answer: LeafAnswer }
  /**
   * A step takes more hours a week than the person has for it: jobs held now take `held` of the `week` that the
   * person uses in all.
   */
  | { kind: 'hours'; step: string; needs: number; has: number; held: number; week: number }
  /** A duration that the route names is not in the file of durations. */
  | { kind: 'unknownDuration'; id: string }
  /** What is fixed by hand cannot be kept together with the rest. */
  | { kind: 'pins'; steps: string[] }
  /** The company could register for the trade exam until this day; a contract that ends later mends it (ofo. § 9-56). */
  | { kind: 'registrationClosed'; closed: Day; ends: Day }
  /** An exam would have to be sat after the last day on which a term of it is known or assumed. */
  | { kind: 'noTerm'; exam: TermExam; after: Day }
  /** The last term of an exam that is known or assumed lies behind the day that the plan is made on. */
  | { kind: 'termsOver'; exam: TermExam; last: Day }
  /** Nothing fits within fifteen years. */
  | { kind: 'horizon' }
  /** The search ended before it found a plan or knew that there is none. */
  | { kind: 'notFound' }
  /** The contract that runs ends after the last day that a plan may reach. */
  | { kind: 'contractEndsLate'; ends: Day }

/** Obstacles without those that are the same: several steps may stand in the way for one reason, which is told once. */
export function eachOnce<O extends { kind: string }>(obstacles: readonly O[]): O[] {
  return [...new Map(obstacles.map((one) => [JSON.stringify(one), one])).values()]
}

/** The first week that a plan may use. */
export function originOf(request: PlanRequest): Week {
  const { background, today } = request
  return firstWeekFrom(later(presentOn(request), background.earliestStart ?? today))
}

/** The first day on which the person can do anything: today, or the one on which they are back from leave. */
function presentOn({ today, onLeave }: PlanRequest): Day {
  return later(today, onLeave?.back ?? today)
}

/** Hours a week of a position, as a plan made today reckons with it. */
export function positionHours({ pathway, today }: PlanRequest, percent: number): number {
  return hoursOfPosition(pathway, percent, today)
}

/** The moments that a route passes. */
export function pointsOf(pathway: Pathway): DemandPoint[] {
  const points = new Set<DemandPoint>(['route'])
  for (const step of pathway.route.steps) {
    if (step.kind === 'modules') points.add('module')
    if (step.kind === 'contract') points.add('contract')
    if (step.kind === 'exam' && step.exam === 'written') points.add('writtenExam')
    if (step.kind === 'goal' && points.has('contract')) points.add('contractCompleted')
    if (step.kind === 'exam' && step.exam === 'trade') {
      points.add('tradeExamRegistration')
      points.add('tradeExam')
    }
    if (step.kind === 'certificate') {
      // The contract ends after the exam, as a rule, and before the certificate
      if (points.has('contract')) points.add('contractCompleted')
      points.add('certificate')
    }
  }
  return [...points]
}

/**
 * Of a choice, the parts that are missing and that this plan goes for. Practice that may be enough is gathered until
 * it is: a plan converts by the position until the county has answered.
 */
export function leavesToPlan(answer: Answer, chosen: PlanRequest['chosen']): LeafAnswer[] {
  if (answer.kind === 'leaf') return passes(answer) && !hingesOnFullTime(answer) ? [] : [answer]
  if (answer.kind === 'all') return answer.of.flatMap((part) => leavesToPlan(part, chosen))
  if (passes(answer)) return []
  const missing = answer.of.filter((part) => !passes(part))
  const wanted = (chosen?.get(nameOfChoice(answer)) ?? []).map((index) => answer.of[index])
  const parts =
    wanted.length > 0 ? wanted : missing.slice(0, answer.count - (answer.of.length - missing.length))
  return parts.flatMap((part) => (part ? leavesToPlan(part, chosen) : []))
}

/** What tells one choice from another, whatever the day it is asked on. */
export function nameOfChoice(answer: Answer): string {
  return JSON.stringify(leafAnswers(answer).map(({ leaf }) => leaf))
}

/**
 * What stands open at a moment: the leaves that a plan must bring about, as things are today or after a leave and, where the moment
 * is judged on a later day too, as they will be then.
 */
export function openLeaves(request: PlanRequest, point: DemandPoint): LeafAnswer[] {
  const open = openOn(request, point, presentOn(request))
  const later = request.askedOn?.get(point)
  if (later === undefined) return open
  const known = new Set(open.map(({ leaf }) => JSON.stringify(leaf)))
  return [...open, ...openOn(request, point, later).filter(({ leaf }) => !known.has(JSON.stringify(leaf)))]
}

function openOn(
  { pathway, background, standing, chosen }: PlanRequest,
  point: DemandPoint,
  day: Day,
): LeafAnswer[] {
  return checklist(point, { pathway, background, standing, day }).flatMap(({ answer }) =>
    leavesToPlan(answer, chosen),
  )
}

/** The higher of what is asked per skill, as far as it is not reached. */
function missingLevels(
  { standing }: PlanRequest,
  asked: readonly (readonly [Skill, Level])[],
): Map<Skill, Level> {
  const targets = new Map<Skill, Level>()
  for (const [skill, level] of asked) {
    const has = stateOf(standing, `language.${skill}`) as Level
    const other = targets.get(skill)
    if (!atLeast(has, level) && (!other || !atLeast(other, level))) targets.set(skill, level)
  }
  return targets
}

/** Whether a goal is reached that is no certificate, so that nothing on the way to it is asked for any longer. */
export function isGoalReached({ pathway, standing }: PlanRequest): boolean {
  return goalOf(pathway.route).kind !== 'certificate' && hasArrived(standing)
}

/** Levels of Norwegian that the route demands on its way or trains to, per skill, as far as they are not reached. */
export function languageDemanded(request: PlanRequest): Map<Skill, Level> {
  if (isGoalReached(request)) return new Map()
  const asked = pointsOf(request.pathway)
    .flatMap((point) => openLeaves(request, point))
    .flatMap(({ leaf, wants }) =>
      leaf.kind === 'language' && typeof wants === 'string' ? [[leaf.skill, wants as Level] as const] : [],
    )
  const trained = request.pathway.route.steps.flatMap((step) =>
    step.kind === 'language' ? (step.trainsTo?.of ?? []) : [],
  )
  return missingLevels(request, [...asked, ...trained.map(({ skill, level }) => [skill, level] as const)])
}

/** Levels of Norwegian that the plan must reach per skill: the person's own goal and what the route demands. */
export function languageTargets(request: PlanRequest): Map<Skill, Level> {
  const goal = skills.flatMap((skill) => {
    const level = request.background.norwegianGoal[skill]
    return level ? [[skill, level] as const] : []
  })
  return missingLevels(request, [...goal, ...languageDemanded(request)])
}
