import { describe, expect, test } from 'vitest'
import { checkStories } from '../../src/flows/storyCheck.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import { curriculaFiles } from '../curriculum/files.ts'
import { catalogue } from '../pathway/log.ts'
import { planFaults } from '../planning/planFaults.ts'
import { requestFor, routes, storiesById } from './stories.ts'

/** Obstacles that are no fault of the planner's or of a file. */
const named = ['demand', 'hours', 'pins', 'registrationClosed', 'noTerm', 'horizon']

describe.each([...storiesById.keys()])('%s', (id) => {
  test.each(routes)('has a lawful plan or obstacles on %s', (route) => {
    const request = requestFor(id, route)
    const planned = makePlan(request)
    if (planned.kind === 'plan') expect(planFaults(request, planned.plan)).toEqual([])
    else expect(planned.obstacles.filter(({ kind }) => !named.includes(kind))).toEqual([])
  })
})

describe('the stories', () => {
  const { checked, faults } = checkStories(catalogue, curriculaFiles())

  test('name nothing that no file has', () => {
    expect(faults).toEqual([])
  })

  test.each(checked.map(({ story }) => [story.story.id, story] as const))(
    '%s stands where it says',
    (_, story) => {
      expect(story.faults).toEqual([])
    },
  )
})
