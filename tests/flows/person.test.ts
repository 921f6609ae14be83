import { describe, expect, onTestFinished, test } from 'vitest'
import { createActor, type EventObject, fromCallback, fromPromise } from 'xstate'
import type { PlannerWord } from '../../src/flows/drafting.ts'
import { type Found, type PersonEvent, personMachine } from '../../src/flows/person.ts'
import type { Event, LogEntry } from '../../src/pathway/event.ts'
import type { FinishRange } from '../../src/planning/finishRange.ts'
import type { PlannerJob } from '../../src/planning/jobs.ts'
import type { Plan } from '../../src/planning/plan.ts'
import type { Deed, Kept } from '../../src/records/history.ts'
import { newParticipant, type Participant } from '../../src/records/participant.ts'
import { day } from '../calendar/days.ts'
import { realCatalogue } from '../curriculum/files.ts'
import { edited, kept, today } from '../records/people.ts'

const way = { trades: ['HEA05-01'], county: 'vestland', route: 'modular' }
const nobodyPlanned: Participant = { ...newParticipant('p-1', 'Sol', today), wishes: way }

/** A plan that ends on a day: enough to tell one from another. */
function planTo(finish: string): Plan {
  const ends = day(finish)
  const { route, county } = way
  return {
    trade: 'HEA05-01',
    route,
    county,
    madeOn: today,
    steps: [],
    phases: [],
    finish: ends,
    proved: true,
    bound: ends,
  }
}

function rangeTo(latest: string): FinishRange {
  return { earliest: first.finish, likely: first.finish, latest: day(latest), missed: null }
}

const [first, second] = [planTo('2029-06-01'), planTo('2029-12-01')]

function openedWith(whole: Kept): Extract<Found, { kind: 'opened' }> {
  return { kind: 'opened', kept: whole, revision: 'r0', deleted: null, historyCut: false }
}

/** An open person whose planner answers when the test says so. */
async function open(found: Found | (() => Found) = openedWith(kept(nobodyPlanned))) {
  const jobs: { job: PlannerJob | null; say: (word: PlannerWord) => void; isStopped: boolean }[] = []
  const planner = fromCallback<EventObject, PlannerJob | null>(({ input, sendBack }) => {
    const asked = { job: input, say: sendBack, isStopped: false }
    jobs.push(asked)
    return () => {
      asked.isStopped = true
    }
  })
  const machine = personMachine.provide({
    actors: { planner, read: fromPromise(async () => (typeof found === 'function' ? found() : found)) },
  })
  const actor = createActor(machine, { input: { id: 'p-1', catalogue: realCatalogue(), today } }).start()
  onTestFinished(() => void actor.stop())
  await new Promise((done) => setImmediate(done))
  const state = () => actor.getSnapshot()
  const person = () => state().context.kept?.participant
  return {
    jobs,
    state,
    person,
    send: (event: PersonEvent) => actor.send(event),
    edit: (changes: Partial<Participant>, what: Deed = { kind: 'backgroundChanged' }) =>
      actor.send({ type: 'edited', what, next: (one) => ({ ...one, ...changes }) }),
    /** The planner has found this plan, and ends unless more is to come. */
    planned: (plan: Plan, isLast = true) => {
      const planned = { kind: 'plan', plan, fullestWeek: 30 } as const
      jobs.at(-1)?.say({ type: 'answered', answer: { kind: 'planned', planned, settled: isLast } })
      if (isLast) jobs.at(-1)?.say({ type: 'finished' })
    },
    /** The planner searches on, and has found this plan or none. */
    searched: (best: Plan | null, bound: string | null = null, tries = 10) =>
      jobs.at(-1)?.say({
        type: 'progressed',
        progress: {
          tries,
          atMost: 100,
          bound: bound === null ? null : day(bound),
          best: best && { kind: 'plan', plan: best, fullestWeek: 30 },
        },
      }),
    /** The planner has worked out the range that ends on this day. */
    ranged: (latest: string, likely = person()?.plan?.finish ?? first.finish) =>
      jobs
        .at(-1)
        ?.say({ type: 'answered', answer: { kind: 'range', finish: { ...rangeTo(latest), likely } } }),
    /** The last days of the range before the last deed, and of the one now. */
    ranges: () => {
      const { finish, finishBefore } = state().context
      return [finishBefore, finish].map((range) => range?.latest ?? null)
    },
    /** The last day of the plan that is shown, and whether it is of the person as they are. */
    shown: () => [person()?.plan?.finish ?? null, state().context.planState],
    isPlanning: () => state().matches({ open: 'planning' }),
  }
}

const fewer = (hoursAWeek: number) => ({ background: { ...nobodyPlanned.background, hoursAWeek } })

