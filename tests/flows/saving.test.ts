import { describe, expect, onTestFinished, test } from 'vitest'
import { createActor, fromPromise, SimulatedClock } from 'xstate'
import { backOff, firstTime, savingMachine, settleTime } from '../../src/flows/saving.ts'
import { change, type Kept } from '../../src/records/history.ts'
import type { Store } from '../../src/records/keeping.ts'
import { openMemoryStore } from '../../src/records/memoryStore.ts'
import { approved, edited, frozenPerson, kept, label, person, today } from '../records/people.ts'

type SaveAnswer = Awaited<ReturnType<Store['write']>>
type SaveHow = NonNullable<Parameters<Store['write']>[2]>
type LoadAnswer = Awaited<ReturnType<Store['read']>>

const join = { id: 'edit-join', day: today }
const start = kept()
const first = edited(start, { note: 'first' })
const second = edited(first, { note: 'second' })
const third = approved('e-3', '2026-02-01', 2, 'HEAV106')
const fourth = approved('e-4', '2026-02-02', 2, 'HEAV108')
/** Both write a line, and both the note: what is to stand there somebody has to say. */
const ours = edited(start, { log: [...person().log, third], note: 'ours' })
const theirs = edited(start, { log: [...person().log, fourth], note: 'theirs' })

/** A flow whose store answers when the test says so. */
function flow(revision: string | null = 'r0') {
  const saves: {
    kept: Kept
    from: string | null
    how: SaveHow
    answer: (answer: SaveAnswer) => void
    fail: (e: Error) => void
  }[] = []
  const loads: { person: string; answer: (answer: LoadAnswer) => void; fail: (e: Error) => void }[] = []
  const clock = new SimulatedClock()
  const machine = savingMachine.provide({
    actors: {
      save: fromPromise<SaveAnswer, { kept: Kept; from: string | null; how: SaveHow }>(
        ({ input }) => new Promise((answer, fail) => void saves.push({ ...input, answer, fail })),
      ),
      load: fromPromise<LoadAnswer, { person: string }>(
        ({ input }) => new Promise((answer, fail) => void loads.push({ ...input, answer, fail })),
      ),
    },
  })
  const actor = createActor(machine, { clock, input: { kept: start, revision } }).start()
  onTestFinished(() => void actor.stop())
  const settle = () => new Promise((done) => setImmediate(done))
  return {
    actor,
    clock,
    saves,
    loads,
    state: () => actor.getSnapshot(),
    /** The state as one word, the inner one where it matters. */
    at: () => {
      const { value } = actor.getSnapshot()
      return typeof value === 'string' ? value : Object.entries(value).flat().join('.')
    },
    saved: async (answer: SaveAnswer) => {
      saves.at(-1)?.answer(answer)
      await settle()
    },
    loaded: async (answer: LoadAnswer) => {
      loads.at(-1)?.answer(answer)
      await settle()
    },
    settle,
  }
}

const written = (revision: string): SaveAnswer => ({ kind: 'written', revision })
const elsewhere = (revision: string | null): SaveAnswer => ({ kind: 'changedElsewhere', revision })
const opened = (whole: Kept, revision: string): LoadAnswer => ({
  kind: 'opened',
  kept: whole,
  revision,
  deleted: null,
  historyCut: false,
})

