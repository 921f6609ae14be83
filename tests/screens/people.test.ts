import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar/day.ts'
import type { Agreement, Plan } from '../../src/planning/plan.ts'
import { deedToUndo } from '../../src/records/deeds.ts'
import type { Summary } from '../../src/records/keeping.ts'
import { openMemoryStore } from '../../src/records/memoryStore.ts'
import { newParticipant, type Participant } from '../../src/records/participant.ts'
import {
  type Case,
  casesOf,
  groups,
  holds,
  inOrderOf,
  isIn,
  type Order,
  routesAboveLimit,
} from '../../src/screens/people/caseload.ts'
import { addPerson, archive, changeKept, settle, takeFile } from '../../src/screens/people/deeds.ts'
import { day } from '../calendar/days.ts'
import { realCatalogue } from '../curriculum/files.ts'
import { happening, logOf } from '../pathway/log.ts'
import { kept, person, today } from '../records/people.ts'

const way = { trades: ['HEA05-01'], county: 'vestland', route: 'modular' }

/** A plan of one module that is to be approved on a day. */
function planTo(approved: string): Plan {
  const on = day(approved)
  const module = 'HEAV106'
  const step = {
    id: `module.${module}`,
    routeStep: 'modules',
    lane: 'modules' as const,
    from: addDays(on, -100),
    to: on,
    hoursAWeek: 10,
    events: [{ kind: 'moduleApproved' as const, day: on, module }],
    assumes: [],
    deciding: true,
  }
  const { route, county, trades } = way
  return {
    trade: trades[0] ?? '',
    route,
    county,
    madeOn: today,
    steps: [step],
    phases: [],
    finish: on,
    proved: true,
    bound: on,
  }
}

function summary(alias: string, changes: Partial<Summary> = {}): Summary {
  const { id, created, archived, wishes, plan, background, log } = newParticipant(alias, alias, today)
  const nothing = { agreement: null, deleted: null }
  return { id, alias, created, archived, wishes, plan, background, log, ...nothing, ...changes }
}

describe('the list of people', () => {
  const people = [
    summary('Vind-10'),
    summary('Vind-9', { wishes: { ...way, route: null } }),
    summary('Sol', { wishes: way, plan: planTo('2026-06-19') }),
    summary('Elv', { wishes: way, plan: planTo('2026-05-29') }),
    summary('Hav', { wishes: { ...way, county: 'nordland' }, plan: planTo('2026-04-01') }),
    summary('Fjell', { wishes: way, plan: planTo('2026-01-30') }),
  ]
  const cases = casesOf(realCatalogue(), people, today)

  test('Each says what is to be done next', () => {
    expect(cases.map(({ summary: { alias }, state }) => [alias, state])).toEqual([
      ['Vind-10', 'toMap'],
      ['Vind-9', 'toChoose'],
      ['Sol', 'planned'],
      ['Elv', 'planned'],
      // A plan for another county is no plan here
      ['Hav', 'toPlan'],
      ['Fjell', 'allDone'],
    ])
    // Follow-up in the job is not over because everything else is
    const done = planTo('2026-01-30')
    const followUp = {
      ...planTo('2027-01-29').steps[0],
      id: 'stretch.follow-up',
      events: [],
      openEnded: true,
      from: addDays(today, -30),
    }
    const plan = { ...done, steps: [...done.steps, followUp] } as Plan
    const [followed] = casesOf(realCatalogue(), [summary('Bekk', { wishes: way, plan })], today)
    expect(followed).toMatchObject({ state: 'goesOn', goingOn: { id: 'stretch.follow-up' } })
  })

  test('The nearest day stands first, no day last', () => {
    const order = (by: Order['by'], descending = false) => inOrderOf(cases, { by, descending }, 'nb')
    expect(order('next')).toEqual(['Elv', 'Sol', 'Fjell', 'Hav', 'Vind-9', 'Vind-10'])
    expect(order('next', true)).toEqual(['Sol', 'Elv', 'Fjell', 'Hav', 'Vind-9', 'Vind-10'])
    expect(order('alias')).toEqual(['Elv', 'Fjell', 'Hav', 'Sol', 'Vind-9', 'Vind-10'])
    expect(order('alias', true)).toEqual(['Vind-10', 'Vind-9', 'Sol', 'Hav', 'Fjell', 'Elv'])
  })

  test('A model with more persons than one specialist follows is named', () => {
    const catalogue = realCatalogue()
    const route = catalogue.routesById.get('modular')
    if (!route) throw new Error('no such route')
    const limited = (persons: number) => ({
      ...catalogue,
      routesById: new Map([
        [
          'modular',
          { ...route, atMostPerSpecialist: { persons, source: { title: 'invented', year: 2019 } } },
        ],
      ]),
    })
    const following = cases.filter(({ summary }) => summary.wishes.route === 'modular').length
    expect(routesAboveLimit(limited(following), cases)).toEqual([])
    expect(routesAboveLimit(limited(following - 1), cases)).toMatchObject([{ people: following }])
    expect(routesAboveLimit(catalogue, cases)).toEqual([])
  })

  test('A search is read letter by letter', () => {
    expect(holds('Sol-17\nHelsearbeiderfaget', ' helse')).toBe(true)
    expect(holds('Sol-17', '.*')).toBe(false)
    expect(holds('Sol-17', '')).toBe(true)
  })
})

