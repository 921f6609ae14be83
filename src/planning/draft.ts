import { addDays, type Day, earlier, later, partsOf, yearLimits } from '../calendar/day.ts'
import { mondayOf } from '../calendar/week.ts'
import type { Event } from '../pathway/event.ts'
import type { Outcome } from '../pathway/outcome.ts'
import { copyStanding } from '../pathway/standing.ts'
import { advance, pointOf } from '../pathway/step.ts'
import { leafAnswers, passes } from '../pathway/unmet.ts'
import { assumedOfLeave } from './leave.ts'
import { fixedOfGoal, isGoalFixed, type WithGoal, withLowerGoal, withOwnGoal } from './ownGoal.ts'
import { type Placed, placeTasks } from './placed.ts'
import type { Plan, PlanStep } from './plan.ts'
import { phaseEvents } from './planEvents.ts'
import { buildProblem, type PersonalProblem } from './problem.ts'
import { eachOnce, type Obstacle, type PlanRequest } from './request.ts'
import { settle } from './settle.ts'
import type { Problem, Schedule } from './solver/model.ts'
import { Proof } from './solver/prove.ts'
import { solve } from './solver/solve.ts'
import { toPhases, toSteps } from './steps.ts'
import { termsMissing } from './termsMissing.ts'
import { fridayBefore, inOrderOfDays } from './written.ts'

/** Why there is no plan; `refused` would be a fault of the planner, and is said rather than hidden. */
export type PlanObstacle = Obstacle | { kind: 'refused'; event: Event; outcome: Outcome }

/** How many times what is demanded is looked at anew, on the days that a plan reaches it. */
const mostLooks = 4

/** A plan for one way of meeting what is demanded, looked at anew until its own judge is content. */
export function draftPlan(request: PlanRequest, maxConflicts: number): Drafted {
  let asked: PlanRequest | null = request
  let drafted: Drafted = { kind: 'noPlan', obstacles: [], proved: false }
  /** Before which day there is no plan, whatever is asked for on later looks. */
  let bound: Day | null = null
  for (let look = 0; look < mostLooks && asked; look += 1) {
    const found = planOnce(asked, maxConflicts)
    if (found.kind === 'plan') bound = earlier(bound ?? found.plan.bound, found.plan.bound)
    drafted = judged(request, found)
    asked = drafted.kind === 'noPlan' ? judgedLater(asked, drafted.obstacles) : null
  }
  if (drafted.kind === 'plan') return withBound(drafted, bound ?? request.today)
  const { obstacles, proved } = drafted
  // What is asked for on a later look was not asked for by the law on every day
  return {
    kind: 'noPlan',
    obstacles: eachOnce(obstacles.flatMap(whatIsMissing)),
    proved: proved && bound === null,
  }
}

/** A draft of which it is known that no plan ends before a day, which may be one before its own bound. */
function withBound(draft: Draft, bound: Day): Draft {
  const { plan } = draft
  return { ...draft, plan: { ...plan, proved: plan.proved && bound === plan.finish, bound } }
}

/** What was refused for want of something, as the demand that the plan cannot meet; all else as it is. */
function whatIsMissing(obstacle: PlanObstacle): PlanObstacle[] {
  if (obstacle.kind !== 'refused') return [obstacle]
  const { event, outcome } = obstacle
  const point = pointOf(event)
  const missing = outcome.accepted
    ? outcome.notices.flatMap((notice) => (notice.kind === 'beyondPractice' ? [notice.missing] : []))
    : outcome.refusal.kind === 'demand'
      ? outcome.refusal.missing
      : []
  const answers = missing.flatMap(leafAnswers).filter((answer) => !passes(answer))
  if (!point || answers.length === 0) return [obstacle]
  return answers.map((answer): PlanObstacle => ({ kind: 'demand', point, answer }))
}

/**
 * The request with a moment judged on the day that the plan reached it: a waiver or a licence that stands today
 * may have run out by then, or another rule be in force. null when that was not why an event was refused.
 */
function judgedLater(request: PlanRequest, obstacles: readonly PlanObstacle[]): PlanRequest | null {
  const [refused] = obstacles
  if (refused?.kind !== 'refused') return null
  const { event, outcome } = refused
  const point = pointOf(event)
  if (!point || (!outcome.accepted && outcome.refusal.kind !== 'demand')) return null
  if (request.askedOn?.get(point) === event.day) return null
  return { ...request, askedOn: new Map([...(request.askedOn ?? []), [point, event.day]]) }
}

