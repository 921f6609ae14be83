import type { Day } from '../../src/calendar/day.ts'
import { pathwayOf, requestOf } from '../../src/flows/outlook.ts'
import type { PlanRequest } from '../../src/planning/request.ts'
import type { Participant } from '../../src/records/participant.ts'
import { type Story, storySchema } from '../../src/records/story.ts'
import { curriculaFiles } from '../curriculum/files.ts'
import { catalogue, logOf } from '../pathway/log.ts'
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

/** An example person who must be there, with what may have happened since. */
export function personOf(id: string, since: readonly string[] = []): Participant {
  const story = storiesById.get(id)
  if (!story) throw new Error(`no such story: ${id}`)
  const { participant } = story
  const added = logOf(since).map((entry, index) => ({
    ...entry,
    id: `since-${index}`,
    sequence: participant.log.length + index,
  }))
  return { ...participant, log: [...participant.log, ...added] }
}

function requestOn(person: Participant, on: Day, route?: string): PlanRequest {
  const pathway = pathwayOf(catalogue, person, route)
  if (!pathway) throw new Error(`${person.alias} has chosen no trade or county`)
  return requestOf(pathway, person, on)
}

/** What the planner is asked for an example person on a route, on the tests' day. */
export function requestFor(id: string, route: string): PlanRequest {
  return requestOn(personOf(id), today, route)
}

/** What the planner is asked for an example person on their own route, on a day and with what has happened since. */
export function storyOn(id: string, on: Day, since: readonly string[] = []): PlanRequest {
  return requestOn(personOf(id, since), on)
}
