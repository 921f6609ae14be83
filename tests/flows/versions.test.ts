import { describe, expect, test } from 'vitest'
import { goneOf, pathwayOf, requestOf } from '../../src/flows/outlook.ts'
import { carryOver } from '../../src/pathway/carryOver.ts'
import { replay } from '../../src/pathway/replay.ts'
import { stateOf } from '../../src/pathway/standing.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import { readFile, writeFile } from '../../src/records/exchange.ts'
import { listingOf, summaryOf } from '../../src/records/keeping.ts'
import type { Participant } from '../../src/records/participant.ts'
import { casesOf } from '../../src/screens/people/caseload.ts'
import { catalogue, fate } from '../pathway/log.ts'
import { today } from '../planning/asking.ts'
import { bytesOf } from '../records/people.ts'
import { editedInPlace, later, logisticsPerson, movedTo, outlook, without, withVersion } from './versions.ts'

const person = logisticsPerson()

/** What became of each line of the log. */
function fates(curricula: typeof catalogue, someone: Participant): string[] {
  const { replayed } = outlook(curricula, someone) ?? {}
  return someone.log.map(({ id }) => {
    const outcome = replayed?.outcomeById.get(id)
    return outcome ? fate(outcome) : 'gone'
  })
}

/** A person as they are read from the file that was written of them. */
function throughFile(someone: Participant): Participant {
  const written = writeFile(someone, today)
  const read = written.kind === 'file' ? readFile(bytesOf(written.text)) : written
  if (read.kind !== 'participant') throw new Error(JSON.stringify(read))
  return read.participant
}

describe('a plan is pinned to the version it was made on', () => {
  test.each(Object.entries(later))(
    'A newer version (%s) moves nobody who has not chosen it',
    (_, version) => {
      const now = outlook(withVersion(version), person)
      expect(now?.pathway.trade?.id).toBe('LOG05-01')
      expect(now?.plan).toEqual(person.plan)
      expect(now?.map).toEqual(outlook(catalogue, person)?.map)
      expect(fates(withVersion(version), person)).toEqual(fates(catalogue, person))
    },
  )

  test('A file edited in place is named by its edition, and what it lacks stays in the log', () => {
    const edited = editedInPlace()
    expect(outlook(edited, person)?.plan).toEqual(person.plan)
    expect(fates(edited, person)).toHaveLength(person.log.length)
    expect(fates(edited, person)).not.toContain('gone')
  })
})

describe('what carries over', () => {
  test.each([
    ['renamed', ['LOGV107', 'LOGV109', 'LOGV110'], ['LOGV108'], ['LOGV111']],
    ['split', ['LOGV107', 'LOGV109', 'LOGV110'], ['LOGV108'], ['LOGV112', 'LOGV113']],
    ['withdrawn', ['LOGV107', 'LOGV109', 'LOGV110'], ['LOGV108'], []],
  ] as const)('%s', (what, carried, withdrawn, added) => {
    const change = carryOver(withVersion(later[what]), 'LOG05-01', later[what].id)
    expect(change?.modules).toEqual({ carried, withdrawn, added })
  })

  // The entries: 107 and 108 begun, T4, a claim on 108, 107 and 108 approved, 110 begun, the agreement
  test.each([
    ['renamed', 'counts'],
    ['split', 'counts'],
    ['withdrawn', 'leftBehind'],
  ] as const)('A log under the version with a module %s', (what, truck) => {
    const version = later[what]
    const curricula = withVersion(version)
    const moved = movedTo(person, version)
    const gone = 'leftBehind'
    expect(fates(curricula, moved)).toEqual([
      'counts',
      gone,
      truck,
      'counts',
      'counts',
      gone,
      'counts',
      'counts',
    ])
    const now = outlook(curricula, moved)
    expect(now && stateOf(now.replayed.standing, 'module.LOGV107')).toBe('approved')
    // The claim on the withdrawn module is kept, for the county to say what it is worth now
    expect(now?.replayed.standing.places.has('claim.k1')).toBe(true)
  })

  test.each(Object.entries(later))('A plan can be made on from there (%s)', (_, version) => {
    const moved = movedTo(person, version)
    const curricula = withVersion(version)
    const pathway = pathwayOf(curricula, moved)
    if (!pathway) throw new Error('no pathway')
    const planned = makePlan(requestOf(pathway, moved, today))
    const steps = planned.kind === 'plan' ? planned.plan.steps.map(({ id }) => id) : []
    const missing = version.modules.filter(({ id }) => id !== 'LOGV107').map(({ id }) => `module.${id}`)
    expect(steps).toEqual(expect.arrayContaining(missing))
    expect(steps).not.toContain('module.LOGV107')
    expect(steps).not.toContain('module.LOGV108')
    // The plan of the older version is no plan of the newer, and stays where it is
    expect(outlook(curricula, moved)?.plan).toBeNull()
    expect(moved.plan).toEqual(person.plan)
  })

  test('Who moves back has all as it was', () => {
    const moved = movedTo(person, later.split)
    const back = { ...moved, wishes: person.wishes }
    expect(outlook(withVersion(later.split), back)).toEqual(outlook(withVersion(later.split), person))
  })
})

