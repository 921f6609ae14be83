import { describe, expect, test } from 'vitest'
import { type Catalogue, readCatalogue } from '../../src/curriculum/catalogue.ts'
import type { Durations } from '../../src/curriculum/duration.ts'
import { pathwayOf, requestOf } from '../../src/flows/outlook.ts'
import { planKey } from '../../src/flows/samePlan.ts'
import { catalogueOf, newerVersions, onNewest } from '../../src/flows/versions.ts'
import { startPathway } from '../../src/pathway/pathwayMachine.ts'
import { replay } from '../../src/pathway/replay.ts'
import { stateOf } from '../../src/pathway/standing.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import type { Participant } from '../../src/records/participant.ts'
import { day } from '../calendar/days.ts'
import { curriculaFiles } from '../curriculum/files.ts'
import { fate } from '../pathway/log.ts'
import { today } from '../planning/asking.ts'
import { logisticsPerson, outlook } from './versions.ts'

const files = curriculaFiles()
const contentOf = (path: string) => files.find((one) => one.path === path)?.content as Record<string, unknown>
const person = logisticsPerson()

/** The real curricula with more files, as they hold on a day. */
function curriculaWith(more: Record<string, unknown>, on = today): Catalogue {
  const added = Object.entries(more).map(([path, content]) => ({ path, content }))
  const { catalogue, faults } = readCatalogue([...files, ...added], [], on)
  if (!catalogue || faults.length > 0) throw new Error(JSON.stringify(faults))
  return catalogue
}

const published = (from: string) => ({ from, by: 'Rogaland fylkeskommune', why: 'Oppdiktet for en prøve.' })

/** A second version of logistics, invented, without one of its modules. */
const second = (from = '2026-11-01') => ({
  ...contentOf('trades/LOG05-01.json'),
  version: 2,
  publication: published(from),
  modules: (contentOf('trades/LOG05-01.json').modules as { id: string }[]).filter(
    ({ id }) => id !== 'LOGV108',
  ),
  partialCompetences: [],
})

/** Durations in which a module takes a third longer. */
function longer() {
  const content = contentOf('rules/durations.json') as unknown as Durations
  const durations = content.durations.map((one) =>
    one.id === 'module'
      ? { ...one, span: { low: one.span.low, likely: (one.span.likely * 4) / 3, high: one.span.high * 2 } }
      : one,
  )
  return { ...content, version: content.version + 1, publication: published('2026-11-01'), durations }
}
const longerPath = `rules/durations.v${longer().version}.json`

const finishOf = (curricula: Catalogue, someone: Participant) => {
  const pathway = pathwayOf(catalogueOf(curricula, someone), someone)
  const planned = pathway && makePlan(requestOf(pathway, someone, today))
  return planned?.kind === 'plan' ? planned.plan.finish : null
}

describe('which version holds', () => {
  test('The newest whose first day has come', () => {
    const holds = (on: string) =>
      curriculaWith({ 'trades/LOG05-01.v2.json': second('2027-01-01') }, day(on)).tradesById.get('LOG05-01')
        ?.version
    expect([holds('2026-12-31'), holds('2027-01-01')]).toEqual([1, 2])
  })

  test('All versions are there to be opened, the newest first', () => {
    const curricula = curriculaWith({ 'trades/LOG05-01.v2.json': second() })
    const versions = curricula.versionsByPath.get('trades/LOG05-01')
    expect(versions?.map(({ file, version }) => [file, version])).toEqual([
      ['trades/LOG05-01.v2.json', 2],
      ['trades/LOG05-01.json', 1],
    ])
    expect(curricula.tradesById.size).toBe(files.filter(({ path }) => path.startsWith('trades/')).length)
  })

  test('A name that says another version, and a version that stands twice', () => {
    const faultsWith = (path: string, content: unknown) => readCatalogue([...files, { path, content }]).faults
    const path = 'trades/LOG05-01.v3.json'
    expect(faultsWith(path, second())).toEqual([
      { kind: 'versionIsNotFileName', file: path, at: ['version'], version: 2, named: 3 },
    ])
    const twice = { ...second(), version: 1 }
    const name = 'trades/LOG05-01.v1.json'
    expect(faultsWith(name, twice)).toEqual([
      { kind: 'versionTwice', file: name, at: ['version'], version: 1, first: 'trades/LOG05-01.json' },
    ])
  })
})