/** A plan as short as can be, with what it was made of. */
export interface Draft {
  kind: 'plan'
  plan: Plan
  /** What was asked in the end: with the days on which demands are judged, and the own goal as far as it can be reached. */
  request: PlanRequest
  personal: PersonalProblem
  goal: WithGoal
  placed: readonly Placed[]
}

/** A draft, or why there is none. */
export type Drafted = Draft | NoDraft

interface NoDraft {
  kind: 'noPlan'
  obstacles: readonly PlanObstacle[]
  /** There is none; otherwise none was found in time, or the one that was is not accepted, and another may be. */
  proved: boolean
}

/**
 * A plan with as much of the person's own goal in Norwegian as can be reached: where nothing else stands in the way,
 * the certificate does not wait for it (`goalsMissed` says what is left).
 */
function planOnce(request: PlanRequest, maxConflicts: number): Drafted {
  const drafted = planWithGoal(request, maxConflicts)
  if (drafted.kind !== 'goalOutOfReach') return drafted
  const lower = withLowerGoal(request)
  return lower
    ? planOnce(lower, maxConflicts)
    : { kind: 'noPlan', obstacles: [{ kind: 'horizon' }], proved: false }
}

function planWithGoal(request: PlanRequest, maxConflicts: number): Drafted | { kind: 'goalOutOfReach' } {
  const personal = buildProblem(request)
  if (personal.obstacles.length > 0) {
    return { kind: 'noPlan', obstacles: personal.obstacles, proved: true }
  }
  if (personal.goalObstacles.length > 0) return withoutGoal(request, personal, maxConflicts)
  const found = solve(personal.problem, maxConflicts)
  if (!found.schedule) {
    return { kind: 'noPlan', obstacles: whyNothingFits(request, personal), proved: found.proved }
  }
  const goal = withOwnGoal(personal, { ...found, schedule: found.schedule }, maxConflicts)
  return goal ? planOf(request, personal, goal) : withoutGoal(request, personal, maxConflicts)
}

/**
 * What becomes of a plan whose own goal cannot be reached while all the rest can: where it could be but for a step of it
 * that is fixed by hand, or a lower goal asks for no such step, whoever fixed it is told so; else the goal is out of reach.
 */
function withoutGoal(
  request: PlanRequest,
  personal: PersonalProblem,
  maxConflicts: number,
): NoDraft | { kind: 'goalOutOfReach' } {
  const steps = fixedOfGoal(request, personal)
  if (steps.length === 0) return { kind: 'goalOutOfReach' }
  const free = { ...request, pins: request.pins.filter(({ step }) => !steps.includes(step)) }
  const lower = withLowerGoal(request)
  const asked = new Set(lower ? buildProblem(lower).tasks.map(({ step }) => step) : [])
  const isAtFault =
    !steps.every((step) => asked.has(step)) || planWithGoal(free, maxConflicts).kind === 'plan'
  return isAtFault
    ? { kind: 'noPlan', obstacles: [{ kind: 'pins', steps }], proved: false }
    : { kind: 'goalOutOfReach' }
}

/** The plan that is made of a schedule of the whole way. */
function planOf(request: PlanRequest, personal: PersonalProblem, goal: WithGoal): Drafted {
  const { proved, lowerBound } = goal.known
  const laid = layOut(request, personal, goal.schedule)
  if (!laid) return { kind: 'noPlan', obstacles: [{ kind: 'horizon' }], proved: false }
  const { finish, steps, placed } = laid
  const plan: Plan = {
    trade: request.pathway.trade.id,
    route: request.pathway.route.id,
    county: request.pathway.county.id,
    madeOn: request.today,
    steps,
    phases: toPhases(request, steps),
    finish,
    proved,
    bound: proved
      ? finish
      : earlier(finish, fridayBefore(addDays(mondayOf(personal.origin + lowerBound), -1))),
  }
  return { kind: 'plan', plan, request, personal, goal, placed }
}

/** What decides the finish of a draft: the way to the certificate alone, unless it waits for the own goal. */
export function decidedBy({ personal: { problem, whole }, goal }: Draft): {
  problem: Problem
  schedule: Schedule
} {
  const { isHeldUp, schedule } = goal
  if (isHeldUp) return { problem: whole, schedule }
  const asked = problem.activities.length
  const [starts, modes] = [schedule.starts.slice(0, asked), schedule.modes.slice(0, asked)]
  return { problem, schedule: { ...schedule, starts, modes } }
}

