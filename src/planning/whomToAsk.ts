import type { Party, RouteStep } from '../curriculum/route.ts'
import type { Pathway } from '../pathway/pathway.ts'
import type { StationSubject } from './routeMap.ts'

const routeStepOf: Record<StationSubject['kind'], (step: RouteStep, subject: StationSubject) => boolean> = {
  language: ({ kind }) => kind === 'language',
  module: ({ kind }) => kind === 'modules',
  partialCompetence: ({ kind }) => kind === 'modules',
  gate: ({ kind }) => kind === 'gates',
  work: (step, subject) => step.kind === 'work' && subject.kind === 'work' && step.work === subject.work,
  contract: ({ kind }) => kind === 'contract',
  stretch: ({ id }, subject) => subject.kind === 'stretch' && id === subject.step,
  preparation: (step) => step.kind === 'exam' && step.exam === 'written',
  exam: (step, subject) => step.kind === 'exam' && subject.kind === 'exam' && step.exam === subject.exam,
  certificate: ({ kind }) => kind === 'certificate',
}

/** The step of the route that a station belongs to; null when the route has none (work that it does not plan). */
export function routeStepFor({ route }: Pathway, subject: StationSubject): RouteStep | null {
  return route.steps.find((step) => routeStepOf[subject.kind](step, subject)) ?? null
}

/**
 * Who helps with a step, as roles. The exam board judges and helps nobody; the adviser is asked where the
 * route names the participant alone.
 */
export function whomToAsk(pathway: Pathway, subject: StationSubject): Party[] {
  const named = routeStepFor(pathway, subject)?.responsible ?? []
  const others = named.filter((party) => party !== 'participant' && party !== 'examBoard')
  return others.length > 0 ? others : ['adviser']
}
