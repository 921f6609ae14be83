import { useSelector } from '@xstate/react'
import { useEffect, useMemo } from 'react'
import type { Draft } from '../../curriculum/editing/draft.ts'
import type { MergedDrafts } from '../../curriculum/editing/mergeDrafts.ts'
import type { Json } from '../../curriculum/json.ts'
import type { DraftBase } from '../../flows/editingAnswers.ts'
import type { StoreFault } from '../../records/keeping.ts'
import { useWorkplace } from '../workplace.tsx'
import { draftActor, holdDraft } from './draftActors.ts'

/** A draft that is open, and all that can be done with it. */
export interface OpenDraft {
  kind: 'open'
  draft: Draft
  /** Whether there is a draft at all: it begins with the first change. */
  isBegun: boolean
  /** `continues` the edit before: letters of one text are taken back together. */
  change: (content: Json, continues?: boolean) => void
  undo: (() => void) | null
  redo: (() => void) | null
  saving: 'saved' | 'saving' | { kind: 'fault'; fault: StoreFault; retry: () => void }
  /** Another tab has changed what was changed here: somebody chooses. null where it has not. */
  elsewhere: { joined: MergedDrafts; keepMine: () => void; takeTheirs: () => void } | null
  /** Lets go of all of it. */
  discard: () => void
  /** Brings back what was let go last; null where nothing was. */
  restore: (() => void) | null
}

/** What there is of a draft, open or not. */
export type DraftView =
  | OpenDraft
  | { kind: 'reading' | 'absent' }
  | { kind: 'damaged'; discard: () => void }
  | { kind: 'fault'; fault: StoreFault; retry: () => void }

/** The version of a thing that holds, as drafts are begun from it; null where there is none. */
function useBase(of: string): DraftBase | null {
  const { newest } = useWorkplace()
  return useMemo(() => {
    const edition = newest.editionsByPath.get(of)
    const versions = newest.versionsByPath.get(of) ?? []
    const version = versions.find((one) => one.edition === edition) ?? versions[0]
    return version ? { edition: version.edition, json: version.json as Json } : null
  }, [newest, of])
}

/** The draft of a thing: `trades/HEA05-01`. It is saved by itself, on this page and after it. */
export function useDraft(of: string): DraftView {
  const { curricula } = useWorkplace()
  const base = useBase(of)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another base is told to the draft that is open
  const actor = useMemo(() => draftActor(curricula, of, base), [curricula, of])
  useEffect(() => holdDraft(curricula, of), [curricula, of])
  useEffect(() => actor.send({ type: 'baseChanged', base }), [actor, base])
  useEffect(() => {
    const saveNow = (): void => actor.send({ type: 'saveNow' })
    document.addEventListener('visibilitychange', saveNow)
    addEventListener('pagehide', saveNow)
    return () => {
      document.removeEventListener('visibilitychange', saveNow)
      removeEventListener('pagehide', saveNow)
    }
  }, [actor])
  const snapshot = useSelector(actor, (now) => now)
  return useMemo((): DraftView => {
    const { draft, kept, fault, theirs, discarded } = snapshot.context
    const send = actor.send.bind(actor)
    const retry = (): void => send({ type: 'retry' })
    const discard = (): void => send({ type: 'discarded' })
    if (snapshot.matches('absent')) return { kind: 'absent' }
    if (snapshot.matches('damaged')) return { kind: 'damaged', discard }
    if (snapshot.matches('unreadable') && fault) return { kind: 'fault', fault, retry }
    if (!draft || !snapshot.hasTag('open')) return { kind: 'reading' }
    return {
      kind: 'open',
      draft,
      isBegun: kept !== null || draft.edits.length > 0,
      change: (content, continues = false) => send({ type: 'changed', content, continues }),
      undo: draft.done > 0 ? () => send({ type: 'undone' }) : null,
      redo: draft.done < draft.edits.length ? () => send({ type: 'redone' }) : null,
      saving:
        snapshot.matches('failed') && fault
          ? { kind: 'fault', fault, retry }
          : snapshot.hasTag('unsaved')
            ? 'saving'
            : 'saved',
      elsewhere:
        snapshot.matches('compared') && theirs
          ? {
              joined: theirs.joined,
              keepMine: () => send({ type: 'mineKept' }),
              takeTheirs: () => send({ type: 'theirsTaken' }),
            }
          : null,
      discard,
      restore: discarded ? () => send({ type: 'restored' }) : null,
    }
  }, [snapshot, actor])
}
