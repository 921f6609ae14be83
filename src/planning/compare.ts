import { type Day, earlier, later } from '../calendar/day.ts'
import type { Question } from '../curriculum/question.ts'
import { leavesOf } from '../curriculum/requirement.ts'
import type { Route } from '../curriculum/route.ts'
import type { Source } from '../curriculum/source.ts'
import { closingLeaves, entryOf, entryPoints, isInContractOf } from '../pathway/entry.ts'
import { askedNumber, demandsAt, type Pathway } from '../pathway/pathway.ts'
import { openQuestions, questionsFor } from '../pathway/questions.ts'
import { arrivedOn, contractOf } from '../pathway/standing.ts'
import {
  type Answer,
  checklist,
  closedBy,
  type LeafAnswer,
  leafAnswers,
  missingPart,
  passes,
} from '../pathway/unmet.ts'
import { explained } from './clash.ts'
import { type FinishRange, finishRange } from './finishRange.ts'
import { makePlanKeeping } from './keepAgreed.ts'
import { backFromLeave } from './leave.ts'
import type { Planned } from './makePlan.ts'
import type { Agreement, AssumptionRef, PlanStep } from './plan.ts'
import { heldHours } from './positions.ts'
import { nameOfChoice, type PlanRequest, pointsOf } from './request.ts'

/**
 * Whether a route is open to a person today: five states, in words, never a colour alone. A route that is
 * closed says which rule closes it and when it opens if life goes on as planned.
 */
export type RouteStatus =
  | { kind: 'open' }
  | {
      kind: 'closedByLaw' | 'closedByCountyPractice' | 'closedByModel'
      because: LeafAnswer[]
      opens: Opening | null
    }
  | { kind: 'inQuestion'; because: LeafAnswer[]; questions: Route['questions']; otherCounty: boolean }

/** When a closed route opens, and on what that rests: on jobs as they are now, or on work that the plan begins. */
interface Opening {
  on: Day
  rests: { kind: 'jobsHeld' } | { kind: 'plannedWork'; from: Day } | { kind: 'plan' }
}

/** One route beside the others, for one person. */
export interface ComparedRoute {
  route: Route
  status: RouteStatus
  planned: Planned
  finish: FinishRange | null
  /** The day on which the person reached what the route leads to; null where that lies ahead. */
  arrived: Day | null
  /** First day of paid work in the trade: a job already held, or the first that the plan has. */
  firstPaidWork: Day | null
  /** Hours of the fullest week, jobs included. */
  heaviestWeek: number
  /** On how many assumed durations and terms the finish rests. */
  assumptions: number
  /** What the route asks for on its way, each as it stands today; what leaves a choice that is open is kept as one. */
  requires: Answer[]
  /** What the route leaves open and concerns this person. */
  questions: Question[]
}

/** Whether a route is open today, and which rule closes it. */
export function routeStatus(request: PlanRequest, planned: Planned): RouteStatus {
  const { pathway, background, standing, today } = request
  const entry = entryOf({ pathway, background, standing, day: today })
  const because = closingLeaves(entry)
  const heaviest = entry.closing.map(closedBy)
  if (heaviest.length > 0) {
    return {
      kind: heaviest.includes('law')
        ? 'closedByLaw'
        : heaviest.includes('countyPractice')
          ? 'closedByCountyPractice'
          : 'closedByModel',
      because,
      opens: opening(because, planned),
    }
  }
  const questions = questionsOf(request).filter((question) => question.beforeStart)
  const otherCounty = isOfOtherCounties(pathway)
  return entry.unknown.length > 0 || questions.length > 0 || otherCounty
    ? { kind: 'inQuestion', because: [...entry.unknown], questions, otherCounty }
    : { kind: 'open' }
}

/** Whether a route is a model of other counties than the one it is looked at in. */
export function isOfOtherCounties({ route, county }: Pathway): boolean {
  return route.counties !== undefined && !route.counties.includes(county.id)
}

/** What a route leaves open for a person: on the way that they are on already, what is still to be answered. */
function questionsOf(request: PlanRequest): Question[] {
  return request.before ? openQuestions(request) : questionsFor(request)
}

/** When a closed route opens: by jobs already held, or on the day the plan enters it, whichever comes first. */
function opening(because: readonly LeafAnswer[], planned: Planned): Opening | null {
  const held = because.map((answer) => answer.reachedOn)
  const byJobs = held.every((day): day is Day => day !== null)
    ? held.reduce((latest, day) => later(latest, day))
    : null
  const steps = planned.kind === 'plan' ? planned.plan.steps : []
  const entered = steps.find((step) => step.id.startsWith('contract.') || step.id === 'exam.trade')?.from
  if (byJobs !== null && (entered === undefined || byJobs <= entered))
    return { on: byJobs, rests: { kind: 'jobsHeld' } }
  if (entered === undefined) return null
  const works = workBegun(steps).filter((day) => day < entered)
  const rests =
    works.length > 0
      ? { kind: 'plannedWork' as const, from: works.reduce(earlier) }
      : { kind: 'plan' as const }
  return { on: entered, rests }
}

/** The days on which steps of a plan begin paid work in the trade. */
export function workBegun(steps: readonly PlanStep[]): Day[] {
  return steps
    .flatMap((step) => step.events)
    .flatMap((event) =>
      event.kind === 'employmentStarted' || event.kind === 'contractStarted' ? [event.day] : [],
    )
}