describe('a file that is gone', () => {
  test.each([
    ['trade', 'LOG05-01'],
    ['route', 'modular'],
  ] as const)('The %s', (what, id) => {
    const curricula = without[what]
    expect(goneOf(curricula, person.wishes)).toEqual([{ what, id }])
    expect(outlook(curricula, person)).toBeNull()
    // Nothing is lost: the file is read and written whole, and opens again where there are such curricula
    const read = throughFile(person)
    expect(read).toEqual(person)
    expect(outlook(catalogue, read)).toEqual(outlook(catalogue, person))
    const { summary, state } = casesOf(curricula, [listed(person)], today)[0] ?? {}
    expect([summary?.wishes, state]).toEqual([person.wishes, 'toChoose'])
  })

  test('Without the county its plan opens, and what it asks is a question', () => {
    const curricula = without.county
    expect(goneOf(curricula, person.wishes)).toEqual([{ what: 'county', id: 'rogaland' }])
    const now = outlook(curricula, person)
    expect(now?.plan).toEqual(person.plan)
    expect(fates(curricula, person)).toEqual(fates(catalogue, person))
    expect(throughFile(person)).toEqual(person)
    expect(casesOf(curricula, [listed(person)], today)[0]?.state).toBe('planned')
  })

  test('All three are told, and what was never chosen is not', () => {
    const { tradesById } = without.trade
    const { routesById } = without.route
    const nothing = { ...without.county, tradesById, routesById }
    expect(goneOf(nothing, person.wishes).map(({ what }) => what)).toEqual(['trade', 'county', 'route'])
    expect(goneOf(nothing, { trades: [], county: null, route: null })).toEqual([])
    expect(goneOf(catalogue, person.wishes)).toEqual([])
  })

  test('The older version gone, its successor keeps what both have', () => {
    const curricula = withVersion(later.renamed, false)
    expect(outlook(curricula, person)).toBeNull()
    const moved = movedTo(person, later.renamed)
    const now = outlook(curricula, moved)
    expect(now && stateOf(now.replayed.standing, 'module.LOGV107')).toBe('approved')
    expect(fates(curricula, moved)).not.toContain('gone')
    expect(throughFile(moved)).toEqual(moved)
  })
})

describe('a module that no file knows', () => {
  const log = [...person.log]
  const first = log[0]
  if (!first) throw new Error('no log')
  const unknown: Participant = {
    ...person,
    log: [
      ...log,
      {
        ...first,
        id: 'unknown',
        sequence: log.length,
        recorded: today,
        event: { day: today, kind: 'moduleApproved', module: 'XYZV999' },
      },
    ],
    pins: [{ step: 'module.XYZV999', weeks: 4 }],
  }

  test('is a legal value, kept and refused with a reason', () => {
    expect(throughFile(unknown)).toEqual(unknown)
    const now = outlook(catalogue, unknown)
    const outcome = now?.replayed.outcomeById.get('unknown')
    expect(outcome?.accepted).toBe(false)
    expect(now?.plan).toEqual(person.plan)
  })

  test('stands in the way of no plan', () => {
    const pathway = pathwayOf(catalogue, unknown)
    if (!pathway) throw new Error('no pathway')
    expect(makePlan(requestOf(pathway, unknown, today)).kind).toBe('plan')
    const { standing } = replay(pathway, unknown.background, unknown.log, today)
    expect(standing.places.has('module.XYZV999')).toBe(false)
  })
})

function listed(someone: Participant) {
  const kept = {
    kept: { participant: someone, history: { edits: [], done: 0 } },
    revision: 'r',
    deleted: null,
  }
  const [summary] = listingOf([summaryOf({ kind: 'opened', historyCut: false, ...kept })], []).people
  if (!summary) throw new Error('not listed')
  return summary
}
