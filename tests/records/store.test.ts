import 'fake-indexeddb/auto'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { addDays } from '../../src/calendar/day.ts'
import { redo, undo } from '../../src/records/history.ts'
import { graceDays, type Opened, type Store } from '../../src/records/keeping.ts'
import { openMemoryStore } from '../../src/records/memoryStore.ts'
import { approved, edited, frozenPerson, kept, person, textOf, today } from './people.ts'
import { browser } from './places.ts'

/** Writes a person, which must succeed, and says the revision. */
async function write(store: Store, what = kept(), from: string | null = null): Promise<string> {
  const written = await store.write(what, from)
  if (written.kind !== 'written') throw new Error(JSON.stringify(written))
  return written.revision
}

async function read(store: Store, id = 'p-1'): Promise<Opened> {
  const opened = await store.read(id)
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened))
  return opened
}

async function aliases(store: Store, among: 'people' | 'deleted' = 'people'): Promise<string[]> {
  const listing = await store.list()
  if (listing.kind !== 'listed') throw new Error(JSON.stringify(listing))
  return listing[among].map(({ alias }) => alias)
}

describe.each([
  ['the browser', () => browser().store()],
  ['memory', async () => openMemoryStore()],
])('in %s', (_, open) => {
  test('A person comes back with their history', async () => {
    const store = await open()
    const whole = edited(edited(kept(frozenPerson()), { note: 'a' }), { note: 'b' })
    const revision = await write(store, whole)
    expect(await read(store, 'person-1')).toEqual({
      kind: 'opened',
      kept: whole,
      revision,
      deleted: null,
      historyCut: false,
    })
  })

  test('Undo and redo outlive the page', async () => {
    const store = await open()
    const first = kept()
    const revision = await write(store, edited(edited(first, { note: 'a' }), { archived: true }))
    const opened = await read(store)
    const undone = undo(opened.kept)
    if (undone.kind !== 'kept') throw new Error(undone.kind)
    await write(store, undone.kept, revision)
    const again = await read(store)
    expect(again.kept.participant.archived).toBe(false)
    const redone = redo(again.kept)
    expect(redone.kind === 'kept' && redone.kept.participant.archived).toBe(true)
  })

  test('What was undone and written over is gone', async () => {
    const store = await open()
    const a = edited(kept(), { note: 'a' })
    const revision = await write(store, a)
    const back = undo(a)
    if (back.kind !== 'kept') throw new Error(back.kind)
    const b = edited(back.kept, { note: 'b' })
    await write(store, b, revision)
    expect((await read(store)).kept).toEqual(b)
  })

  test('The list shows what the records say', async () => {
    const store = await open()
    await write(store, kept(person('p-2', 'Bjørk')))
    await write(store, kept(frozenPerson()))
    const retracted = { ...approved('e-9', '2026-02-20', 9, 'M'), event: undefined, retracts: 'e-2' }
    await write(store, kept(person('p-3', 'Asal', [...person().log, retracted as never])))
    expect(await store.list()).toMatchObject({
      kind: 'listed',
      people: [
        {
          id: 'p-3',
          alias: 'Asal',
          log: [{ id: 'e-1' }, { id: 'e-2' }, { id: 'e-9' }],
          agreement: null,
          plan: null,
        },
        { id: 'p-2', alias: 'Bjørk', log: person().log },
        {
          id: 'person-1',
          alias: 'Solsikke',
          wishes: { county: 'vestland' },
          agreement: { day: today },
          deleted: null,
        },
      ],
      deleted: [],
      damaged: [],
    })
  })

  test('Nobody is nobody', async () => {
    const store = await open()
    expect(await store.list()).toEqual({ kind: 'listed', people: [], deleted: [], damaged: [] })
    expect(await store.read('p-1')).toEqual({ kind: 'absent', person: 'p-1' })
    expect(await store.remove('p-1', today)).toEqual({ kind: 'absent', person: 'p-1' })
  })

  test('Nobody overwrites what they have not read', async () => {
    const store = await open()
    const first = await write(store)
    const second = await write(store, edited(kept(), { note: 'a' }), first)
    expect(await store.write(edited(kept(), { note: 'b' }), first)).toEqual({
      kind: 'changedElsewhere',
      revision: second,
    })
    expect(await store.write(kept(), null)).toEqual({ kind: 'changedElsewhere', revision: second })
    expect((await read(store)).kept.participant.note).toBe('a')
  })

  test('An identity number is not written', async () => {
    const store = await open()
    const slipped = { ...kept(), participant: { ...person(), note: '15076500565' } }
    expect(await store.write(slipped, null)).toEqual({ kind: 'identityNumber', at: ['note'] })
    expect(await aliases(store)).toEqual([])
  })

  test('A deletion can be taken back', async () => {
    const store = await open()
    const whole = edited(kept(), { note: 'a' })
    await write(store, whole)
    await store.remove('p-1', today)
    expect(await aliases(store)).toEqual([])
    expect(await aliases(store, 'deleted')).toEqual(['Solsikke'])
    expect((await read(store)).deleted).toBe(today)
    await store.restore('p-1')
    expect(await aliases(store)).toEqual(['Solsikke'])
    expect((await read(store)).kept).toEqual(whole)
  })

  test('A deletion for good leaves nobody', async () => {
    const store = await open()
    const revision = await write(store)
    expect(await store.destroy('p-1')).toEqual({ kind: 'gone' })
    expect(await store.read('p-1')).toEqual({ kind: 'absent', person: 'p-1' })
    expect(await store.restore('p-1')).toEqual({ kind: 'absent', person: 'p-1' })
    expect(await store.write(kept(), revision)).toEqual({ kind: 'changedElsewhere', revision: null })
  })

  test('A write over a deletion is noticed', async () => {
    const store = await open()
    const revision = await write(store)
    const removed = await store.remove('p-1', today)
    expect(await store.write(kept(), revision)).toMatchObject({ kind: 'changedElsewhere' })
    expect(removed.kind).toBe('written')
    expect((await read(store)).deleted).toBe(today)
  })

  test('A write ends no deletion unless it says that it brings back', async () => {
    const store = await open()
    const whole = kept()
    await write(store, whole)
    const removed = await store.remove('p-1', today)
    const from = removed.kind === 'written' ? removed.revision : ''
    const next = edited(whole, { note: 'a' })
    expect(await store.write(next, from)).toEqual({
      kind: 'deleted',
      person: 'p-1',
      alias: 'Solsikke',
      on: today,
    })
    expect(await aliases(store)).toEqual([])
    expect((await read(store)).kept).toEqual(whole)
    expect((await store.write(next, from, 'bringBack')).kind).toBe('written')
    expect((await read(store)).deleted).toBeNull()
    expect(await aliases(store)).toEqual(['Solsikke'])
  })
})

