import { type Day, later } from '../calendar/day.ts'
import { atLeast, type Level, levels, type Skill, skills } from '../curriculum/requirement.ts'
import type { Background } from '../pathway/background.ts'
import { type Standing, stateOf } from '../pathway/standing.ts'
import { fixedAmong } from './pins.ts'
import type { Plan, PlanStep } from './plan.ts'
import type { PersonalProblem } from './problem.ts'
import type { PlanRequest } from './request.ts'
import type { Activity, Mode, Problem, Schedule } from './solver/model.ts'
import { type Answer, Proof } from './solver/prove.ts'
import { solve } from './solver/solve.ts'

/** Conflicts for a first schedule with the own goal beside the way: which one is settled later. */
const goalConflicts = 300

/** Picks one of the schedules of a problem that are no longer than so many weeks, of which one is given. */
type Choose = (problem: Problem, schedule: Schedule, atMost: number) => Schedule

/** What the solver found, where there is a schedule. */
export type Found = Answer & { schedule: Schedule }

/** A schedule of the whole way, the person's own goal in Norwegian included. */
export interface WithGoal {
  schedule: Schedule
  /** What is known of the shortest way to the certificate. */
  known: Pick<Answer, 'proved' | 'lowerBound'>
  /** The certificate waits for the own goal. */
  isHeldUp: boolean
  /** The one that `choose` picks of all that are as short; null where the own goal has no room in that. */
  settledBy: (choose: Choose) => Schedule | null
}

/** There is no room for the own goal beside the way to the certificate; not proved where the search was cut short. */
interface NoRoom {
  schedule: null
  proved: boolean
}

/**
 * The schedule with the person's own goal in Norwegian beside it, or after it, while nothing that the certificate waits for
 * ends later than before. A level that the route demands is one course for every skill that the person wants at that level,
 * as courses are given.
 */
export function withOwnGoal(
  personal: PersonalProblem,
  found: Found,
  maxConflicts: number,
): WithGoal | NoRoom {
  const { problem, whole } = personal
  const { schedule } = found
  const goesOn = underWay(personal)
  const atMost = schedule.makespan
  const alone = (choose: Choose): Schedule => choose(problem, schedule, atMost)
  const asSoon = { known: found, isHeldUp: false }
  if (whole.activities.length === problem.activities.length) return { ...asSoon, schedule, settledBy: alone }
  if (personal.goalObstacles.length > 0) return { schedule: null, proved: true }
  const search = new Proof(whole, { atMost, isAnyEnough: true })
  const besides = (beside: Schedule): WithGoal => ({
    ...asSoon,
    schedule: beside,
    settledBy: (choose) => choose(whole, beside, atMost),
  })
  const soon = search.run(goalConflicts)
  if (soon.schedule) return besides(soon.schedule)
  const after = afterFixed(whole, schedule, goesOn)
  if (after)
    return { ...asSoon, schedule: after, settledBy: (choose) => afterFixed(whole, alone(choose), goesOn) }
  const { schedule: late, proved } = search.run(maxConflicts)
  // What goes on of it may wait in `afterFixed` alone, which looks at one schedule only: that there is no other is not proved
  return late ? besides(late) : { schedule: null, proved: proved && goesOn.size === 0 }
}

/**
 * A schedule of the whole way in which the certificate waits for the own goal. Training in Norwegian is to reach it
 * (il. § 31): it comes first where the work that a plan finds, and keeps, leaves no room for it afterwards.
 */
export function heldUpBy({ whole }: PersonalProblem, known: Found): WithGoal {
  const { schedule } = known
  return {
    schedule,
    known,
    isHeldUp: true,
    settledBy: (choose) => choose(whole, schedule, schedule.makespan),
  }
}

/** The own goal in whatever room a schedule leaves; what is under way of it (`goesOn`) waits where there is none now. */
function afterFixed(whole: Problem, schedule: Schedule, goesOn: ReadonlySet<number>): Schedule | null {
  const { modes } = schedule
  const activities = whole.activities.map((one, at): Activity => {
    if (at < modes.length) return fixed(one, at, schedule)
    return goesOn.has(at) ? { ...one, modes: one.modes.map(whenThereIsRoom) } : one
  })
  const found = solve({ ...whole, activities }, goalConflicts).schedule
  return found && { ...found, modes: found.modes.map((mode, at) => modes[at] ?? mode) }
}

