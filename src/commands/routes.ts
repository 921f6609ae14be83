import { pathwayOf, requestOf } from '../flows/outlook.ts'
import { type ReportWords, routesReport } from '../language/reports/person.ts'
import { compareRoute } from '../planning/compare.ts'
import { reportSchemas } from '../records/report.ts'
import { type Ended, written } from './ended.ts'
import type { PersonAsked } from './person.ts'

/** Every route beside the others: open or closed, by which rule, how long. */
export function reportRoutes(asked: PersonAsked, words: ReportWords): Ended {
  const { catalogue, participant, agreement, on } = asked
  const compared = [...catalogue.routesById.keys()].flatMap((id) => {
    const tried = pathwayOf(catalogue, participant, id)
    return tried
      ? [{ pathway: tried, route: compareRoute(requestOf(tried, participant, on), agreement) }]
      : []
  })
  return written(reportSchemas.routes, routesReport(words, asked, compared))
}
