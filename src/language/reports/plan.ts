import { cohortOf, daysOf } from '../../curriculum/cohort.ts'
import type { Cohort } from '../../curriculum/route.ts'
import { choiceOf, type Pathway } from '../../pathway/pathway.ts'
import { changedStep } from '../../planning/agree.ts'
import type { PlanChanges } from '../../planning/changes.ts'
import type { EarlierRoute } from '../../planning/earlierRoute.ts'
import type { FinishRange } from '../../planning/finishRange.ts'
import type { Planned } from '../../planning/makePlan.ts'
import type { GoalMissed } from '../../planning/ownGoal.ts'
import { idlePins, isWaitFixed } from '../../planning/pins.ts'
import type { AssumptionRef, Pin, Plan, PlanStep } from '../../planning/plan.ts'
import { type ReasonedMove, reasonsOf } from '../../planning/reasons.ts'
import type { Decision, Saving } from '../../planning/savings.ts'
import type { Slack } from '../../planning/slack.ts'
import type { Swing } from '../../planning/swings.ts'
import { pinsOn } from '../../records/participant.ts'
import type { PlanReport } from '../../records/planReport.ts'
import { type Sentences, sentencesOf } from '../sentences/sentences.ts'
import { type ContentLines, contentLines } from '../sentences/stepContents.ts'
import {
  aboutPerson,
  finishOf,
  known,
  nameOfStep,
  type Reported,
  type ReportWords,
  stepName,
  whyNoPlan,
} from './person.ts'

/** All that has been worked out of a plan. */
export interface PlanWorkedOut {
  planned: Planned
  range: FinishRange | null
  /** null where no open route is finished sooner. */
  earlierRoute: EarlierRoute | null
  swings: readonly Swing[]
  slacks: Slack[]
  /** What of the person's own goal in Norwegian the plan does not reach. */
  goalsMissed: readonly GoalMissed[]
  savings: { decision: Decision; saving: Saving | null }[]
  /** What differs from the plan in the person's file; null where it has none for this way. */
  changes: PlanChanges | null
  moves: readonly ReasonedMove[]
}

/** The rest of the way on one route, or why there is no plan. */
export function planReport(words: ReportWords, reported: Reported, worked: PlanWorkedOut): PlanReport {
  const { pathway, participant } = reported
  const { planned, range, slacks, earlierRoute } = worked
  const pins = pinsOn(choiceOf(pathway), participant)
  const sentences = sentencesOf(words, known(reported))
  const plan = planned.kind === 'plan' ? planned.plan : null
  const { cohort: id } = participant.wishes
  const cohort = cohortOf(pathway.route, id)
  const steps = plan?.steps ?? []
  const slackById = new Map(slacks.map(({ step, ...slack }) => [step, slack]))
  const assumed = new Map<string, AssumptionRef>(
    steps.flatMap(({ assumes }) => assumes.map((one) => [`${one.kind}.${one.id}`, one] as const)),
  )
  return {
    ...aboutPerson(reported),
    route: pathway.route.id,
    ...finishOf(sentences, pathway, planned, range),
    bound: plan?.bound ?? null,
    cohort: id === undefined ? null : { id, name: cohort ? words.said(cohort.name) : null },
    earlierRoute: earlierRoute && {
      route: earlierRoute.route.id,
      name: words.said(earlierRoute.route.name),
      finish: earlierRoute.finish,
    },
    steps: steps.map((step) => ({
      name: stepName(sentences, pathway, step),
      ...step,
      waitFixed: isWaitFixed(pins, step),
      ...cohortReport(cohort, step),
      slack: slackById.get(step.id) ?? null,
      ...contentReport(words, pathway, step),
    })),
    phases: (plan?.phases ?? []).map((phase) => ({ name: sentences.phase(phase.id), ...phase })),
    assumptions: [...assumed.values()].map(({ kind, id }) => ({
      id,
      kind,
      sentence: sentences.assumption({ kind, id }, kind === 'duration' && id in participant.durations),
    })),
    finishWithoutGoal: plan?.finishWithoutGoal ?? null,
    goalsMissed: worked.goalsMissed.map((missed) => ({ ...missed, proved: plan?.isGoalInDoubt !== true })),
    idlePins: plan ? idleIn(reported, pins, plan) : [],
    swings: worked.swings.map((swing) => swingReport(words, pathway, steps, swing)),
    savings: worked.savings.flatMap(savingReport),
    moves: moveReports(sentences, pathway, steps, worked),
    ...whyNoPlan(sentences, pathway, planned),
  }
}

