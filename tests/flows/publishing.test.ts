import { describe, expect, onTestFinished, test } from 'vitest'
import { createActor, waitFor } from 'xstate'
import { addDays } from '../../src/calendar/day.ts'
import { type Catalogue, readCatalogue } from '../../src/curriculum/catalogue.ts'
import { beginDraft, changeDraft, type Draft, fileText } from '../../src/curriculum/editing/draft.ts'
import { nextVersion, versionFile } from '../../src/curriculum/editing/publication.ts'
import type { Json } from '../../src/curriculum/json.ts'
import { changesOfDraft, faultsOfDraft, noticesOf } from '../../src/flows/publishable.ts'
import { publishingMachine } from '../../src/flows/publishing.ts'
import type { Asked, Places } from '../../src/flows/publishingAnswers.ts'
import type { CurriculaStore, LayerFile } from '../../src/records/curriculaKeeping.ts'
import { openCurriculaMemory } from '../../src/records/curriculaMemory.ts'
import { day } from '../calendar/days.ts'
import { curriculaFiles, faultsOf } from '../curriculum/files.ts'
import { catalogue } from '../pathway/log.ts'
import { curriculaWith, folderOf } from '../records/folder.ts'

const of = 'trades/HEA05-01'
const today = day('2026-11-23')
const publication = { from: day('2027-08-01'), by: 'Vestland fylkeskommune', why: 'Nytt navn på modulen.' }
const first = catalogue.versionsByPath.get(of)?.[0]
if (!first) throw new Error('no such trade')

type TradeJson = { name: Json; modules: { id: string; title: { nb: string } }[] } & { [key: string]: Json }

/** The trade as its file is, with something else in it. */
function changed(change: (trade: TradeJson) => unknown): Json {
  const trade = structuredClone(first?.json) as TradeJson
  change(trade)
  return trade
}

const renamed = changed(({ modules: [module] }) => {
  if (module) module.title.nb = 'Helse og hverdag'
})

const draftOf = (content: Json): Draft =>
  changeDraft(beginDraft(of, first.edition, first.json as Json), content)

/** A flow over a store in memory with a draft in it, and what it has handed out. */
async function flow(content: Json = renamed, curricula: CurriculaStore = openCurriculaMemory()) {
  if ((await curricula.read(of)).kind === 'absent') await curricula.write(draftOf(content), null)
  const handedOut: LayerFile[] = []
  const actor = createActor(publishingMachine, {
    input: { curricula, of, download: (file) => void handedOut.push(file) },
  }).start()
  onTestFinished(() => void actor.stop())
  const rested = async () => {
    const busy = ['reading', 'publishing', 'handingOn', 'takingBack']
    const snapshot = await waitFor(actor, ({ value }) => !busy.includes(String(value)))
    return { state: snapshot.value, ...snapshot.context }
  }
  await rested()
  return {
    curricula,
    handedOut,
    rested,
    send: actor.send.bind(actor),
    publish: (places: Partial<Places> = {}, more: Partial<Asked> = {}) => {
      const where = { inBrowser: true, folder: null, download: false, ...places }
      actor.send({
        type: 'asked',
        asked: { catalogue, today, version: 2, publication, places: where, ...more },
      })
      return rested()
    },
  }
}

const layerOf = async (curricula: CurriculaStore) => {
  const layer = await curricula.layer()
  if (layer.kind !== 'layer') throw new Error(layer.kind)
  return layer
}

