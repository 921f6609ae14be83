import { addDays } from '../calendar/day.ts'
import { type Week, weekOf } from '../calendar/week.ts'
import { hoursOfRunning } from './contractHours.ts'
import { heldHours } from './positions.ts'
import { originOf, type PlanRequest, positionHours } from './request.ts'
import { horizonWeeks } from './untilDay.ts'

/** Work from before the plan, or beside it, that ends on a day ahead: nobody gives it up for the plan. */
interface FixedTerm {
  /** The first and the last week in which a weekday of it lies, counted from the plan's first week. */
  first: Week
  last: Week
  percent: number
}

/** The fixed-term work that goes on in a week of the plan. */
function fixedTerms(request: PlanRequest): FixedTerm[] {
  const origin = originOf(request)
  return request.background.experiences.flatMap(({ time, percent }): FixedTerm[] => {
    if (time.kind !== 'period' || time.to === null) return []
    const first = weekOf(addDays(time.from, 2)) - origin
    const last = weekOf(time.to) - origin
    return last >= Math.max(0, first) ? [{ first, last, percent }] : []
  })
}

/** Hours that fixed-term work takes in a week of the plan. */
function hoursInTerms(request: PlanRequest, terms: readonly FixedTerm[], week: number): number {
  const held = terms.filter(({ first, last }) => first <= week && week <= last)
  return positionHours(
    request,
    held.reduce((sum, { percent }) => sum + percent, 0),
  )
}

/** What goes on in certain weeks of a plan, whatever it plans: hours a week, counted from its first week. */
interface Given {
  /** In each week up to the last in which any are taken: fixed-term work, and what a contract takes more than `contract`. */
  taken: readonly number[]
  /** Of a contract that runs, in every week until it ends. */
  contract: number
}

/**
 * The hours that fixed-term work takes, and a contract that runs. Beside work that ends before it does the contract takes
 * what is left of the week, and none while it is worked in it; from then on it takes all of its own.
 */
export function givenHours(request: PlanRequest): Given {
  const terms = fixedTerms(request)
  const ends = Math.min(horizonWeeks, Math.max(0, ...terms.map(({ last }) => last + 1)))
  const inTerms = Array.from({ length: ends }, (_, week) => hoursInTerms(request, terms, week))
  const beside = request.background.hoursAWeek - heldHours(request)
  const own = hoursOfRunning(request).map((hours, week) =>
    Math.max(0, Math.min(hours, beside - (inTerms[week] ?? 0))),
  )
  const contract = own.length > 0 ? Math.min(...own) : 0
  const more = own.map((hours) => hours - contract)
  const weeks = Math.max(ends, more.findLastIndex((hours) => hours > 0) + 1)
  const taken = Array.from({ length: weeks }, (_, week) => (inTerms[week] ?? 0) + (more[week] ?? 0))
  return { taken, contract }
}
