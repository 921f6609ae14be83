import { requestOf } from '../flows/outlook.ts'
import type { ReportWords } from '../language/reports/person.ts'
import { whatIfReport } from '../language/reports/whatIf.ts'
import { type PlannerJob, runJob } from '../planning/jobs.ts'
import type { Plan } from '../planning/plan.ts'
import type { ReasonedMove } from '../planning/reasons.ts'
import type { Supposed, SupposedRanges } from '../planning/suppose.ts'
import type { SupposedOf } from '../planning/whatIf.ts'
import { reportSchemas } from '../records/report.ts'
import type { Call } from './call.ts'
import { badCall, type Ended, faulty, written } from './ended.ts'
import type { PersonAsked } from './person.ts'
import { readSupposition } from './supposition.ts'

/** What becomes of the plan if something goes otherwise, beside the plan as it is. */
export function reportWhatIf(asked: PersonAsked, words: ReportWords, call: Call): Ended {
  const { catalogue, pathway, participant, agreement, on } = asked
  const said = call.if ?? ''
  const supposition = readSupposition(said, catalogue, pathway)
  if (typeof supposition === 'string') return badCall(supposition)
  const request = requestOf(pathway, participant, on)
  const plan = lastPlan({ kind: 'plan', request, agreement })
  if (!plan) return faulty('There is no plan in which anything could go otherwise: plan says why.')
  const of: SupposedOf = { request, plan, agreement, log: participant.log }
  const { supposed, ranges, moves } = lastSupposed({ kind: 'suppose', of, supposition, fixes: [] })
  if (!supposed) return faulty(`The plan has nothing that --if ${said} could be said of.`)
  const after = supposition.kind === 'otherWay' ? supposition.pathway : pathway
  return written(reportSchemas.whatif, whatIfReport(words, asked, said, after, supposed, ranges, moves))
}

function lastPlan(job: PlannerJob): Plan | null {
  let plan: Plan | null = null
  for (const answer of runJob(job))
    if (answer.kind === 'planned') plan = answer.planned.kind === 'plan' ? answer.planned.plan : null
  return plan
}

/** All that is answered of a supposition. */
interface Answered {
  supposed: Supposed | null
  ranges: SupposedRanges | null
  moves: readonly ReasonedMove[]
}

function lastSupposed(job: PlannerJob): Answered {
  const last: Answered = { supposed: null, ranges: null, moves: [] }
  for (const answer of runJob(job)) {
    if (answer.kind === 'supposed') last.supposed = answer.supposed
    if (answer.kind === 'supposedRanges') last.ranges = answer.ranges
    if (answer.kind === 'moves') last.moves = answer.moves
  }
  return last
}
