import { type Day, later } from '../calendar/day.ts'
import type { Catalogue, CurriculumFile } from '../curriculum/catalogue.ts'
import type { Fault } from '../curriculum/faults.ts'
import type { Refusal } from '../pathway/outcome.ts'
import type { Pathway, Unit } from '../pathway/pathway.ts'
import { practiceOn } from '../pathway/practice.ts'
import { type Replayed, replay } from '../pathway/replay.ts'
import { stateOf } from '../pathway/standing.ts'
import { type RouteStatus, routeStatus } from '../planning/compare.ts'
import { makePlan, type Planned, type PlanObstacle } from '../planning/makePlan.ts'
import { type Expectation, type Story, storySchema } from '../records/story.ts'
import { pathwayOf, requestOf } from './outlook.ts'

/** What of a story holds no longer: the place of the expectation in its file, what it says and what is so. */
export type StoryFault = { at: string[] } & (
  | { kind: 'otherPlace'; unit: Unit; expected: string; found: string | null }
  | {
      kind: 'otherRouteState'
      route: string
      expected: RouteStatus['kind']
      found: RouteStatus['kind'] | null
    }
  | { kind: 'otherRefusal'; entry: string; expected: Refusal['kind']; found: Refusal['kind'] | null }
  | { kind: 'otherPractice'; expected: number; found: number }
  /** The person has taken a route on which no plan can be made. */
  | { kind: 'noPlan'; obstacles: readonly PlanObstacle[] }
)

/** A story gone through: where it leads on the last day it speaks of, and what does not hold. */
export interface CheckedStory {
  story: Story
  on: Day
  pathway: Pathway
  replayed: Replayed
  /** null when the person has taken no route. */
  planned: Planned | null
  faults: StoryFault[]
}

const fault = (index: number, key: string) => ({ at: ['expects', String(index), key] })

function faultsOf(
  catalogue: Catalogue,
  { participant }: Story,
  one: Expectation,
  index: number,
): StoryFault[] {
  const pathway = pathwayOf(catalogue, participant)
  if (!pathway) return []
  const { background, log } = participant
  switch (one.kind) {
    case 'place': {
      const { standing } = replay(pathway, background, log, one.on)
      const unit = one.unit as Unit
      const found = standing.places.has(unit) ? stateOf(standing, unit) : null
      if (found === one.place) return []
      return [{ ...fault(index, 'place'), kind: 'otherPlace', unit, expected: one.place, found }]
    }
    case 'route': {
      const tried = pathwayOf(catalogue, participant, one.route)
      const request = tried && requestOf(tried, participant, one.on)
      // Whether a route is open does not hang on a plan, only when it opens does
      const found = request ? routeStatus(request, { kind: 'noPlan', obstacles: [] }).kind : null
      if (found === one.state) return []
      const { route, state } = one
      return [{ ...fault(index, 'state'), kind: 'otherRouteState', route, expected: state, found }]
    }
    case 'refused': {
      const { entry, because } = one
      const outcome = replay(pathway, background, log).outcomeById.get(entry)
      const found = outcome && !outcome.accepted ? outcome.refusal.kind : null
      if (found === because) return []
      return [{ ...fault(index, 'because'), kind: 'otherRefusal', entry, expected: because, found }]
    }
    case 'practice': {
      const { standing } = replay(pathway, background, log, one.on)
      const found = Math.round(practiceOn(pathway, background, standing, one.on).months * 100) / 100
      if (Math.abs(found - one.months) < 0.01) return []
      return [{ ...fault(index, 'months'), kind: 'otherPractice', expected: one.months, found }]
    }
  }
}

/** Goes through a story under the present rules; null when the person has not chosen a trade and a county. */
function checkStory(catalogue: Catalogue, story: Story): CheckedStory | null {
  const { participant, expects } = story
  const pathway = pathwayOf(catalogue, participant)
  if (!pathway) return null
  const days = expects.flatMap((one) => ('on' in one ? [one.on] : []))
  const on = days.reduce(later, participant.created)
  const planned = participant.wishes.route ? makePlan(requestOf(pathway, participant, on)) : null
  const faults = expects.flatMap((one, index) => faultsOf(catalogue, story, one, index))
  if (planned?.kind === 'noPlan') {
    faults.push({ kind: 'noPlan', at: ['participant', 'wishes', 'route'], obstacles: planned.obstacles })
  }
  const replayed = replay(pathway, participant.background, participant.log, on)
  return { story, on, pathway, replayed, planned, faults }
}

/** What the wishes of a story name that no file has. */
function unknownWishes(catalogue: Catalogue, file: string, { participant }: Story): Fault[] {
  const { trades, county, route } = participant.wishes
  const named = [
    ...trades.map((id, index) => ({
      to: 'trade' as const,
      key: `trades.${index}`,
      id,
      byId: catalogue.tradesById,
    })),
    { to: 'county' as const, key: 'county', id: county, byId: catalogue.countiesById },
    { to: 'route' as const, key: 'route', id: route, byId: catalogue.routesById },
  ]
  return named.flatMap(({ to, key, id, byId }) => {
    const at = ['participant', 'wishes', ...key.split('.')]
    return id === null || byId.has(id) ? [] : [{ kind: 'unknownReference', file, at, to, name: id }]
  })
}

/** The ids of a list that an earlier one has already, each with its place and the earlier one's. */
function idsTwice(ids: readonly { id: string; file: string; at: string[] }[]): Fault[] {
  return ids.flatMap(({ id, file, at }, index): Fault[] => {
    const first = ids.slice(0, index).find((earlier) => earlier.id === id)
    return first ? [{ kind: 'duplicateId', file, at, id, first: { file: first.file, at: first.at } }] : []
  })
}

/** What is wrong with the ids of stories: each story, its person and every entry of a log has one of its own. */
function faultsOfIds(stories: readonly { file: string; story: Story }[]): Fault[] {
  return [
    ...idsTwice(stories.map(({ file, story: { id } }) => ({ id, file, at: ['id'] }))),
    ...idsTwice(
      stories.map(({ file, story }) => ({ id: story.participant.id, file, at: ['participant', 'id'] })),
    ),
    ...stories.flatMap(({ file, story: { participant } }) =>
      idsTwice(
        participant.log.map(({ id }, index) => ({
          id,
          file,
          at: ['participant', 'log', String(index), 'id'],
        })),
      ),
    ),
  ]
}

/** Goes through every story of `curricula/stories/`; a file that is none, or names what is not there, is a fault. */
export function checkStories(
  catalogue: Catalogue,
  files: readonly CurriculumFile[],
): { checked: { file: string; story: CheckedStory }[]; faults: Fault[] } {
  const faults: Fault[] = []
  const stories = files.flatMap(({ path: file, content }) => {
    const named = /^stories\/([^/]+)\.json$/.exec(file)?.[1]
    if (named === undefined) return []
    const read = storySchema.safeParse(content)
    if (!read.success) {
      for (const { path, message } of read.error.issues) {
        faults.push({ kind: 'shape', file, at: path.map(String), says: message })
      }
      return []
    }
    if (read.data.id !== named) faults.push({ kind: 'idIsNotFileName', file, id: read.data.id })
    faults.push(...unknownWishes(catalogue, file, read.data))
    return [{ file, story: read.data }]
  })
  const checked = stories.flatMap(({ file, story }) => {
    const gone = checkStory(catalogue, story)
    return gone ? [{ file, story: gone }] : []
  })
  return { checked, faults: [...faults, ...faultsOfIds(stories)] }
}