describe('a draft becomes a version', () => {
  test('In this browser it holds from its day, and the draft is gone', async () => {
    const { publish, curricula } = await flow()
    const { state, done } = await publish()
    expect(state).toBe('published')
    expect(await curricula.read(of)).toEqual({ kind: 'absent' })
    const { files } = await layerOf(curricula)
    expect(files).toEqual([done?.file])
    expect(files[0]?.path).toBe('trades/HEA05-01.v2.json')
    const read = (on: string) => readCatalogue([...curriculaFiles(), ...files], [], day(on)).catalogue
    expect(read('2027-07-31')?.editionsByPath.get(of)).toBe(first.edition)
    expect(
      read('2027-08-01')
        ?.versionsByPath.get(of)
        ?.map(({ version }) => version),
    ).toEqual([2, 1])
    expect(read('2027-08-01')?.editionsByPath.get(of)).toMatch(/^2\./)
  })

  test('Its file differs from the one before only where something was changed, and passes the check', async () => {
    const { publish } = await flow()
    const { done } = await publish()
    if (!done) throw new Error('not published')
    const lines = fileText(done.file.content).split('\n')
    const before = fileText(first.json as Json).split('\n')
    expect(lines.filter((line) => !before.includes(line)).map((line) => line.trim())).toEqual([
      '"version": 2,',
      '"publication": {',
      '"from": "2027-08-01",',
      '"by": "Vestland fylkeskommune",',
      '"why": "Nytt navn på modulen."',
      '"nb": "Helse og hverdag",',
    ])
    const keys = Object.keys(done.file.content as object)
    expect(keys[keys.indexOf('version') + 1]).toBe('publication')
    expect(faultsOf([...curriculaFiles(), done.file])).toEqual([])
  })

  test('The next version takes the place of what the one before said of itself', () => {
    const second = versionFile(of, renamed, 2, publication)
    const third = versionFile(of, second.content, 3, { ...publication, why: 'Rettet.' })
    const lines = fileText(second.content).split('\n')
    expect(
      fileText(third.content)
        .split('\n')
        .filter((line) => !lines.includes(line)),
    ).toEqual(['  "version": 3,', '    "why": "Rettet."'])
  })

  test('A number that is known is never used again, though its layer is off', () => {
    expect(nextVersion(catalogue, of, [])).toBe(2)
    expect(nextVersion(catalogue, of, ['trades/HEA05-01.v4.json', 'trades/LOG05-01.v9.json'])).toBe(5)
    expect(nextVersion(catalogue, 'trades/NEW05-01', [])).toBe(1)
  })

  test('It is handed out where that is asked, and the draft goes then too', async () => {
    const { publish, handedOut, curricula } = await flow()
    const { done } = await publish({ inBrowser: false, download: true })
    expect(handedOut).toEqual([done?.file])
    expect(await layerOf(curricula)).toMatchObject({ files: [] })
    expect(await curricula.read(of)).toEqual({ kind: 'absent' })
  })

  test('It lies in the folder, byte for byte, also in a folder around it', async () => {
    const { lying, trades } = curriculaWith({ 'HEA05-01.json': fileText(first.json as Json) })
    const around = folderOf('fagvei', new Map([['curricula', lying]]))
    const { publish } = await flow()
    const { done } = await publish({ folder: around })
    expect(done?.folder).toEqual({ kind: 'written', path: 'trades/HEA05-01.v2.json' })
    expect(trades.get('HEA05-01.v2.json')).toBe(fileText(done?.file.content ?? null))
    expect(trades.get('HEA05-01.json')).toBe(fileText(first.json as Json))
  })

  test('It can be handed on to a folder afterwards, and once more', async () => {
    const { lying, trades } = curriculaWith()
    const { publish, send, rested } = await flow()
    await publish()
    for (const kind of ['written', 'alreadyThere']) {
      send({ type: 'handedOn', folder: folderOf('curricula', lying) })
      expect((await rested()).done?.folder).toMatchObject({ kind })
    }
    expect(trades.size).toBe(1)
    send({ type: 'handedOn', folder: folderOf('bilder', new Map()) })
    expect((await rested()).refusal).toEqual({
      kind: 'folder',
      answer: { kind: 'notCurricula', folder: 'bilder' },
    })
  })
})

