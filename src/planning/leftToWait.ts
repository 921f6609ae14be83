import { earlier } from '../calendar/day.ts'
import { type Week, weekOf } from '../calendar/week.ts'
import { isBegun, wentOnWhenPlanned } from './begun.ts'
import { originOf, type PlanRequest } from './request.ts'

/** Weeks that something is assumed to take: as this plan reckons, and as likely, which is what a stored plan reckons with. */
interface Wait {
  whole: number
  likely: number
}

/**
 * How many weeks of an assumed wait are left before a step can begin. While the day that the plan before gave the step
 * lies ahead, as many have passed as that day has come nearer; once it has come and gone, or without such a plan,
 * nobody has waited yet. So a plan made anew, and each end of its range, neither waits longer day by day nor less. The wait
 * was to be over, too, by the first step that the plan before began of those that the model does after it (`followers`): a
 * job may begin later than it is found.
 */
export function leftToWait(
  request: PlanRequest,
  step: string,
  { whole, likely }: Wait,
  followers: ReadonlySet<string> = new Set(),
): number {
  const { before = [], standing, today } = request
  const planned = before.find(({ id }) => id === step)?.from
  if (planned === undefined || planned <= today) return whole
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
