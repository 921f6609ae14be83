import type { Day } from '../../calendar/day.ts'
import type { Level, Skill } from '../../curriculum/requirement.ts'
import { newId } from '../../flows/person.ts'
import { nextSequence } from '../../pathway/beforehand.ts'
import type { Event, LogEntry } from '../../pathway/event.ts'
import { type EventEntry, inOrder, retractedIds } from '../../pathway/replay.ts'
import type { Participant } from '../../records/participant.ts'

/** A level of Norwegian in one skill that somebody or a test has found. */
export type Assessment = Extract<Event, { kind: 'languageAssessed' }>

/** A line of the log that says so. */
export type AssessmentEntry = Omit<EventEntry, 'event'> & { event: Assessment }

/** The assessments that stand, in the order in which they count. */
function standingAssessments(log: readonly LogEntry[]): AssessmentEntry[] {
  const retracted = retractedIds(log)
  return inOrder(log).filter(
    (entry): entry is AssessmentEntry => entry.event.kind === 'languageAssessed' && !retracted.has(entry.id),
  )
}

/** The last assessment of a skill; null when there is none. */
export function lastAssessment(log: readonly LogEntry[], skill: Skill): AssessmentEntry | null {
  return standingAssessments(log).findLast(({ event }) => event.skill === skill) ?? null
}

/** The assessment that was written down last, of any skill: those of one test are alike in day and paper. */
export function lastWritten(log: readonly LogEntry[]): AssessmentEntry | null {
  return (
    standingAssessments(log)
      .sort((a, b) => a.sequence - b.sequence)
      .at(-1) ?? null
  )
}

/**
 * The person with a skill assessed anew, or with an assessment put right: what it replaces is taken back and
 * stays in the log. With no event the old one is only taken back.
 */
export function withAssessment(
  participant: Participant,
  event: Assessment | null,
  replaced: string | null,
  id: string,
  today: Day,
): Participant {
  const next = nextSequence(participant.log)
  const shared = { recorded: today, by: 'adviser' } as const
  const entries: LogEntry[] = [
    ...(replaced === null ? [] : [{ ...shared, id: newId('entry'), sequence: next, retracts: replaced }]),
    ...(event === null ? [] : [{ ...shared, id, sequence: next + (replaced === null ? 0 : 1), event }]),
  ]
  return { ...participant, log: [...participant.log, ...entries] }
}

/** The levels that an assessment can find. */
export const foundLevels = ['A1', 'A2', 'B1', 'B2', 'C1'] as const satisfies readonly Level[]

/** On what an assessment rests. */
export const papers = [
  'norskprove',
  'schoolAssessment',
  'ownAssessment',
] as const satisfies readonly Assessment['paper'][]
