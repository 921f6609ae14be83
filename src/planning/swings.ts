import { type Day, earlier, later } from '../calendar/day.ts'
import { weekOf } from '../calendar/week.ts'
import type { Pathway } from '../pathway/pathway.ts'
import type { Drafted } from './draft.ts'
import { draftWith, finishWith, type Missed, missedBy } from './finishRange.ts'
import { withPin } from './pins.ts'
import type { Agreement, Plan, PlanStep } from './plan.ts'
import { plannedJob } from './positions.ts'
import type { PlanRequest } from './request.ts'

/** How far one assumption moves the finish by itself, all others being as likely. */
export type Swing = DurationSwing | PositionSwing | NoPlanSwing

interface Moves {
  /** Weeks between the two finishes; more than 0. */
  weeks: number
  /** The sooner and the later of the two finishes. */
  earliest: Day
  latest: Day
  /** The first step that rests on it: there it can be changed. */
  step: string
}

/** An assumed duration, from the end of its span that ends soonest to the one that ends last. */
interface DurationSwing extends Moves {
  kind: 'duration'
  /** The id of the duration, of `curricula/rules/durations.json`. */
  duration: string
}

/** An assumed duration that by itself leaves no plan where it is as long as it is assumed to be at the most. */
interface NoPlanSwing {
  kind: 'noPlan'
  /** The id of the duration, of `curricula/rules/durations.json`. */
  duration: string
  /** The first step that rests on it. */
  step: string
  /** What comes too late then. */
  missed: Missed
}

/** The position of a planned job that is assumed to be no smaller than what ends for it, and the one the route assumes. */
interface PositionSwing extends Moves {
  kind: 'position'
  /** The id of the position, of `curricula/rules/durations.json`. */
  position: string
  /** In per cent: as the plan has it, and as large as the route assumes, or as much of that as the week holds. */
  percent: number
  smaller: number
  /** The finish with the smaller one. */
  finish: Day
}

/** What it is asked of: what a plan was made of and keeps to, and the plan. */
interface Asked {
  request: PlanRequest
  likely: Plan
  agreement: Agreement | null
}

/** How many assumptions are told: the two or three that matter most. */
const mostTold = 3

/**
 * The assumptions that move the finish of a likely plan most, the one that matters most first: each duration alone from low
 * to high, and a planned job alone in the position that the route assumes, what was agreed being kept as in the plan. None that
 * moves nothing is among them; one that leaves no plan where it is longest comes before all others. Each takes a plan or two:
 * after every plan whoever runs it may stop.
 */
export function* swingsOf(
  request: PlanRequest,
  likely: Plan,
  agreement: Agreement | null,
): Generator<null, Swing[]> {
  const asked: Asked = { request, likely, agreement }
  const swings: Swing[] = []
  for (const [duration, step] of durationsOf(likely.steps)) {
    const swing = yield* durationSwing(asked, duration, step)
    if (swing) swings.push(swing)
    yield null
  }
  for (const step of likely.steps) {
    const swing = positionSwing(asked, step)
    if (!swing) continue
    swings.push(swing)
    yield null
  }
  // Equal ones stand in the order of the plan
  return swings
    .filter((swing) => weightOf(swing) > 0)
    .sort((a, b) => (weightOf(a) === weightOf(b) ? 0 : weightOf(b) - weightOf(a)))
    .slice(0, mostTold)
}

/** By how many weeks a swing moves the finish; without end where it leaves none. */
const weightOf = (swing: Swing): number => (swing.kind === 'noPlan' ? Infinity : swing.weeks)

/** What a duration does by itself; null where nothing can be said, as the search for a plan was cut short. */
function* durationSwing(
  { request, likely, agreement }: Asked,
  duration: string,
  step: PlanStep,
): Generator<null, DurationSwing | NoPlanSwing | null> {
  const span = spanOf(request.pathway, request.durations, duration)
  if (!span) return null
  const lasting = (value: number): Drafted => {
    const durations = { ...request.durations, [duration]: { low: value, likely: value, high: value } }
    return draftWith({ ...request, end: 'likely', durations }, likely, agreement)
  }
  const high = lasting(span.high)
  if (high.kind === 'noPlan')
    return high.isCutShort
      ? null
      : { kind: 'noPlan', duration, step: step.id, missed: missedBy(likely, high.obstacles()) }
  yield null
  const low = lasting(span.low)
  // A search that is cut short may find a later plan for a shorter duration, or none; the likely one lies between in any case
  const sooner = low.kind === 'plan' ? [low.plan.finish] : []
  return { kind: 'duration', duration, ...movesOf(step, [...sooner, high.plan.finish, likely.finish]) }
}

function movesOf({ id }: PlanStep, finishes: readonly Day[]): Moves {
  const earliest = finishes.reduce(earlier)
  const latest = finishes.reduce(later)
  return { weeks: weekOf(latest) - weekOf(earliest), earliest, latest, step: id }
}

/** What a smaller position of a step's job would do; null where its position is none that was assumed to be so large. */
function positionSwing({ request, likely, agreement }: Asked, step: PlanStep): PositionSwing | null {
  const routeStep = request.pathway.stepsById.get(step.routeStep)
  const position = step.assumes.find(({ kind }) => kind === 'position')?.id
  const percent = step.events.find((event) => event.kind === 'employmentStarted')?.percent
  if (routeStep?.kind !== 'work' || position === undefined || percent === undefined) return null
  const smaller = plannedJob({ ...request, jobsGiveWay: 'smaller' }, routeStep)?.percent ?? percent
  if (smaller >= percent) return null
  const pins = withPin(request.pins, step.id, { percent: smaller })
  const finish = finishWith({ ...request, end: 'likely', pins }, likely, agreement)
  if (finish === null) return null
  return { kind: 'position', position, percent, smaller, finish, ...movesOf(step, [finish, likely.finish]) }
}

/** The assumed durations that steps rest on, each with the first of the steps. */
function durationsOf(steps: readonly PlanStep[]): ReadonlyMap<string, PlanStep> {
  const first = new Map<string, PlanStep>()
  for (const step of steps) {
    for (const { kind, id } of step.assumes) if (kind === 'duration' && !first.has(id)) first.set(id, step)
  }
  return first
}

/** The span of a duration: the person's own, or the common one. */
function spanOf({ durationsById }: Pathway, own: PlanRequest['durations'], id: string) {
  return own[id] ?? durationsById.get(id)?.span
}
