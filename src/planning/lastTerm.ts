import type { Day } from '../calendar/day.ts'
import type { Obstacle, PlanRequest } from './request.ts'
import type { Task } from './task.ts'

/** That a task would have to lie after the last term that is known or assumed; null for one without terms. */
export function afterLastTerm({ pathway, today }: PlanRequest, { part, routeStep }: Task): Obstacle | null {
  const isTest = part === 'test'
  if (!isTest && !(routeStep.kind === 'exam' && routeStep.exam === 'written')) return null
  const days = pathway.terms.flatMap(({ languageTest, writtenExam }): Day[] =>
    isTest ? languageTest.map(({ test }) => test.from) : writtenExam.map(({ exam }) => exam.from),
  )
  const after = days.sort((a, b) => a - b).at(-1)
  if (after === undefined) return null
  const exam = isTest ? 'language' : 'written'
  return after < today ? { kind: 'termsOver', exam, last: after } : { kind: 'noTerm', exam, after }
}
