import type { Day } from '../calendar/day.ts'
import type { Party } from '../curriculum/party.ts'
import type { RouteStep } from '../curriculum/route.ts'
import type { Pathway } from '../pathway/pathway.ts'
import type { RouteMap, StationSubject } from './routeMap.ts'

const routeStepOf: Record<StationSubject['kind'], (step: RouteStep, subject: StationSubject) => boolean> = {
  language: ({ kind }) => kind === 'language',
  subject: (step, subject) =>
    step.kind === 'subjects' &&
    subject.kind === 'subject' &&
    step.of.some((one) => one.subject === subject.subject),
  module: ({ kind }) => kind === 'modules',
  partialCompetence: ({ kind }) => kind === 'modules',
  gate: ({ kind }) => kind === 'gates',
  work: (step, subject) => step.kind === 'work' && subject.kind === 'work' && step.work === subject.work,
  contract: ({ kind }) => kind === 'contract',
  stretch: ({ id }, subject) => subject.kind === 'stretch' && id === subject.step,
  preparation: (step) => step.kind === 'exam' && step.exam === 'written',
  exam: (step, subject) => step.kind === 'exam' && subject.kind === 'exam' && step.exam === subject.exam,
  certificate: ({ kind }) => kind === 'certificate',
  goal: ({ kind }) => kind === 'goal',
}

/** The step of the route that a station belongs to; null when the route has none (work that it does not plan). */
export function routeStepFor({ route }: Pathway, subject: StationSubject): RouteStep | null {
  return route.steps.find((step) => routeStepOf[subject.kind](step, subject)) ?? null
}

/** Whether a job or a contract has begun by a day, by the log or by the plan, and goes on: there is a company then. */
function hasCompanyOn({ stations }: RouteMap, day: Day): boolean {
  return stations.some(
    ({ subject, from, to, progress }) =>
      (subject.kind === 'contract' || (subject.kind === 'work' && subject.work === 'employment')) &&
      from <= day &&
      (progress !== 'done' || day <= to),
  )
}

/**
 * Who helps with a step that begins on a day, as roles. The exam board judges and helps nobody, and no company
 * helps to a course or a licence before there is one; the adviser is asked where nobody else is left.
 */
export function whomToAsk(pathway: Pathway, map: RouteMap, subject: StationSubject, begins: Day): Party[] {
  const named = routeStepFor(pathway, subject)?.responsible ?? []
  const isAlone = subject.kind === 'gate' && !hasCompanyOn(map, begins)
  const others = named.filter(
    (party) =>
      party !== 'participant' &&
      party !== 'examBoard' &&
      !(isAlone && (party === 'trainingEstablishment' || party === 'employer')),
  )
  return others.length > 0 ? others : ['adviser']
}