describe('what stands in the way is said, and nothing is done', () => {
  const nothingDone = async (curricula: CurriculaStore) => {
    expect((await curricula.read(of)).kind).toBe('opened')
    expect(await layerOf(curricula)).toMatchObject({ files: [] })
  }

  test('A fault of the file, and one that comes of it elsewhere', async () => {
    const without = changed((trade) => {
      trade.modules = trade.modules.filter(({ id }) => id !== trade.modules[0]?.id)
    })
    const untranslated = changed(({ modules: [module] }) => {
      if (module) module.title = { nb: 'Bare bokmål' }
    })
    for (const content of [
      without,
      untranslated,
      {},
      changed((trade) => Object.assign(trade, { id: 'X' })),
    ]) {
      const { publish, curricula } = await flow(content)
      const { state, refusal } = await publish()
      expect(state).toBe('open')
      expect(refusal).toEqual({ kind: 'faults', faults: faultsOfDraft(catalogue, of, content, today) })
      expect(refusal?.kind === 'faults' && refusal.faults.length).toBeGreaterThan(0)
      await nothingDone(curricula)
    }
    expect(faultsOfDraft(catalogue, of, renamed, today)).toEqual([])
  })

  test('A number of a person in the reason', async () => {
    const { publish, curricula } = await flow()
    const { refusal } = await publish({}, { publication: { ...publication, why: 'Gjelder 15076500565.' } })
    expect(refusal).toMatchObject({ faults: [{ kind: 'holdsIdentityNumber', at: ['publication', 'why'] }] })
    await nothingDone(curricula)
  })

  test('A draft that changes nothing, and no place to put it', async () => {
    const same = await flow(first.json as Json)
    expect((await same.publish()).refusal).toEqual({ kind: 'unchanged' })
    const other = await flow()
    expect((await other.publish({ inBrowser: false })).refusal).toEqual({ kind: 'noPlace' })
    await nothingDone(other.curricula)
  })

  test('A number that somebody has used meanwhile', async () => {
    const { publish, curricula } = await flow()
    await curricula.switchLayer(false)
    await curricula.publish({ path: 'trades/HEA05-01.v2.json', content: {} })
    expect((await publish()).refusal).toEqual({ kind: 'versionTaken', version: 2 })
    expect((await layerOf(curricula)).files).toEqual([{ path: 'trades/HEA05-01.v2.json', content: {} }])
    expect((await publish({}, { version: 3 })).state).toBe('published')
  })

  test('Two tabs publish one draft: the second finds it gone', async () => {
    const ours = await flow()
    const theirs = await flow(renamed, ours.curricula)
    const ends = await Promise.all([ours.publish(), theirs.publish()])
    expect(ends.map(({ state }) => state).sort()).toEqual(['absent', 'published'])
    expect(ends.find(({ state }) => state === 'absent')?.refusal).toEqual({ kind: 'changedElsewhere' })
    expect((await layerOf(ours.curricula)).files).toHaveLength(1)
  })

  test('Another tab changes the draft: it is read again, and said', async () => {
    const { curricula, rested, publish } = await flow()
    const now = await curricula.read(of)
    if (now.kind !== 'opened') throw new Error(now.kind)
    const later = changed(({ modules: [module] }) => {
      if (module) module.title.nb = 'Enda nyere'
    })
    await curricula.write(changeDraft(now.draft, later), now.revision)
    const { state, kept, refusal } = await rested()
    expect([state, kept?.draft.content, refusal]).toEqual(['open', later, { kind: 'changedElsewhere' }])
    const { done } = await publish()
    expect(fileText(done?.file.content ?? null)).toContain('Enda nyere')
  })

  const text = fileText(versionFile(of, renamed, 2, publication).content)
  test.each([
    ['another file of that name', { 'HEA05-01.v2.json': text.replace('Nytt', 'Annet') }, 'otherContent'],
    ['a later version', { 'HEA05-01.v3.json': '{}' }, 'newerThere'],
  ])('A folder that has %s', async (_, there, kind) => {
    const { lying, trades } = curriculaWith(there)
    const { publish, curricula } = await flow()
    const { state, refusal } = await publish({ folder: folderOf('curricula', lying), download: true })
    expect([state, refusal]).toEqual(['open', { kind: 'folder', answer: expect.objectContaining({ kind }) }])
    expect(Object.fromEntries(trades)).toEqual(there)
    await nothingDone(curricula)
  })

  test.each([
    ['NotAllowedError', 'notAllowed'],
    ['QuotaExceededError', 'failed'],
  ])('A folder that answers %s', async (error, kind) => {
    const { lying, trades } = curriculaWith()
    const { publish, curricula } = await flow()
    const { refusal } = await publish({ folder: folderOf('curricula', lying, () => error) })
    expect(refusal).toEqual({ kind: 'folder', answer: expect.objectContaining({ kind }) })
    expect(trades.size).toBe(0)
    await nothingDone(curricula)
  })

  test('A browser that keeps no more: the file leaves the folder again', async () => {
    const memory = openCurriculaMemory()
    const { publish, curricula } = await flow(renamed, {
      ...memory,
      publish: async () => ({ kind: 'full' }),
    })
    const { lying, trades } = curriculaWith()
    const { state, refusal } = await publish({ folder: folderOf('curricula', lying) })
    expect([state, refusal]).toEqual(['open', { kind: 'full' }])
    expect(trades.size).toBe(0)
    await nothingDone(curricula)
  })

  test('A store that throws is a publication broken off', async () => {
    const { publish } = await flow(renamed, {
      ...openCurriculaMemory(),
      layer: () => Promise.reject(new Error('gone')),
    })
    expect(await publish()).toMatchObject({ state: 'open', refusal: { kind: 'aborted' } })
  })
})