describe('a plan stays on its versions', () => {
  const curricula = curriculaWith({ 'trades/LOG05-01.v2.json': second(), [longerPath]: longer() })

  test('Everything is as it was until somebody moves it', () => {
    const kept = catalogueOf(curricula, person)
    expect(kept.tradesById.get('LOG05-01')?.version).toBe(1)
    expect(outlook(kept, person)).toEqual(outlook(curriculaWith({}), person))
    expect(finishOf(curricula, person)).toBe(finishOf(curriculaWith({}), person))
    // What is asked twice is answered with the same, so that nothing is worked out anew
    expect(catalogueOf(curricula, person)).toBe(kept)
    expect(
      newerVersions(curricula, person).map(({ path, kept: was, newer }) => [
        path,
        was.version,
        newer.version,
      ]),
    ).toEqual([
      ['trades/LOG05-01', 1, 2],
      ['rules/durations', longer().version - 1, longer().version],
    ])
  })

  test('Who is moved has the newest, and what it lacks stays in the log', () => {
    const moved = onNewest(curricula, person)
    expect(newerVersions(curricula, moved)).toEqual([])
    expect(planKey(curricula, moved)).not.toBe(planKey(curricula, person))
    expect(catalogueOf(curricula, moved)).toBe(curricula)
    const { replayed, pathway } = outlook(catalogueOf(curricula, moved), moved) ?? {}
    expect(pathway?.trade?.version).toBe(2)
    const fates = person.log.map(({ id }) => {
      const outcome = replayed?.outcomeById.get(id)
      return outcome && fate(outcome)
    })
    expect(fates.filter((one) => one === 'leftBehind')).toHaveLength(2)
    expect(finishOf(curricula, moved)).toBeGreaterThan(finishOf(curricula, person) ?? 0)
    // The values that the plan was reckoned with are kept, so that the move can be told with both
    expect(moved.plan?.basis?.values).toEqual(person.plan?.basis?.values)
  })

  test.each([
    ['renamed', ['LOGV111'], [['LOGV108']], ['approved']],
    ['split', ['LOGV112', 'LOGV113'], [['LOGV108'], ['LOGV108']], ['approved', 'approved']],
    // Of two that are merged one is approved and the other under way
    ['merged', ['LOGV114'], [['LOGV108', 'LOGV110']], ['underWay']],
  ] as const)('A module that was %s is held in the place of what it was', (_, now, succeeds, states) => {
    const gone = new Set<string>(succeeds.flat())
    const modules = contentOf('trades/LOG05-01.json').modules as { id: string }[]
    const module = modules.find(({ id }) => id === 'LOGV108')
    const others = modules.filter(({ id }) => !gone.has(id))
    const trade = {
      ...second(),
      modules: [
        ...others,
        ...now.map((id, index) => ({ ...module, id, succeeds: succeeds[index], own: true })),
      ],
    }
    const published = curriculaWith({ 'trades/LOG05-01.v2.json': trade })
    const moved = onNewest(published, person)
    const { replayed, pathway } = outlook(catalogueOf(published, moved), moved) ?? {}
    expect(now.map((id) => replayed && stateOf(replayed.standing, `module.${id}`))).toEqual(states)
    const counting = person.log.map(({ id }) => replayed?.outcomeById.get(id)?.accepted)
    expect(counting.every(Boolean)).toBe(true)
    if (!pathway) throw new Error('no pathway')
    const live = startPathway(pathway, moved.background, moved.log)
    expect(live.standing()).toEqual(replay(pathway, moved.background, moved.log).standing)
    expect(live.outcomeById).toEqual(replayed?.outcomeById)
  })

  test('Who has no plan is planned for on the newest', () => {
    expect(catalogueOf(curricula, { plan: null })).toBe(curricula)
    // The key by which a plan is known as made stays the same when it has been made
    const moved = onNewest(curricula, person)
    expect(planKey(curricula, { ...person, plan: null })).toBe(planKey(curricula, moved))
  })

  test('An edition that no file has any longer cannot be kept to', () => {
    const gone = curriculaWith({ [longerPath]: longer() })
    const unknown = { ...gone, versionsByPath: new Map() }
    expect(catalogueOf(unknown, person)).toBe(unknown)
  })
})