/** An activity where a schedule has it, in the mode that it has there. */
function fixed(one: Activity, at: number, { starts, modes }: Schedule): Activity {
  const start = starts[at] ?? 0
  return {
    ...one,
    modes: one.modes
      .slice(modes[at], (modes[at] ?? 0) + 1)
      .map((mode) => ({ ...mode, windows: [[start, start]] })),
  }
}

/** A mode of something under way, going on whenever there is room. */
function whenThereIsRoom({ windows: _, ...whenever }: Mode): Mode {
  return whenever
}

/** What goes on now of the own goal alone, and may wait: what is fixed to the first week has not begun, and stays in it. */
function underWay({ problem, whole, tasks }: PersonalProblem): ReadonlySet<number> {
  const own = [...whole.activities.keys()].slice(problem.activities.length)
  const goesOnNow = ({ windows, needs }: Mode): boolean =>
    windows !== undefined && needs.some((one) => one > 0)
  return new Set(own.filter((at) => tasks[at]?.begun && whole.activities[at]?.modes.some(goesOnNow)))
}

/** Whether a step is fixed by hand that only the person's own goal asks for. */
export function isGoalFixed(request: PlanRequest, personal: PersonalProblem): boolean {
  return fixedOfGoal(request, personal).length > 0
}

/** What is fixed by hand and asked for by the person's own goal alone. */
export function fixedOfGoal({ pins }: PlanRequest, { problem, tasks }: PersonalProblem): string[] {
  return fixedAmong(pins, tasks.slice(problem.activities.length))
}

/** The request with the highest of the person's own goals one level lower; null when there is none left. */
export function withLowerGoal(request: PlanRequest): PlanRequest | null {
  const { background } = request
  const goal = { ...background.norwegianGoal }
  const highest = Math.max(...skills.map((skill) => levels.indexOf(goal[skill] ?? 'belowA1')))
  if (highest === 0) return null
  for (const skill of skills) {
    const level = goal[skill]
    if (level && levels.indexOf(level) === highest)
      goal[skill] = highest > 1 ? (levels[highest - 1] ?? null) : null
  }
  return { ...request, background: { ...background, norwegianGoal: goal } }
}

/** Whether nobody has set a goal in Norwegian: a plan then has no more of it than the route demands. */
export function isWithoutGoal({ norwegianGoal }: Background): boolean {
  return skills.every((skill) => norwegianGoal[skill] === null)
}

/** A goal in Norwegian that a plan does not reach, and how far it comes. */
export interface GoalMissed {
  skill: Skill
  goal: Level
  reaches: Level
}

/** Which of a person's own goals in Norwegian a plan leaves unreached: there is no term or no time for the rest. */
export function goalsMissed(
  { norwegianGoal }: Background,
  standing: Standing,
  { steps }: Plan,
): GoalMissed[] {
  const assessed = steps.flatMap(({ events }) =>
    events.flatMap((event) => (event.kind === 'languageAssessed' ? [event] : [])),
  )
  return skills.flatMap((skill) => {
    const goal = norwegianGoal[skill]
    const reaches = assessed
      .filter((event) => event.skill === skill)
      .reduce<Level>(
        (best, { level }) => (atLeast(level, best) ? level : best),
        stateOf(standing, `language.${skill}`) as Level,
      )
    return goal && !atLeast(reaches, goal) ? [{ skill, goal, reaches }] : []
  })
}

/** The day on which the last Norwegian of a plan is over; null where it has none. */
export function norwegianOver(steps: readonly PlanStep[]): Day | null {
  const days = steps.flatMap(({ lane, to }) => (lane === 'norwegian' ? [to] : []))
  return days.length === 0 ? null : days.reduce(later)
}

/** The day on which a plan reaches Norwegian that the certificate does not wait for; null where nothing of it is left then. */
export function goalAfterCertificate({ steps, finish }: Plan): Day | null {
  const over = norwegianOver(steps)
  return over !== null && over > finish ? over : null
}
