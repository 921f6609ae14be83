import type { Day } from '../../calendar/day.ts'
import type { Pathway, Unit } from '../../pathway/pathway.ts'
import type { Practice } from '../../pathway/practice.ts'
import { inOrder, type Replayed } from '../../pathway/replay.ts'
import { stateOf } from '../../pathway/standing.ts'
import { type Answer, type LeafAnswer, leafAnswers, missingPart } from '../../pathway/unmet.ts'
import type { ComparedRoute } from '../../planning/compare.ts'
import type { Clash, Fix } from '../../planning/constraints.ts'
import { subjectOf } from '../../planning/drawMap.ts'
import type { FinishRange } from '../../planning/finishRange.ts'
import type { Planned } from '../../planning/makePlan.ts'
import type { Moment } from '../../planning/moments.ts'
import type { PlanStep } from '../../planning/plan.ts'
import type { PlanObstacle } from '../../planning/refused.ts'
import { earlierUnopened, routeMarks } from '../../planning/routeMarks.ts'
import type { Participant } from '../../records/participant.ts'
import type { PlanReport } from '../../records/planReport.ts'
import type { AnswerReport, LeafReport, RoutesReport, StandingReport } from '../../records/report.ts'
import { type Known, type Sentences, sentencesOf } from '../sentences/sentences.ts'
import type { Words } from '../words.ts'

/** The words that reports are made of. */
export type ReportWords = Words<'field' | 'sentences' | 'faults'>

/** One person on one way and day, as every report on a person is about. */
export interface Reported {
  participant: Participant
  pathway: Pathway
  replayed: Replayed
  on: Day
}

/** What sentences about a person are made from. */
export function known({ participant, pathway, replayed, on }: Reported): Known {
  return { pathway, background: participant.background, standing: replayed.standing, day: on }
}

/** What every report on a person begins with. */
export const aboutPerson = ({ participant: { id, alias }, pathway, on }: Reported) => ({
  person: { id, alias },
  on,
  trade: pathway.trade?.id ?? null,
  county: pathway.county.id,
})

/** Two decimals: parts of months are thirtieths, which no program wants to read. */
export const rounded = (value: number): number => Math.round(value * 100) / 100

function leafReport(sentences: Sentences, answer: LeafAnswer): LeafReport {
  const { leaf, state, has, wants, reachedOn, standing, source } = answer
  return {
    kind: 'leaf',
    asks: leaf,
    state,
    sentence: sentences.leaf(answer).sentence,
    has: typeof has === 'number' ? rounded(has) : has,
    wants: typeof wants === 'number' ? rounded(wants) : wants,
    reachedOn,
    standing,
    source,
  }
}

function answerReport(sentences: Sentences, answer: Answer): AnswerReport {
  if (answer.kind === 'leaf') return leafReport(sentences, answer)
  return {
    kind: answer.kind,
    count: answer.count,
    of: answer.of.map((part) => answerReport(sentences, part)),
  }
}

/** Where a log leaves a person, in the field's words. */
export function standingReport(
  words: ReportWords,
  reported: Reported,
  practice: Practice,
  moments: readonly Moment[],
): StandingReport {
  const { participant, pathway, replayed } = reported
  const { standing, outcomeById } = replayed
  const sentences = sentencesOf(words, known(reported))
  const entries = inOrder(participant.log).flatMap(({ id, event }) => {
    const outcome = outcomeById.get(id)
    return outcome ? [{ said: { entry: id, day: event.day, event: event.kind }, outcome }] : []
  })
  return {
    ...aboutPerson(reported),
    route: pathway.route.id,
    routeTaken: participant.wishes.route === pathway.route.id,
    places: ([...standing.places.keys()] as Unit[]).map((unit) => {
      const place = stateOf(standing, unit)
      const since = standing.facts.since.get(unit) ?? null
      return { unit, name: sentences.unit(unit), place, placeName: sentences.place(unit, place), since }
    }),
    practice: {
      months: rounded(practice.months),
      before: rounded(practice.before),
      during: rounded(practice.during),
    },
    moments: moments.map(({ point, answers }) => ({
      moment: point,
      name: sentences.point(point),
      missing: answers.flatMap((answer) => {
        const missing = missingPart(answer)
        return missing ? [answerReport(sentences, missing)] : []
      }),
      questions: answers
        .flatMap(leafAnswers)
        .filter((leaf) => leaf.state === 'question')
        .map((leaf) => leafReport(sentences, leaf)),
    })),
    refused: entries.flatMap(({ said, outcome }) => {
      if (outcome.accepted) return []
      const { what, instead } = sentences.refusal(outcome.refusal)
      return [{ ...said, kind: outcome.refusal.kind, sentence: `${what} ${instead}` }]
    }),
    notices: entries.flatMap(({ said, outcome }) =>
      outcome.accepted
        ? outcome.notices.map((notice) => ({
            ...said,
            kind: notice.kind,
            sentence: sentences.notice(notice),
          }))
        : [],
    ),
  }
}

