import type { Day } from '../calendar/day.ts'
import type { AnyExam } from '../curriculum/requirement.ts'
import type { Event, EventKind } from './event.ts'

/** One sitting of an exam. */
export interface Attempt {
  exam: AnyExam
  day: Day
  outcome: 'passed' | 'failed' | 'absent' | 'annulled'
  /** The complaint about the result, which can be made once; it is over when decided, or when a pass leaves no need of it. */
  complaint: 'none' | 'pending' | 'over'
}

const outcomes = {
  examPassed: 'passed',
  examFailed: 'failed',
  examAbsent: 'absent',
  examAnnulled: 'annulled',
} as const satisfies Partial<Record<EventKind, Attempt['outcome']>>

/** The last sitting of an exam that was marked, the one to complain about: an absence has no mark. */
export function lastMarked(attempts: readonly Attempt[], exam: AnyExam): Attempt | undefined {
  return attempts.findLast(
    ({ outcome, ...attempt }) => attempt.exam === exam && (outcome === 'passed' || outcome === 'failed'),
  )
}

/** The attempts whose complaints are not decided, earliest first: each fail can be complained about (ofo. § 10-9). */
export function pendingComplaints(attempts: readonly Attempt[], exam: AnyExam): Attempt[] {
  return attempts.filter((attempt) => attempt.exam === exam && attempt.complaint === 'pending')
}

/** Attempts are shared between copies of facts, so one is replaced and never changed. */
function change(attempts: Attempt[], attempt: Attempt | undefined, changed: Partial<Attempt>): void {
  if (attempt) attempts[attempts.indexOf(attempt)] = { ...attempt, ...changed }
}

/** A decision is on the complaint that was made first: no source says in which order they are decided. */
function decide(attempts: Attempt[], exam: AnyExam, outcome: 'passed' | 'failed'): void {
  change(attempts, pendingComplaints(attempts, exam)[0], { outcome, complaint: 'over' })
}

/** Who has passed needs no complaint about an earlier fail. */
function endComplaints(attempts: Attempt[], exam: AnyExam): void {
  for (const attempt of pendingComplaints(attempts, exam)) change(attempts, attempt, { complaint: 'over' })
}

/**
 * Writes down the attempts at an exam: each sitting with its result, and what a complaint makes of it. Changes
 * `attempts` in place.
 */
export function noteExam(attempts: Attempt[], event: Event & { exam: AnyExam }): void {
  const { exam, day } = event
  switch (event.kind) {
    case 'examPassed':
    case 'examFailed':
    case 'examAbsent':
    case 'examAnnulled':
      if (event.kind === 'examPassed') endComplaints(attempts, exam)
      attempts.push({ exam, day, outcome: outcomes[event.kind], complaint: 'none' })
      break
    case 'examAppealed':
      change(attempts, lastMarked(attempts, exam), { complaint: 'pending' })
      break
    case 'examPassedOnAppeal':
      decide(attempts, exam, 'passed')
      endComplaints(attempts, exam)
      break
    case 'examFailedOnAppeal':
      decide(attempts, exam, 'failed')
      break
    default:
      break
  }
}