describe('a change is saved by itself', () => {
  test('It is saved when the store says so', async () => {
    const { actor, clock, saves, at, saved, state } = flow()
    expect(at()).toBe('idle')
    actor.send({ type: 'edited', kept: first })
    expect(at()).toBe('first')
    clock.increment(firstTime)
    expect(at()).toBe('saving')
    expect(saves).toMatchObject([{ kept: first, from: 'r0' }])
    await saved(written('r1'))
    expect(at()).toBe('saved')
    expect(state().context.revision).toBe('r1')
  })

  test('Changes that follow close go along', () => {
    const { actor, clock, saves } = flow()
    actor.send({ type: 'edited', kept: first })
    clock.increment(firstTime - 1)
    actor.send({ type: 'edited', kept: second })
    clock.increment(1)
    expect(saves).toMatchObject([{ kept: second }])
  })

  test('The first change after a rest is saved at once, and those that follow it together', async () => {
    const { actor, clock, saves, at, saved } = flow()
    actor.send({ type: 'edited', kept: first })
    clock.increment(firstTime)
    await saved(written('r1'))
    actor.send({ type: 'edited', kept: second })
    clock.increment(settleTime - 1)
    actor.send({ type: 'edited', kept: edited(second, { note: 'more' }) })
    expect(saves).toHaveLength(1)
    clock.increment(1)
    await saved(written('r2'))
    expect([saves.length, at()]).toEqual([2, 'saved'])
    clock.increment(settleTime)
    actor.send({ type: 'edited', kept: first })
    clock.increment(firstTime)
    expect(saves).toHaveLength(3)
  })

  test('Steady typing is saved all the same', () => {
    const { actor, clock, saves } = flow()
    for (let time = 0; time < settleTime * 4; time += 10) {
      actor.send({ type: 'edited', kept: time % 20 === 0 ? first : second })
      clock.increment(10)
    }
    expect(saves.length).toBeGreaterThan(0)
  })

  test('A page about to close does not wait', () => {
    const { actor, saves } = flow()
    actor.send({ type: 'edited', kept: first })
    actor.send({ type: 'saveNow' })
    expect(saves).toHaveLength(1)
  })

  test('A change while saving is saved next', async () => {
    const { actor, clock, saves, at, saved } = flow()
    actor.send({ type: 'edited', kept: first })
    clock.increment(settleTime)
    actor.send({ type: 'edited', kept: second })
    expect(at()).toBe('saving')
    await saved(written('r1'))
    expect(at()).toBe('dirty')
    clock.increment(settleTime)
    expect(saves.at(-1)).toMatchObject({ kept: second, from: 'r1' })
    await saved(written('r2'))
    expect(at()).toBe('saved')
  })

  test('Somebody new is saved at once', async () => {
    const { saves, at, saved } = flow(null)
    expect(saves).toMatchObject([{ kept: start, from: null }])
    await saved(written('r1'))
    expect(at()).toBe('saved')
  })

  test('What a closed page would lose is marked', async () => {
    const { actor, clock, saved, state } = flow()
    expect(state().hasTag('unsaved')).toBe(false)
    actor.send({ type: 'edited', kept: first })
    expect(state().hasTag('unsaved')).toBe(true)
    clock.increment(settleTime)
    expect(state().hasTag('unsaved')).toBe(true)
    await saved({ kind: 'full' })
    expect(state().hasTag('unsaved')).toBe(true)
    actor.send({ type: 'retry' })
    await saved(written('r1'))
    expect(state().hasTag('unsaved')).toBe(false)
  })
})

describe('what cannot be saved stays in memory', () => {
  async function failing(answer: SaveAnswer) {
    const made = flow()
    made.actor.send({ type: 'edited', kept: first })
    made.clock.increment(settleTime)
    await made.saved(answer)
    return made
  }

  test('What may pass is tried again, ever later', async () => {
    const { clock, saves, at, saved, state } = await failing({ kind: 'aborted', error: 'UnknownError' })
    for (let attempt = 1; attempt <= 9; attempt++) {
      expect(at()).toBe('failed.waiting')
      expect(state().context.attempts).toBe(attempt)
      clock.increment(backOff(attempt) - 1)
      expect(saves).toHaveLength(attempt)
      clock.increment(1)
      expect(saves).toHaveLength(attempt + 1)
      await saved({ kind: 'blocked' })
    }
    expect([1, 2, 3, 9].map(backOff)).toEqual([1000, 2000, 4000, 60_000])
  })

  test('A save that passes ends the trouble', async () => {
    const { clock, at, saved, state } = await failing({ kind: 'blocked' })
    clock.increment(backOff(1))
    await saved(written('r1'))
    expect(at()).toBe('saved')
    expect(state().context).toMatchObject({ fault: null, attempts: 0 })
  })

  test.each<SaveAnswer>([
    { kind: 'full' },
    { kind: 'unavailable', error: 'SecurityError' },
    { kind: 'outdated' },
    { kind: 'lost', born: today, seen: today },
    { kind: 'damagedRecord', person: 'p-1', why: 'keyLost', fault: null, rebuilt: null },
  ])('$kind waits for somebody', async (answer) => {
    const { actor, clock, saves, at, saved } = await failing(answer)
    expect(at()).toBe('failed.stuck')
    clock.increment(10 * 60_000)
    actor.send({ type: 'edited', kept: second })
    expect(at()).toBe('failed.stuck')
    actor.send({ type: 'retry' })
    expect(saves.at(-1)).toMatchObject({ kept: second, from: 'r0' })
    await saved(written('r1'))
    expect(at()).toBe('saved')
  })

  test('What another edit may mend is tried with it', async () => {
    const { actor, clock, saves, at } = await failing({ kind: 'identityNumber', at: ['note'] })
    expect(at()).toBe('failed.stuck')
    actor.send({ type: 'edited', kept: second })
    clock.increment(settleTime)
    expect(saves.at(-1)).toMatchObject({ kept: second })
  })

  test('A store begun anew is written from the start', async () => {
    const { actor, saves } = await failing({ kind: 'lost', born: today, seen: today })
    actor.send({ type: 'retry', anew: true })
    expect(saves.at(-1)).toMatchObject({ kept: first, from: null })
  })

  test('A store that breaks is a failure, too', async () => {
    const { actor, clock, saves, at, settle, state } = flow()
    actor.send({ type: 'edited', kept: first })
    clock.increment(settleTime)
    saves[0]?.fail(new TypeError('broken'))
    await settle()
    expect(at()).toBe('failed.waiting')
    expect(state().context.fault).toEqual({ kind: 'aborted', error: 'TypeError' })
  })
})

