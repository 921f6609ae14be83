import { beginDraft, changeDraft, type Draft, redoDraft, undoDraft } from '../curriculum/editing/draft.ts'
import { type MergedDrafts, mergeDrafts } from '../curriculum/editing/mergeDrafts.ts'
import type { Json } from '../curriculum/json.ts'
import type { CurriculaStore, KeptDraft } from '../records/curriculaKeeping.ts'
import type { StoreFault } from '../records/keeping.ts'

/** What a draft is made from where there is none yet: the version that holds. */
export interface DraftBase {
  edition: string
  json: Json
}

/** Which draft is edited. */
export interface EditingInput {
  of: string
  /** null for a thing that there is no version of. */
  base: DraftBase | null
}

/** The open draft and how far it is kept. */
export interface EditingContext extends EditingInput {
  /** null until it has been read, and where there is neither a draft nor anything to make one from. */
  draft: Draft | null
  /** As it was last read or written; null before it has been. */
  kept: KeptDraft | null
  /** What is being written. */
  sent: Draft | null
  fault: StoreFault | null
  attempts: number
  /** What another tab has written meanwhile, and the two put together with mine where both have changed one place. */
  theirs: { kept: KeptDraft; joined: MergedDrafts } | null
  /** What was just discarded, until something else is done. */
  discarded: Draft | null
}

/** What is done with an open draft. */
export type EditingEvent =
  /** `continues` the edit before: letters of one text are taken back together. */
  | { type: 'changed'; content: Json; continues?: boolean }
  | { type: 'undone' }
  | { type: 'redone' }
  /** The whole draft is let go; `restored` brings it back. */
  | { type: 'discarded' }
  | { type: 'restored' }
  /** The page is about to be hidden or left: do not wait for more. */
  | { type: 'saveNow' }
  | { type: 'retry' }
  /** This tab or another has written the draft, or dropped it. */
  | { type: 'changedElsewhere'; revision: string | null }
  /** Where two tabs have changed one place: what stands here, or all of theirs. */
  | { type: 'mineKept' }
  | { type: 'theirsTaken' }
  /** Another version holds now. */
  | { type: 'baseChanged'; base: DraftBase | null }

/** What reading a draft answers. */
export type ReadAnswer = Awaited<ReturnType<CurriculaStore['read']>>
/** What writing one answers. */
export type WriteAnswer = Awaited<ReturnType<CurriculaStore['write']>>
/** What letting one go answers. */
export type DropAnswer = Awaited<ReturnType<CurriculaStore['drop']>>

/** A draft in which nothing has been changed; null where there is nothing to make one from. */
export const fresh = (of: string, base: DraftBase | null): Draft | null =>
  base && beginDraft(of, base.edition, base.json)

/** What was read, put in the place of what was there. */
export function read({ of, base }: EditingContext, answer: ReadAnswer): Partial<EditingContext> {
  if (answer.kind === 'opened') {
    const { draft, revision } = answer
    return { draft, kept: { draft, revision }, theirs: null, fault: null }
  }
  return { draft: fresh(of, base), kept: null, theirs: null, fault: null }
}

/** Two tabs' drafts put together over what both had before. */
export function found({ kept, draft }: EditingContext, answer: ReadAnswer): Partial<EditingContext> {
  if (answer.kind !== 'opened' || !draft) return { kept: null, theirs: null }
  const { draft: theirs, revision } = answer
  const before = kept?.draft.content ?? draft.first
  return {
    theirs: {
      kept: { draft: theirs, revision },
      joined: mergeDrafts(before, draft.content, theirs.content),
    },
  }
}

/** Theirs with mine on top of it, as one edit that can be taken back. */
export function joined({ theirs }: EditingContext): Partial<EditingContext> {
  return theirs
    ? { draft: changeDraft(theirs.kept.draft, theirs.joined.content), kept: theirs.kept, theirs: null }
    : {}
}

/** The draft with an edit, one taken back, or one done again. */
export function edited({ draft }: EditingContext, event: EditingEvent): Draft | null {
  if (!draft) return null
  switch (event.type) {
    case 'changed':
      return changeDraft(draft, event.content, event.continues)
    case 'undone':
      return undoDraft(draft)
    case 'redone':
      return redoDraft(draft)
    default:
      return draft
  }
}
