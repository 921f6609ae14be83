import { type Week, weekOf } from '../calendar/week.ts'
import { originOf, type PlanRequest } from './request.ts'

/** Weeks that something is assumed to take: as this plan reckons, and as likely, which is what a stored plan reckons with. */
interface Wait {
  whole: number
  likely: number
}

/**
 * How many weeks of an assumed wait are left before a step can begin. While the day that the plan before gave the step
 * lies ahead, as many have passed as that day has come nearer; once it has come and gone, or without such a plan,
 * nobody has waited yet. So a plan made anew, and each end of its range, neither waits longer day by day nor less.
 */
export function leftToWait(request: PlanRequest, step: string, { whole, likely }: Wait): number {
  const planned = request.before?.find(({ id }) => id === step)?.from
  if (planned === undefined || planned <= request.today) return whole
  const waited = Math.max(0, likely - (weekOf(planned) - weekItCountsFrom(request)))
  return Math.max(0, whole - waited)
}

/** The first week of the wait that was left in the plan before: nobody waits on a leave that it did not know of yet. */
function weekItCountsFrom(request: PlanRequest): Week {
  const { onLeave: _, ...present } = request
  const knewOfLeave = request.before?.some(({ events }) => events.some(({ kind }) => kind === 'leaveEnded'))
  return originOf(knewOfLeave ? request : present)
}
