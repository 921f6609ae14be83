import type { Day } from '../../calendar/day.ts'
import type { Level, Skill } from '../../curriculum/requirement.ts'
import type { Subject } from '../../curriculum/subject.ts'
import { newId } from '../../flows/person.ts'
import { nextSequence } from '../../pathway/beforehand.ts'
import type { Event, LogEntry } from '../../pathway/event.ts'
import { type EventEntry, inOrder, retractedIds } from '../../pathway/replay.ts'
import type { Participant } from '../../records/participant.ts'

/** A level of Norwegian in one skill that somebody or a test has found. */
export type Assessment = Extract<Event, { kind: 'languageAssessed' }>

/** A level in a subject of preparatory education that somebody has found. */
export type SubjectAssessment = Extract<Event, { kind: 'subjectAssessed' }>

/** A line of the log that says so. */
export type AssessmentEntry = EntryOf<Assessment>

type EntryOf<E extends Event> = Omit<EventEntry, 'event'> & { event: E }

/** The assessments of a kind that stand, in the order in which they count. */
function standingOf<E extends Event>(log: readonly LogEntry[], kind: E['kind']): EntryOf<E>[] {
  const retracted = retractedIds(log)
  return inOrder(log).filter(
    (entry): entry is EntryOf<E> => entry.event.kind === kind && !retracted.has(entry.id),
  )
}

const standingAssessments = (log: readonly LogEntry[]) => standingOf<Assessment>(log, 'languageAssessed')

/** The last assessment of a subject; null when there is none. */
export function lastSubjectAssessment(
  log: readonly LogEntry[],
  subject: Subject,
): EntryOf<SubjectAssessment> | null {
  return (
    standingOf<SubjectAssessment>(log, 'subjectAssessed').findLast(
      ({ event }) => event.subject === subject,
    ) ?? null
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
 * Whether a line is a slip of the pen still wet: written by the adviser today, with nothing but other levels
 * of Norwegian and of subjects written after it. An agreement, a module or a line taken back may rest on it.
 */
function isFresh(log: readonly LogEntry[], id: string, today: Day): boolean {
  const written = log.find((entry) => entry.id === id)
  return (
    written !== undefined &&
    log
      .filter(({ sequence }) => sequence >= written.sequence)
      .every(
        ({ recorded, by, event }) =>
          recorded === today &&
          by === 'adviser' &&
          (event?.kind === 'languageAssessed' || event?.kind === 'subjectAssessed'),
      )
  )
}

/** An assessment to write down, or one to put right. */
export interface Correction {
  /** With none the old one is only taken back. */
  event: Assessment | SubjectAssessment | null
  /** The line that it takes the place of; null for one that stands beside the others. */
  replaced: string | null
  /** Of the line that is written. */
  id: string
}

/**
 * The person with a skill assessed anew, or with an assessment put right. What has been in use is taken back
 * and stays in the log; what was only just written gives up its place, for a mistype is no event.
 */
export function withAssessment(
  participant: Participant,
  { event, replaced, id }: Correction,
  today: Day,
): Participant {
  const { log } = participant
  if (replaced !== null && isFresh(log, replaced, today)) {
    const put = (entry: LogEntry) =>
      entry.id !== replaced ? [entry] : event ? [{ ...entry, id, event }] : []
    return { ...participant, log: log.flatMap(put) }
  }
  const next = nextSequence(log)
  const shared = { recorded: today, by: 'adviser' } as const
  const entries: LogEntry[] = [
    ...(replaced === null ? [] : [{ ...shared, id: newId('entry'), sequence: next, retracts: replaced }]),
    ...(event === null ? [] : [{ ...shared, id, sequence: next + (replaced === null ? 0 : 1), event }]),
  ]
  return { ...participant, log: [...log, ...entries] }
}

/** The levels that an assessment can find. */
export const foundLevels = ['A1', 'A2', 'B1', 'B2', 'C1'] as const satisfies readonly Level[]

/** On what an assessment rests. */
export const papers = [
  'norskprove',
  'schoolAssessment',
  'ownAssessment',
] as const satisfies readonly Assessment['paper'][]
