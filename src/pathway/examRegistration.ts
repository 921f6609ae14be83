import type { Day } from '../calendar/day.ts'
import type { Event } from './event.ts'
import {
  registersInContract,
  termOf,
  type WrittenTerm,
  writtenStep,
  writtenTermsOfRoute,
} from './examTerms.ts'
import type { Pathway } from './pathway.ts'
import { contractOf, type Standing } from './standing.ts'

/**
 * What of a written exam is worth a second look: nobody was in a contract to be registered by its company, the
 * window was not open, or the result came before the exam that was registered for. `assumed` says that it rests on days
 * of the calendar that are *antatt*.
 */
export type ExamDoubt = { doubt: 'notInContract' } | { doubt: 'windowClosed' | 'noTerm'; assumed: boolean }

/** Of days before or after the known calendar nothing can be said. */
function isKnown(terms: readonly WrittenTerm[], day: Day): boolean {
  const [first, last] = [terms[0], terms.at(-1)]
  return first !== undefined && last !== undefined && first.registration.from <= day && day <= last.marks
}

function closedWindow(terms: readonly WrittenTerm[], day: Day): ExamDoubt[] {
  const next = termOf(terms, day)
  if (!isKnown(terms, day) || (next && next.registration.from <= day)) return []
  return [{ doubt: 'windowClosed', assumed: next?.assumed ?? true }]
}

function noTermSat(terms: readonly WrittenTerm[], registered: Day | undefined, day: Day): ExamDoubt[] {
  if (registered === undefined || !isKnown(terms, registered) || !isKnown(terms, day)) return []
  const sat = termOf(terms, registered)
  return sat && sat.exam.from <= day ? [] : [{ doubt: 'noTerm', assumed: sat?.assumed ?? true }]
}

/**
 * What of an event about the written exam agrees neither with who registers whom nor with the exam calendar. A
 * company registers those who have a contract with it (ofo. § 9-27), each term has its window and its days
 * (Udir's exam calendar). No law voids a registration that stands in the register, so the event counts.
 */
export function examDoubts(pathway: Pathway, standing: Standing, event: Event): ExamDoubt[] {
  const step = writtenStep(pathway)
  if (!step || !('exam' in event) || event.exam !== 'written') return []
  const terms = writtenTermsOfRoute(pathway)
  switch (event.kind) {
    case 'examRegistered': {
      const isAlone = registersInContract(step.registeredBy) && contractOf(standing) === null
      return [...(isAlone ? [{ doubt: 'notInContract' as const }] : []), ...closedWindow(terms, event.day)]
    }
    case 'examPassed':
    case 'examFailed':
      return noTermSat(terms, standing.facts.since.get('exam.written'), event.day)
    default:
      return []
  }
}
