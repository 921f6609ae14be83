import { type ActorRefFrom, createActor, fromPromise } from 'xstate'
import type { Draft } from '../../curriculum/editing/draft.ts'
import { editingMachine } from '../../flows/editing.ts'
import type { DraftBase } from '../../flows/editingAnswers.ts'
import type { CurriculaStore } from '../../records/curriculaKeeping.ts'

/** A draft that is open on some page. */
export type DraftActor = ActorRefFrom<typeof editingMachine>

interface Opened {
  actor: DraftActor
  pages: number
  unwatch: () => void
}

const openedIn = new WeakMap<CurriculaStore, Map<string, Opened>>()

function begin(store: CurriculaStore, of: string, base: DraftBase | null): Opened {
  const actor = createActor(
    editingMachine.provide({
      actors: {
        read: fromPromise(({ input }: { input: string }) => store.read(input)),
        write: fromPromise(({ input }: { input: { draft: Draft; from: string | null } }) =>
          store.write(input.draft, input.from),
        ),
        drop: fromPromise(({ input }: { input: string }) => store.drop(input)),
      },
    }),
    { input: { of, base } },
  ).start()
  const unwatch = store.watch((news) => {
    if (news.kind === 'draftChanged' && news.of === of)
      actor.send({ type: 'changedElsewhere', revision: news.revision })
  })
  return { actor, pages: 0, unwatch }
}

/**
 * The open draft of a thing: every page that asks for it gets the same, so that none shows what another has changed since. It stays
 * open after the last page was left until all of it is saved.
 */
export function draftActor(store: CurriculaStore, of: string, base: DraftBase | null): DraftActor {
  const opened = openedIn.get(store) ?? new Map<string, Opened>()
  openedIn.set(store, opened)
  const found = opened.get(of) ?? begin(store, of, base)
  opened.set(of, found)
  return found.actor
}

/** Says that a page shows the draft. Returns how it says that it does no longer. */
export function holdDraft(store: CurriculaStore, of: string): () => void {
  const found = openedIn.get(store)?.get(of)
  if (!found) return () => {}
  found.pages += 1
  return () => {
    found.pages -= 1
    found.actor.send({ type: 'saveNow' })
    const end = (): void => {
      if (found.pages > 0 || found.actor.getSnapshot().hasTag('unsaved')) return
      left.unsubscribe()
      found.unwatch()
      found.actor.stop()
      openedIn.get(store)?.delete(of)
    }
    const left = found.actor.subscribe(end)
    // A page that follows at once takes it over
    setTimeout(end, 0)
  }
}
