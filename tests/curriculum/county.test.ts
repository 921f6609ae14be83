import { describe, expect, test } from 'vitest'
import { durationsIn, tradeIn } from '../../src/curriculum/county.ts'
import { draftOf } from '../../src/curriculum/grep/draft.ts'
import { merge } from '../../src/curriculum/grep/merge.ts'
import type { RuleSet } from '../../src/curriculum/rules.ts'
import type { Trade } from '../../src/curriculum/trade.ts'
import { composePathway } from '../../src/pathway/pathway.ts'
import { realCatalogue } from './files.ts'

const catalogue = realCatalogue()
const rogaland = catalogue.countiesById.get('rogaland') as RuleSet
const source = { title: 'invented for a test', year: 2026 }
const [partial] = catalogue.tradesById.get('BET05-01')?.partialCompetences ?? []

/** A county that reckons 200 hours for a module and has a job of its own for the first partial competence of concrete work. */
const county: RuleSet = {
  ...rogaland,
  durations: [
    {
      id: 'module',
      span: { low: 100, likely: 200, high: 300 },
      reasoning: { nb: 'Kurset er så langt.' },
      source,
    },
  ],
  jobs: [
    { trade: 'BET', partialCompetence: partial?.id ?? '', jobs: [{ title: { nb: 'hjelper' } }], source },
    { trade: 'HEA', partialCompetence: 'after-HEAV105', jobs: [{ title: { nb: 'vikar' } }], source },
  ],
}

describe('what a county has of its own', () => {
  test('Its lengths stand in the place of the common ones', () => {
    const { durationsById } = catalogue
    const own = durationsIn(county, durationsById)
    expect([...own.keys()]).toEqual([...durationsById.keys()])
    expect([...own].filter(([id, one]) => one !== durationsById.get(id))).toEqual([
      [
        'module',
        {
          ...durationsById.get('module'),
          span: { low: 100, likely: 200, high: 300 },
          reasoning: { nb: 'Kurset er så langt.' },
        },
      ],
    ])
    expect(durationsIn(rogaland, durationsById)).toBe(durationsById)
  })

  test('Its jobs stand in the place of those suggested, in its trade alone', () => {
    const jobsOf = (trade: Trade | undefined) =>
      trade?.partialCompetences.map(({ id, jobs }) => [id, jobs.map(({ title }) => title.nb)])
    const common = jobsOf(catalogue.tradesById.get('BET05-01')) ?? []
    expect(jobsOf(tradeIn(catalogue, county, 'BET05-01'))).toEqual([
      [partial?.id, ['hjelper']],
      ...common.slice(1),
    ])
    expect(tradeIn(catalogue, county, 'LOG05-01')).toBe(catalogue.tradesById.get('LOG05-01'))
  })

  test('An import of the register changes neither', () => {
    const concrete = catalogue.tradesById.get('BET05-01') as Trade
    const draft = { ...draftOf([], 'BET05-01'), certificate: 'svennebrev' as const }
    const { trade, differences } = merge(concrete, draft)
    expect(differences.map(({ kind }) => kind)).toEqual(['certificate'])
    const imported = {
      ...catalogue,
      tradesById: new Map([...catalogue.tradesById, [trade.id, trade]]),
      countiesById: new Map([...catalogue.countiesById, [county.id, county]]),
    }
    const way = composePathway(imported, { trade: 'BET05-01', route: 'modular', county: 'rogaland' })
    expect(way?.trade?.certificate).toBe('svennebrev')
    expect(way?.trade?.partialCompetences[0]?.jobs).toEqual(county.jobs?.[0]?.jobs)
    expect(way?.durationsById.get('module')?.span.likely).toBe(200)
  })
})
