import type { Day } from '../calendar/day.ts'
import { goalOf, type Route } from '../curriculum/route.ts'
import { type ComparedRoute, routeStatus } from './compare.ts'
import { makePlan, type NoPlan } from './makePlan.ts'
import type { PlanRequest } from './request.ts'

/** A route that is open to a person and comes to the trade certificate sooner than the one they have chosen. */
export interface EarlierRoute {
  route: Route
  finish: Day
}

/** The open route to a trade certificate that is finished first of all, where that is before a day; null where none is. */
export function earlierThan(
  finish: Day,
  routes: readonly Pick<ComparedRoute, 'route' | 'status' | 'planned'>[],
): EarlierRoute | null {
  return routes.reduce<EarlierRoute | null>((first, { route, status, planned }) => {
    const isOpen = status.kind === 'open' && planned.kind === 'plan' && leadsToCertificate(route)
    return isOpen && planned.plan.finish < (first?.finish ?? finish)
      ? { route, finish: planned.plan.finish }
      : first
  }, null)
}

/** Whether a route ends in a trade certificate: one that ends in something else is no sooner way to one. */
export function leadsToCertificate(route: Route): boolean {
  return goalOf(route).kind === 'certificate'
}

/** The same of routes that nothing has been worked out of yet: only those that are open are planned. */
export function earlierAmong(finish: Day, requests: readonly PlanRequest[]): EarlierRoute | null {
  const unplanned: NoPlan = { kind: 'noPlan', obstacles: [], clash: null }
  const compared = requests.flatMap((request) => {
    // Whether a route is open does not hang on a plan, only when it opens does
    const status = routeStatus(request, unplanned)
    const { route } = request.pathway
    return status.kind === 'open' && leadsToCertificate(route)
      ? [{ route, status, planned: makePlan(request) }]
      : []
  })
  return earlierThan(finish, compared)
}