/** Hours of the fullest week of a plan, jobs already held included, in whatever trade. */
export function heaviestWeek(request: PlanRequest, planned: Planned): number {
  return heldHours(backFromLeave(request)) + (planned.kind === 'plan' ? planned.fullestWeek : 0)
}

/** The first day of paid work in the trade: held already or under a contract that has begun, or planned. */
function firstPaidWork({ standing }: PlanRequest, steps: readonly PlanStep[]): Day | null {
  const held = [...standing.facts.workById.values()].flatMap((work) =>
    work.inTrade && work.spells[0] ? [work.spells[0].from] : [],
  )
  // Whoever has a contract is employed, whether or not somebody has written the job down too
  const contract = contractOf(standing)?.contract.start ?? null
  const days = [...held, ...(contract === null ? [] : [contract]), ...workBegun(steps)]
  return days.length === 0 ? null : days.reduce(earlier)
}

/** What somebody choosing a route wants to know of it; waiting times and deadlines are the plan's business. */
const toldBefore: readonly LeafAnswer['leaf']['kind'][] = [
  'language',
  'practice',
  'position',
  'age',
  'ageAtMost',
  'schooling',
  'inProgramme',
  'trade',
  'stated',
  'everyModule',
  'module',
  'examPassed',
  'gate',
  'assessmentApplied',
  'confirmed',
]

/** What a route asks for at all its moments, each thing once, as it stands today. */
function requirementsOf({ pathway, background, standing, today }: PlanRequest): Answer[] {
  const answers = pointsOf(pathway)
    .filter((point) => point !== 'contract' || !isInContractOf(pathway, standing))
    .flatMap((point) => checklist(point, { pathway, background, standing, day: today }))
    .flatMap(({ answer }) => thingsAsked(answer))
    .filter((answer) =>
      leafAnswers(answer).some(
        // The trade exam is what every route leads to.
        ({ leaf }) =>
          toldBefore.includes(leaf.kind) && (leaf.kind !== 'examPassed' || leaf.exam === 'written'),
      ),
    )
  return [...new Map(answers.map((answer) => [nameOfChoice(answer), answer])).values()]
}

/** Each thing that is asked: of a choice that is met what meets it, and one that is open as what would still do. */
function thingsAsked(answer: Answer): Answer[] {
  if (answer.kind === 'leaf') return [answer]
  if (answer.kind === 'all') return answer.of.flatMap(thingsAsked)
  const missing = missingPart(answer)
  return missing ? [missing] : answer.of.filter(passes).flatMap(thingsAsked)
}

/**
 * What the law alone asks where another number holds: a county asks more of the same, or time has been credited, and
 * then the law's number is the whole one (`inAll`); null when what holds is the law's.
 */
export function lawBehind(
  pathway: Pathway,
  { leaf, wants }: LeafAnswer,
  day: Day,
): { value: number; source: Source; inAll: boolean } | null {
  const quantity =
    leaf.kind === 'practice'
      ? leaf.months
      : leaf.kind === 'position'
        ? leaf.percent
        : leaf.kind === 'age'
          ? leaf.years
          : null
  const asked = quantity === null ? null : askedNumber(pathway, quantity, day)
  if (!asked?.lawEntry || asked.law === null || asked.law === wants) return null
  return { value: asked.law, source: asked.lawEntry.source, inAll: wants !== asked.value }
}

/**
 * Whether a route asks for something only after its start, so that it may be reached on the way and closes
 * nothing: practice before the contract, where a route begins with modules.
 */
export function isAskedLater(pathway: Pathway, { leaf }: LeafAnswer, day: Day): boolean {
  const atStart = entryPoints(pathway)
    .flatMap((point) => demandsAt(pathway, point, day))
    .flatMap(({ requires }) => leavesOf(requires))
  return !atStart.some((one) => JSON.stringify(one) === JSON.stringify(leaf))
}

/** One route worked out for a person: status, plan, finish as a range, first pay, heaviest week. */
export function compareRoute(
  request: PlanRequest,
  agreement: Agreement | null = null,
  maxConflicts?: number,
): ComparedRoute {
  const likely: PlanRequest = { ...request, end: 'likely' }
  const planned = explained(likely, makePlanKeeping(likely, agreement, maxConflicts))
  const steps = planned.kind === 'plan' ? planned.plan.steps : []
  return {
    route: request.pathway.route,
    status: routeStatus(request, planned),
    planned,
    finish: finishRange(likely, planned, agreement),
    arrived: arrivedOn(request.standing),
    firstPaidWork: firstPaidWork(request, steps),
    heaviestWeek: heaviestWeek(request, planned),
    assumptions: assumptionsOf(steps).length,
    requires: requirementsOf(request),
    questions: questionsOf(request),
  }
}

/** An assumption, with the ids of the steps that rest on it. */
interface Assumed {
  ref: AssumptionRef
  steps: string[]
}

/**
 * How many steps lie on days that are not sure, as they rest on something assumed: several assumptions may make one day
 * unsure, and one assumption several days.
 */
export function unsureSteps(steps: readonly PlanStep[]): number {
  return steps.filter(({ assumes }) => assumes.length > 0).length
}

/** The assumptions on which steps rest, each once, in the order of the steps. */
export function assumptionsOf(steps: readonly PlanStep[]): Assumed[] {
  const byRef = new Map<string, Assumed>()
  for (const step of steps) {
    for (const ref of step.assumes) {
      const key = `${ref.kind}.${ref.id}`
      const known = byRef.get(key)
      if (known) known.steps.push(step.id)
      else byRef.set(key, { ref, steps: [step.id] })
    }
  }
  return [...byRef.values()]
}
