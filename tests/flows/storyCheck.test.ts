import { expect, test } from 'vitest'
import type { Catalogue } from '../../src/curriculum/catalogue.ts'
import type { Route } from '../../src/curriculum/route.ts'
import { checkStories } from '../../src/flows/storyCheck.ts'
import { curriculaFiles, realCatalogue } from '../curriculum/files.ts'

const catalogue = realCatalogue()
const path = 'stories/elv-04.json'
const story = curriculaFiles().find((file) => file.path === path)?.content as {
  participant: { wishes: object }
}

/** The story with other wishes. */
const wishing = (wishes: object) => ({
  path,
  content: {
    ...story,
    participant: { ...story.participant, wishes: { ...story.participant.wishes, ...wishes } },
  },
})

const of = (file: { path: string; content: unknown }, now = catalogue) => checkStories(now, [file])

test('A story that expects something of nobody’s way is a fault', () => {
  const fault = { kind: 'storyWithoutWay', file: path, at: ['participant', 'wishes'] }
  expect(of(wishing({ trades: [] })).faults).toEqual([fault])
  expect(of(wishing({ county: null })).faults).toEqual([fault])
})

test('A story on a route that was withdrawn is a fault', () => {
  const at = ['participant', 'wishes', 'route']
  const { faults, checked } = of(wishing({ route: 'taken-away' }))
  expect(faults).toEqual([{ kind: 'unknownReference', file: path, at, to: 'route', name: 'taken-away' }])
  expect(checked).toEqual([])
})

test('Of a route that was left out for its shape no story is told', () => {
  const [taken] = [...catalogue.routesById.keys()].filter((id) => id === 'fagbrev-pa-jobb')
  const routesById = new Map([...catalogue.routesById].filter(([id]) => id !== taken))
  const now = { ...catalogue, routesById, leftOut: new Set([`routes/${taken}.json`]) }
  expect(checkStories(now, curriculaFiles()).checked.flatMap(({ story }) => story.faults)).toEqual([])
})

test('Without lengths or terms no story is gone through', () => {
  for (const path of ['rules/durations.json', 'rules/terms-assumed.json'])
    expect(checkStories({ ...catalogue, leftOut: new Set([path]) }, curriculaFiles())).toEqual({
      checked: [],
      faults: [],
    })
})

test('Steps in a circle are no end of checking', () => {
  const route = catalogue.routesById.get('baerum-bussjafor') as Route
  const steps = route.steps.map((step) =>
    step.id === 'driving-school' ? { ...step, after: ['driving-test'] } : step,
  )
  const now = {
    ...catalogue,
    routesById: new Map([...catalogue.routesById, [route.id, { ...route, steps }]]),
  }
  const own = curriculaFiles().filter(({ content }) =>
    JSON.stringify(content).includes(`"route":"${route.id}"`),
  )
  expect(own).not.toEqual([])
  expect(checkStories(now, own).faults).toEqual([])
})

test('A story that no longer gets through is a fault', () => {
  const route = catalogue.routesById.get('fagbrev-pa-jobb') as Route
  const source = { title: 'invented for a test', year: 2026 }
  const asked = { kind: 'position', percent: 101 } as const
  const closed: Catalogue = {
    ...catalogue,
    routesById: new Map([
      ...catalogue.routesById,
      [route.id, { ...route, demands: [{ on: 'tradeExam', requires: asked, standing: 'law', source }] }],
    ]),
  }
  expect(of({ path, content: story }).checked.flatMap(({ story }) => story.faults)).toEqual([])
  const [gone] = of({ path, content: story }, closed).checked
  expect(gone?.story.faults).toContainEqual(expect.objectContaining({ kind: 'noPlan' }))
})
