import { nextSequence } from '../pathway/beforehand.ts'
import type { LogEntry } from '../pathway/event.ts'
import type { Participant } from './participant.ts'

/** A person with more entries in their log, numbered after all that are there. */
export function withEntries(
  participant: Participant,
  entries: readonly Omit<LogEntry, 'sequence'>[],
): Participant {
  const { log } = participant
  const next = nextSequence(log)
  return {
    ...participant,
    log: [...log, ...entries.map((entry, index) => ({ ...entry, sequence: next + index }))],
  }
}
