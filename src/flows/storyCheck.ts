import { type Day, later } from '../calendar/day.ts'
import type { Catalogue, CurriculumFile } from '../curriculum/catalogue.ts'
import type { Fault } from '../curriculum/faults.ts'
import { choicesOf } from '../curriculum/moduleChoice.ts'
import { routeFile, rulesFile, tradeFile } from '../curriculum/places.ts'
import { goesByTrade } from '../curriculum/route.ts'
import { readShape } from '../curriculum/shape.ts'
import type { Refusal } from '../pathway/outcome.ts'
import type { Pathway, Unit } from '../pathway/pathway.ts'
import { practiceOn } from '../pathway/practice.ts'
import { type Replayed, replay } from '../pathway/replay.ts'
import { stateOf } from '../pathway/standing.ts'
import { type RouteStatus, routeStatus } from '../planning/compare.ts'
import { makePlan, type Planned } from '../planning/makePlan.ts'
import type { PlanObstacle } from '../planning/refused.ts'
import type { Participant } from '../records/participant.ts'
import { type Expectation, type Story, storySchema } from '../records/story.ts'
import { goneOf, pathwayOf, requestOf } from './outlook.ts'
import { contractLength, datesOfContract, examDay, writtenTooEarly } from './storyDays.ts'

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
  | { kind: 'otherContractLength'; route: string; expected: number | null; found: number | null }
  | { kind: 'otherContractDay'; contract: string; expected: Day; found: Day | null }
  /** An exam's result, or the end of the plan, that comes too early or too late. */
  | {
      kind: 'otherDay'
      of: 'finish' | 'written' | 'trade'
      expected: Day
      found: Day | null
      by: 'early' | 'late'
    }
  /** An entry that was written down before it can have been. */
  | { kind: 'writtenTooEarly'; entry: string; expected: Day; found: Day }
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

/** A story that is gone through: whose it is, on which way, and the plan of a day. */
interface Going {
  catalogue: Catalogue
  participant: Participant
  pathway: Pathway
  planOn: (day: Day) => Planned | null
}

/** The plans of a person's own route, each day's made once; null when they have taken no route. */
function plansOf(pathway: Pathway, participant: Participant): (day: Day) => Planned | null {
  const made = new Map<Day, Planned>()
  return (day) => {
    if (!participant.wishes.route) return null
    const planned = made.get(day) ?? makePlan(requestOf(pathway, participant, day))
    made.set(day, planned)
    return planned
  }
}

/** That a day is not within the days worked out by hand. */
function outsideDays(
  { notBefore, notAfter = null }: { notBefore: Day; notAfter?: Day | undefined | null },
  found: Day | null,
  of: (StoryFault & { kind: 'otherDay' })['of'],
  index: number,
): StoryFault[] {
  const other = { kind: 'otherDay' as const, of, found }
  if (found === null || found < notBefore) {
    return [{ ...fault(index, 'notBefore'), ...other, expected: notBefore, by: 'early' }]
  }
  if (notAfter === null || found <= notAfter) return []
  return [{ ...fault(index, 'notAfter'), ...other, expected: notAfter, by: 'late' }]
}

function faultsOf(going: Going, one: Expectation, index: number): StoryFault[] {
  const { catalogue, participant, pathway, planOn } = going
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
      if (isLeftOut(catalogue, 'route', one.route)) return []
      const tried = pathwayOf(catalogue, participant, one.route)
      const request = tried && requestOf(tried, participant, one.on)
      // Whether a route is open does not hang on a plan, only when it opens does
      const found = request ? routeStatus(request, { kind: 'noPlan', obstacles: [], clash: null }).kind : null
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
    case 'contractLength': {
      if (one.route !== undefined && isLeftOut(catalogue, 'route', one.route)) return []
      const tried = one.route === undefined ? pathway : pathwayOf(catalogue, participant, one.route)
      const found = tried && contractLength(tried, participant, one.on)
      if (found === one.months) return []
      const route = one.route ?? pathway.route.id
      return [{ ...fault(index, 'months'), kind: 'otherContractLength', route, expected: one.months, found }]
    }
    case 'contractDates': {
      const dates = datesOfContract(pathway, participant, one.contract)
      const days = [
        ['ends', dates?.end ?? null],
        ['earliestTradeExam', dates?.earliestTradeExam ?? null],
        ['latestRegistration', dates?.latestRegistration ?? null],
      ] as const
      return days.flatMap(([key, found]): StoryFault[] => {
        const { contract, [key]: expected } = one
        if (found === expected) return []
        return [{ ...fault(index, key), kind: 'otherContractDay', contract, expected, found }]
      })
    }
    case 'exam': {
      const { standing } = replay(pathway, background, log, one.on)
      return outsideDays(one, examDay(standing, planOn(one.on), one.exam), one.exam, index)
    }
    case 'finish': {
      const planned = planOn(one.on)
      return outsideDays(one, planned?.kind === 'plan' ? planned.plan.finish : null, 'finish', index)
    }
  }
}

