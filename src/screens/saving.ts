import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type ActorRefFrom, createActor, fromPromise, type SnapshotFrom } from 'xstate'
import type { Day } from '../calendar/day.ts'
import { newId } from '../flows/person.ts'
import { savingMachine } from '../flows/saving.ts'
import type { SavingFault } from '../flows/savingAnswers.ts'
import type { Kept } from '../records/history.ts'
import type { Store } from '../records/keeping.ts'

/** What a screen shows of the saving of an open person. */
export interface SavingView {
  /** `saved` is said only when the store has completed the write. */
  state: 'saved' | 'saving' | 'failed' | 'conflict'
  fault: SavingFault | null
  retry: () => void
  /** The other tab has deleted the person: there is nothing to join with. */
  isDeletedElsewhere: boolean
  /** Another tab has changed the same: what to keep. */
  keepOurs: () => void
  keepBoth: () => void
  takeTheirs: () => void
}

type SavingActor = ActorRefFrom<typeof savingMachine>

/** Savings that go on after their screen has been left. */
const leaving = new Set<Promise<void>>()

/** Milliseconds within which a page that is being left is gone. */
const going = 1000

/** Milliseconds that a list waits for them: a saving that fails must not hold it up. */
const patience = 2000

/** Resolves when whoever was open before is saved, so that a list read now shows what was just done. */
export async function allSaved(): Promise<void> {
  if (leaving.size === 0) return
  await Promise.race([Promise.all(leaving), new Promise((resolve) => setTimeout(resolve, patience))])
}

function stateOf(snapshot: SnapshotFrom<typeof savingMachine>): SavingView['state'] {
  if (snapshot.matches('failed')) return 'failed'
  // While theirs is fetched nothing is there to choose from, and mostly nothing will be
  if (snapshot.matches({ conflict: 'choosing' })) return 'conflict'
  return snapshot.hasTag('unsaved') ? 'saving' : 'saved'
}

function savingOn(store: Store, kept: Kept, revision: string | null): SavingActor {
  const machine = savingMachine.provide({
    actors: {
      save: fromPromise(({ input }) => store.write(input.kept, input.from, input.how)),
      load: fromPromise(({ input }) => store.read(input.person)),
    },
  })
  return createActor(machine, { input: { kept, revision } })
}

/** Ends a saving; work that is still on its way is let out first, and `allSaved` waits for it. */
function letOut(saving: SavingActor): void {
  if (!saving.getSnapshot().hasTag('unsaved')) {
    saving.stop()
    return
  }
  const ended = new Promise<void>((resolve) => {
    saving.subscribe((snapshot) => {
      if (snapshot.hasTag('unsaved')) return
      saving.stop()
      resolve()
    })
  })
  leaving.add(ended)
  void ended.then(() => leaving.delete(ended))
}

/**
 * Saves an open person as it changes. `onReplaced` hears of a state that came from elsewhere: another tab's
 * work taken in, or both joined; `onGone` that another tab has deleted the person.
 */
export function useSaving(
  store: Store,
  today: Day,
  kept: Kept | null,
  revision: string | null,
  onReplaced: (read: { kept: Kept; revision: string }) => void,
  onGone: () => void,
): SavingView {
  const [actor, setActor] = useState<SavingActor | null>(null)
  const [view, setView] = useState<Pick<SavingView, 'state' | 'fault' | 'isDeletedElsewhere'>>({
    state: 'saved',
    fault: null,
    isDeletedElsewhere: false,
  })
  const heard = useRef({ onReplaced, onGone })
  heard.current = { onReplaced, onGone }
  const known = useRef<Kept | null>(null)
  const hidden = useRef(Number.NEGATIVE_INFINITY)
  const isOpen = kept !== null
  const first = useRef<{ kept: Kept; revision: string | null } | null>(null)
  if (!kept) first.current = null
  else if (!first.current) first.current = { kept, revision }

  useEffect(() => {
    if (!isOpen || !first.current) return undefined
    const { kept: opened, revision: read } = first.current
    known.current = opened
    const person = opened.participant.id
    const saving = savingOn(store, opened, read)
    saving.subscribe((snapshot) => {
      const { fault, theirs } = snapshot.context
      const isDeletedElsewhere = snapshot.matches({ conflict: 'choosing' }) && theirs?.deleted !== null
      setView({ state: stateOf(snapshot), fault, isDeletedElsewhere })
      const { kept: now, revision: at } = snapshot.context
      if (now !== known.current) {
        known.current = now
        heard.current.onReplaced({ kept: now, revision: at ?? '' })
      }
      if (snapshot.matches('gone')) heard.current.onGone()
    })
    saving.start()
    setActor(saving)
    const unwatch = store.watch((news) => {
      if (news.kind === 'changed' && news.person === person) {
        saving.send({ type: 'changedElsewhere', revision: news.revision })
      }
    })
    const hide = (): void => {
      hidden.current = performance.now()
      saving.send({ type: 'saveNow' })
    }
    // Before the page is left there is still a moment for the write; when it is hidden there may be none
    addEventListener('beforeunload', hide)
    addEventListener('pagehide', hide)
    document.addEventListener('visibilitychange', hide)
    return () => {
      hide()
      unwatch()
      removeEventListener('beforeunload', hide)
      removeEventListener('pagehide', hide)
      document.removeEventListener('visibilitychange', hide)
      setActor(null)
      letOut(saving)
    }
  }, [store, isOpen])

  // With the page's own change, not after it: a page that is being left hears of the two in turn
  useLayoutEffect(() => {
    if (!actor || !kept || kept === known.current) return
    known.current = kept
    actor.send({ type: 'edited', kept })
    // A field hands on what stands in it as the page goes, and may hear of that after the saving has
    if (performance.now() - hidden.current < going) actor.send({ type: 'saveNow' })
  }, [actor, kept])

  return useMemo(
    () => ({
      ...view,
      retry: () => actor?.send({ type: 'retry' }),
      keepOurs: () => actor?.send({ type: 'keepOurs', id: newId('edit'), day: today }),
      keepBoth: () => actor?.send({ type: 'keepBoth', id: newId('edit'), day: today }),
      takeTheirs: () => actor?.send({ type: 'takeTheirs' }),
    }),
    [view, actor, today],
  )
}
