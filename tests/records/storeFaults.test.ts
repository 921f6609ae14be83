import 'fake-indexeddb/auto'
import { deleteDB, openDB } from 'idb'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { addDays } from '../../src/calendar/day.ts'
import type { Store } from '../../src/records/keeping.ts'
import { newKey, seal } from '../../src/records/seal.ts'
import type { EditRow, KeyRow, PersonRow } from '../../src/records/sealedPerson.ts'
import { openStore } from '../../src/records/store.ts'
import { edited, kept, person, today } from './people.ts'
import { breakOffAt, browser, failPuts } from './places.ts'

/** A browser with two persons, the first with three edits. */
async function twoPeople() {
  const place = browser()
  const store = await place.store()
  const first = edited(edited(kept(), { note: 'a' }), { note: 'b' })
  const written = await store.write(first, null)
  await store.write(kept(person('p-2', 'Bjørk')), null)
  if (written.kind !== 'written') throw new Error(JSON.stringify(written))
  return { place, store, first, revision: written.revision }
}

const quota = () => {
  throw new DOMException('', 'QuotaExceededError')
}

describe('a write that fails changes nothing', () => {
  // The person and two new edits are put in one transaction
  test.each([1, 2, 3])('The disk is full at put %i', async (at) => {
    const { store, first, revision } = await twoPeople()
    const more = edited(edited(first, { note: 'c' }), { note: 'd' })
    const before = await store.read('p-1')
    failPuts(at, quota)
    expect(await store.write(more, revision)).toEqual({ kind: 'full' })
    vi.restoreAllMocks()
    expect(await store.read('p-1')).toEqual(before)
    expect((await store.write(more, revision)).kind).toBe('written')
  })

  test('With three puts done it is written', async () => {
    const { store, first, revision } = await twoPeople()
    failPuts(4, quota)
    expect((await store.write(edited(edited(first, { note: 'c' }), { note: 'd' }), revision)).kind).toBe(
      'written',
    )
  })

  test.each([1, 2, 3])('The browser breaks off at put %i without a word', async (at) => {
    const { store, first, revision } = await twoPeople()
    const more = edited(edited(first, { note: 'c' }), { note: 'd' })
    const before = await store.read('p-1')
    breakOffAt(at)
    expect(await store.write(more, revision)).toEqual({ kind: 'aborted', error: null })
    vi.restoreAllMocks()
    expect(await store.read('p-1')).toEqual(before)
  })

  test.each([1, 2, 3])('A new person refused at put %i is nobody', async (at) => {
    const place = browser()
    const store = await place.store()
    failPuts(at, quota)
    expect(await store.write(kept(), null)).toEqual({ kind: 'full' })
    vi.restoreAllMocks()
    expect([await place.rows('keys'), await place.rows('people'), await place.rows('edits')]).toEqual([
      [],
      [],
      [],
    ])
    expect(place.marks.entries.size).toBe(0)
  })

  test('An error of the connection is told, and the next attempt opens anew', async () => {
    const { store, first, revision } = await twoPeople()
    failPuts(1, () => {
      throw new DOMException('Connection to Indexed Database server lost', 'UnknownError')
    })
    for (let attempt = 0; attempt < 5; attempt++)
      expect(await store.write(first, revision)).toEqual({ kind: 'aborted', error: 'UnknownError' })
    vi.restoreAllMocks()
    expect((await store.write(first, revision)).kind).toBe('written')
  })

  test('A connection that the browser closed is opened again', async () => {
    const { store, first, revision } = await twoPeople()
    const transaction = IDBDatabase.prototype.transaction
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('The database connection is closing', 'InvalidStateError')
    })
    onTestFinished(() => spy.mockRestore())
    expect((await store.write(first, revision)).kind).toBe('written')
    spy.mockImplementation(() => {
      throw new DOMException('The database connection is closing', 'InvalidStateError')
    })
    expect(await store.write(first, revision)).toEqual({ kind: 'aborted', error: 'InvalidStateError' })
    spy.mockImplementation(transaction)
    expect((await store.list()).kind).toBe('listed')
  })
})

