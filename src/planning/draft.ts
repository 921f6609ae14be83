import { addDays, type Day, earlier } from '../calendar/day.ts'
import { mondayOf } from '../calendar/week.ts'
import { layOut } from './layOut.ts'
import { type Found, fixedOfGoal, heldUpBy, type WithGoal, withLowerGoal, withOwnGoal } from './ownGoal.ts'
import type { Placed } from './placed.ts'
import type { Plan } from './plan.ts'
import { buildProblem, type PersonalProblem } from './problem.ts'
import { judgedLater, type PlanObstacle, refusedOf, whatIsMissing } from './refused.ts'
import { eachOnce, type PlanRequest } from './request.ts'
import { settle } from './settle.ts'
import type { Problem, Schedule } from './solver/model.ts'
import { type Answer, Proof } from './solver/prove.ts'
import { searched, solve } from './solver/solve.ts'
import { toPhases } from './steps.ts'
import { whyNothingFits } from './whyNothingFits.ts'
import { fridayBefore } from './written.ts'

/** How many times what is demanded is looked at anew, on the days that a plan reaches it. */
export const mostLooks = 4

/** One search for a plan while it goes on. */
export interface Sight {
  /** Contradictions met so far, and after how many more the search is given up. */
  tries: number
  left: number
  /** No plan that is searched for ends before this day. */
  bound: Day
  /** The best draft so far, worked out when it is asked for; null before there is one that would be accepted. */
  best: () => Draft | null
}

/** Whoever wants to know how a search goes. */
type Watching = (sight: Sight) => void

/** One way of meeting what is demanded before it is searched for: what is known of it is not to be reckoned twice. */
export interface Begun {
  request: PlanRequest
  personal: PersonalProblem
  /** The search, not yet run; null where something stands in the way of any. */
  proof: Proof | null
}

/** Draws the problem of one way of meeting what is demanded. */
export function begin(request: PlanRequest): Begun {
  const personal = buildProblem(request)
  return { request, personal, proof: personal.obstacles.length > 0 ? null : new Proof(personal.problem) }
}

/** The Friday before which no plan for what has begun ends, as far as that is known without a search. */
export function earliestFinish({ request, personal, proof }: Begun): Day {
  return proof ? boundOf(personal, proof.answer.lowerBound) : request.today
}

/** A plan for one way of meeting what is demanded, looked at anew until its own judge is content. */
export function draftPlan(begun: Begun, maxConflicts: number, watch?: Watching): Drafted {
  const { request } = begun
  let asked: Begun | null = begun
  let drafted: Drafted = { kind: 'noPlan', obstacles: () => [], proved: false, isCutShort: false }
  /** Before which day there is no plan, whatever is asked for on later looks. */
  let bound: Day | null = null
  for (let look = 0; look < mostLooks && asked; look += 1) {
    const found = planOnce(asked, maxConflicts, watch)
    if (found.kind === 'plan') bound = earlier(bound ?? found.plan.bound, found.plan.bound)
    const refused = found.kind === 'plan' ? refusedOf(request, found.plan) : null
    drafted = refused ? refusedDraft(refused) : found
    const later: PlanRequest | null = refused && judgedLater(asked.request, refused)
    asked = later && begin(later)
  }
  if (drafted.kind === 'plan') return withBound(drafted, bound ?? request.today)
  const { obstacles, proved, isCutShort } = drafted
  // What is asked for on a later look was not asked for by the law on every day
  return {
    kind: 'noPlan',
    obstacles: () => eachOnce(obstacles().flatMap(whatIsMissing)),
    proved: proved && bound === null,
    isCutShort,
  }
}

/** A draft of which it is known that no plan ends before a day, which may be one before its own bound. */
function withBound(draft: Draft, bound: Day): Draft {
  const { plan } = draft
  return { ...draft, plan: { ...plan, proved: plan.proved && bound === plan.finish, bound } }
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
  /** Worked out for whoever asks: where another way has a plan, or only that there is none counts, nobody does. */
  obstacles: () => readonly PlanObstacle[]
  /** There is none; otherwise none was found in time, or the one that was is not accepted, and another may be. */
  proved: boolean
  /** None was found in time: a longer search may find one. */
  isCutShort: boolean
}

/**
 * The shortest plan with the person's own goal in Norwegian, as far as that can be reached. It lies beside the way to the
 * certificate or after it; where neither has room, the certificate waits for it (`finishWithoutGoal`).
 */
function planOnce({ request, personal, proof }: Begun, maxConflicts: number, watch?: Watching): Drafted {
  if (!proof) {
    return { kind: 'noPlan', obstacles: () => personal.obstacles, proved: true, isCutShort: false }
  }
  const look = watch && sights(request, personal, maxConflicts, watch)
  const found = searched(proof, maxConflicts, look)
  if (!found.schedule) {
    const { proved } = found
    const obstacles = () => (proved ? whyNothingFits(request, personal) : [{ kind: 'notFound' } as const])
    return { kind: 'noPlan', obstacles, proved, isCutShort: !proved }
  }
  const search = { alone: { ...found, schedule: found.schedule }, maxConflicts, watch }
  return withGoal(request, personal, search, true)
}

/** What has been found of the way to the certificate alone, and how it is searched on. */
interface Search {
  alone: Found
  maxConflicts: number
  watch: Watching | undefined
}

/**
 * The way to the certificate with the own goal beside it, else waiting for it, else with the highest one that can be reached
 * (`goalsMissed` says what is left). A step of it that is fixed by hand is never let go; `isSure` says whether all higher
 * goals that were tried are known to be out of reach.
 */
