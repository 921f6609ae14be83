import type { Day } from '../calendar/day.ts'
import type { FileFault, ParticipantFault } from './exchange.ts'
import type { Kept } from './history.ts'
import { agreementOf, type Participant } from './participant.ts'
import type { ChangeNote } from './tabs.ts'

/** Why the place where persons are kept did not do what was asked; nothing there has changed. */
export type StoreFault =
  /** The browser keeps nothing here: private mode, storage forbidden. `error` is the browser's name for it. */
  | { kind: 'unavailable'; error: string }
  /** Another tab holds the database, or it does not answer. */
  | { kind: 'blocked' }
  /** A newer app has opened the database: this page is to be loaded again. */
  | { kind: 'outdated' }
  /** Persons were kept here and are gone; since when is between these days. */
  | { kind: 'lost'; born: Day; seen: Day }
  | { kind: 'full' }
  /** Broken off by the browser. `error` is its name for it, null when it gave none. */
  | { kind: 'aborted'; error: string | null }

/**
 * What may end a fault of writing: time alone, another edit of the person, or somebody doing something about
 * the place. A full disk is not left to time: after a failed write some browsers have dropped everything,
 * so each attempt is somebody's own.
 */
export function remedyOf(fault: { kind: string }): 'time' | 'edit' | 'hand' {
  switch (fault.kind) {
    case 'aborted':
    case 'blocked':
      return 'time'
    case 'identityNumber':
    case 'damaged':
    case 'tooManyEntries':
    case 'duplicateEntry':
    case 'doesNotFit':
      return 'edit'
    default:
      return 'hand'
  }
}

/** One person's record that does not open. Nothing overwrites it; the others are unharmed. */
export interface DamagedRecord {
  kind: 'damagedRecord'
  person: string
  /** The seal does not open, its key is gone, or what was sealed is no participant file known here. */
  why: 'altered' | 'keyLost' | 'unreadable'
  fault: FileFault | null
  /** The person as the history tells it, where that is whole. */
  rebuilt: Participant | null
}

/** Nobody is kept under this id. */
export interface Absent {
  kind: 'absent'
  person: string
}

/** Somebody whose deletion can still be undone: until they are brought back nothing is written of them. */
export interface Deleted {
  kind: 'deleted'
  person: string
  alias: string
  on: Day
}

/** The record was written by another tab since it was read here; null when it is gone. */
interface ChangedElsewhere {
  kind: 'changedElsewhere'
  revision: string | null
}

/** A person read from the store. */
export interface Opened {
  kind: 'opened'
  kept: Kept
  revision: string
  /** The day the person was deleted, while that can still be undone. */
  deleted: Day | null
  /** Some earlier edits do not open any longer: undo reaches back to them only. */
  historyCut: boolean
}

/** A change that the store has completed. */
export interface Written {
  kind: 'written'
  revision: string
}

/** What a list of persons shows of one: read from the record, never stored beside it. */
export interface Summary {
  id: string
  alias: string
  created: Day
  archived: boolean
  wishes: Participant['wishes']
  plan: Participant['plan']
  background: Participant['background']
  log: Participant['log']
  /** The last agreement. */
  agreement: Participant['agreements'][number] | null
  deleted: Day | null
}

/** Everybody who is kept: by alias, the deleted apart, and those whose record does not open. */
export interface Listing {
  kind: 'listed'
  people: Summary[]
  deleted: Summary[]
  damaged: DamagedRecord[]
}

/** What a store tells whoever watches it. */
export type StoreNews = ({ kind: 'changed' } & ChangeNote) | { kind: 'outdated' }

/**
 * Where persons are kept. Every answer is a value; `written` and `gone` are said only when the whole change
 * is in place.
 */
export interface Store {
  list: () => Promise<Listing | StoreFault>
  read: (person: string) => Promise<Opened | Absent | DamagedRecord | StoreFault>
  /**
   * Writes the record and its history as one, on top of the revision that was read; null for a new person. An
   * edit of somebody deleted is refused: only who says so brings them back.
   */
  write: (
    kept: Kept,
    from: string | null,
    how?: 'edit' | 'bringBack',
  ) => Promise<Written | ChangedElsewhere | Deleted | ParticipantFault | DamagedRecord | StoreFault>
  /** Deletes with a way back: hidden from the list, kept for `graceDays`. */
  remove: (person: string, today: Day) => Promise<Written | Absent | StoreFault>
  restore: (person: string) => Promise<Written | Absent | StoreFault>
  /** Deletes for good: record, history and key. */
  destroy: (person: string) => Promise<{ kind: 'gone' } | StoreFault>
  /** Whether the browser has promised not to clean up here by itself; null when it does not say. */
  isLasting: () => Promise<boolean | null>
  /** Hears of what other tabs do. Returns how to stop. */
  watch: (hear: (news: StoreNews) => void) => () => void
  close: () => void
}

/**
 * Days in which a deletion can be undone. A slip is seen within a working week, at the latest in the next; an
 * erasure that was asked for must come without undue delay and within a month (GDPR art. 12(3), 17), so the
 * grace is short, and who is asked to erase at once does so with `destroy`.
 */
export const graceDays = 7

function isOpened(found: { kind: string }): found is Opened {
  return found.kind === 'opened'
}

/** Who was found to be worked with: the deleted are not, before they are brought back. */
export function unlessDeleted<Other extends { kind: string }>(
  found: Opened | Other,
): Opened | Other | Deleted {
  if (!isOpened(found) || found.deleted === null) return found
  const { id: person, alias } = found.kept.participant
  return { kind: 'deleted', person, alias, on: found.deleted }
}

/** What a list shows of a person. */
export function summaryOf({ kept: { participant }, deleted }: Opened): Summary {
  const { id, alias, created, archived, wishes, plan, background, log } = participant
  return {
    id,
    alias,
    created,
    archived,
    wishes,
    plan,
    background,
    log,
    agreement: agreementOf(participant),
    deleted,
  }
}

/**
 * The listing of these persons: by alias, then id. The order is by code point; the one that a reader's language
 * asks for is the screen's business.
 */
export function listingOf(summaries: readonly Summary[], damaged: DamagedRecord[]): Listing {
  const people = summaries.toSorted((a, b) =>
    a.alias === b.alias ? (a.id < b.id ? -1 : 1) : a.alias < b.alias ? -1 : 1,
  )
  return {
    kind: 'listed',
    people: people.filter(({ deleted }) => deleted === null),
    deleted: people.filter(({ deleted }) => deleted !== null),
    damaged,
  }
}
