import type { Day } from '../../src/calendar/day.ts'
import type { Route } from '../../src/curriculum/route.ts'
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

/** A story that must be there. */
export function storyOf(id: string): Story {
  const story = storiesById.get(id)
  if (!story) throw new Error(`no such story: ${id}`)
  return story
}

/** A route that must be there. */
export function routeOf(id: string): Route {
  const route = catalogue.routesById.get(id)
  if (!route) throw new Error(`no such route: ${id}`)
  return route
}

/** Whether there is a way for an example person on a route: none goes by a trade without one. */
export function isThere(id: string, route: string): boolean {
  return pathwayOf(catalogue, personOf(id), route) !== null
}

/** An example person who must be there, with what may have happened since. */
export function personOf(id: string, since: readonly string[] = []): Participant {
  const { participant } = storyOf(id)
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

/** One request of each person on each route, so that what is made of it is made once. */
const requests = new Map<string, PlanRequest>()

/** What the planner is asked for an example person on a route, on the tests' day. */
export function requestFor(id: string, route: string): PlanRequest {
  const key = `${id} ${route}`
  const request = requests.get(key) ?? requestOn(personOf(id), today, route)
  requests.set(key, request)
  return request
}

/** What the planner is asked for an example person on their own route, on a day and with what has happened since. */
export function storyOn(id: string, on: Day, since: readonly string[] = []): PlanRequest {
  return requestOn(personOf(id, since), on)
}