function withGoal(request: PlanRequest, personal: PersonalProblem, search: Search, isSure: boolean): Drafted {
  const { alone, maxConflicts } = search
  const goal = withOwnGoal(personal, alone, maxConflicts)
  if (goal.schedule) return planOf(request, personal, goal, isSure ? {} : { isGoalInDoubt: true })
  const waiting = waitingFor(request, personal, search, isSure)
  if (waiting.kind === 'plan') return waiting
  const lower = withLowerGoal(request)
  const lowerPersonal = lower && buildProblem(lower)
  const steps = fixedOfGoal(request, personal)
  const asked = new Set(lowerPersonal?.tasks.map(({ step }) => step))
  if (lower && lowerPersonal && steps.every((step) => asked.has(step)))
    return withGoal(lower, lowerPersonal, search, isSure && waiting.proved)
  return { ...waiting, obstacles: () => [{ kind: 'pins', steps }] }
}

/** The way to the certificate as it waits for the own goal. */
function waitingFor(
  request: PlanRequest,
  personal: PersonalProblem,
  { alone, maxConflicts, watch }: Search,
  isSure: boolean,
): Drafted {
  const look = watch && sights(request, personal, maxConflicts, watch, alone)
  const isPossible = personal.goalObstacles.length === 0
  const known = isPossible ? solve(personal.whole, maxConflicts, look) : { schedule: null, proved: true }
  const { schedule, proved } = known
  if (!schedule) return { kind: 'noPlan', obstacles: () => [], proved, isCutShort: !proved }
  return planOf(request, personal, heldUpBy(personal, { ...known, schedule }), {
    ...(isSure ? {} : { isGoalInDoubt: true }),
    ...finishAlone(request, personal, alone),
  })
}

/** When the certificate would be there if it did not wait for the own goal. */
function finishAlone(
  request: PlanRequest,
  personal: PersonalProblem,
  { schedule }: Found,
): Pick<Plan, 'finishWithoutGoal'> {
  const { problem, tasks } = personal
  const way = { ...personal, whole: problem, tasks: tasks.slice(0, problem.activities.length) }
  const laid = layOut(request, way, schedule)
  return laid ? { finishWithoutGoal: laid.finish } : {}
}

/**
 * Makes of what the solver says of its search what is to be known of the plan. `alone` is what it found of the way to the
 * certificate, once that is searched for as it is held up by the own goal.
 */
function sights(
  request: PlanRequest,
  personal: PersonalProblem,
  maxConflicts: number,
  watch: Watching,
  alone: Found | null = null,
): (soFar: Answer) => void {
  let last: { schedule: Schedule; draft: Draft | null } | null = null
  const draftOf = (schedule: Schedule, soFar: Answer): Draft | null => {
    // A word on the way is not to hold the search up by another
    const found = { ...soFar, schedule }
    const search = { alone: found, maxConflicts: 0, watch: undefined }
    const planned = alone
      ? planOf(request, personal, heldUpBy(personal, found), finishAlone(request, personal, alone))
      : withGoal(request, personal, search, true)
    return planned.kind === 'plan' && refusedOf(request, planned.plan) === null ? planned : null
  }
  return (soFar) =>
    watch({
      tries: (alone?.conflicts ?? 0) + soFar.conflicts,
      left: maxConflicts - soFar.conflicts,
      bound: boundOf(personal, Math.max(alone?.lowerBound ?? 0, soFar.lowerBound)),
      best: () => {
        const { schedule } = soFar
        if (schedule && last?.schedule !== schedule) last = { schedule, draft: draftOf(schedule, soFar) }
        return last?.draft ?? null
      },
    })
}

/** The Friday before which no plan ends whose schedule is at least so many weeks long. */
function boundOf({ origin }: PersonalProblem, weeks: number): Day {
  return fridayBefore(addDays(mondayOf(origin + weeks), -1))
}

/** What a plan says of the person's own goal in Norwegian. */
type OfGoal = Pick<Plan, 'isGoalInDoubt' | 'finishWithoutGoal'>

/** The plan that is made of a schedule of the whole way. */
export function planOf(
  request: PlanRequest,
  personal: PersonalProblem,
  goal: WithGoal,
  ofGoal: OfGoal,
): Drafted {
  const { proved, lowerBound } = goal.known
  const laid = layOut(request, personal, goal.schedule)
  if (!laid)
    return { kind: 'noPlan', obstacles: () => [{ kind: 'horizon' }], proved: false, isCutShort: false }
  const { finish, steps, placed } = laid
  const plan: Plan = {
    trade: request.pathway.trade?.id ?? null,
    route: request.pathway.route.id,
    county: request.pathway.county.id,
    madeOn: request.today,
    steps,
    phases: toPhases(request, steps),
    finish,
    proved,
    bound: proved ? finish : earlier(finish, boundOf(personal, lowerBound)),
    ...ofGoal,
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
  const { isGoalInDoubt, finishWithoutGoal } = draft.plan
  const made = planOf(
    request,
    personal,
    { ...goal, schedule },
    {
      ...(isGoalInDoubt && { isGoalInDoubt }),
      ...(finishWithoutGoal !== undefined && { finishWithoutGoal }),
    },
  )
  const isAsGood =
    made.kind === 'plan' && made.plan.finish <= draft.plan.finish && refusedOf(request, made.plan) === null
  return isAsGood ? made : draft
}

/** No draft, as the plan's own judge refuses the one there is: its events go through `step`, and each must count without a notice. */
function refusedDraft(refused: PlanObstacle): NoDraft {
  return { kind: 'noPlan', obstacles: () => [refused], proved: false, isCutShort: false }
}