describe('in the browser alone', () => {
  test('Everybody is there when it opens again', async () => {
    const place = browser()
    const store = await place.store()
    await write(store)
    store.close()
    expect((await read(await place.store())).kept.participant).toEqual(person())
  })

  test('More people than are read at a time', async () => {
    const store = await browser().store()
    for (let index = 0; index < 205; index++) await write(store, kept(person(`p-${index}`, `Alias ${index}`)))
    expect(new Set(await aliases(store)).size).toBe(205)
  })

  test('A list opens only what was written since', async () => {
    const store = await browser().store()
    const revision = await write(store)
    await write(store, kept(person('p-2', 'Bjørk')))
    await aliases(store)
    const opening = vi.spyOn(crypto.subtle, 'decrypt')
    onTestFinished(() => opening.mockRestore())
    expect(await aliases(store)).toEqual(['Bjørk', 'Solsikke'])
    expect(opening).toHaveBeenCalledTimes(0)
    await write(store, edited(kept(), { alias: 'Asal' }), revision)
    expect(await aliases(store)).toEqual(['Asal', 'Bjørk'])
    expect(opening).toHaveBeenCalledTimes(1)
    await store.destroy('p-2')
    expect(await aliases(store)).toEqual(['Asal'])
  })

  test('Nothing lies there in the open', async () => {
    const place = browser()
    await write(await place.store(), edited(kept(), { note: 'hemmelig' }))
    const decoder = new TextDecoder('latin1')
    const spelt = (value: unknown): string =>
      JSON.stringify(value, (_, inner) => (inner instanceof Uint8Array ? decoder.decode(inner) : inner))
    const all = spelt([await place.rows('people'), await place.rows('edits'), await place.rows('keys')])
    for (const word of ['Solsikke', 'hemmelig', 'HEAV107', '2025-08-20']) expect(all).not.toContain(word)
    expect(spelt([...place.marks.entries])).not.toContain('p-1')
  })

  test('A save writes only the new edits', async () => {
    const place = browser()
    const store = await place.store()
    const first = edited(kept(), { note: 'a' })
    const revision = await write(store, first)
    const before = await place.rows('edits')
    await write(store, edited(first, { note: 'b' }), revision)
    const after = await place.rows('edits')
    expect(after).toHaveLength(3)
    expect(after).toEqual(expect.arrayContaining(before))
  })

  test('Deleting for good destroys the key', async () => {
    const place = browser()
    const store = await place.store()
    await write(store)
    await write(store, kept(person('p-10', 'Another')))
    await store.remove('p-1', today)
    expect(await place.rows('keys')).toHaveLength(2)
    await store.destroy('p-1')
    expect(await place.rows('keys')).toMatchObject([{ person: 'p-10' }])
    expect(await place.rows('edits')).toMatchObject([{ person: 'p-10' }])
  })

  test('A deletion is final after its grace', async () => {
    const place = browser()
    const store = await place.store()
    await write(store)
    await write(store, kept(person('p-2', 'Bjørk')))
    await store.remove('p-1', today)
    store.close()
    const last = await place.store({ today: addDays(today, graceDays) })
    expect(await aliases(last, 'deleted')).toEqual(['Solsikke'])
    last.close()
    const after = await place.store({ today: addDays(today, graceDays + 1) })
    expect(await aliases(after, 'deleted')).toEqual([])
    expect(await aliases(after)).toEqual(['Bjørk'])
    expect(await place.rows('keys')).toHaveLength(1)
  })

  test('Another tab hears of a change', async () => {
    const place = browser()
    const [ours, theirs] = [await place.store(), await place.store()]
    const heard: unknown[] = []
    onTestFinished(ours.watch((news) => heard.push(news)))
    const revision = await write(theirs)
    await expect.poll(() => heard).toEqual([{ kind: 'changed', person: 'p-1', revision }])
    await theirs.destroy('p-1')
    await expect.poll(() => heard[1]).toEqual({ kind: 'changed', person: 'p-1', revision: null })
  })

  test('What is no note of a change is dropped', async () => {
    const place = browser()
    const store = await place.store()
    const heard: unknown[] = []
    store.watch((news) => heard.push(news))
    const channel = new BroadcastChannel(place.name)
    onTestFinished(() => channel.close())
    for (const message of [
      null,
      'p-1',
      {},
      { person: 'p-1', revision: 'x' },
      { format: 'fagvei-change', version: 2 },
    ])
      channel.postMessage(message)
    channel.postMessage({ format: 'fagvei-change', version: 1, person: 'p-1', revision: 'x' })
    await expect.poll(() => heard).toEqual([{ kind: 'changed', person: 'p-1', revision: 'x' }])
  })

  test('Two tabs that write at once both know it', async () => {
    const place = browser()
    const [ours, theirs] = [await place.store(), await place.store()]
    const revision = await write(ours)
    const answers = await Promise.all([
      ours.write(edited(kept(), { note: 'ours' }), revision),
      theirs.write(edited(kept(), { note: 'theirs' }), revision),
    ])
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['changedElsewhere', 'written'])
  })

  test('What is written is the file’s own content', async () => {
    const store = await browser().store()
    await write(store, kept(frozenPerson()))
    expect(textOf((await read(store, 'person-1')).kept.participant)).toBe(textOf(frozenPerson()))
  })
})
