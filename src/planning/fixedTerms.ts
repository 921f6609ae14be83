import { addDays } from '../calendar/day.ts'
import { type Week, weekOf } from '../calendar/week.ts'
import { originOf, type PlanRequest, positionHours } from './request.ts'

/** Work from before the plan, or beside it, that ends on a day ahead: nobody gives it up for the plan. */
interface FixedTerm {
  /** The first and the last week in which a weekday of it lies, counted from the plan's first week. */
  first: Week
  last: Week
  percent: number
}

/** The fixed-term work that goes on in a week of the plan. */
export function fixedTerms(request: PlanRequest): FixedTerm[] {
  const origin = originOf(request)
  return request.background.experiences.flatMap(({ time, percent }): FixedTerm[] => {
    if (time.kind !== 'period' || time.to === null) return []
    const first = weekOf(addDays(time.from, 2)) - origin
    const last = weekOf(time.to) - origin
    return last >= Math.max(0, first) ? [{ first, last, percent }] : []
  })
}

/** Hours that fixed-term work takes in a week of the plan. */
export function hoursInTerms(request: PlanRequest, terms: readonly FixedTerm[], week: number): number {
  const held = terms.filter(({ first, last }) => first <= week && week <= last)
  return positionHours(
    request,
    held.reduce((sum, { percent }) => sum + percent, 0),
  )
}
