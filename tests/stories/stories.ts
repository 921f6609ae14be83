import type { SpanEnd } from '../../src/curriculum/duration.ts'
import { pathwayOf, requestOf } from '../../src/flows/outlook.ts'
import type { PlanRequest } from '../../src/planning/request.ts'
import { type Story, storySchema } from '../../src/records/story.ts'
import { curriculaFiles } from '../curriculum/files.ts'
import { catalogue } from '../pathway/log.ts'
import { today } from '../planning/asking.ts'

/** Every example person, by id. */
export const storiesById: ReadonlyMap<string, Story> = new Map(
  curriculaFiles()
    .filter(({ path }) => path.startsWith('stories/'))
    .map(({ content }) => storySchema.parse(content))
    .map((story) => [story.id, story]),
)

/** The ids of all routes. */
export const routes: readonly string[] = [...catalogue.routesById.keys()]

/** An example person who must be there. */
function storyOf(id: string): Story {
  const story = storiesById.get(id)
  if (!story) throw new Error(`no such story: ${id}`)
  return story
}

/** What the planner is asked for an example person, on their own route or on another, on the tests' day. */
export function requestFor(id: string, route?: string, end: SpanEnd = 'likely'): PlanRequest {
  const { participant } = storyOf(id)
  const pathway = pathwayOf(catalogue, participant, route)
  if (!pathway) throw new Error(`${id} has chosen no trade or county`)
  return { ...requestOf(pathway, participant, today), end }
}
