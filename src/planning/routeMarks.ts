import type { Day } from '../calendar/day.ts'
import { leadsToCertificate, type Route } from '../curriculum/route.ts'
import type { ComparedRoute } from './compare.ts'

/** A route that ends before all that are open, and is not one of them. */
export interface EarlierUnopened {
  route: Route
  finish: Day
  /** It is the one that the person has taken. */
  isTaken: boolean
  /** Nobody has decided yet whether it is open; a route that is taken may be closed as well. */
  isInQuestion: boolean
}

/**
 * What ends before every open route and is none of them, so that the earliest of these is not the earliest that there may be:
 * the route that the person has taken, else one in question here; null where there is no such route, or none that is open.
 */
export function earlierUnopened(
  routes: readonly ComparedRoute[],
  taken: string | null,
): EarlierUnopened | null {
  const ends = routes.flatMap(({ route, status, planned }) =>
    planned.kind === 'plan' && leadsToCertificate(route)
      ? [{ route, status, finish: planned.plan.finish, isTaken: route.id === taken }]
      : [],
  )
  const open = ends.filter(({ status }) => status.kind === 'open').map(({ finish }) => finish)
  if (open.length === 0) return null
  const before = ends.flatMap(({ route, status, finish, isTaken }): EarlierUnopened[] => {
    const isInQuestion = status.kind === 'inQuestion'
    // Of a model of another county it is to be asked whether it is here at all
    const counts = isTaken || (isInQuestion && !status.otherCounty)
    const isOpen = status.kind === 'open'
    return counts && !isOpen && finish < Math.min(...open) ? [{ route, finish, isTaken, isInQuestion }] : []
  })
  return (
    before.find(({ isTaken }) => isTaken) ??
    before.reduce<EarlierUnopened | null>(
      (first, one) => (first && first.finish <= one.finish ? first : one),
      null,
    )
  )
}

/** What a route is best at among those that are open to a person; ties are all marked. */
export interface RouteMarks {
  /** No other ends earlier. */
  earliestFinish: boolean
  /** In no other paid work in the trade begins earlier; marked on none where it is the same in all. */
  earliestPay: boolean
  /** No other has a lighter fullest week; marked on none where it is the same in all. */
  lightestWeek: boolean
  /** No other is as good in all three and better in one (Pareto). */
  unbeaten: boolean
}

/** The three figures that routes are told apart by, each the better the less it is. */
type Figures = readonly [finish: number, pay: number, hours: number]

function figuresOf({ planned, firstPaidWork, heaviestWeek }: ComparedRoute): Figures | null {
  if (planned.kind === 'noPlan') return null
  // Tenths of an hour are what hours are told in
  return [planned.plan.finish, firstPaidWork ?? Number.POSITIVE_INFINITY, Math.round(heaviestWeek * 10)]
}

/** Whether one route is as good as another in all three and better in one. */
function beats(one: Figures, other: Figures): boolean {
  return (
    one.every((figure, at) => figure <= (other[at] as number)) &&
    one.some((figure, at) => figure < (other[at] as number))
  )
}

/** What each open route to a trade certificate is best at among them, by the route's id: other goals are not compared with it. */
export function routeMarks(routes: readonly ComparedRoute[]): ReadonlyMap<string, RouteMarks> {
  const compared = routes.flatMap((one) => {
    const figures = one.status.kind === 'open' && leadsToCertificate(one.route) ? figuresOf(one) : null
    return figures ? [{ id: one.route.id, figures }] : []
  })
  const all = compared.map(({ figures }) => figures)
  const isBest = (figures: Figures, at: 0 | 1 | 2): boolean =>
    Number.isFinite(figures[at]) && all.every((other) => figures[at] <= other[at])
  const tellsApart = (at: 1 | 2): boolean => new Set(all.map((figures) => figures[at])).size > 1
  return new Map(
    compared.map(({ id, figures }) => [
      id,
      {
        earliestFinish: isBest(figures, 0),
        earliestPay: tellsApart(1) && isBest(figures, 1),
        lightestWeek: tellsApart(2) && isBest(figures, 2),
        unbeaten: !all.some((other) => beats(other, figures)),
      },
    ]),
  )
}
