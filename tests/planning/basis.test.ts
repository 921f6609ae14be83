import { describe, expect, test } from 'vitest'
import { readCatalogue } from '../../src/curriculum/catalogue.ts'
import { editionOf, versionOf } from '../../src/curriculum/editions.ts'
import { composePathway, type Pathway } from '../../src/pathway/pathway.ts'
import { agree } from '../../src/planning/agree.ts'
import { basisOf, filesChanged, valuesChanged, withValue } from '../../src/planning/basis.ts'
import { curriculaFiles } from '../curriculum/files.ts'
import { asking, planFor, today } from './asking.ts'

const request = asking({ county: 'vestland', route: 'fagbrev-pa-jobb' })
const { pathway } = request
const plan = planFor(request)
const basis = basisOf(pathway, plan.steps, today)

/** The pathway as it is once a file of `curricula/` has been edited. */
function pathwayAfter(path: string, edit: (content: string) => string): Pathway {
  const files = curriculaFiles().map((file) =>
    file.path === path ? { path, content: JSON.parse(edit(JSON.stringify(file.content))) as unknown } : file,
  )
  const { catalogue } = readCatalogue(files)
  const { trade, route, county } = pathway
  const composed =
    catalogue && composePathway(catalogue, { trade: trade?.id ?? null, route: route.id, county: county.id })
  if (!composed) throw new Error('no pathway')
  return composed
}

describe('what a plan was made on', () => {
  test('A plan and what is agreed of it keep it', () => {
    expect(plan.basis).toEqual(basis)
    expect(agree(plan, new Set(), today, 'a').basis).toEqual(basis)
    const { basis: _, ...old } = plan
    expect(agree(old, new Set(), today, 'a')).not.toHaveProperty('basis')
  })

  test('It is small, and the same for everybody whose plan rests on the same', () => {
    expect(basis.values).toMatchObject({ 'rule.practiceBeforeContract': 24, 'length.total': 48 })
    expect(JSON.stringify(basis).length).toBeLessThan(1200)
    const other = asking({ county: 'vestland', route: 'fagbrev-pa-jobb', brings: { hoursAWeek: 10 } })
    expect(basisOf(other.pathway, plan.steps, today)).toEqual(basis)
  })

  test('Nothing has changed while the files are the same', () => {
    expect(valuesChanged(basis, pathway, today)).toEqual([])
    expect(filesChanged(basis, pathway)).toEqual([])
  })

  test('A corrected file is of another edition, with or without a new number', () => {
    const renumbered = pathwayAfter('rules/vestland.json', (text) =>
      text.replace(/"version":\d+/, '"version":9').replace('"value":24', '"value":36'),
    )
    const [file] = filesChanged(basis, renumbered)
    expect(file?.part).toBe('county')
    const version = String(pathway.county.version)
    expect([file?.was, file?.now].map((one) => versionOf(one ?? ''))).toEqual([version, '9'])
    expect(valuesChanged(basis, renumbered, today)).toEqual([
      { part: 'county', value: 'rule.practiceBeforeContract', was: 24, now: 36 },
    ])
    const alike = pathwayAfter('rules/durations.json', (text) =>
      text.replace('"reasoning":{"nb":"', '"reasoning":{"nb":"Merk: '),
    )
    expect(filesChanged(basis, alike).map(({ part }) => part)).toEqual(['durations'])
  })

  test('A value put back is no change any longer, whatever it is a value of', () => {
    for (const [value, was] of Object.entries(basis.values)) {
      const now = typeof was === 'number' ? was + 1 : typeof was === 'boolean' ? !was : 'C1'
      const changed = withValue(pathway, value, now)
      expect(valuesChanged(basis, changed, today)).toMatchObject([{ value, was, now }])
      expect(valuesChanged(basis, withValue(changed, value, was), today)).toEqual([])
    }
  })

  test('A value that nobody has published is told as none, and the law stays beside it', () => {
    const unknown = withValue(pathway, 'rule.practiceBeforeContract', null)
    expect(valuesChanged(basis, unknown, today)).toMatchObject([{ was: 24, now: null, part: 'county' }])
    expect(unknown.national).toBe(pathway.national)
    const silent = { ...basis, values: { ...basis.values } }
    delete silent.values['rule.permanentJob']
    expect(valuesChanged(silent, pathway, today)).toMatchObject([{ was: null, now: true, part: 'county' }])
    expect(valuesChanged(silent, withValue(pathway, 'rule.permanentJob', null), today)).toEqual([])
  })

  test('Editions are short, and a file without a number has none', () => {
    for (const edition of Object.values(basis.editions)) expect(edition).toMatch(/^\d+\.[a-z]{1,7}(\+.*)?$/)
    expect(versionOf(editionOf({}))).toBeNull()
    expect(versionOf(`${editionOf({ version: 2 })}+${editionOf({ version: 3 })}`)).toBe('2+3')
  })
})