describe('what another tab has written of something else', () => {
  const background = person().background
  const noted = edited(start, { note: 'noted here' })
  const hoursThere = edited(start, { background: { ...background, hoursAWeek: 20 } })

  test('Is taken in, and what was done here is made again on top of it', async () => {
    const { actor, clock, saves, saved, loaded, at } = flow()
    actor.send({ type: 'edited', kept: noted })
    clock.increment(settleTime)
    await saved(elsewhere('r1'))
    await loaded(opened(hoursThere, 'r1'))
    expect(at()).toBe('saving')
    const sent = saves.at(-1)
    expect(sent?.from).toBe('r1')
    expect(sent?.kept.participant).toMatchObject({ note: 'noted here', background: { hoursAWeek: 20 } })
    await saved(written('r2'))
    expect(at()).toBe('saved')
  })

  test('Needs no save where only the plan was made anew here', async () => {
    const { actor, clock, saves, saved, loaded, state } = flow()
    const planned = { ...frozenPerson(), id: start.participant.id }
    const made = change(start, { ...start.participant, plan: planned.plan }, label({ kind: 'planMade' }))
    if (made.kind !== 'kept') throw new Error(made.kind)
    actor.send({ type: 'edited', kept: made.kept })
    clock.increment(settleTime)
    await saved(elsewhere('r1'))
    await loaded(opened(hoursThere, 'r1'))
    expect(state().value).toBe('idle')
    expect(state().context).toMatchObject({ kept: hoursThere, revision: 'r1' })
    expect(saves).toHaveLength(1)
  })

  test('Is read anew when that tab goes on meanwhile', async () => {
    const { actor, loads, loaded, state } = flow()
    actor.send({ type: 'changedElsewhere', revision: 'r1' })
    actor.send({ type: 'changedElsewhere', revision: 'r2' })
    expect(loads).toHaveLength(2)
    loads[0]?.answer(opened(hoursThere, 'r1'))
    await loaded(opened(theirs, 'r2'))
    expect(state().context).toMatchObject({ kept: theirs, revision: 'r2' })
  })

  test('Two tabs that write within a moment end as one, with nobody asked', async () => {
    const { store, a, b } = await twoTabs()
    a.actor.send({ type: 'edited', kept: noted })
    b.actor.send({ type: 'edited', kept: hoursThere })
    a.clock.increment(settleTime)
    b.clock.increment(settleTime)
    for (const { actor } of [a, b]) await expect.poll(() => actor.getSnapshot().value).toBe('saved')
    const end = await store.read('p-1')
    if (end.kind !== 'opened') throw new Error(end.kind)
    expect(end.kept.participant).toMatchObject({ note: 'noted here', background: { hoursAWeek: 20 } })
    // Each deed is there to be undone
    expect(end.kept.history.edits).toHaveLength(start.history.edits.length + 2)
  })
})