/** A draft made of the schedule that is preferred among those as short; as it was where that one is refused. */
export function settled(draft: Draft): Draft {
  const { request, personal, goal } = draft
  const schedule = goal.settledBy((problem, one, atMost) => settle(request, personal, problem, one, atMost))
  if (!schedule) return draft
  const made = planOf(request, personal, { ...goal, schedule })
  const isAsGood =
    made.kind === 'plan' && made.plan.finish <= draft.plan.finish && refusedOf(request, made.plan) === null
  return isAsGood ? made : draft
}

/** A schedule as steps on their days; null where they go on for so long that no file can hold them. */
function layOut(
  request: PlanRequest,
  personal: PersonalProblem,
  schedule: Schedule,
): { placed: Placed[]; steps: PlanStep[]; finish: Day } | null {
  const placed = placeTasks(personal, schedule)
  const steps = withEndOfLeave(request, toSteps(request, placed))
  const finish = finishOf(request, personal, steps)
  return partsOf(finish).year > yearLimits.last ? null : { placed, steps, finish }
}

/**
 * Whether there is a plan for one way of meeting what is demanded. Any schedule shows it, however long, without the person's
 * own goal, which holds no plan up unless a step of it is fixed by hand; a refused one leaves it to the shortest.
 */
export function canBeDrafted(request: PlanRequest, maxConflicts: number): boolean {
  const personal = buildProblem(request)
  if (personal.obstacles.length > 0) return false
  if (isGoalFixed(request, personal)) return draftPlan(request, maxConflicts).kind === 'plan'
  const { problem } = personal
  const { schedule } = new Proof(problem, { isAnyEnough: true }).run(maxConflicts)
  if (!schedule) return false
  const tasks = personal.tasks.slice(0, problem.activities.length)
  const laid = layOut(request, { ...personal, whole: problem, tasks }, schedule)
  if (!laid) return false
  const plan = { steps: laid.steps, phases: toPhases(request, laid.steps) }
  return refusedOf(request, plan) === null || draftPlan(request, maxConflicts).kind === 'plan'
}

/** Somebody on leave is back when the first step begins, and it rests on that. */
function withEndOfLeave({ onLeave }: PlanRequest, steps: readonly PlanStep[]): PlanStep[] {
  return steps.map((step, at) =>
    onLeave && at === 0
      ? {
          ...step,
          events: [{ kind: 'leaveEnded', day: onLeave.back }, ...step.events],
          assumes: [...step.assumes, assumedOfLeave],
        }
      : step,
  )
}

/** The end of the last step that is on the way to the certificate; the person's own goal may lie after it. */
function finishOf(
  { today }: PlanRequest,
  { problem, tasks }: PersonalProblem,
  steps: readonly PlanStep[],
): Day {
  const onTheWay = new Set(tasks.slice(0, problem.activities.length).map(({ step }) => step))
  return steps.filter(({ id }) => onTheWay.has(id)).reduce((latest, { to }) => later(latest, to), today)
}

/** Every event of a plan, phases included, in the order in which they are to happen. */
export function eventsOf(plan: Pick<Plan, 'steps' | 'phases'>): Event[] {
  return inOrderOfDays([...plan.phases.flatMap(phaseEvents), ...plan.steps.flatMap((step) => step.events)])
}

/** The plan's own judge: its events go through `step`, and each must count without a notice. */
function judged(request: PlanRequest, drafted: Drafted): Drafted {
  if (drafted.kind === 'noPlan') return drafted
  const refused = refusedOf(request, drafted.plan)
  return refused ? { kind: 'noPlan', obstacles: [refused], proved: false } : drafted
}

/** The first event of a plan that does not count, or not without a notice; null where all do. */
function refusedOf(
  { pathway, background, standing, onLeave }: PlanRequest,
  plan: Pick<Plan, 'steps' | 'phases'>,
): PlanObstacle | null {
  const draft = copyStanding(onLeave?.standing ?? standing)
  for (const event of eventsOf(plan)) {
    const outcome = advance(pathway, background, draft, event)
    if (!outcome.accepted || outcome.notices.length > 0) return { kind: 'refused', event, outcome }
  }
  return null
}

/** With pins the pins may be at fault: without them the same problem has a schedule. Else terms may be missing. */
function whyNothingFits(request: PlanRequest, personal: PersonalProblem): Obstacle[] {
  const free = buildProblem({ ...request, pins: [] })
  const isPinned = request.pins.length > 0 && free.obstacles.length === 0
  if (isPinned && solve(free.problem).schedule !== null) {
    return [{ kind: 'pins', steps: request.pins.map((pin) => pin.step) }]
  }
  const missing = termsMissing(request, personal)
  return missing.length > 0 ? missing : [{ kind: 'horizon' }]
}
