import { requestOf } from '../flows/outlook.ts'
import { planReport, type ReportWords } from '../language/reports/person.ts'
import type { FinishRange } from '../planning/compare.ts'
import { runJob } from '../planning/jobs.ts'
import type { Planned } from '../planning/makePlan.ts'
import { reportSchemas } from '../records/report.ts'
import { type Ended, written } from './ended.ts'
import type { PersonAsked } from './person.ts'

/** The rest of the way on one route. */
export function reportPlan(asked: PersonAsked, words: ReportWords): Ended {
  const { pathway, participant, agreement, on } = asked
  const request = requestOf(pathway, participant, on)
  let planned: Planned = { kind: 'noPlan', obstacles: [], clash: null }
  let range: FinishRange | null = null
  for (const answer of runJob({ kind: 'plan', request, agreement })) {
    if (answer.kind === 'planned') planned = answer.planned
    if (answer.kind === 'range') range = answer.finish
  }
  return written(reportSchemas.plan, planReport(words, asked, planned, range))
}