describe('a person is read', () => {
  test('Whoever has chosen a route is planned for', async () => {
    const { jobs, planned, shown, isPlanning } = await open()
    expect(jobs).toMatchObject([{ job: { kind: 'plan' } }])
    expect(shown()).toEqual([null, 'making'])
    planned(first)
    expect(isPlanning()).toBe(false)
    expect(shown()).toEqual([first.finish, 'current'])
  })

  test('Without trade and county nothing is planned', async () => {
    const wishes = { trades: [], county: null, route: 'modular' }
    const { jobs, isPlanning } = await open(openedWith(kept({ ...nobodyPlanned, wishes })))
    expect(jobs).toEqual([])
    expect(isPlanning()).toBe(false)
  })

  test('Whoever is not there is not opened', async () => {
    const { state } = await open({ kind: 'absent', person: 'p-1' })
    expect(state().value).toBe('notOpened')
    expect(state().context.notOpened).toEqual({ kind: 'absent', person: 'p-1' })
  })

  test('Whoever has been deleted is not opened, and is read again when asked', async () => {
    const whole = openedWith(kept(nobodyPlanned))
    let found: typeof whole = { ...whole, deleted: today }
    const { state, send, jobs } = await open(() => found)
    expect(state().context).toMatchObject({
      kept: null,
      notOpened: { kind: 'deleted', person: nobodyPlanned.id, alias: nobodyPlanned.alias, on: today },
    })
    expect(jobs).toEqual([])
    found = whole
    send({ type: 'readAgain' })
    await new Promise((done) => setImmediate(done))
    expect(state().context).toMatchObject({ kept: whole.kept, notOpened: null })
    // Deleted in another tab while it is open here
    found = { ...whole, deleted: today }
    send({ type: 'readAgain' })
    await new Promise((done) => setImmediate(done))
    expect(state().context).toMatchObject({ kept: null, notOpened: { kind: 'deleted' } })
  })
})

describe('an edit makes the plan anew', () => {
  test('The plan belongs to the deed before it', async () => {
    const { edit, planned, send, shown, person, state } = await open()
    planned(first)
    edit(fewer(10))
    expect(shown()).toEqual([first.finish, 'making'])
    planned(second)
    expect(shown()).toEqual([second.finish, 'current'])
    expect(state().context.moved?.finishWeeks).toBeGreaterThan(0)
    send({ type: 'undone' })
    expect(shown()).toEqual([first.finish, 'current'])
    expect(person()?.background.hoursAWeek).not.toBe(10)
    send({ type: 'redone' })
    expect(shown()).toEqual([second.finish, 'current'])
  })

  test('An edit while planning begins planning anew', async () => {
    const { edit, jobs } = await open()
    edit(fewer(10))
    expect(jobs.map(({ isStopped }) => isStopped)).toEqual([true, false])
    expect(jobs.at(-1)?.job).toMatchObject({ request: { background: { hoursAWeek: 10 } } })
  })

  test('A note needs no new plan', async () => {
    const { edit, planned, jobs } = await open()
    planned(first)
    edit({ note: 'ring' }, { kind: 'noteChanged' })
    expect(jobs).toHaveLength(1)
  })

  test('An agreement leaves the plan as it is', async () => {
    const { edit, planned, jobs, person } = await open()
    planned(first)
    const event: Event = { kind: 'planAgreed', day: today, steps: [] }
    const entry: LogEntry = { id: 'a-1', sequence: 0, recorded: today, by: 'adviser', event }
    edit({ log: [...(person()?.log ?? []), entry] }, { kind: 'agreementMade', agreement: 'a-1' })
    expect(jobs).toHaveLength(1)
  })

  test('An edit that cannot be kept says why', async () => {
    const { edit, planned, state, jobs } = await open()
    planned(first)
    edit({ note: '15076500565' }, { kind: 'noteChanged' })
    expect(state().context.fault?.kind).toBe('identityNumber')
    expect(jobs).toHaveLength(1)
  })
})

describe('what moved is told against the plan just before', () => {
  const [early, late] = ['2029-08-01', '2030-02-01']

  test('A range that stays is the same before and after', async () => {
    const { edit, planned, ranged, ranges } = await open()
    planned(first, false)
    ranged(early)
    edit(fewer(10))
    planned(second, false)
    ranged(late)
    expect(ranges()).toEqual([day(early), day(late)])
    edit(fewer(9))
    expect(ranges()).toEqual([day(late), null])
    planned(first, false)
    ranged(late)
    expect(ranges()).toEqual([day(late), day(late)])
    edit({ note: 'ring' }, { kind: 'noteChanged' })
    expect(ranges()).toEqual([day(late), day(late)])
  })

  test('An edit before the plan came keeps the range of the plan that is shown', async () => {
    const { edit, planned, ranged, ranges } = await open()
    planned(first, false)
    ranged(early)
    edit(fewer(10))
    edit(fewer(9))
    planned(second, false)
    ranged(late)
    expect(ranges()).toEqual([day(early), day(late)])
  })

  test('An edit before the range came has none to compare with', async () => {
    const { edit, planned, ranged, ranges } = await open()
    planned(first, false)
    ranged(early)
    edit(fewer(10))
    planned(second, false)
    edit(fewer(9))
    planned(first, false)
    ranged(late)
    expect(ranges()).toEqual([null, day(late)])
  })
})

