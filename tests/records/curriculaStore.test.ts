import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { describe, expect, onTestFinished, test } from 'vitest'
import { beginDraft, changeDraft, type Draft, undoDraft } from '../../src/curriculum/editing/draft.ts'
import type { CurriculaNews, CurriculaStore } from '../../src/records/curriculaKeeping.ts'
import { openCurriculaMemory } from '../../src/records/curriculaMemory.ts'
import type { DraftRow, LayerRow } from '../../src/records/curriculaRows.ts'
import { edited, kept, person, today } from './people.ts'
import { breakOffAt, browser, failPuts } from './places.ts'

const of = 'trades/HEA05-01'

/** A draft of which one edit is in force and one is undone; its keys stand in no alphabet's order. */
function draft(name = 'Ny'): Draft {
  const first = { version: 1, name: { nb: 'Gammel' }, modules: [{ id: 'B' }, { id: 'A' }] }
  const renamed = changeDraft(beginDraft(of, '1.abc', first), { ...first, name: { nb: name } })
  return undoDraft(changeDraft(renamed, { ...first, name: { nb: name }, modules: [] }))
}

const file = (title: string) => ({ path: 'trades/HEA05-01.v2.json', content: { version: 2, title } })

async function begun(store: CurriculaStore, what = draft(), from: string | null = null): Promise<string> {
  const written = await store.write(what, from)
  if (written.kind !== 'written') throw new Error(JSON.stringify(written))
  return written.revision
}

describe.each([
  ['the browser', () => browser().curricula()],
  ['memory', async () => openCurriculaMemory()],
])('in %s', (_, open) => {
  test('A draft comes back byte for byte, undone edits too', async () => {
    const store = await open()
    expect(await store.read(of)).toEqual({ kind: 'absent' })
    const revision = await begun(store)
    const opened = await store.read(of)
    expect(JSON.stringify(opened)).toBe(JSON.stringify({ kind: 'opened', draft: draft(), revision }))
    expect(await store.drafts()).toEqual({
      kind: 'listed',
      drafts: [{ draft: draft(), revision }],
      damaged: [],
    })
    expect(await store.drop(of)).toEqual({ kind: 'gone' })
    expect(await store.read(of)).toEqual({ kind: 'absent' })
  })

  test('Nobody overwrites a draft that they have not read', async () => {
    const store = await open()
    const first = await begun(store)
    const second = await begun(store, draft('Nyere'), first)
    const elsewhere = { kind: 'changedElsewhere', revision: second }
    expect(await store.write(draft('Eldre'), first)).toEqual(elsewhere)
    expect(await store.write(draft('Eldre'), null)).toEqual(elsewhere)
    await store.drop(of)
    expect(await store.write(draft(), second)).toEqual({ kind: 'changedElsewhere', revision: null })
  })

  test('What was published is never changed, and its draft goes with it', async () => {
    const store = await open()
    const revision = await begun(store)
    const later = await begun(store, draft('Nyere'), revision)
    expect(await store.publish(file('a'), { of, revision })).toEqual({
      kind: 'changedElsewhere',
      revision: later,
    })
    expect(await store.layer()).toEqual({ kind: 'layer', isOn: true, files: [], damaged: [] })
    expect(await store.publish(file('a'), { of, revision: later })).toEqual({ kind: 'published' })
    expect(await store.read(of)).toEqual({ kind: 'absent' })
    expect(await store.publish(file('a'), { of, revision: later })).toEqual({
      kind: 'changedElsewhere',
      revision: null,
    })
    expect(await store.publish(file('b'))).toEqual({ kind: 'versionTaken' })
    expect(await store.publish(file('a'))).toEqual({ kind: 'published' })
    expect(await store.layer()).toMatchObject({ files: [file('a')] })
    await store.withdraw(file('a').path)
    expect(await store.publish(file('b'))).toEqual({ kind: 'published' })
    expect(await store.layer()).toMatchObject({ files: [file('b')] })
  })

  test('The layer is switched off and on', async () => {
    const store = await open()
    await store.publish(file('a'))
    expect(await store.switchLayer(false)).toEqual({ kind: 'switched' })
    expect(await store.layer()).toEqual({ kind: 'layer', isOn: false, files: [file('a')], damaged: [] })
    await store.switchLayer(true)
    expect(await store.layer()).toMatchObject({ isOn: true })
  })

  test('Who works in this tab hears of it', async () => {
    const store = await open()
    const heard: CurriculaNews[] = []
    const stop = store.watch((news) => heard.push(news))
    const revision = await begun(store)
    await store.publish(file('a'), { of, revision })
    await store.write(draft(), revision)
    stop()
    await store.switchLayer(false)
    expect(heard).toEqual([
      { kind: 'draftChanged', of, revision },
      { kind: 'layerChanged' },
      { kind: 'draftChanged', of, revision: null },
    ])
  })
})

