import { addDays, type Day, earlier } from '../calendar/day.ts'
import { type Week, weekOf } from '../calendar/week.ts'
import { isBegun, wentOnWhenPlanned } from './begun.ts'
import { originOf, type PlanRequest } from './request.ts'

/**
 * Weeks that something is assumed to take: as this plan reckons, and as likely, which is what a stored plan reckons with; and
 * the days on which something of the kind has come.
 */
interface Wait {
  whole: number
  likely: number
  came: readonly Day[]
}

/**
 * How many weeks of an assumed wait are left before a step can begin: as many have passed as the day that the plan before gave
 * the step has come nearer. Where that day has come and gone and nothing is recorded, the wait is over as that plan had it, and
 * what is waited for is expected any day: not as long again. Without such a plan, or where what was waited for came and is gone
 * (a job lost, a contract voided), nobody has waited yet. So a plan made anew, and each end of its range, does not wait longer
 * day by day. The wait was to be over, too, by the first step that the plan before began of those that the model does after it
 * (`followers`): a job may begin later than it is found.
 */
export function leftToWait(
  request: PlanRequest,
  step: string,
  { whole, likely, came }: Wait,
  followers: ReadonlySet<string> = new Set(),
): number {
  const { before = [], standing, today } = request
  const planned = before.find(({ id }) => id === step)?.from
  if (planned === undefined) return whole
  const began = addDays(planned, -7 * likely)
  if (planned <= today && came.some((day) => day >= began)) return whole
  const overBy = before
    .filter((one) => followers.has(one.routeStep) && !wentOnWhenPlanned(one))
    .filter((one) => one.from > today || isBegun(standing, one))
    .reduce((first, { from }) => earlier(first, from), planned)
  const waited = Math.max(0, likely - (weekOf(overBy) - weekItCountsFrom(request)))
  return Math.max(0, whole - waited)
}

/** The first week of the wait that was left in the plan before: nobody waits on a leave that it did not know of yet. */
function weekItCountsFrom(request: PlanRequest): Week {
  const { onLeave: _, ...present } = request
  const knewOfLeave = request.before?.some(({ events }) => events.some(({ kind }) => kind === 'leaveEnded'))
  return originOf(knewOfLeave ? request : present)
}
