import type { Day } from '../calendar/day.ts'
import { areEnough } from '../curriculum/moduleChoice.ts'
import type { Question } from '../curriculum/question.ts'
import { type Background, compulsoryYears } from './background.ts'
import { assumedPercent, type Pathway } from './pathway.ts'
import { fullTimeFrom } from './practice.ts'
import { contractOf, examState, holdsModule, type Standing, stateOf } from './standing.ts'

/** Of whom a route's open questions are asked. */
export interface Questioned {
  pathway: Pathway
  background: Background
  standing: Standing
  today: Day
}

const concerns: Record<NonNullable<Question['concerns']>, (of: Questioned) => boolean> = {
  inProgramme: ({ background }) => background.programme !== null,
  withoutCompulsorySchool: ({ background: { schoolYears } }) =>
    schoolYears === null || schoolYears < compulsoryYears,
  inPartTime: isPartTimeConverted,
  inTradeOfModules: ({ pathway }) => pathway.trade?.structure === 'modules',
}

const settled: Record<NonNullable<Question['until']>, (of: Questioned) => boolean> = {
  modules: ({ pathway, standing }) =>
    [...pathway.modulesById.keys()].some((id) => stateOf(standing, `module.${id}`) !== 'notStarted'),
  contract: ({ standing }) => contractOf(standing) !== null,
  writtenExam: ({ standing }) => ['registered', 'passed'].includes(examState(standing, 'written')),
  tradeExam: ({ standing }) => stateOf(standing, 'exam.trade') === 'passed',
}

/**
 * Whether somebody's part time is converted on this way because nobody has said from which position it counts as full
 * time. Where the county has said, its answer is reckoned with and nobody is asked.
 */
export function isPartTimeConverted(of: Questioned): boolean {
  return fullTimeFrom(of.pathway, of.today) === null && percentsOf(of).some((percent) => percent < 100)
}

/**
 * The positions a person has had in the trade or has now, each of a job whose position has changed; the one the route
 * assumes when there is none. Work from before the plan that goes on is a job by the id of its experience.
 */
function percentsOf({ pathway, background, standing }: Questioned): number[] {
  const { workById } = standing.facts
  const jobs = [...workById.values()]
    .filter(({ inTrade }) => inTrade)
    .flatMap(({ spells }) => spells.filter(({ from, to }) => to === null || from <= to))
    .map(({ percent }) => percent)
  const before = background.experiences
    .filter(({ id, counts }) => counts.kind === 'practice' && !workById.get(id)?.inTrade)
    .map(({ percent }) => percent)
  const had = [...jobs, ...before]
  if (had.length > 0) return had
  return pathway.route.steps.flatMap((step) => (step.kind === 'work' ? [assumedPercent(pathway, step)] : []))
}

function heldEveryModule({ pathway, standing }: Questioned, by: Day): boolean {
  const { trade } = pathway
  return (
    trade?.structure === 'modules' &&
    areEnough(trade, (module) => {
      const since = standing.facts.since.get(`module.${module}`)
      return holdsModule(standing, module) && since !== undefined && since <= by
    })
  )
}

/**
 * What a route leaves open that concerns one person: somebody outside the introduction programme is not asked
 * about it. For a route that is only looked at, on which nothing has begun.
 */
export function questionsFor(of: Questioned): Question[] {
  return of.pathway.route.questions.filter(
    (question) =>
      (question.concerns === undefined || concerns[question.concerns](of)) &&
      (question.heldModulesBy === undefined || heldEveryModule(of, question.heldModulesBy)),
  )
}

/**
 * What the route leaves open for one person who is on it now. A question that is not theirs is no help to
 * them: nobody is asked about the contract once it runs.
 */
export function openQuestions(of: Questioned): Question[] {
  return questionsFor(of).filter(({ until }) => until === undefined || !settled[until](of))
}
