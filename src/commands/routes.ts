import { pathwayOf, requestOf } from '../flows/outlook.ts'
import { type ReportWords, routesReport } from '../language/reports/person.ts'
import type { ComparedRoute } from '../planning/compare.ts'
import { runJob } from '../planning/jobs.ts'
import { reportSchemas } from '../records/report.ts'
import { type Ended, written } from './ended.ts'
import type { PersonAsked } from './person.ts'

/** Every route beside the others: open or closed, by which rule, how long. */
export function reportRoutes(asked: PersonAsked, words: ReportWords): Ended {
  const { catalogue, participant, agreement, on } = asked
  const pathways = [...catalogue.routesById.keys()].flatMap(
    (id) => pathwayOf(catalogue, participant, id) ?? [],
  )
  const requests = pathways.map((pathway) => requestOf(pathway, participant, on))
  const routeById = new Map<string, ComparedRoute>()
  // A later answer is a better plan for the same route
  for (const answer of runJob({ kind: 'compare', requests, agreement }))
    if (answer.kind === 'compared') routeById.set(answer.route.route.id, answer.route)
  const compared = pathways.flatMap((pathway) => {
    const route = routeById.get(pathway.route.id)
    return route ? [{ pathway, route }] : []
  })
  return written(reportSchemas.routes, routesReport(words, asked, compared))
}
