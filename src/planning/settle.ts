import { type Week, weekOf } from '../calendar/week.ts'
import { lengthIsOwn } from './pins.ts'
import type { PlanStep } from './plan.ts'
import type { PersonalProblem } from './problem.ts'
import type { PlanRequest } from './request.ts'
import type { Mode, Problem, Schedule } from './solver/model.ts'
import { improve, type Place, type Tie } from './solver/ties.ts'
import { leading } from './steps.ts'

/** Conflicts that are worth spending on what is equally short: some hundredths of a second. */
const tieConflicts = 150

/**
 * Of the schedules that are as short as this one: as few steps moved or done at another pace than the plan before has them as
 * can be, first of those that the certificate waits for and then of the own goal, then paid work as soon as can be, then getting
 * ready for an exam shortly before it, then the own goal as soon as can be, then the fullest week as light as can be.
 */
export function settle(
  request: PlanRequest,
  personal: PersonalProblem,
  problem: Problem,
  schedule: Schedule,
  atMost: number,
): Schedule {
  return improve(problem, schedule, tiesOf(request, personal, problem, schedule), tieConflicts, atMost)
}

function tiesOf(
  { before = [] }: PlanRequest,
  personal: PersonalProblem,
  problem: Problem,
  schedule: Schedule,
): Tie[] {
  const { tasks, paidWork } = personal
  const asked = personal.problem.activities.length
  const places = [...placesToKeep(before, personal, problem)]
  // What the certificate does not wait for gives way before what it waits for
  const kept = [places.filter(([index]) => index < asked), places.filter(([index]) => index >= asked)]
  // What the certificate does not wait for is the person's own goal in Norwegian
  const ownTests = tasks.flatMap(({ part }, index) =>
    part === 'test' && index >= asked && index < problem.activities.length
      ? [{ kind: 'start', of: index } as const]
      : [],
  )
  const late = tasks.flatMap((task, of): Tie[] => {
    const before = task.late ? nextAfter(problem, schedule, of) : null
    return before === null ? [] : [{ kind: 'close', of, before }]
  })
  return [
    ...kept.flatMap((some): Tie[] => (some.length > 0 ? [{ kind: 'moved', from: new Map(some) }] : [])),
    ...(paidWork === null ? [] : [{ kind: 'start', of: paidWork } as const]),
    // From behind: what another waits for goes before where that has come to lie
    ...late.reverse(),
    ...ownTests,
    // Light weeks would put the own goal off, if they came before it was there
    ...(problem.activities.length === tasks.length ? [{ kind: 'fullest', resource: 0 } as const] : []),
  ]
}

/**
 * Where each step of the plan before is to stay, its test and its pace with it: what is under way, in the first week, or when
 * that plan had it go on where it has to wait for room.
 */
function placesToKeep(
  before: readonly PlanStep[],
  { tasks, origin }: PersonalProblem,
  { activities }: Problem,
): Map<number, Place> {
  const stepById = new Map(before.map((step) => [step.id, step]))
  return new Map(
    tasks.slice(0, activities.length).flatMap(({ step, part, begun }, index) => {
      const planned = stepById.get(step)
      // A course ends with its test
      if (part === 'test' && planned && weekOf(planned.to) >= origin)
        return [[index, { week: weekOf(planned.to) - origin }] as const]
      if (!leading.includes(part)) return []
      if (begun) {
        const modes = activities[index]?.modes ?? []
        return modes.some(mayWait) ? [[index, { week: goesOnFrom(planned, modes, origin) }] as const] : []
      }
      const place = planned && placeOf(planned, origin)
      return place && place.week >= 0 ? [[index, place] as const] : []
    }),
  )
}

/** The week in which something under way goes on: in time for the day that the plan before had it end on. */
function goesOnFrom(planned: PlanStep | undefined, modes: readonly Mode[], origin: Week): number {
  if (!planned || !lengthIsOwn.test(planned.id)) return 0
  const left = Math.min(...modes.map(({ duration }) => duration))
  return Math.max(0, weekOf(planned.to) + 1 - origin - left)
}

/** Where a step was, and at which pace, if its length is its own or a course's: a job or an exam has none. */
function placeOf({ id, from, hoursAWeek }: PlanStep, origin: Week): Place {
  const hasPace = lengthIsOwn.test(id) || id.startsWith('language.')
  return { week: weekOf(from) - origin, ...(hasPace && { pace: hoursAWeek }) }
}

/** Whether a mode may start later than in the first week. */
function mayWait({ windows }: Mode): boolean {
  return !windows || windows.some(([, last]) => last > 0)
}

/** What begins first of all that waits for the end of an activity; null where nothing does. */
function nextAfter({ activities }: Problem, { starts }: Schedule, of: number): number | null {
  const startOf = (at: number): number => starts[at] as number
  return [...activities.keys()]
    .filter((at) => startOf(at) >= 0)
    .filter((at) => activities[at]?.lags.some(({ from, after }) => from === of && after === 'end'))
    .reduce<number | null>((first, at) => (first === null || startOf(at) < startOf(first) ? at : first), null)
}
