import { addDays, type Day, earlier, later, partsOf, yearLimits } from '../calendar/day.ts'
import { mondayOf } from '../calendar/week.ts'
import type { Event } from '../pathway/event.ts'
import type { Outcome } from '../pathway/outcome.ts'
import { copyStanding } from '../pathway/standing.ts'
import { advance, pointOf } from '../pathway/step.ts'
import { leafAnswers, passes } from '../pathway/unmet.ts'
import { waysOf } from './alternatives.ts'
import { causesOf, contractBeyond } from './causes.ts'
import { decidingActivities } from './deciding.ts'
import { assumedOfLeave, backFromLeave } from './leave.ts'
import { whyNoGoal, withLowerGoal, withOwnGoal } from './ownGoal.ts'
import { fullestWeek, type Placed, placeTasks } from './placed.ts'
import type { Plan, PlanStep } from './plan.ts'
import { phaseEvents } from './planEvents.ts'
import { changesByWay } from './positions.ts'
import { buildProblem, type PersonalProblem } from './problem.ts'
import { eachOnce, type Obstacle, type PlanRequest } from './request.ts'
import { settle } from './settle.ts'
import type { Problem, Schedule } from './solver/model.ts'
import { defaultConflicts, solve } from './solver/solve.ts'
import { toPhases, toSteps } from './steps.ts'
import type { Task } from './task.ts'
import { termsMissing } from './termsMissing.ts'
import { fridayBefore, inOrderOfDays } from './written.ts'

/** A plan, or why there is none. */
export type Planned =
  | { kind: 'plan'; plan: Plan /** Hours that the plan takes in its fullest week. */; fullestWeek: number }
  | { kind: 'noPlan'; obstacles: readonly PlanObstacle[] }

/** Why there is no plan; `refused` would be a fault of the planner, and is said rather than hidden. */
export type PlanObstacle = Obstacle | { kind: 'refused'; event: Event; outcome: Outcome }

/** How many times what is demanded is looked at anew, on the days that a plan reaches it. */
const mostLooks = 4

/**
 * Makes the shortest plan from where somebody stands to the certificate, within the chosen route, the
 * durations and the pins. Every event of it is sent through the charts before it is returned. Somebody on
 * leave is taken to be back as `backFromLeave` says. Jobs held now make way where the plan would else be longer, or
 * none. Where there is no plan, the obstacles name what is behind it.
 */
export function makePlan(asked: PlanRequest, maxConflicts = defaultConflicts): Planned {
  const planned = planWithJobs(asked, maxConflicts)
  if (planned.kind === 'plan') return planned
  const { obstacles } = planned
  const findsPlan = (without: PlanRequest) => planWithJobs(without, maxConflicts).kind === 'plan'
  return { kind: 'noPlan', obstacles: [...obstacles, ...causesOf(asked, obstacles, findsPlan)] }
}

/** The shortest plan, jobs held now making way where they must. */
function planWithJobs(asked: PlanRequest, maxConflicts: number): Planned {
  const request = backFromLeave(asked)
  const beyond = contractBeyond(request)
  if (beyond) return { kind: 'noPlan', obstacles: [beyond] }
  let best = quickestOf(request, maxConflicts)
  // A job has no room beside the planned one where it makes the plan longer
  if (changesByWay(request, 'ended')) {
    best = sooner(best, quickestOf({ ...request, jobsGiveWay: 'ended' }, maxConflicts))
  }
  if (best.kind === 'noPlan' && changesByWay(request, 'smaller')) {
    best = sooner(best, quickestOf({ ...request, jobsGiveWay: 'smaller' }, maxConflicts))
  }
  return best
}

/** Whether there is any plan, without looking for what decides its finish. */
export function canBePlanned(asked: PlanRequest): boolean {
  const request = backFromLeave(asked)
  if (contractBeyond(request)) return false
  const ways: PlanRequest[] = [
    request,
    ...(['ended', 'smaller'] as const).flatMap((jobsGiveWay) =>
      changesByWay(request, jobsGiveWay) ? [{ ...request, jobsGiveWay }] : [],
    ),
  ]
  return ways.some((way) =>
    waysOf(way).requests.some((one) => draftPlan(one, defaultConflicts).kind === 'plan'),
  )
}

/** The one of two answers with the earlier finish, the first where both have the same. */
function sooner(one: Planned, other: Planned): Planned {
  if (other.kind === 'noPlan') return one
  return one.kind === 'noPlan' || other.plan.finish < one.plan.finish ? other : one
}

/** The shortest plan among the ways of meeting what is demanded. */
function quickestOf(request: PlanRequest, maxConflicts: number): Planned {
  const { requests, leftOut } = waysOf(request)
  const drafts = requests.map((way) => draftPlan(way, maxConflicts))
  const made = drafts.filter((draft) => draft.kind === 'plan')
  const failed = drafts.filter((draft) => draft.kind === 'noPlan')
  const [first, ...others] = made
  if (!first) return failed[0] ?? { kind: 'noPlan', obstacles: [] }
  const best = others.reduce((a, b) => (b.plan.finish < a.plan.finish ? b : a), first)
  const plan = { ...withDeciding(best), ...provedAmong(made, best.plan) }
  // Of a way that is left out, or that no plan was found for in time, nothing is proved
  const isOpen = leftOut || failed.some(({ obstacles }) => obstacles.some(({ kind }) => kind === 'horizon'))
  return {
    kind: 'plan',
    plan: isOpen ? { ...plan, proved: false, bound: request.today } : plan,
    fullestWeek: fullestWeek(request, best.placed),
  }
}