describe('the ready groups of a list', () => {
  const agreed: Agreement = { ...planTo('2026-02-20'), id: 'a-1', day: day('2026-01-12') }
  const agreement = happening('2026-01-12 planAgreed module.HEAV106')
  const caseOf = (changes: Partial<Summary>): Case => {
    const [one] = casesOf(realCatalogue(), [summary('Sol', { wishes: way, ...changes })], today)
    if (!one) throw new Error('no case')
    return one
  }
  const groupsOf = (changes: Partial<Summary>) =>
    groups.filter((group) => group !== 'all' && isIn(group, caseOf(changes), today))

  test('An agreed date that is past and not recorded is behind', () => {
    expect(groupsOf({ agreement: agreed, log: logOf([agreement]) })).toEqual(['behind'])
  })

  test('What was recorded late is not behind', () => {
    const log = logOf([agreement, '2026-01-13 moduleStarted HEAV106', '2026-02-28 moduleApproved HEAV106'])
    expect(groupsOf({ agreement: agreed, log })).toEqual([])
  })

  test('An agreement that has ended holds nobody', () => {
    const log = logOf([agreement, '2026-02-25 planEnded'])
    expect(groupsOf({ agreement: agreed, log })).toEqual([])
  })

  test('What was agreed for another way says nothing', () => {
    const other = { ...agreed, route: 'laerling' }
    expect(groupsOf({ agreement: other, log: logOf([agreement]) })).toEqual([])
  })

  test('A date within thirty days is near', () => {
    expect(groupsOf({ plan: planTo('2026-04-01') })).toEqual(['near'])
    expect(groupsOf({ plan: planTo('2026-04-02') })).toEqual([])
  })

  test.each([
    [['2026-02-01 claimMade k1 module HEAV106', '2026-02-01 claimDocumented k1 attest'], false],
    [['2026-02-01 contractApplied c1'], true],
    [['2026-02-01 contractApplied c1', '2026-02-20 contractRefused c1'], false],
  ])('After %j a decision is waited for: %j', (lines, waits) => {
    expect(groupsOf({ log: logOf(lines) })).toEqual(waits ? ['waiting'] : [])
  })

  test('A claim waits from application to decision, and again after appeal', () => {
    const steps = [
      '2026-02-01 claimMade k1 module HEAV106',
      '2026-02-01 claimDocumented k1 attest',
      '2026-02-02 claimApplied k1',
      '2026-02-03 claimAssessed k1',
      '2026-02-10 claimRejected k1',
      '2026-02-12 claimAppealed k1',
    ]
    const waits = steps.map((_, index) => groupsOf({ log: logOf(steps.slice(0, index + 1)) }).length > 0)
    expect(waits).toEqual([false, false, true, true, false, true])
  })

  test('A record that has not changed is not worked out anew', () => {
    const known = new WeakMap()
    const people = [summary('Sol', { wishes: way })]
    const [first] = casesOf(realCatalogue(), people, today, known)
    expect(casesOf(realCatalogue(), people, today, known)[0]).toBe(first)
  })
})

