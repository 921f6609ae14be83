import type { Day } from '../calendar/day.ts'
import { weekOf } from '../calendar/week.ts'
import { type CohortDays, cohortOf, daysOf, lastDayOf } from '../curriculum/cohort.ts'
import { isOpenEnded } from '../curriculum/route.ts'
import type { Unit } from '../pathway/pathway.ts'
import { underWaySince } from './begun.ts'
import { type Held, originOf, type PlanRequest } from './request.ts'

/** The route step that a step of a plan is, where a cohort may date it: a stretch, or work. */
function routeStepOf(step: string): string | null {
  return /^(?:stretch|work)\.(.+)$/.exec(step)?.[1] ?? null
}

/** The days that the person's cohort sets for a step of the plan; null when it sets none. */
function cohortDays({ pathway, cohort }: Pick<PlanRequest, 'pathway' | 'cohort'>, step: string) {
  const [own, id] = [cohortOf(pathway.route, cohort), routeStepOf(step)]
  return own && id !== null ? daysOf(own, id) : null
}

/**
 * How the person's cohort holds a step: at its start, where that is still ahead, and for as long as its days say. null
 * when it holds nothing of it. The days of a class are known, so that nothing is assumed of what they hold.
 */
export function heldByCohort(request: PlanRequest, step: string): Held | null {
  const days = cohortDays(request, step)
  if (!days) return null
  const begun = underWaySince(request.standing, step) ?? cohortBegun(request, step)
  const from = begun ?? (isAhead(request, days) ? days.starts : null)
  if (from === null) return null
  // What goes on as long as it is needed holds nothing up, whenever the class is over
  const isOpen = days.ends === null || isOpenEnded(request.pathway.stepsById.get(routeStepOf(step) ?? ''))
  const weeks =
    days.ends === null || isOpen ? {} : { weeks: Math.max(1, weekOf(days.ends) - weekOf(from) + 1) }
  return { step, ...weeks, ...(begun === null && { start: from }), cohort: true }
}

/** Whether a cohort begins something in a week that the plan can still use. */
function isAhead(request: PlanRequest, { starts }: CohortDays): boolean {
  return starts !== null && weekOf(starts) >= originOf(request)
}

/** Whether the person's cohort says when a step begins, so that the order of the model is the class's own. */
export function startsByCohort(request: PlanRequest, step: string): boolean {
  return heldByCohort(request, step)?.start !== undefined
}

/**
 * The day on which a stretch is taken to have begun because the cohort did, though nobody has written it down; null where
 * it is written, lies ahead, is over for the class, or lies before the person can start.
 */
export function cohortBegun(request: PlanRequest, step: string): Day | null {
  const days = step.startsWith('stretch.') ? cohortDays(request, step) : null
  if (!days || days.starts === null || isAhead(request, days)) return null
  const { standing, today, background } = request
  const unit: Unit = `phase.${routeStepOf(step)}`
  const isWritten = standing.facts.since.has(unit)
  const own = cohortOf(request.pathway.route, request.cohort)
  const last = days.ends ?? (own && lastDayOf(own))
  const isOver = last !== null && weekOf(last) < weekOf(today)
  const isBefore = background.earliestStart !== null && days.starts < background.earliestStart
  return isWritten || isOver || isBefore ? null : days.starts
}

/** The cohort's own first and last day of a step, where the plan has it in the weeks of these; else the plan's. */
export function onCohortDays(
  request: PlanRequest,
  step: string,
  { from, to }: { from: Day; to: Day },
): { from: Day; to: Day } {
  const days = cohortDays(request, step)
  const [starts, ends] = [days?.starts ?? from, days?.ends ?? to]
  const first = weekOf(starts) === weekOf(from) ? starts : from
  const last = weekOf(ends) === weekOf(to) && ends >= first ? ends : to
  return { from: first, to: last < first ? first : last }
}