test('Of a hundred unlucky writes none is half done', async () => {
  const place = browser()
  const store = await place.store()
  let acknowledged = kept()
  const begun = await store.write(acknowledged, null)
  if (begun.kind !== 'written') throw new Error(begun.kind)
  let { revision } = begun
  const put = IDBObjectStore.prototype.put
  let until = Infinity // puts until something goes wrong
  let how = 0
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    if (--until === 0) {
      if (how === 0) quota()
      else if (how === 1) queueMicrotask(() => this.transaction.abort())
      else throw new DOMException('', 'UnknownError')
    }
    return put.apply(this, args)
  })
  onTestFinished(() => spy.mockRestore())
  const answers = new Map<string, number>()
  for (let attempt = 0; attempt < 100; attempt++) {
    how = attempt % 3
    until = 1 + ((attempt * 7) % 5) // sometimes past the last put
    const next = edited(edited(acknowledged, { note: `${attempt}a` }), { note: `${attempt}b` })
    const written = await store.write(next, revision)
    answers.set(written.kind, (answers.get(written.kind) ?? 0) + 1)
    if (written.kind === 'written') {
      acknowledged = next
      revision = written.revision
    }
    until = Infinity
    const found = await store.read('p-1')
    expect(found).toEqual({ kind: 'opened', kept: acknowledged, revision, deleted: null, historyCut: false })
  }
  expect(Object.fromEntries(answers)).toEqual({
    full: expect.any(Number),
    aborted: expect.any(Number),
    written: expect.any(Number),
  })
})