describe('undo keeps the plan that was there', () => {
  test('What the planner says after undo changes nothing', async () => {
    const { edit, planned, send, shown, state } = await open()
    planned(first)
    edit(fewer(10))
    planned(second)
    send({ type: 'undone' })
    planned(planTo('2031-01-01'))
    expect(shown()).toEqual([first.finish, 'current'])
    send({ type: 'redone' })
    expect(state().context.kept?.participant.background.hoursAWeek).toBe(10)
  })

  test('Undone before the first plan came, one is made', async () => {
    const { edit, planned, send, shown } = await open()
    edit(fewer(10))
    send({ type: 'undone' })
    expect(shown()).toEqual([null, 'making'])
    planned(first)
    expect(shown()).toEqual([first.finish, 'current'])
  })
})

describe('a plan that was not made', () => {
  test('Stopped, the plan shown is the one before', async () => {
    const { edit, planned, send, shown, isPlanning } = await open()
    planned(first)
    edit(fewer(10))
    send({ type: 'stopped' })
    expect(isPlanning()).toBe(false)
    expect(shown()).toEqual([first.finish, 'stopped'])
  })

  test('Failed, it is asked for again', async () => {
    const { edit, planned, send, shown, jobs } = await open()
    planned(first)
    edit(fewer(10))
    jobs.at(-1)?.say({ type: 'failed' })
    expect(shown()).toEqual([first.finish, 'failed'])
    send({ type: 'planAgain' })
    expect(shown()).toEqual([first.finish, 'making'])
    planned(second)
    expect(shown()).toEqual([second.finish, 'current'])
  })

  test('A planner that says nothing has failed', async () => {
    const { jobs, shown } = await open()
    jobs.at(-1)?.say({ type: 'finished' })
    expect(shown()).toEqual([null, 'failed'])
  })

  test('Stopped on the way to a better one, the first stands', async () => {
    const { planned, send, shown } = await open()
    planned(first, false)
    send({ type: 'stopped' })
    expect(shown()).toEqual([first.finish, 'current'])
  })

  test('Stopped after undo, the plan there is its own', async () => {
    const { edit, planned, send, shown } = await open()
    planned(first)
    edit(fewer(10))
    send({ type: 'undone' })
    send({ type: 'stopped' })
    expect(shown()).toEqual([first.finish, 'current'])
  })

  test('Undo to what was never planned makes a plan', async () => {
    const { edit, planned, send, shown } = await open()
    planned(first)
    edit(fewer(10))
    send({ type: 'stopped' })
    edit(fewer(5))
    planned(planTo('2031-01-01'))
    send({ type: 'undone' })
    expect(shown()).toEqual([first.finish, 'making'])
    planned(second)
    expect(shown()).toEqual([second.finish, 'current'])
  })

  test('A note does not make an old plan current', async () => {
    const { edit, planned, send, shown } = await open()
    planned(first)
    edit(fewer(10))
    send({ type: 'stopped' })
    edit({ note: 'ring' }, { kind: 'noteChanged' })
    expect(shown()).toEqual([first.finish, 'stopped'])
  })
})