describe('who has published too soon takes it back', () => {
  test('The draft is there again, its file nowhere', async () => {
    const { lying, trades } = curriculaWith()
    const { publish, curricula, send, rested } = await flow()
    const { done } = await publish({ folder: folderOf('curricula', lying) })
    send({ type: 'tookBack' })
    const { state, back, kept } = await rested()
    expect([state, back?.left, kept?.draft]).toEqual(['open', null, done?.kept.draft])
    expect(await layerOf(curricula)).toMatchObject({ files: [] })
    expect(trades.size).toBe(0)
    expect((await publish()).state).toBe('published')
  })

  test('A file that was changed in the folder since is left, and said', async () => {
    const { lying, trades } = curriculaWith()
    const { publish, send, rested } = await flow()
    await publish({ folder: folderOf('curricula', lying) })
    trades.set('HEA05-01.v2.json', 'annet')
    send({ type: 'tookBack' })
    expect((await rested()).back?.left).toBe('trades/HEA05-01.v2.json')
    expect(trades.get('HEA05-01.v2.json')).toBe('annet')
  })

  test('A draft begun since is not written over', async () => {
    const { publish, curricula, send, rested } = await flow()
    await publish()
    const other = draftOf(changed(({ name }) => Object.assign(name as object, { nb: 'Annet' })))
    await curricula.write(other, null)
    send({ type: 'tookBack' })
    expect(await rested()).toMatchObject({ state: 'published', refusal: { kind: 'begunAnew' } })
    expect(await curricula.read(of)).toMatchObject({ draft: other })
  })

  test('Broken off half way, it is done by trying again', async () => {
    const memory = openCurriculaMemory()
    let isFull = true
    const { publish, send, rested, curricula } = await flow(renamed, {
      ...memory,
      withdraw: (path) => (isFull ? Promise.resolve({ kind: 'blocked' }) : memory.withdraw(path)),
    })
    await publish()
    send({ type: 'tookBack' })
    expect(await rested()).toMatchObject({ state: 'published', refusal: { kind: 'blocked' } })
    isFull = false
    send({ type: 'tookBack' })
    expect((await rested()).state).toBe('open')
    expect(await layerOf(curricula)).toMatchObject({ files: [] })
  })
})

describe('a draft is looked over', () => {
  test('None, one that does not open, and a store that does not answer', async () => {
    const memory = openCurriculaMemory()
    const answers = [
      { kind: 'absent' },
      { kind: 'damaged' },
      { kind: 'blocked' },
      { kind: 'absent' },
    ] as const
    let at = 0
    const { rested, send } = await flow(renamed, {
      ...memory,
      read: async () => answers[Math.min(at, 3)] ?? answers[0],
      write: async () => ({ kind: 'written', revision: 'r' }),
    })
    expect((await rested()).state).toBe('absent')
    at = 1
    send({ type: 'changed', revision: 'x' })
    expect((await rested()).state).toBe('damaged')
    at = 2
    send({ type: 'changed', revision: 'y' })
    expect(await rested()).toMatchObject({ state: 'unread', fault: { kind: 'blocked' } })
    at = 3
    send({ type: 'askedAgain' })
    expect((await rested()).state).toBe('absent')
  })

  test('What is allowed and yet to be thought of', () => {
    const layer = { kind: 'layer' as const, isOn: true, files: [], damaged: [] }
    const draft = draftOf(renamed)
    const asked = { from: publication.from, inBrowser: true, layer, today }
    expect(noticesOf(catalogue, draft, asked)).toEqual([])
    expect(noticesOf(catalogue, draft, { ...asked, layer: { ...layer, isOn: false } })).toEqual([
      { kind: 'layerOff' },
    ])
    const passed = addDays(today, -1)
    expect(noticesOf(catalogue, draft, { ...asked, from: passed })).toEqual([
      { kind: 'dayPassed', from: passed },
    ])
    const second = versionFile(of, renamed, 2, publication)
    const newer: Catalogue | null = readCatalogue([...curriculaFiles(), second], [], today).catalogue
    if (!newer) throw new Error('no curricula')
    const before = addDays(publication.from, -1)
    expect(noticesOf(newer, draft, { ...asked, from: before })).toEqual([
      { kind: 'madeFromOlder', newest: 2 },
      { kind: 'beforeLast', version: 2, from: publication.from },
    ])
    expect(changesOfDraft(newer, draft)).toEqual([])
    expect(changesOfDraft(catalogue, draft)).toMatchObject([{ kind: 'changed', after: 'Helse og hverdag' }])
  })
})