/** Goes through a story under the present rules; null when the person has not chosen a trade and a county that are here. */
function checkStory(catalogue: Catalogue, story: Story): CheckedStory | null {
  const { participant, expects } = story
  const pathway = pathwayOf(catalogue, participant)
  if (!pathway || goneOf(catalogue, participant.wishes).length > 0) return null
  const days = expects.flatMap((one) => ('on' in one ? [one.on] : []))
  const on = days.reduce(later, participant.created)
  const planOn = plansOf(pathway, participant)
  const planned = planOn(on)
  const going = { catalogue, participant, pathway, planOn }
  const faults = [
    ...writtenTooEarly(participant).map(
      ({ index, entry, found, notBefore }): StoryFault => ({
        kind: 'writtenTooEarly',
        at: ['participant', 'log', String(index), 'recorded'],
        entry,
        expected: notBefore,
        found,
      }),
    ),
    ...expects.flatMap((one, index) => faultsOf(going, one, index)),
  ]
  if (planned?.kind === 'noPlan') {
    faults.push({ kind: 'noPlan', at: ['participant', 'wishes', 'route'], obstacles: planned.obstacles })
  }
  const replayed = replay(pathway, participant.background, participant.log, on)
  return { story, on, pathway, replayed, planned, faults }
}

/** Whether what a story wishes for is there and was left out because of its shape: that is told of the file itself. */
function isLeftOut({ leftOut }: Catalogue, to: 'trade' | 'county' | 'route' | 'module', id: string): boolean {
  if (to === 'module') return [...leftOut].some((path) => path.startsWith('trades/'))
  return leftOut.has({ trade: tradeFile, county: rulesFile, route: routeFile }[to](id))
}

/** What the wishes of a story name that no file has. */
function unknownWishes(catalogue: Catalogue, file: string, { participant }: Story): Fault[] {
  const { trades, county, route, chosen = [] } = participant.wishes
  const wished = trades.flatMap((id) => catalogue.tradesById.get(id) ?? [])
  const toChoose = new Set(
    wished.flatMap((trade) => choicesOf(trade).flatMap(({ options }) => options.flatMap(({ ids }) => ids))),
  )
  const named = [
    ...trades.map((id, index) => ({
      to: 'trade' as const,
      key: `trades.${index}`,
      id,
      byId: catalogue.tradesById,
    })),
    { to: 'county' as const, key: 'county', id: county, byId: catalogue.countiesById },
    { to: 'route' as const, key: 'route', id: route, byId: catalogue.routesById },
    ...chosen.map((id, index) => ({ to: 'module' as const, key: `chosen.${index}`, id, byId: toChoose })),
  ]
  return named.flatMap(({ to, key, id, byId }) => {
    const at = ['participant', 'wishes', ...key.split('.')]
    if (id === null || byId.has(id) || isLeftOut(catalogue, to, id)) return []
    return [{ kind: 'unknownReference', file, at, to, name: id }]
  })
}

/** A story that expects something of somebody whose way is not told would pass, whatever it expects. */
function wishesMissing(
  catalogue: Catalogue,
  file: string,
  { participant: { wishes }, expects }: Story,
): Fault[] {
  const route = catalogue.routesById.get(wishes.route ?? '')
  const byNoTrade = route ? !goesByTrade(route) : isLeftOut(catalogue, 'route', wishes.route ?? '')
  const isTold = wishes.county !== null && (wishes.trades.length > 0 || byNoTrade)
  return isTold || expects.length === 0
    ? []
    : [{ kind: 'storyWithoutWay', file, at: ['participant', 'wishes'] }]
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
    const read = readShape(storySchema, file, content)
    if (read.kind === 'faults') {
      faults.push(...read.faults)
      return []
    }
    const story = read.value
    if (story.id !== named) faults.push({ kind: 'idIsNotFileName', file, id: story.id })
    faults.push(...unknownWishes(catalogue, file, story), ...wishesMissing(catalogue, file, story))
    return [{ file, story }]
  })
  // Without lengths or terms no plan is what it would be: their files are told of, and no story is
  const isPlannable = [...catalogue.leftOut].every(
    (path) => !/^rules\/(durations|terms-.*)\.json$/.test(path),
  )
  const checked = (isPlannable ? stories : []).flatMap(({ file, story }) => {
    const gone = checkStory(catalogue, story)
    return gone ? [{ file, story: gone }] : []
  })
  return { checked, faults: [...faults, ...faultsOfIds(stories)] }
}
