import { type Day, later } from '../calendar/day.ts'
import type { RouteStep } from '../curriculum/route.ts'
import type { ExamTerm } from '../curriculum/terms.ts'
import type { Pathway } from './pathway.ts'

/** Who registers for the written exam: it decides which window holds (ofo. §§ 9-27, 15-19). */
export type RegisteredBy = (RouteStep & { kind: 'exam' })['registeredBy']

/** Whether only somebody in a contract is registered: a company registers its apprentices and candidates (ofo. § 9-27). */
export function registersInContract(registeredBy: RegisteredBy): boolean {
  return registeredBy === 'trainingEstablishment'
}

/** When a term can be registered for; null where nobody need register. */
export type RegistrationWindow = { from: Day; to: Day } | null

/** Whether a term can be registered for on a day or later: its window has not closed (Udir's exam calendar). */
export function isOpenOn({ registration }: { registration: RegistrationWindow }, day: Day): boolean {
  return registration === null || day <= registration.to
}

/**
 * The first day on which somebody can be registered for a term: when its window opens and, where a company registers,
 * not before their contract with it has begun (ofo. § 9-27). null where nobody need register.
 */
export function registrationFrom(
  { registration }: { registration: RegistrationWindow },
  registeredBy: RegisteredBy,
  contractStart: Day | null,
): Day | null {
  if (registration === null) return null
  const waits = registersInContract(registeredBy) && contractStart !== null
  return waits ? later(registration.from, contractStart) : registration.from
}

/** The last day on which a contract can begin for its company to register for a term; null where nobody need register. */
export function lastContractStart({ registration }: { registration: RegistrationWindow }): Day | null {
  return registration?.to ?? null
}

/** A term of the written Vg3 exam as one registration window sees it. */
export interface WrittenTerm {
  id: string
  /** The pattern of published terms repeated: no date of it is fixed. */
  assumed: boolean
  registration: { from: Day; to: Day }
  exam: { from: Day; to: Day }
  marks: Day
}

/**
 * The window in which so-and-so registers: private candidates have their own, and a shorter one. Which of the two
 * holds for a company no source says; it is reckoned with the schools', and the routes ask the county.
 */
function windowOf(term: ExamTerm, registeredBy: RegisteredBy): { from: Day; to: Day } {
  return registeredBy === 'self' ? term.selfRegistration : term.schoolRegistration
}

/** Every term of the written exam as so-and-so registers for it, published and assumed, earliest first. */
export function writtenTerms({ terms }: Pathway, registeredBy: RegisteredBy): WrittenTerm[] {
  return terms
    .flatMap(({ standing, writtenExam }) =>
      writtenExam.map((term) => ({
        id: term.id,
        assumed: standing === 'assumed',
        registration: windowOf(term, registeredBy),
        exam: term.exam,
        marks: term.marks,
      })),
    )
    .sort((a, b) => a.exam.from - b.exam.from)
}

/**
 * The terms of the written exam that can still be registered for on a day, earliest first: missing one
 * costs the time to the next, about half a year (Udir's exam calendar).
 */
export function writtenTermsFrom(pathway: Pathway, registeredBy: RegisteredBy, day: Day): WrittenTerm[] {
  return writtenTerms(pathway, registeredBy).filter((term) => isOpenOn(term, day))
}

/**
 * The term that a registration of a day is for, of terms in order: the first one whose window had not closed (Udir's
 * exam calendar). undefined when none is known so late.
 */
export function termOf<T extends { registration: RegistrationWindow }>(
  terms: readonly T[],
  registered: Day,
): T | undefined {
  return terms.find((term) => isOpenOn(term, registered))
}

/** The route's step of the written exam; null where the route has no such exam. */
export function writtenStep({ route }: Pathway): (RouteStep & { kind: 'exam' }) | null {
  return route.steps.filter((step) => step.kind === 'exam').find(({ exam }) => exam === 'written') ?? null
}

/** The terms of the written exam as the route registers for it; none where the route has no such exam. */
export function writtenTermsOfRoute(pathway: Pathway): WrittenTerm[] {
  const step = writtenStep(pathway)
  return step ? writtenTerms(pathway, step.registeredBy) : []
}