describe('deeds from the list', () => {
  async function storeWith(participant: Participant) {
    const store = openMemoryStore()
    await store.write(kept(participant), null)
    return store
  }

  test('A person added is kept under a new id', async () => {
    const store = openMemoryStore()
    const added = await addPerson(store, 'Bris', today)
    const again = await addPerson(store, 'Bris', today)
    expect(added.kind === 'done' && again.kind === 'done').toBe(true)
    const list = await store.list()
    expect(list.kind === 'listed' && list.people.map(({ alias }) => alias)).toEqual(['Bris', 'Bris'])
  })

  test('Archiving is an edit that can be undone', async () => {
    const store = await storeWith(person())
    await archive(store, 'p-1', true, today)
    const read = await store.read('p-1')
    if (read.kind !== 'opened') throw new Error(read.kind)
    expect(read.kept.participant.archived).toBe(true)
    expect(deedToUndo(read.kept.history)?.what.kind).toBe('archivedChanged')
  })

  test('Whoever is deleted stays deleted when a plan comes late', async () => {
    const store = await storeWith(person())
    await store.remove('p-1', today)
    const late = await changeKept(store, 'p-1', { kind: 'planMade' }, today, (one) => one)
    expect(late).toEqual({ kind: 'deleted', person: 'p-1', alias: 'Solsikke', on: today })
    const list = await store.list()
    expect(list.kind === 'listed' && list.deleted.map(({ id }) => id)).toEqual(['p-1'])
  })

  test('What another tab wrote meanwhile is kept', async () => {
    const store = await storeWith(person())
    const { read } = store
    let isFirst = true
    const slow = {
      ...store,
      read: async (id: string) => {
        const found = await read(id)
        if (isFirst) {
          isFirst = false
          await archive(store, id, true, today)
        }
        return found
      },
    }
    await changeKept(slow, 'p-1', { kind: 'noteChanged' }, today, (one) => ({ ...one, note: 'ring' }))
    const after = await store.read('p-1')
    expect(after.kind === 'opened' && after.kept.participant).toMatchObject({ note: 'ring', archived: true })
  })

  test('A file of somebody unknown is taken in', async () => {
    const store = openMemoryStore()
    expect((await takeFile(store, person(), today)).kind).toBe('done')
    expect((await takeFile(store, person(), today)).kind).toBe('same')
  })

  test('A file brings back somebody deleted', async () => {
    const store = await storeWith(person())
    await store.remove('p-1', today)
    expect((await takeFile(store, person(), today)).kind).toBe('same')
    const read = await store.read('p-1')
    expect(read.kind === 'opened' && read.deleted).toBe(null)
  })

  test('A file that differs changes nothing before a choice', async () => {
    const store = await storeWith({ ...person(), note: 'ours' })
    const taken = await takeFile(store, { ...person(), note: 'theirs' }, today)
    if (taken.kind !== 'compared') throw new Error(taken.kind)
    expect(taken.comparison.kind).toBe('differs')
    const before = await store.read('p-1')
    expect(before.kind === 'opened' && before.kept.participant.note).toBe('ours')
    await settle(store, taken, 'take', today)
    const after = await store.read('p-1')
    expect(after.kind === 'opened' && after.kept.participant.note).toBe('theirs')
    expect(after.kind === 'opened' && deedToUndo(after.kept.history)?.what).toEqual({
      kind: 'merged',
      from: 'file',
    })
  })
})