describe('one damaged record harms no other', () => {
  const bent = (bytes: Uint8Array) => bytes.with(20, (bytes[20] ?? 0) ^ 1)

  async function expectTheOther(store: Store) {
    expect((await store.read('p-2')).kind).toBe('opened')
    expect(await store.list()).toMatchObject({
      people: [{ id: 'p-2' }],
      damaged: [{ kind: 'damagedRecord', person: 'p-1' }],
    })
  }

  test('An altered record is rebuilt from its history', async () => {
    const { place, store, first, revision } = await twoPeople()
    await place.meddle<PersonRow>('people', 'p-1', (row) => ({
      ...row,
      record: { ...row.record, bytes: bent(row.record.bytes) },
    }))
    expect(await store.read('p-1')).toEqual({
      kind: 'damagedRecord',
      person: 'p-1',
      why: 'altered',
      fault: null,
      rebuilt: first.participant,
    })
    await expectTheOther(store)
    expect((await store.destroy('p-1')).kind).toBe('gone')
    expect(revision).toBeTruthy()
  })

  test('A lost key is told, and nothing overwritten', async () => {
    const { place, store, first, revision } = await twoPeople()
    await place.meddle<KeyRow>('keys', 'p-1', () => undefined)
    const before = await place.rows('people')
    const lost = { kind: 'damagedRecord', person: 'p-1', why: 'keyLost', fault: null, rebuilt: null }
    expect(await store.read('p-1')).toEqual(lost)
    expect(await store.write(first, revision)).toEqual(lost)
    expect(await place.rows('people')).toEqual(before)
    await expectTheOther(store)
  })

  test('Another key is as good as none', async () => {
    const { place, store } = await twoPeople()
    const key = await newKey()
    await place.meddle<KeyRow>('keys', 'p-1', (row) => ({ ...row, key }))
    expect(await store.read('p-1')).toMatchObject({ why: 'altered', rebuilt: null })
    await expectTheOther(store)
  })

  test('A record moved from another person', async () => {
    const { place, store } = await twoPeople()
    const [, other] = (await place.rows('people')) as PersonRow[]
    await place.meddle<PersonRow>('people', 'p-1', (row) => ({ ...row, record: other?.record ?? row.record }))
    expect(await store.read('p-1')).toMatchObject({ why: 'altered' })
  })

  test.each([{ record: 'x' }, { revision: 7 }, { deleted: 'soon' }, { more: 1 }])(
    'A row with %o',
    async (change) => {
      const { place, store } = await twoPeople()
      await place.meddle<PersonRow>('people', 'p-1', (row) => ({ ...row, ...change }) as PersonRow)
      expect(await store.read('p-1')).toMatchObject({ kind: 'damagedRecord', why: 'altered' })
      await expectTheOther(store)
    },
  )

  test('A record of a newer app is left untouched', async () => {
    const { place, store } = await twoPeople()
    const [{ key }] = (await place.rows('keys')) as [KeyRow]
    const newer = JSON.stringify({ format: 'fagvei-participant', version: 2 })
    const record = await seal(key, { person: 'p-1', holds: 'participant' }, newer)
    await place.meddle<PersonRow>('people', 'p-1', (row) => ({ ...row, record }))
    const before = await place.rows('people')
    expect(await store.read('p-1')).toMatchObject({
      why: 'unreadable',
      fault: { kind: 'newer', version: 2, known: 1 },
    })
    await expectTheOther(store)
    expect(await place.rows('people')).toEqual(before)
  })

  test('A record that is no participant', async () => {
    const { place, store, first } = await twoPeople()
    const [{ key }] = (await place.rows('keys')) as [KeyRow]
    const wrong = JSON.stringify({ format: 'fagvei-participant', version: 1, id: 'p-1' })
    const record = await seal(key, { person: 'p-1', holds: 'participant' }, wrong)
    await place.meddle<PersonRow>('people', 'p-1', (row) => ({ ...row, record }))
    expect(await store.read('p-1')).toMatchObject({
      why: 'unreadable',
      fault: { kind: 'damaged' },
      rebuilt: first.participant,
    })
  })

  test('An altered edit shortens the history only', async () => {
    const { place, store, first, revision } = await twoPeople()
    const [, second] = first.history.edits
    await place.meddle<EditRow>('edits', ['p-1', 1, second?.id ?? ''], (row) => ({
      ...row,
      sealed: { ...row.sealed, bytes: bent(row.sealed.bytes) },
    }))
    expect(await store.read('p-1')).toEqual({
      kind: 'opened',
      kept: { participant: first.participant, history: { edits: first.history.edits.slice(2), done: 1 } },
      revision,
      deleted: null,
      historyCut: true,
    })
  })

  test('An altered list of edits leaves none', async () => {
    const { place, store, first } = await twoPeople()
    await place.meddle<PersonRow>('people', 'p-1', (row) => ({
      ...row,
      history: { ...row.history, bytes: bent(row.history.bytes) },
    }))
    expect(await store.read('p-1')).toMatchObject({
      kept: { participant: first.participant, history: { edits: [], done: 0 } },
      historyCut: true,
    })
  })
})