/** The days that the person's cohort sets for a step; nothing where it sets none. */
function cohortReport(cohort: Cohort | null, { routeStep }: PlanStep) {
  const days = cohort && daysOf(cohort, routeStep)
  return days ? { cohortDays: { starts: days.starts, ends: days.ends } } : {}
}

/** What the model says of a step; nothing where it says nothing. */
function contentReport(words: ReportWords, { stepsById }: Pathway, { routeStep }: PlanStep) {
  const lines = contentLines(words, stepsById.get(routeStep))
  if (!lines) return {}
  const plain = ({ lead, text, who }: ContentLines['week'][number]) => ({ lead, text, who })
  return {
    model: {
      week: lines.week.map(plain),
      instruments: lines.instruments.map(plain),
      papers: lines.papers.map((paper) => ({ id: paper.id, ...plain(paper), items: paper.items })),
    },
  }
}

/** What the file fixes by hand that holds nothing in a plan, which may be of another route than the one chosen. */
function idleIn({ participant }: Reported, held: readonly Pin[], plan: Plan): PlanReport['idlePins'] {
  return held.length < participant.pins.length
    ? participant.pins.map(({ step }) => ({ step, reason: 'otherRoute' }))
    : idlePins(held, plan.steps, plan.madeOn)
}

function swingReport(
  words: ReportWords,
  { durationsById, positionsById, stepsById }: Pathway,
  steps: readonly PlanStep[],
  swing: Swing,
): PlanReport['swings'][number] {
  const assumed =
    swing.kind === 'position' ? positionsById.get(swing.position) : durationsById.get(swing.duration)
  const routeStep = steps.find(({ id }) => id === swing.step)?.routeStep
  const responsible = routeStep === undefined ? [] : (stepsById.get(routeStep)?.responsible ?? [])
  // The person does not know it either, and the board judges
  const asked = responsible.filter((party) => party !== 'participant' && party !== 'examBoard')
  const told = {
    name: assumed ? words.said(assumed.name) : swing.step,
    ask: asked.length > 0 ? asked : (['adviser'] as const).slice(),
  }
  if (swing.kind !== 'noPlan') return { ...swing, ...told }
  const { missed, ...others } = swing
  return { ...others, ...told, misses: missed.step }
}

function savingReport({ decision, saving }: PlanWorkedOut['savings'][number]): PlanReport['savings'] {
  if (decision.kind !== 'decided' && decision.kind !== 'open') return []
  const experiences = decision.kind === 'decided' ? [...decision.experiences] : []
  const claims = [...decision.claims]
  return [{ counts: decision.kind === 'decided', claims, experiences, saving: saving && pick(saving) }]
}

const pick = ({ weeks, with: better, without, spared, shortened, proved }: Saving) => ({
  weeks,
  with: better,
  without,
  spared,
  shortened,
  proved,
})

/** What differs from the plan before, a sentence a step, and why a step moved or lasts another time. */
function moveReports(
  sentences: Sentences,
  pathway: Pathway,
  steps: readonly PlanStep[],
  { changes, moves }: PlanWorkedOut,
): PlanReport['moves'] {
  if (!changes) return []
  const nameOf = (id: string): string => {
    const step = steps.find((one) => one.id === id)
    return step ? stepName(sentences, pathway, step) : nameOfStep(sentences, pathway, id)
  }
  const lines = sentences.plan.changes(changes, nameOf)
  const reasonsById = reasonsOf(moves)
  return changes.steps.map((change, at) => ({
    step: changedStep(change),
    kind: change.kind,
    sentence: lines[at] ?? '',
    reasons: (reasonsById.get(changedStep(change)) ?? []).map((reason) => ({
      kind: reason.kind,
      sentence: sentences.plan.moveReason(reason, nameOf),
    })),
  }))
}
