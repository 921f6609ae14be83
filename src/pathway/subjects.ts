import type { Route } from '../curriculum/route.ts'
import {
  modulesBetween,
  type Subject,
  type SubjectLevel,
  type SubjectTarget,
  subjects,
  withoutOffered,
} from '../curriculum/subject.ts'
import type { Pathway } from './pathway.ts'
import { type Standing, stateOf } from './standing.ts'

/** How far somebody has come in a subject. */
export function levelIn(standing: Standing, subject: Subject): SubjectLevel {
  return stateOf(standing, `subject.${subject}`) as SubjectLevel
}

/** Of subjects and levels those that are still to be reached; none that is only offered. */
export function subjectsLeft(standing: Standing, of: readonly SubjectTarget[]): SubjectTarget[] {
  return withoutOffered(of).filter(({ subject, to }) => modulesBetween(levelIn(standing, subject), to) > 0)
}

/** The subjects that a route has, each once. */
export function subjectsOfRoute({ steps }: Pick<Route, 'steps'>): Subject[] {
  const named = steps.flatMap((step) =>
    step.kind === 'subjects' ? step.of.map(({ subject }) => subject) : [],
  )
  return [...new Set(named)]
}

/** The subjects that are told of on a route: those that it has, and those that a level is held in. */
export function subjectsToTell({ route }: Pathway, standing: Standing): Subject[] {
  const ofRoute = subjectsOfRoute(route)
  return subjects.filter((subject) => ofRoute.includes(subject) || levelIn(standing, subject) !== 'none')
}
