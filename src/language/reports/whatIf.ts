import type { Pathway } from '../../pathway/pathway.ts'
import type { StepChange } from '../../planning/changes.ts'
import { type ReasonedMove, reasonsOf } from '../../planning/reasons.ts'
import type { Prospects, Supposed, SupposedRanges } from '../../planning/suppose.ts'
import type { WhatIfReport } from '../../records/whatIfReport.ts'
import { sentencesOf } from '../sentences/sentences.ts'
import {
  aboutPerson,
  known,
  nameOfStep,
  type Reported,
  type ReportWords,
  rangeReport,
  rounded,
  stepName,
  whyNoPlan,
} from './person.ts'

/** What becomes of a plan if something goes otherwise. `said` is what is supposed, `after` the way that is then gone. */
export function whatIfReport(
  words: ReportWords,
  reported: Reported,
  said: string,
  after: Pathway,
  { from, planned, changes, ...prospects }: Supposed,
  ranges: SupposedRanges | null,
  moves: readonly ReasonedMove[],
): WhatIfReport {
  const now = sentencesOf(words, known(reported))
  const then = sentencesOf(words, known({ ...reported, pathway: after }))
  const nameOf = (change: StepChange): string =>
    change.kind === 'gone'
      ? stepName(now, reported.pathway, change.before)
      : stepName(then, after, change.step)
  const steps = changes?.steps ?? []
  const names = new Map(steps.map((change) => [idOf(change), nameOf(change)]))
  const reasons = reasonsOf(moves)
  const sentences = changes ? now.plan.changes(changes, (id) => names.get(id) ?? id) : []
  return {
    ...aboutPerson(reported),
    route: reported.pathway.route.id,
    if: said,
    from,
    before: prospectsOf(prospects.before, rangeReport(now, reported.pathway, ranges?.before ?? null)),
    after: prospects.after && prospectsOf(prospects.after, rangeReport(then, after, ranges?.after ?? null)),
    finishWeeks: changes?.finishWeeks ?? null,
    changes: steps.map((change, at) => ({
      kind: change.kind,
      step: idOf(change),
      weeks: 'weeks' in change ? change.weeks : null,
      sentence: sentences[at] ?? '',
      reasons: (reasons.get(idOf(change)) ?? []).map((reason) => ({
        kind: reason.kind,
        sentence: then.plan.moveReason(reason, (id) => names.get(id) ?? nameOfStep(then, after, id)),
      })),
    })),
    ...whyNoPlan(then, after, planned),
  }
}

const idOf = (change: StepChange): string => (change.kind === 'gone' ? change.before : change.step).id

const prospectsOf = ({ finish, ...one }: Prospects, range: ReturnType<typeof rangeReport>) => ({
  finish,
  finishRange: range,
  ...one,
  heaviestWeek: rounded(one.heaviestWeek),
})