describe('another tab writes the same person', () => {
  test('With nothing unsaved, theirs is taken', async () => {
    const { actor, loads, at, loaded, state } = flow()
    actor.send({ type: 'changedElsewhere', revision: 'r1' })
    expect(loads).toMatchObject([{ person: 'p-1' }])
    await loaded(opened(theirs, 'r1'))
    expect(at()).toBe('idle')
    expect(state().context).toMatchObject({ kept: theirs, revision: 'r1' })
  })

  test('The echo of what is known is no news', () => {
    const { actor, loads } = flow()
    actor.send({ type: 'changedElsewhere', revision: 'r0' })
    expect(loads).toHaveLength(0)
  })

  test.each<LoadAnswer>([
    { kind: 'absent', person: 'p-1' },
    { kind: 'opened', kept: start, revision: 'r1', deleted: today, historyCut: false },
  ])('Whoever was deleted there ends here ($kind)', async (answer) => {
    const { actor, loaded, state } = flow()
    actor.send({ type: 'changedElsewhere', revision: null })
    await loaded(answer)
    expect(state().status).toBe('done')
  })

  test('Theirs that cannot be read leaves ours open', async () => {
    const { actor, loads, at, loaded, settle, state } = flow()
    actor.send({ type: 'changedElsewhere', revision: 'r1' })
    await loaded({ kind: 'blocked' })
    expect(at()).toBe('idle')
    expect(state().context).toMatchObject({ kept: start, fault: { kind: 'blocked' } })
    actor.send({ type: 'changedElsewhere', revision: 'r1' })
    loads.at(-1)?.fail(new TypeError('broken'))
    await settle()
    expect(at()).toBe('idle')
  })

  test('An edit while theirs is fetched is a conflict', async () => {
    const { actor, at, loaded } = flow()
    actor.send({ type: 'changedElsewhere', revision: 'r1' })
    actor.send({ type: 'edited', kept: ours })
    expect(at()).toBe('conflict.loading')
    await loaded(opened(theirs, 'r1'))
    expect(at()).toBe('conflict.choosing')
  })

  async function conflict(answer: LoadAnswer = opened(theirs, 'r1')) {
    const made = flow()
    made.actor.send({ type: 'edited', kept: ours })
    made.clock.increment(settleTime)
    await made.saved(elsewhere('r1'))
    expect(made.at()).toBe('conflict.loading')
    await made.loaded(answer)
    return made
  }

  const logOf = ({ participant }: Kept) => participant.log.map(({ id }) => id)

  test('Both are kept, on top of theirs', async () => {
    const { actor, saves, at, saved } = await conflict()
    actor.send({ type: 'keepBoth', ...join })
    const [sent] = saves.slice(-1)
    expect(sent?.from).toBe('r1')
    expect(sent && logOf(sent.kept)).toEqual(['e-1', 'e-2', 'e-3', 'e-4'])
    expect(sent?.kept.history.edits.slice(0, -1)).toEqual(theirs.history.edits)
    await saved(written('r2'))
    expect(at()).toBe('saved')
  })

  test('Ours is kept, and theirs one undo away', async () => {
    const { actor, saves } = await conflict()
    actor.send({ type: 'keepOurs', ...join })
    const [sent] = saves.slice(-1)
    expect(sent && logOf(sent.kept)).toEqual(['e-1', 'e-2', 'e-3'])
    expect(sent?.kept.history.edits.at(-1)?.what).toEqual({ kind: 'merged', from: 'otherTab' })
  })

  test('Theirs is taken', async () => {
    const { actor, at, state } = await conflict()
    actor.send({ type: 'takeTheirs' })
    expect(at()).toBe('idle')
    expect(state().context).toMatchObject({ kept: theirs, revision: 'r1', theirs: null })
  })

  test('What changes while choosing is kept, too', async () => {
    const { actor, saves } = await conflict()
    actor.send({ type: 'edited', kept: edited(ours, { note: 'late' }) })
    actor.send({ type: 'keepBoth', ...join })
    expect(saves.at(-1)?.kept.participant.note).toBe('late')
  })

  test('Somebody deleted there can be kept here', async () => {
    const { actor, saves } = await conflict({ kind: 'absent', person: 'p-1' })
    actor.send({ type: 'keepOurs', ...join })
    expect(saves.at(-1)).toMatchObject({ kept: ours, from: null })
  })

  test('Kept here, somebody deleted there is brought back, and by that one save alone', async () => {
    const deleted = {
      kind: 'opened',
      kept: start,
      revision: 'r1',
      deleted: today,
      historyCut: false,
    } as const
    const { actor, clock, saves, saved } = await conflict(deleted)
    expect(saves.at(-1)?.how).toBe('edit')
    actor.send({ type: 'keepOurs', ...join })
    expect(saves.at(-1)).toMatchObject({ from: 'r1', how: 'bringBack' })
    await saved(written('r2'))
    actor.send({ type: 'edited', kept: second })
    clock.increment(settleTime)
    expect(saves.at(-1)).toMatchObject({ from: 'r2', how: 'edit' })
  })

  test.each<LoadAnswer>([
    { kind: 'absent', person: 'p-1' },
    { kind: 'opened', kept: start, revision: 'r1', deleted: today, historyCut: false },
  ])('Somebody deleted there can be let go ($kind)', async (answer) => {
    const { actor, state } = await conflict(answer)
    actor.send({ type: 'takeTheirs' })
    expect(state().status).toBe('done')
  })

  test('Who is deleted there while somebody chooses is fetched anew', async () => {
    const { actor, at, loads, loaded, state } = await conflict()
    actor.send({ type: 'changedElsewhere', revision: 'r1' })
    expect(at()).toBe('conflict.choosing')
    actor.send({ type: 'changedElsewhere', revision: 'r2' })
    expect(at()).toBe('conflict.loading')
    await loaded({ kind: 'opened', kept: theirs, revision: 'r2', deleted: today, historyCut: false })
    expect(loads).toHaveLength(2)
    expect(state().context.theirs).toMatchObject({ revision: 'r2', deleted: today })
  })

  test('Theirs that cannot be read stops the save', async () => {
    const { actor, at, state } = await conflict({ kind: 'full' })
    expect(at()).toBe('failed.stuck')
    expect(state().context.kept).toBe(ours)
    actor.send({ type: 'retry' })
    expect(at()).toBe('saving')
  })

  test('A conflict that breaks stays in memory', async () => {
    const { actor, clock, loads, at, saved, settle, state } = flow()
    actor.send({ type: 'edited', kept: ours })
    clock.increment(settleTime)
    await saved(elsewhere('r1'))
    loads.at(-1)?.fail(new TypeError('broken'))
    await settle()
    expect(at()).toBe('failed.waiting')
    expect(state().context.kept).toBe(ours)
  })

  test('What cannot be joined is told', async () => {
    const slipped = { ...ours, participant: { ...ours.participant, note: '15076500565' } }
    const { actor, at, state } = await conflict()
    actor.send({ type: 'edited', kept: slipped })
    actor.send({ type: 'keepBoth', ...join })
    expect(at()).toBe('failed.stuck')
    expect(state().context.fault).toEqual({ kind: 'identityNumber', at: ['note'] })
  })
})