/** What is proved of the shortest plan, given the plans for the other ways of meeting what is demanded. */
function provedAmong(
  made: readonly { plan: Plan }[],
  { finish, proved }: Plan,
): Pick<Plan, 'proved' | 'bound'> {
  const bound = made.reduce((day, { plan }) => earlier(day, plan.bound), finish)
  return { proved: proved && bound === finish, bound }
}

/** A plan for one way of meeting what is demanded, looked at anew until its own judge is content. */
function draftPlan(request: PlanRequest, maxConflicts: number): Drafted {
  let asked: PlanRequest | null = request
  let drafted: Drafted = { kind: 'noPlan', obstacles: [] }
  for (let look = 0; look < mostLooks && asked; look += 1) {
    drafted = judged(request, planOnce(asked, maxConflicts))
    asked = drafted.kind === 'noPlan' ? judgedLater(asked, drafted.obstacles) : null
  }
  return drafted.kind === 'plan'
    ? drafted
    : { kind: 'noPlan', obstacles: eachOnce(drafted.obstacles.flatMap(whatIsMissing)) }
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

/** A plan that has not been judged yet, with the schedule that it was made of. */
type Drafted =
  | {
      kind: 'plan'
      plan: Plan
      /** What decides the finish, with the shortest schedule of it. */
      problem: Problem
      schedule: Schedule
      tasks: readonly Task[]
      placed: readonly Placed[]
    }
  | { kind: 'noPlan'; obstacles: readonly PlanObstacle[] }

/**
 * A plan with as much of the person's own goal in Norwegian as can be reached: where nothing else stands in the way,
 * the certificate does not wait for it (`goalsMissed` says what is left).
 */
function planOnce(request: PlanRequest, maxConflicts: number): Drafted {
  const drafted = planWithGoal(request, maxConflicts)
  if (drafted.kind !== 'goalOutOfReach') return drafted
  const lower = withLowerGoal(request)
  return lower ? planOnce(lower, maxConflicts) : { kind: 'noPlan', obstacles: [{ kind: 'horizon' }] }
}

function planWithGoal(request: PlanRequest, maxConflicts: number): Drafted | { kind: 'goalOutOfReach' } {
  const personal = buildProblem(request)
  if (personal.obstacles.length > 0) return { kind: 'noPlan', obstacles: personal.obstacles }
  if (personal.goalObstacles.length > 0) return whyNoGoal(request, personal)
  const solution = solve(personal.problem, maxConflicts)
  if (!solution.schedule) return { kind: 'noPlan', obstacles: whyNothingFits(request, personal) }

  const { problem, whole, tasks } = personal
  const settled = settle(request, personal, problem, solution.schedule)
  const goal = withOwnGoal(request, personal, settled, maxConflicts)
  if (!goal) return whyNoGoal(request, personal)
  const isHeldUp = goal.ends > solution.schedule.makespan
  const proved = solution.proved && !isHeldUp
  const placed = placeTasks(personal, goal.schedule, goal.ends)
  const steps = withEndOfLeave(request, toSteps(request, placed))
  const finish = finishOf(request, personal, steps)
  // Somebody who cannot start for a hundred years gets a plan that no file can hold
  if (partsOf(finish).year > yearLimits.last) return { kind: 'noPlan', obstacles: [{ kind: 'horizon' }] }
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
      : earlier(finish, fridayBefore(addDays(mondayOf(personal.origin + solution.lowerBound), -1))),
  }
  const scheduled = isHeldUp ? { problem: whole, schedule: goal.schedule } : { problem, schedule: settled }
  return { kind: 'plan', plan, tasks, placed, ...scheduled }
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

/** The plan with the steps marked that decide its finish. */
function withDeciding({ plan, problem, schedule, tasks }: Drafted & { kind: 'plan' }): Plan {
  const deciding = new Set([...decidingActivities(problem, schedule)].map((index) => tasks[index]?.step))
  return { ...plan, steps: plan.steps.map((step) => ({ ...step, deciding: deciding.has(step.id) })) }
}

/** Every event of a plan, phases included, in the order in which they are to happen. */
export function eventsOf(plan: Plan): Event[] {
  return inOrderOfDays([...plan.phases.flatMap(phaseEvents), ...plan.steps.flatMap((step) => step.events)])
}

/** The plan's own judge: its events go through `step`, and each must count without a notice. */
function judged({ pathway, background, standing, onLeave }: PlanRequest, drafted: Drafted): Drafted {
  if (drafted.kind === 'noPlan') return drafted
  const draft = copyStanding(onLeave?.standing ?? standing)
  for (const event of eventsOf(drafted.plan)) {
    const outcome = advance(pathway, background, draft, event)
    if (!outcome.accepted || outcome.notices.length > 0) {
      return { kind: 'noPlan', obstacles: [{ kind: 'refused', event, outcome }] }
    }
  }
  return drafted
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
