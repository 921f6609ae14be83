import { type Day, later } from '../calendar/day.ts'
import { leavesOf } from '../curriculum/requirement.ts'
import type { Event } from './event.ts'
import {
  registersInContract,
  termOf,
  type WrittenTerm,
  writtenStep,
  writtenTermsOfRoute,
} from './examTerms.ts'
import { type Asked, findLeaf } from './findings.ts'
import { demandsAt } from './pathway.ts'
import { contractOf } from './standing.ts'

/**
 * What of a written exam is worth a second look: nobody was in a contract to be registered by its company, the
 * window was not open, or the result came before the exam that was registered for. `assumed` says that it rests on days
 * of the calendar that are *antatt*. Of a new attempt at the trade exam: the wait is not over on the day of the
 * registration, and the exam can be taken from `opens`.
 */
export type ExamDoubt =
  | { doubt: 'notInContract' }
  | { doubt: 'windowClosed' | 'noTerm'; assumed: boolean }
  | { doubt: 'waitNotOver'; opens: Day }

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
 * Outside a contract one registers again for the trade exam, earliest six months after the last attempt (ofo. § 9-66),
 * and a year after one that was annulled (ofo. § 9-69). Whether the time is that of the registration or of the exam
 * the sources leave open, so only the exam waits by law.
 */
function waitLeft(asked: Asked): ExamDoubt[] {
  const opens = demandsAt(asked.pathway, 'tradeExam', asked.day)
    .flatMap(({ requires }) => leavesOf(requires))
    .flatMap((leaf) => (leaf.kind === 'waited' ? (findLeaf(leaf, asked)?.reachedOn ?? []) : []))
  return opens.length === 0 ? [] : [{ doubt: 'waitNotOver', opens: opens.reduce(later) }]
}

/**
 * What of an event about an exam agrees neither with who registers whom, nor with the exam calendar, nor with the wait
 * after an earlier attempt. A company registers those who have a contract with it (ofo. § 9-27), each term of the
 * written exam has its window and its days (Udir's exam calendar). No law voids a registration that stands in the
 * register, so the event counts.
 */
export function examDoubts(asked: Asked, event: Event): ExamDoubt[] {
  if (!('exam' in event)) return []
  if (event.exam === 'trade') return event.kind === 'examRegistered' ? waitLeft(asked) : []
  return event.exam === 'written' ? doubtsOfWritten(asked, event) : []
}

function doubtsOfWritten({ pathway, standing }: Asked, event: Event): ExamDoubt[] {
  const step = writtenStep(pathway)
  if (!step) return []
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