/** A step by what it stands for: HEAV107 Kosthold. */
export function stepName(
  sentences: Sentences,
  pathway: Pathway,
  step: Pick<PlanStep, 'id' | 'routeStep' | 'events'>,
): string {
  const { code, text } = sentences.station(subjectOf(pathway, step))
  return `${code ?? ''} ${text}`.trim()
}

/** The same where there is no plan to find the step in. */
export function nameOfStep(sentences: Sentences, pathway: Pathway, id: string): string {
  const last = id.slice(id.indexOf('.') + 1)
  const routeStep = pathway.route.steps.find(
    (step) => step.id === last || (step.kind === 'exam' && step.exam === last),
  )
  return stepName(sentences, pathway, { id, routeStep: routeStep?.id ?? last, events: [] })
}

/** Why there is no plan, each reason with its sentence. */
export function obstacleReports(
  sentences: Sentences,
  pathway: Pathway,
  obstacles: readonly PlanObstacle[],
): { kind: string; sentence: string }[] {
  return obstacles.map((obstacle) => ({
    kind: obstacle.kind,
    sentence: sentences.plan.obstacle(obstacle, (step) => nameOfStep(sentences, pathway, step)),
  }))
}

/** Why there is no plan: what it runs into, and what clashes. */
export function whyNoPlan(sentences: Sentences, pathway: Pathway, planned: Planned) {
  if (planned.kind === 'plan') return { obstacles: [], clash: null }
  return {
    obstacles: obstacleReports(sentences, pathway, planned.obstacles),
    clash: planned.clash && clashReport(sentences, pathway, planned.clash),
  }
}

function clashReport(sentences: Sentences, pathway: Pathway, clash: Clash): PlanReport['clash'] {
  const nameOf = (step: string): string => nameOfStep(sentences, pathway, step)
  const { parts } = sentences.plan.clash(clash, nameOf)
  const said = (fix: Fix) => ({ kind: fix.kind, sentence: sentences.plan.fix(fix, nameOf) })
  return clash.map(({ constraint, isCure, isSure, fixes, afterwards }, at) => ({
    kind: constraint.kind,
    sentence: parts[at]?.text ?? '',
    source: parts[at]?.source ?? null,
    isCure,
    isSure,
    fixes: fixes.map(said),
    afterwards: afterwards.map(said),
  }))
}

/** When a way ends, within what, and whether that is proved. */
export function finishOf(
  sentences: Sentences,
  pathway: Pathway,
  planned: Planned,
  range: FinishRange | null,
) {
  return planned.kind === 'plan'
    ? {
        finish: planned.plan.finish,
        finishRange: rangeReport(sentences, pathway, range),
        proved: planned.plan.proved,
      }
    : { finish: null, finishRange: null, proved: null }
}

/** A finish as a range, with why high durations leave no plan where that is so. */
export function rangeReport(sentences: Sentences, pathway: Pathway, range: FinishRange | null) {
  if (!range) return null
  const { missed, ...days } = range
  const sentence = sentences.plan.missed(range, (step) => nameOfStep(sentences, pathway, step))
  return {
    ...days,
    missed: missed && {
      step: missed.step,
      sentence: sentence ?? '',
      obstacles: obstacleReports(sentences, pathway, missed.obstacles),
    },
  }
}

/** Every route beside the others, each compared on the pathway it was reckoned on. */
export function routesReport(
  words: ReportWords,
  reported: Reported,
  compared: readonly { pathway: Pathway; route: ComparedRoute }[],
): RoutesReport {
  const all = compared.map(({ route }) => route)
  const marks = routeMarks(all)
  const earlier = earlierUnopened(all, reported.participant.wishes.route)
  return {
    ...aboutPerson(reported),
    earlierUnopened: earlier && {
      route: earlier.route.id,
      name: words.said(earlier.route.name),
      finish: earlier.finish,
    },
    routes: compared.map(({ pathway, route: { route, status, planned, ...figures } }) => {
      const sentences = sentencesOf(words, known({ ...reported, pathway }))
      return {
        route: route.id,
        name: words.said(route.name),
        status: status.kind,
        statusName: words.t(`field:routeStates.${status.kind}`),
        because: status.kind === 'open' ? [] : status.because.map((leaf) => leafReport(sentences, leaf)),
        opensOn: 'opens' in status ? (status.opens?.on ?? null) : null,
        questions:
          status.kind === 'inQuestion'
            ? status.questions.map(({ text, ask, source }) => ({ text: words.said(text), ask, source }))
            : [],
        otherCounty: status.kind === 'inQuestion' && status.otherCounty,
        ...finishOf(sentences, pathway, planned, figures.finish),
        firstPaidWork: figures.firstPaidWork,
        heaviestWeek: rounded(figures.heaviestWeek),
        best: marks.get(route.id) ?? null,
        assumptions: figures.assumptions,
        ...whyNoPlan(sentences, pathway, planned),
      }
    }),
  }
}
