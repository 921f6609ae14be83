import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createActor, fromPromise } from 'xstate'
import type { Draft } from '../../src/curriculum/editing/draft.ts'
import type { Json } from '../../src/curriculum/json.ts'
import { editingMachine } from '../../src/flows/editing.ts'
import { settleTime } from '../../src/flows/saving.ts'
import type { CurriculaStore } from '../../src/records/curriculaKeeping.ts'
import { openCurriculaMemory } from '../../src/records/curriculaMemory.ts'
import type { StoreFault } from '../../src/records/keeping.ts'

const of = 'trades/XYZ05-01'
const first: Json = { name: { nb: 'Fag' }, why: { nb: 'Derfor' } }

/** A tab in which the draft is open; `fails` is the fault that writing has until it is null again. */
function open(store: CurriculaStore) {
  const faults: { write: StoreFault | null } = { write: null }
  const actor = createActor(
    editingMachine.provide({
      actors: {
        read: fromPromise(({ input }: { input: string }) => store.read(input)),
        write: fromPromise(({ input }: { input: { draft: Draft; from: string | null } }) =>
          faults.write ? Promise.resolve(faults.write) : store.write(input.draft, input.from),
        ),
        drop: fromPromise(({ input }: { input: string }) => store.drop(input)),
      },
    }),
    { input: { of, base: { edition: '1.abc', json: first } } },
  ).start()
  const write = (key: 'name' | 'why', nb: string, continues = false): void => {
    const { draft } = actor.getSnapshot().context
    const content = { ...(draft?.content as { [key: string]: Json }), [key]: { nb } }
    actor.send({ type: 'changed', content, continues })
  }
  store.watch((news) => {
    if (news.kind === 'draftChanged') actor.send({ type: 'changedElsewhere', revision: news.revision })
  })
  const says = (): Json | undefined => actor.getSnapshot().context.draft?.content
  return { actor, faults, write, says, is: () => actor.getSnapshot() }
}

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(settleTime + 5)

describe('editing a draft', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('nothing is kept before something is changed, and then it is saved by itself', async () => {
    const store = openCurriculaMemory()
    const tab = open(store)
    await settle()
    expect(tab.is().hasTag('unsaved')).toBe(false)
    expect(await store.read(of)).toEqual({ kind: 'absent' })
    tab.write('name', 'Fage')
    tab.write('name', 'Faget', true)
    expect(tab.is().hasTag('unsaved')).toBe(true)
    await settle()
    expect(tab.is().hasTag('unsaved')).toBe(false)
    expect(await store.read(of)).toMatchObject({
      draft: { from: '1.abc', content: { name: { nb: 'Faget' } }, edits: [{ at: ['name', 'nb'] }] },
    })
    const later = open(store)
    await settle()
    expect(later.says()).toEqual({ ...(first as object), name: { nb: 'Faget' } })
    later.actor.send({ type: 'undone' })
    await settle()
    expect(JSON.stringify(later.says())).toBe(JSON.stringify(first))
    later.actor.send({ type: 'redone' })
    expect(later.says()).toMatchObject({ name: { nb: 'Faget' } })
  })

  test('what cannot be written stands, is tried again, and is written with what came meanwhile', async () => {
    const store = openCurriculaMemory()
    const tab = open(store)
    await settle()
    tab.faults.write = { kind: 'aborted', error: null }
    tab.write('name', 'Faget')
    await settle()
    expect(tab.is().matches('failed')).toBe(true)
    expect(tab.is().context.fault).toEqual({ kind: 'aborted', error: null })
    tab.write('why', 'Slik')
    tab.faults.write = null
    await vi.advanceTimersByTimeAsync(1100)
    expect(tab.is().hasTag('unsaved')).toBe(false)
    expect(await store.read(of)).toMatchObject({
      draft: { content: { name: { nb: 'Faget' }, why: { nb: 'Slik' } } },
    })
    // A full disk is not left to time
    tab.faults.write = { kind: 'full' }
    tab.write('why', 'Nå')
    await vi.advanceTimersByTimeAsync(120_000)
    expect(tab.is().matches('failed')).toBe(true)
    tab.faults.write = null
    tab.actor.send({ type: 'retry' })
    await settle()
    expect(await store.read(of)).toMatchObject({ draft: { content: { why: { nb: 'Nå' } } } })
  })

  test('two tabs that change different places are put together', async () => {
    const store = openCurriculaMemory()
    const [mine, theirs] = [open(store), open(store)]
    await settle()
    mine.write('name', 'Faget')
    theirs.write('why', 'Slik')
    await settle()
    await settle()
    const both = { name: { nb: 'Faget' }, why: { nb: 'Slik' } }
    expect(await store.read(of)).toMatchObject({ draft: { content: both } })
    expect([mine.says(), theirs.says()]).toEqual([both, both])
  })

  test.each(['mineKept', 'theirsTaken'] as const)(
    'where both have changed one place somebody chooses: %s',
    async (choice) => {
      const store = openCurriculaMemory()
      const [mine, theirs] = [open(store), open(store)]
      await settle()
      theirs.write('name', 'Deres')
      mine.write('name', 'Mitt')
      await settle()
      await settle()
      expect(theirs.is().matches('saved')).toBe(true)
      expect(mine.is().matches('compared')).toBe(true)
      expect(mine.says()).toMatchObject({ name: { nb: 'Mitt' } })
      mine.actor.send({ type: choice })
      await settle()
      const nb = choice === 'mineKept' ? 'Mitt' : 'Deres'
      expect(mine.says()).toMatchObject({ name: { nb } })
      expect(await store.read(of)).toMatchObject({ draft: { content: { name: { nb } } } })
      mine.actor.send({ type: 'undone' })
      expect(mine.says()).toMatchObject({ name: { nb: choice === 'mineKept' ? 'Deres' : 'Fag' } })
    },
  )

  test('a draft that is let go comes back whole, with all that can be undone in it', async () => {
    const store = openCurriculaMemory()
    const tab = open(store)
    await settle()
    tab.write('name', 'Faget')
    await settle()
    tab.actor.send({ type: 'discarded' })
    await settle()
    expect(tab.says()).toEqual(first)
    expect(await store.read(of)).toEqual({ kind: 'absent' })
    tab.actor.send({ type: 'restored' })
    await settle()
    expect(await store.read(of)).toMatchObject({ draft: { content: { name: { nb: 'Faget' } } } })
    tab.actor.send({ type: 'undone' })
    expect(tab.says()).toEqual(first)
  })

  test('another version that holds is what an untouched draft is made from, and no other', async () => {
    const store = openCurriculaMemory()
    const tab = open(store)
    await settle()
    const next = { edition: '2.def', json: { ...(first as object), name: { nb: 'Nytt' } } as Json }
    tab.actor.send({ type: 'baseChanged', base: next })
    expect(tab.says()).toEqual(next.json)
    tab.write('why', 'Slik')
    tab.actor.send({ type: 'baseChanged', base: { edition: '3.ghi', json: first } })
    expect(tab.is().context.draft?.from).toBe('2.def')
  })
})
