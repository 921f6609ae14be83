import { addDays, type Day, earlier, later, partsOf, yearLimits } from '../calendar/day.ts'
import { mondayOf } from '../calendar/week.ts'
import type { Event } from '../pathway/event.ts'
import type { Outcome } from '../pathway/outcome.ts'
import { copyStanding } from '../pathway/standing.ts'
import { advance, pointOf } from '../pathway/step.ts'
import { leafAnswers, passes } from '../pathway/unmet.ts'
import { assumedOfLeave } from './leave.ts'
import { isGoalFixed, whyNoGoal, withLowerGoal, withOwnGoal } from './ownGoal.ts'
import { type Placed, placeTasks } from './placed.ts'
import type { Plan, PlanStep } from './plan.ts'
import { phaseEvents } from './planEvents.ts'
import { buildProblem, type PersonalProblem } from './problem.ts'
import { eachOnce, type Obstacle, type PlanRequest } from './request.ts'
import { settle } from './settle.ts'
import type { Problem, Schedule } from './solver/model.ts'
import { Proof } from './solver/prove.ts'
import { latestSpot } from './solver/shift.ts'
import { solve } from './solver/solve.ts'
import { toPhases, toSteps } from './steps.ts'
import type { Task } from './task.ts'
import { termsMissing } from './termsMissing.ts'
import { fridayBefore, inOrderOfDays } from './written.ts'

/** Why there is no plan; `refused` would be a fault of the planner, and is said rather than hidden. */
export type PlanObstacle = Obstacle | { kind: 'refused'; event: Event; outcome: Outcome }

/** How many times what is demanded is looked at anew, on the days that a plan reaches it. */
const mostLooks = 4

/** A plan for one way of meeting what is demanded, looked at anew until its own judge is content. */
export function draftPlan(request: PlanRequest, maxConflicts: number): Drafted {
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
export type Drafted =
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
  const goal = withOwnGoal(request, personal, withLateOnes(problem, tasks, settled), maxConflicts)
  if (!goal) return whyNoGoal(request, personal)
  const isHeldUp = goal.ends > solution.schedule.makespan
  const proved = solution.proved && !isHeldUp
  const schedule = isHeldUp ? withLateOnes(whole, tasks, goal.schedule) : goal.schedule
  const laid = layOut(request, personal, schedule, goal.ends)
  if (!laid) return { kind: 'noPlan', obstacles: [{ kind: 'horizon' }] }
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
      : earlier(finish, fridayBefore(addDays(mondayOf(personal.origin + solution.lowerBound), -1))),
  }
  const scheduled = isHeldUp ? { problem: whole, schedule: goal.schedule } : { problem, schedule: settled }
  return { kind: 'plan', plan, tasks, placed, ...scheduled }
}

/** A schedule as steps on their days; null where they go on for so long that no file can hold them. */
function layOut(
  request: PlanRequest,
  personal: PersonalProblem,
  schedule: Schedule,
  ends: number,
): { placed: Placed[]; steps: PlanStep[]; finish: Day } | null {
  const placed = placeTasks(personal, schedule, ends)
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
  const laid = layOut(request, { ...personal, whole: problem, tasks }, schedule, schedule.makespan)
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
  return refused ? { kind: 'noPlan', obstacles: [refused] } : drafted
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

/** The schedule with whatever is of most use late as late as it can be. */
function withLateOnes(problem: Problem, tasks: readonly Task[], schedule: Schedule): Schedule {
  const starts = [...schedule.starts]
  const modes = [...schedule.modes]
  // From behind: what waits for one that moves later makes room for it first
  for (const index of [...problem.activities.keys()].reverse()) {
    if (!tasks[index]?.late) continue
    const spot = latestSpot(problem, { ...schedule, starts, modes }, index)
    starts[index] = spot.start
    modes[index] = spot.mode
  }
  return { ...schedule, starts, modes }
}
