import type { Day } from '../calendar/day.ts'
import { pathwayOf, requestOf } from '../flows/outlook.ts'
import type { ReportWords } from '../language/reports/person.ts'
import { type PlanWorkedOut, planReport } from '../language/reports/plan.ts'
import { choiceOf, isSameWay } from '../pathway/pathway.ts'
import { changesBetween } from '../planning/changes.ts'
import { type EarlierRoute, earlierAmong } from '../planning/earlierRoute.ts'
import { type PlannerJob, runJob } from '../planning/jobs.ts'
import { goalsMissed } from '../planning/ownGoal.ts'
import { recognitionsOf, wholeAndParts } from '../planning/recognition.ts'
import { reportSchemas } from '../records/report.ts'
import { type Ended, written } from './ended.ts'
import type { PersonAsked } from './person.ts'

/** The rest of the way on one route, with what moves its finish, what is saved, and why steps moved. */
export function reportPlan(asked: PersonAsked, words: ReportWords): Ended {
  return written(reportSchemas.plan, planReport(words, asked, workOut(asked)))
}

/** The open route that is finished before the plan of the one that is asked about. */
function earlierRoute(
  { catalogue, pathway, participant, on }: PersonAsked,
  finish: Day,
): EarlierRoute | null {
  const others = [...catalogue.routesById.keys()].filter((id) => id !== pathway.route.id)
  const pathways = others.flatMap((id) => pathwayOf(catalogue, participant, id) ?? [])
  return earlierAmong(
    finish,
    pathways.map((other) => requestOf(other, participant, on)),
  )
}

function workOut(asked: PersonAsked): PlanWorkedOut {
  const { pathway, participant, agreement, on } = asked
  const request = requestOf(pathway, participant, on)
  const worked: PlanWorkedOut = {
    planned: { kind: 'noPlan', obstacles: [], clash: null },
    range: null,
    earlierRoute: null,
    swings: [],
    slacks: [],
    goalsMissed: [],
    savings: [],
    changes: null,
    moves: [],
  }
  const hear = (job: PlannerJob): void => {
    for (const answer of runJob(job)) {
      if (answer.kind === 'planned') worked.planned = answer.planned
      if (answer.kind === 'range') worked.range = answer.finish
      if (answer.kind === 'swings') worked.swings = answer.swings
      if (answer.kind === 'slack') worked.slacks.push(answer.slack)
      if (answer.kind === 'saved') worked.savings.push(answer)
      if (answer.kind === 'moves') worked.moves = answer.moves
    }
  }
  hear({ kind: 'plan', request, agreement })
  if (worked.planned.kind === 'noPlan') return worked
  const { plan } = worked.planned
  worked.earlierRoute = earlierRoute(asked, plan.finish)
  worked.goalsMissed = goalsMissed(request.background, request.standing, plan)
  const made = { ...request, before: plan.steps }
  hear({ kind: 'margins', request: made, agreement, plan })
  const { log, plan: before } = participant
  const { counting, open } = recognitionsOf(log, request)
  const decisions = [...wholeAndParts(counting), ...wholeAndParts(open)]
  if (decisions.length > 0) hear({ kind: 'savings', request: made, log, decisions })
  if (before && isSameWay(before, choiceOf(pathway))) {
    worked.changes = changesBetween(before, plan)
    hear({ kind: 'moves', request: made, agreement, before })
  }
  return worked
}