describe('what is lost is told', () => {
  test('An empty database where somebody was kept', async () => {
    const { place, store } = await twoPeople()
    store.close()
    await place.wipe()
    const lost = { kind: 'lost', born: today, seen: today }
    expect(await place.open({ today: addDays(today, 9) })).toEqual(lost)
    expect(await place.open()).toEqual(lost) // asking does not make it forget
    const anew = await place.store({ acceptLoss: true })
    expect(await anew.list()).toMatchObject({ people: [] })
    anew.close()
    expect((await place.open()).kind).toBe('open')
  })

  test('A database that lost its people', async () => {
    const { place, store } = await twoPeople()
    store.close()
    for (const id of ['p-1', 'p-2']) await place.meddle('people', id, () => undefined)
    expect(await place.open()).toMatchObject({ kind: 'lost' })
  })

  test('The last day that it was whole is known', async () => {
    const { place, store } = await twoPeople()
    store.close()
    const later = await place.store({ today: addDays(today, 5) })
    later.close()
    await place.wipe()
    expect(await place.open()).toEqual({ kind: 'lost', born: today, seen: addDays(today, 5) })
  })

  test('A database wiped under an open page', async () => {
    const { place, store, first, revision } = await twoPeople()
    await place.wipe()
    expect(await store.write(first, revision)).toEqual({ kind: 'lost', born: today, seen: today })
    expect(await store.list()).toMatchObject({ kind: 'lost' })
    expect(await store.read('p-1')).toMatchObject({ kind: 'lost' })
    store.close()
    const anew = await place.store({ acceptLoss: true })
    expect(await anew.write(first, revision)).toEqual({ kind: 'changedElsewhere', revision: null })
    expect((await anew.write(first, null)).kind).toBe('written')
  })

  test('A first visit is no loss', async () => {
    const place = browser()
    await place.store()
    expect(place.marks.entries.size).toBe(0)
    await place.wipe()
    expect((await place.open()).kind).toBe('open')
  })

  test('Whoever deletes everybody has lost nobody', async () => {
    const { place, store } = await twoPeople()
    await store.destroy('p-1')
    expect(place.marks.entries.size).toBe(1)
    await store.destroy('p-2')
    expect(place.marks.entries.size).toBe(0)
    store.close()
    expect((await place.open()).kind).toBe('open')
  })

  test.each(['', 'x', '{}', 'null', '{"database":1}', 'x'.repeat(5_000_000)])(
    'A mark that reads %.20s counts as none',
    async (text) => {
      const place = browser()
      place.marks.entries.set('fagvei-birth', text)
      expect((await place.open()).kind).toBe('open')
    },
  )

  test('A mark that was cleaned away is made again', async () => {
    const { place, store } = await twoPeople()
    store.close()
    place.marks.entries.clear()
    await place.store()
    expect(place.marks.entries.size).toBe(1)
  })

  test('Without a place for the mark all else works', async () => {
    const place = browser()
    const forbidden = {
      getItem: quota,
      setItem: quota,
      removeItem: quota,
    }
    const store = await place.store({ marks: forbidden })
    expect((await store.write(kept(), null)).kind).toBe('written')
    const none = await browser().store({ marks: null })
    expect((await none.write(kept(), null)).kind).toBe('written')
  })
})

describe('what does not open is told', () => {
  test.each(['SecurityError', 'InvalidStateError'])('Private mode (%s)', async (name) => {
    const spy = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('', name)
    })
    onTestFinished(() => spy.mockRestore())
    expect(await browser().open()).toEqual({ kind: 'unavailable', error: name })
  })

  test('A browser without a database', async () => {
    vi.stubGlobal('indexedDB', undefined)
    onTestFinished(() => void vi.unstubAllGlobals())
    expect(await browser().open()).toMatchObject({ kind: 'unavailable' })
  })

  test('A database that never answers', async () => {
    const spy = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => new IDBOpenDBRequest())
    onTestFinished(() => spy.mockRestore())
    expect(await browser().open({ patience: 20 })).toEqual({ kind: 'blocked' })
  })

  test('A tab that does not let go', async () => {
    const place = browser()
    const holder = await openDB(place.name, 1) // an older app without our courtesy
    const newer = openDB(place.name, 2)
    expect(await place.open({ patience: 20 })).toEqual({ kind: 'blocked' })
    holder.close()
    ;(await newer).close()
    await deleteDB(place.name)
  })

  test('An older app meets a newer database', async () => {
    const place = browser()
    const newer = await openDB(place.name, 3)
    newer.close()
    expect(await place.open()).toEqual({ kind: 'outdated' })
  })

  test('An older tab makes way for a newer app', async () => {
    const { place, store, first, revision } = await twoPeople()
    const heard: unknown[] = []
    store.watch((news) => heard.push(news))
    const newer = await openDB(place.name, 3)
    expect(heard).toEqual([{ kind: 'outdated' }])
    expect(await store.write(first, revision)).toEqual({ kind: 'outdated' })
    newer.close()
  })

  test('The app’s own name is used', async () => {
    const opened = await openStore({ today })
    expect(opened.kind).toBe('open')
    if (opened.kind === 'open') {
      expect(await opened.store.isLasting()).toBeNull()
      opened.store.close()
    }
    expect((await indexedDB.databases()).map(({ name }) => name)).toContain('fagvei')
    await deleteDB('fagvei')
  })
})