/** Two tabs that have opened the same person from one store. */
async function twoTabs() {
  const store = openMemoryStore()
  const begun = await store.write(start, null)
  if (begun.kind !== 'written') throw new Error(begun.kind)
  const tab = () => {
    const clock = new SimulatedClock()
    const machine = savingMachine.provide({
      actors: {
        save: fromPromise(({ input }) => store.write(input.kept, input.from, input.how)),
        load: fromPromise(({ input }) => store.read(input.person)),
      },
    })
    const actor = createActor(machine, { clock, input: { kept: start, revision: begun.revision } }).start()
    onTestFinished(() => void actor.stop())
    return { actor, clock }
  }
  return { store, a: tab(), b: tab() }
}

test('Two tabs over one store lose nothing', async () => {
  const { store, a, b } = await twoTabs()
  a.actor.send({ type: 'edited', kept: ours })
  b.actor.send({ type: 'edited', kept: theirs })
  a.clock.increment(settleTime)
  await expect.poll(() => a.actor.getSnapshot().value).toBe('saved')
  b.clock.increment(settleTime)
  await expect.poll(() => b.actor.getSnapshot().value).toEqual({ conflict: 'choosing' })
  b.actor.send({ type: 'keepBoth', ...join })
  await expect.poll(() => b.actor.getSnapshot().value).toBe('saved')
  const end = await store.read('p-1')
  expect(end.kind === 'opened' && end.kept.participant.log.map(({ id }) => id)).toEqual([
    'e-1',
    'e-2',
    'e-3',
    'e-4',
  ])
})