describe('a search that takes a while', () => {
  const unproved = (plan: Plan): Plan => ({ ...plan, proved: false })
  const early = planTo('2029-03-01')

  test('Without a plan to look at, the first that is found is shown, and stays until the best is known', async () => {
    const { searched, planned, shown, state, isPlanning, person } = await open()
    searched(second, '2029-01-05')
    expect(shown()).toEqual([second.finish, 'current'])
    expect(person()?.plan).toMatchObject({ proved: false, bound: day('2029-01-05') })
    searched(first, '2029-01-05', 20)
    expect(shown()).toEqual([second.finish, 'current'])
    expect(state().context.progress).toMatchObject({ tries: 20, best: { plan: first } })
    expect(isPlanning()).toBe(true)
    planned(early)
    expect(shown()).toEqual([early.finish, 'current'])
    expect(person()?.plan?.proved).toBe(true)
    expect(state().context.progress).toBeNull()
  })

  test('The plan on the screen stays while another is searched for', async () => {
    const { edit, planned, searched, shown } = await open()
    planned(first)
    edit(fewer(10))
    searched(second)
    expect(shown()).toEqual([first.finish, 'making'])
    planned(second)
    expect(shown()).toEqual([second.finish, 'current'])
  })

  test('A plan of another route is none to look at', async () => {
    const elsewhere = { ...first, route: 'laerling' }
    const { searched, shown } = await open(openedWith(kept({ ...nobodyPlanned, plan: elsewhere })))
    searched(second)
    expect(shown()).toEqual([second.finish, 'current'])
  })

  test('Stopped, the best so far is kept as one that is not proved', async () => {
    const { edit, planned, searched, send, shown, state, person, isPlanning, jobs } = await open()
    planned(first)
    edit(fewer(10))
    searched(second, '2029-07-06')
    send({ type: 'stopped' })
    expect(isPlanning()).toBe(false)
    expect(jobs.at(-1)?.isStopped).toBe(true)
    expect(shown()).toEqual([second.finish, 'current'])
    expect(person()?.plan).toMatchObject({ proved: false, bound: day('2029-07-06') })
    expect(state().context).toMatchObject({ isCut: true, progress: null })
  })

  test('Stopped before anything was found, the plan is as it was', async () => {
    const { edit, planned, searched, send, shown, state } = await open()
    planned(first)
    edit(fewer(10))
    searched(null, '2029-07-06')
    send({ type: 'stopped' })
    expect(shown()).toEqual([first.finish, 'stopped'])
    expect(state().context).toMatchObject({ isCut: false, progress: null })
  })

  test('Stopped on the way to the proof, only a shorter plan takes the place of the one shown', async () => {
    const { planned, ranged, searched, send, shown, state } = await open()
    planned(unproved(first), false)
    ranged('2029-08-01')
    searched(second)
    searched(first)
    send({ type: 'stopped' })
    expect(shown()).toEqual([first.finish, 'current'])
    expect(state().context).toMatchObject({ isCut: true, finish: rangeTo('2029-08-01') })
    send({ type: 'planAgain' })
    expect(shown()).toEqual([first.finish, 'current'])
    searched(early)
    send({ type: 'stopped' })
    expect(shown()).toEqual([early.finish, 'current'])
    // The range was that of the plan before
    expect(state().context).toMatchObject({ isCut: true, finish: null })
  })

  test('Searched for again, what was found before is not given up for less', async () => {
    const { planned, ranged, searched, send, shown, state } = await open()
    searched(early)
    send({ type: 'stopped' })
    send({ type: 'planAgain' })
    planned(unproved(second), false)
    ranged('2030-01-01', second.finish)
    expect(shown()).toEqual([early.finish, 'current'])
    expect(state().context.finish).toBeNull()
    planned(early)
    expect(shown()).toEqual([early.finish, 'current'])
  })

  test('What has been proved is not cut short', async () => {
    const { planned, send, state } = await open()
    planned(first, false)
    send({ type: 'stopped' })
    expect(state().context.isCut).toBe(false)
  })

  test('An edit ends the search and what it found', async () => {
    const { edit, searched, send, shown, state, jobs } = await open()
    searched(second)
    edit(fewer(10))
    expect(jobs.map(({ isStopped }) => isStopped)).toEqual([true, false])
    expect(state().context.progress).toBeNull()
    send({ type: 'stopped' })
    expect(shown()).toEqual([second.finish, 'stopped'])
  })

  test('Undo keeps its own plan, whatever is found', async () => {
    const { edit, planned, searched, send, shown, state } = await open()
    planned(first)
    edit(fewer(10))
    planned(second)
    send({ type: 'undone' })
    searched(early)
    expect(state().context.progress).toBeNull()
    send({ type: 'stopped' })
    expect(shown()).toEqual([first.finish, 'current'])
    expect(state().context.isCut).toBe(false)
  })
})

describe('another tab writes the same person', () => {
  test('Its work takes the place of ours', async () => {
    const { planned, send, shown, jobs, state } = await open()
    planned(first)
    const theirs = edited(kept({ ...nobodyPlanned, ...fewer(20) }), { plan: second }, { kind: 'planMade' })
    send({ type: 'replaced', kept: theirs, revision: 'r1' })
    expect(state().context.revision).toBe('r1')
    expect(jobs).toHaveLength(2)
    planned(second)
    expect(shown()).toEqual([second.finish, 'current'])
  })

  test('It may have been left without a plan of its own', async () => {
    const { edit, planned, send, shown } = await open()
    planned(first)
    edit(fewer(10))
    planned(second)
    send({ type: 'undone' })
    const theirs = edited(kept({ ...nobodyPlanned, ...fewer(20) }), { plan: first }, { kind: 'planMade' })
    send({ type: 'replaced', kept: theirs, revision: 'r1' })
    planned(second)
    expect(shown()).toEqual([second.finish, 'current'])
  })
})