describe('in the browser alone', () => {
  test('All of it is there when it opens again, persons beside it', async () => {
    const place = browser()
    const opened = await place.open()
    if (opened.kind !== 'open') throw new Error(opened.kind)
    await opened.store.write(kept(), null)
    const revision = await begun(opened.curricula)
    await opened.curricula.publish(file('a'))
    await opened.curricula.switchLayer(false)
    opened.store.close()
    const again = await place.curricula()
    expect(await again.read(of)).toEqual({ kind: 'opened', draft: draft(), revision })
    expect(await again.layer()).toMatchObject({ isOn: false, files: [file('a')] })
  })

  test('A browser of the version before keeps every person', async () => {
    const place = browser()
    const store = await place.store()
    const whole = edited(kept(), { note: 'a' })
    await store.write(whole, null)
    await store.write(kept(person('p-2', 'Bjørk')), null)
    const rooms = ['people', 'keys', 'edits'] as const
    const rows = await Promise.all(rooms.map((room) => place.rows(room)))
    const births = await place.rows('birth')
    store.close()
    await place.wipe()
    const old = await openDB(place.name, 1, {
      upgrade(database) {
        database.createObjectStore('people', { keyPath: 'id' }).createIndex('deleted', 'deleted')
        database.createObjectStore('keys', { keyPath: 'person' })
        database.createObjectStore('edits', { keyPath: ['person', 'version', 'id'] })
        database.createObjectStore('birth')
      },
      blocking: () => old.close(), // as every app of that version does
    })
    for (const [at, room] of rooms.entries()) for (const row of rows[at] ?? []) await old.put(room, row)
    await old.put('birth', births[0], 'birth')
    const opened = await place.open()
    if (opened.kind !== 'open') throw new Error(JSON.stringify(opened))
    expect(await opened.store.read('p-1')).toMatchObject({ kind: 'opened', kept: whole })
    expect(await opened.store.list()).toMatchObject({ people: [{ id: 'p-2' }, { id: 'p-1' }], damaged: [] })
    await begun(opened.curricula)
    expect(await opened.curricula.drafts()).toMatchObject({ drafts: [{ draft: { of } }] })
  })

  const damages: [string, (row: DraftRow) => unknown][] = [
    ['cut off', (row) => ({ ...row, text: row.text.slice(0, -3) })],
    ['of another thing', (row) => ({ ...row, text: JSON.stringify({ ...draft(), of: 'trades/X' }) })],
    ['with more done than there is', (row) => ({ ...row, text: JSON.stringify({ ...draft(), done: 9 }) })],
    ['without its content', (row) => ({ ...row, text: JSON.stringify({ ...draft(), content: undefined }) })],
    ['deeper than any', (row) => ({ ...row, text: '['.repeat(100_000) })],
    ['of no revision', ({ of: name, text }) => ({ of: name, text })],
  ]
  test.each(damages)('A draft that is %s is named and left as it lies', async (_, damage) => {
    const place = browser()
    const store = await place.curricula()
    await begun(store)
    await begun(store, { ...draft(), of: 'routes/lier' })
    await place.meddle<unknown>('drafts', of, (row) => damage(row as DraftRow))
    const before = await place.rows('drafts')
    expect(await store.read(of)).toEqual({ kind: 'damaged' })
    expect(await store.drafts()).toMatchObject({ drafts: [{ draft: { of: 'routes/lier' } }], damaged: [of] })
    expect(await store.write(draft(), null)).toMatchObject({ kind: 'changedElsewhere' })
    expect(await place.rows('drafts')).toEqual(before)
    await store.drop(of)
    await begun(store)
  })

  test('A published version that does not open is named', async () => {
    const place = browser()
    const store = await place.curricula()
    await store.publish(file('a'))
    await store.publish({ path: 'routes/lier.v2.json', content: {} })
    await place.meddle<LayerRow>('layer', file('a').path, (row) => ({ ...row, text: '{' }))
    expect(await store.layer()).toMatchObject({
      files: [{ path: 'routes/lier.v2.json' }],
      damaged: [file('a').path],
    })
    expect(await store.publish(file('a'))).toEqual({ kind: 'versionTaken' })
  })

  test('Another tab hears of it, and of nothing else', async () => {
    const place = browser()
    const [ours, theirs] = [await place.curricula(), await place.curricula()]
    const heard: CurriculaNews[] = []
    ours.watch((news) => heard.push(news))
    const channel = new BroadcastChannel(`${place.name}-curricula`)
    onTestFinished(() => channel.close())
    for (const note of [
      null,
      of,
      { kind: 'layerChanged' },
      { format: 'fagvei-curricula-change', version: 2 },
    ])
      channel.postMessage(note)
    const revision = await begun(theirs)
    await theirs.publish(file('hemmelig'), { of, revision })
    await expect
      .poll(() => heard)
      .toEqual([
        { kind: 'draftChanged', of, revision },
        { kind: 'layerChanged' },
        { kind: 'draftChanged', of, revision: null },
      ])
  })

  test('Two tabs that write or publish at once both know it', async () => {
    const place = browser()
    const [ours, theirs] = [await place.curricula(), await place.curricula()]
    const revision = await begun(ours)
    const written = await Promise.all([ours.write(draft('a'), revision), theirs.write(draft('b'), revision)])
    expect(written.map(({ kind }) => kind).sort()).toEqual(['changedElsewhere', 'written'])
    const published = await Promise.all([ours.publish(file('a')), theirs.publish(file('b'))])
    expect(published.map(({ kind }) => kind).sort()).toEqual(['published', 'versionTaken'])
  })

  test('What fails changes nothing', async () => {
    const place = browser()
    const store = await place.curricula()
    const revision = await begun(store)
    failPuts(1, () => {
      throw new DOMException('', 'QuotaExceededError')
    })
    expect(await store.write(draft('a'), revision)).toEqual({ kind: 'full' })
    expect(await store.publish(file('a'), { of, revision })).toEqual({ kind: 'full' })
    breakOffAt(1)
    expect(await store.publish(file('a'), { of, revision })).toMatchObject({ kind: 'aborted' })
    expect(await store.read(of)).toEqual({ kind: 'opened', draft: draft(), revision })
    expect(await store.layer()).toMatchObject({ files: [] })
  })

  test('A wiped browser is told, whichever way it is found', async () => {
    const place = browser()
    const opened = await place.open()
    if (opened.kind !== 'open') throw new Error(opened.kind)
    await opened.store.write(kept(), null)
    const revision = await begun(opened.curricula)
    await place.wipe()
    const lost = { kind: 'lost', born: today, seen: today }
    expect(await opened.curricula.write(draft(), revision)).toEqual(lost)
    expect(await opened.curricula.layer()).toEqual(lost)
  })
})
