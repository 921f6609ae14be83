import type { Day } from '../calendar/day.ts'
import type { RouteStep } from '../curriculum/route.ts'
import type { ExamTerm } from '../curriculum/terms.ts'
import type { Pathway } from './pathway.ts'

/** Who registers for the written exam: it decides which window holds (ofo. §§ 9-27, 15-19). */
export type RegisteredBy = (RouteStep & { kind: 'exam' })['registeredBy']

/** A term of the written Vg3 exam as one registration window sees it. */
export interface WrittenTerm {
  id: string
  /** The pattern of published terms repeated: no date of it is fixed. */
  assumed: boolean
  registration: { from: Day; to: Day }
  exam: { from: Day; to: Day }
  marks: Day
}

/** The window in which so-and-so registers: private candidates have their own, and a shorter one. */
function windowOf(term: ExamTerm, registeredBy: RegisteredBy): { from: Day; to: Day } {
  return registeredBy === 'self' ? term.selfRegistration : term.schoolRegistration
}

/**
 * The terms of the written exam that can still be registered for on a day, earliest first: missing one
 * costs the time to the next, about half a year (rules.md 4.3).
 */
export function writtenTermsFrom(pathway: Pathway, registeredBy: RegisteredBy, day: Day): WrittenTerm[] {
  return pathway.terms
    .flatMap(({ standing, writtenExam }) =>
      writtenExam.map((term) => ({
        id: term.id,
        assumed: standing === 'assumed',
        registration: windowOf(term, registeredBy),
        exam: term.exam,
        marks: term.marks,
      })),
    )
    .filter((term) => day <= term.registration.to)
    .sort((a, b) => a.exam.from - b.exam.from)
}
