import { type Day, earlier, later } from '../calendar/day.ts'
import { weekOf } from '../calendar/week.ts'
import type { Pathway } from '../pathway/pathway.ts'
import { finishWith } from './compare.ts'
import type { Plan, PlanStep } from './plan.ts'
import type { PlanRequest } from './request.ts'

/** How far one assumed duration moves the finish by itself, all others being as likely. */
export interface Swing {
  /** The id of the duration, of `curricula/rules/durations.json`. */
  duration: string
  /** Weeks between the two finishes; more than 0. */
  weeks: number
  /** The finish with the end of its span that ends soonest, and with the one that ends last. */
  earliest: Day
  latest: Day
  /** The first step that rests on it: there it can be changed. */
  step: string
}

/** How many assumptions are told: the two or three that matter most. */
const mostTold = 3

/**
 * The assumed durations that move the finish of a likely plan most, the one that matters most first: each alone from
 * low to high. None that moves nothing is among them, nor one that leaves no plan at an end of its span.
 */
export function swingsOf(request: PlanRequest, likely: Plan): Swing[] {
  const swings = [...durationsOf(likely.steps)].flatMap(([duration, step]): Swing[] => {
    const ends = (['low', 'high'] as const).map((end) => finishAt(request, likely, duration, end))
    const [low, high] = ends
    if (low == null || high == null) return []
    // A search that is cut short may find a later plan for a shorter duration; the likely one lies between in any case
    const earliest = earlier(earlier(low, high), likely.finish)
    const latest = later(later(low, high), likely.finish)
    const weeks = weekOf(latest) - weekOf(earliest)
    return weeks > 0 ? [{ duration, weeks, earliest, latest, step: step.id }] : []
  })
  // Equal ones stand in the order of the plan
  return swings.sort((a, b) => b.weeks - a.weeks).slice(0, mostTold)
}

/** The assumed durations that steps rest on, each with the first of the steps. */
function durationsOf(steps: readonly PlanStep[]): ReadonlyMap<string, PlanStep> {
  const first = new Map<string, PlanStep>()
  for (const step of steps) {
    for (const { kind, id } of step.assumes) if (kind === 'duration' && !first.has(id)) first.set(id, step)
  }
  return first
}

/** The finish with one duration at an end of its span; null when there is no plan. */
function finishAt(request: PlanRequest, likely: Plan, id: string, end: 'low' | 'high'): Day | null {
  const value = spanOf(request.pathway, request.durations, id)?.[end]
  if (value === undefined) return null
  const only = { low: value, likely: value, high: value }
  return finishWith({ ...request, end: 'likely', durations: { ...request.durations, [id]: only } }, likely)
}

/** The span of a duration: the person's own, or the common one. */
function spanOf({ durationsById }: Pathway, own: PlanRequest['durations'], id: string) {
  return own[id] ?? durationsById.get(id)?.span
}
