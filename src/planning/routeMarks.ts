import type { ComparedRoute } from './compare.ts'
import { leadsToCertificate } from './earlierRoute.ts'

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
