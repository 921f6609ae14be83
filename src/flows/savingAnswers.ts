import type { Day } from '../calendar/day.ts'
import { type Joining, join } from '../records/comparison.ts'
import type { EditFault, Kept } from '../records/history.ts'
import type { Opened, Store, StoreFault } from '../records/keeping.ts'
import { rebase } from '../records/rebase.ts'

/** What a save may answer. */
export type SaveAnswer = Awaited<ReturnType<Store['write']>>
/** Whether a save may bring back somebody deleted. */
export type SaveHow = NonNullable<Parameters<Store['write']>[2]>
/** What a reading may answer. */
export type LoadAnswer = Awaited<ReturnType<Store['read']>>

/** Why an open person is not saved. */
export type SavingFault =
  | Exclude<SaveAnswer, { kind: 'written' | 'changedElsewhere' }>
  | Exclude<LoadAnswer, { kind: 'opened' | 'absent' }>
  | EditFault
  | StoreFault

/** The person that is saved, and on top of which revision; null when they have never been written. */
export interface SavingInput {
  kept: Kept
  revision: string | null
}

/** Where the saving of one person stands. */
export interface SavingContext extends SavingInput {
  /** The person as `revision` has them: what has been done since is on top of it. */
  base: Kept
  /** What the save under way took along: anything newer is saved next. */
  sent: Kept | null
  fault: SavingFault | null
  /** Saves that have failed one after another. */
  attempts: number
  /** Whether the next save brings back whom another tab has deleted: somebody has chosen that. */
  how: SaveHow
  /** What another tab has written, while somebody chooses; null when it has deleted the person. */
  theirs: Opened | null
}

/** An edit that joins two tabs' work is an edit like others: a random id and the day it is made. */
export interface JoinLabel {
  id: string
  day: Day
}

/** The fault of a store that broke instead of answering. */
export function broken(error: unknown): SavingFault {
  return { kind: 'aborted', error: error instanceof Error ? error.name : null }
}

/** Ours on top of what the other tab wrote. Where that tab deleted the person this brings them back, or writes them anew. */
export function joined(context: SavingContext, how: Joining, { id, day }: JoinLabel): Partial<SavingContext> {
  const { kept, theirs } = context
  if (!theirs) return { kept, revision: null, fault: null }
  const what = { kind: 'merged', from: 'otherTab' } as const
  const edited = join(theirs.kept, kept.participant, how, { id, day, what })
  return edited.kind === 'kept'
    ? {
        kept: edited.kept,
        base: theirs.kept,
        revision: theirs.revision,
        fault: null,
        how: theirs.deleted === null ? 'edit' : 'bringBack',
      }
    : { fault: edited }
}

/** Whether a reading found nobody to go on with. */
export function isGone(answer: LoadAnswer): boolean {
  return answer.kind === 'absent' || (answer.kind === 'opened' && answer.deleted !== null)
}

/** The person as another tab wrote them; a fault when they could not be read, and ours stays open. */
export function taken(answer: LoadAnswer): Partial<SavingContext> {
  if (answer.kind === 'opened')
    return {
      kept: answer.kept,
      base: answer.kept,
      revision: answer.revision,
      theirs: null,
      fault: null,
    }
  return answer.kind === 'absent' ? {} : { fault: answer }
}

/** Ours made again on top of what another tab has written; null when somebody has to choose. */
export function rebased(
  { base, kept, revision }: SavingContext,
  answer: LoadAnswer,
): Partial<SavingContext> | null {
  if (revision === null || answer.kind !== 'opened' || answer.deleted !== null) return null
  const again = rebase(base, kept, answer.kept)
  return again && { ...taken(answer), kept: again }
}

/** One more attempt that failed. Answers that are no faults have been taken care of before. */
export function failed(
  context: SavingContext,
  answer: SaveAnswer | LoadAnswer | SavingFault,
): Partial<SavingContext> {
  switch (answer.kind) {
    case 'written':
    case 'changedElsewhere':
    case 'opened':
    case 'absent':
      return {}
    default:
      return { fault: answer, attempts: context.attempts + 1 }
  }
}
