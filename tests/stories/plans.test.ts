import { describe, expect, test } from 'vitest'
import { mustsOf } from '../../src/curriculum/checks/reach.ts'
import { checkStories } from '../../src/flows/storyCheck.ts'
import { fullWeek } from '../../src/pathway/background.ts'
import { finishRange } from '../../src/planning/finishRange.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import type { PlanObstacle } from '../../src/planning/refused.ts'
import { day } from '../calendar/days.ts'
import { curriculaFiles } from '../curriculum/files.ts'
import { catalogue } from '../pathway/log.ts'
import { makeOnce } from '../planning/asking.ts'
import { planFaults } from '../planning/planFaults.ts'
import { isThere, requestFor, routeOf, routes, storiesById, storyOf } from './stories.ts'

/** A route that stays closed, by the one thing that closes it: the kind of what is asked, and who asks. */
interface Closed {
  by: string
  standing: string
}

/**
 * Above 48 months of practice Rogaland sends people to the trade exam as experience-based candidates: it signs
 * no contract with them (rogfk.no).
 */
const sentOn: Closed = { by: 'practiceAtMost', standing: 'countyPractice' }

/** A trade in one piece has no modules to take (ofo. § 14-1). */
const noModulePlan: Closed = { by: 'modulePlan', standing: 'law' }

/** A year after the day of asking, and the day of asking itself. */
const [aYear, atOnce] = ['2027-11-20', '2026-11-21']

/**
 * What each story leads to on its own route and on the national ones that go by a trade, asked on 21 November 2026: what
 * closes it, or the first day on which law and calendar let it end, worked out by hand. What the plan adds to that day is
 * assumed and free to change. Of the models of counties `closedByHand` says what closes them.
 *
 * - Practice and contract are 48 months together (ofo. § 9-58), practice alone is 60 (ol. § 23-2), at best in
 *   full-time work from the day of asking.
 * - Who is not registered for the written exam in November 2026 has a result on 18 June 2027 at the earliest.
 * - A job with modules ends with the same contract; where no module plan is, it is closed as the modules are.
 * - A training candidate's contract is at least a year (utdanning.no, 2023), one towards a practice certificate has no
 *   length in any source.
 * - Vg1 and Vg2 are the school years from August 2027 to June 2029; 24 months in a company, less practice, follow.
 */
const expected: Record<string, Record<string, string | Closed>> = {
  'bjork-08': {
    'fagbrev-pa-jobb': '2030-11-20',
    laerling: '2031-06-01',
    modular: '2027-06-18',
    praksiskandidat: '2031-11-20',
    'jobb-med-moduler': '2030-11-20',
    laerekandidat: aYear,
    praksisbrev: atOnce,
  },
  // A lorry driver, at work since 3 March 2025: no module plan, so no modules; the papers come on the way
  'bru-19': {
    'fagbrev-pa-jobb': '2029-03-01',
    laerling: '2029-06-01',
    modular: noModulePlan,
    praksiskandidat: '2030-03-01',
    'jobb-med-moduler': noModulePlan,
    laerekandidat: aYear,
    praksisbrev: atOnce,
  },
  // The contract ends on 28 February 2027, the marks of November come on 5 January; at work since March 2023
  'elv-04': {
    'fagbrev-pa-jobb': '2027-02-28',
    laerling: '2029-06-01',
    modular: '2027-01-05',
    praksiskandidat: '2028-03-01',
    'jobb-med-moduler': '2027-02-28',
    laerekandidat: aYear,
    praksisbrev: atOnce,
  },
  // 60 months are reached on 1 January 2027, before the written exam
  'fjell-22': {
    'fagbrev-pa-jobb': sentOn,
    laerling: '2029-06-01',
    modular: '2027-06-18',
    praksiskandidat: '2027-06-18',
    'jobb-med-moduler': sentOn,
    laerekandidat: aYear,
    praksisbrev: atOnce,
  },
  // Half a job since 2 February 2026, full time from the day of asking at best: not quite 5 months by then
  'gran-27': {
    'fagbrev-pa-jobb': '2030-06-01',
    laerling: '2029-06-01',
    modular: '2027-06-18',
    praksiskandidat: '2031-06-01',
    'jobb-med-moduler': '2030-06-01',
    laerekandidat: aYear,
    praksisbrev: atOnce,
  },
  'hav-09': {
    'fagbrev-pa-jobb': '2030-11-20',
    bergensmodellen: '2030-11-20',
    laerling: '2031-06-01',
    modular: '2027-06-18',
    praksiskandidat: '2031-11-20',
    'jobb-med-moduler': '2030-11-20',
    laerekandidat: aYear,
    praksisbrev: atOnce,
  },
  // At work since 3 November 2025
  'lind-31': {
    'fagbrev-pa-jobb': '2029-11-01',
    laerling: '2029-06-01',
    modular: '2027-06-18',
    praksiskandidat: '2030-11-01',
    'jobb-med-moduler': '2029-11-01',
    laerekandidat: aYear,
    praksisbrev: atOnce,
  },
  // 14 months of practice: 34, 10 and 46 are left
  'sol-17': {
    'fagbrev-pa-jobb': '2029-09-20',
    laerling: '2030-04-01',
    modular: '2027-06-18',
    praksiskandidat: '2030-09-20',
    'jobb-med-moduler': '2029-09-20',
    laerekandidat: aYear,
    praksisbrev: atOnce,
  },
  'stein-12': {
    'fagbrev-pa-jobb': '2030-11-20',
    laerling: '2031-06-01',
    modular: '2027-06-18',
    praksiskandidat: '2031-11-20',
    'jobb-med-moduler': '2030-11-20',
    laerekandidat: aYear,
    praksisbrev: atOnce,
  },
  // The models of one place, each asked of the person who follows it. A kindergarten since 1 October 2025
  'myr-35': { 'lorenskog-fagbrev-pa-jobb': '2029-09-30' },
  'dal-36': { 'ski-fagbrev-pa-jobb': '2030-11-20' },
  // The length of all training in a company is assumed: only the written exam has a day
  'berg-37': { 'ullensaker-bygg': '2027-06-18' },
  'eng-38': { 'asker-alternativ-vei': '2031-11-20' },
  // Two years as an apprentice are left at the least
  'vik-39': { 'ostfold-fagopplaering': '2028-11-20' },
  // Beside B1 nothing on the way to a bus has a day of its own
  'rogn-28': { 'baerum-bussjafor': atOnce },
  // In paid work already, and followed up there
  'bekk-44': { 'raskt-i-jobb': atOnce },
  'fjord-36': { tromsomodellen: atOnce },
  // No law says how long a level of a subject takes
  'kvist-12': { assiden: atOnce },
  'lerke-35': { 'akershus-kombinasjon': atOnce },
  'siv-27': { 'ostfold-kombinasjon': atOnce },
  // Only the certificate is left where the contract counts; at work since November 2022
  'vind-15': {
    'fagbrev-pa-jobb': '2026-11-21',
    laerling: '2029-06-01',
    modular: '2026-11-21',
    praksiskandidat: '2027-10-31',
    'jobb-med-moduler': '2026-11-21',
    laerekandidat: aYear,
    praksisbrev: atOnce,
  },
  // At work full time since 1 September 2026
  'ask-41': {
    'fagbrev-pa-jobb': '2030-08-31',
    laerling: '2029-06-01',
    modular: '2027-06-18',
    praksiskandidat: '2031-08-31',
    'jobb-med-moduler': '2030-08-31',
    laerekandidat: aYear,
    praksisbrev: atOnce,
  },
  // At work full time since 18 August 2025, and in a contract until 17 August 2027
  'eik-26': {
    'fagbrev-pa-jobb': '2029-08-17',
    laerling: '2029-06-01',
    modular: '2027-06-18',
    praksiskandidat: '2030-08-17',
    'jobb-med-moduler': '2029-08-17',
    laerekandidat: aYear,
    praksisbrev: '2027-08-16',
  },
  // In 80 per cent since 4 August 2025, which may count as full time
  'furu-14': {
    'fagbrev-pa-jobb': '2029-08-03',
    laerling: '2029-06-01',
    modular: '2027-06-18',
    praksiskandidat: '2030-08-03',
    'jobb-med-moduler': '2029-08-03',
    laerekandidat: aYear,
    praksisbrev: atOnce,
  },
  // Without a trade there is the own model alone; no source says how long it takes to find a job
  'bekk-20': { 'internasjonale-drammen': atOnce },
  'lyng-18': { lier: atOnce },
  'myr-33': { ringerike: atOnce },
  'tind-30': { 'lorenskog-supported-employment': atOnce },
  'vik-11': { bamble: atOnce },
  // No source says how many hours a subject of the year takes
  'nes-05': { 'halden-askim': atOnce },
}

/** What an obstacle is about: the kind of what is asked, where something is. */
function kindOf(obstacle: PlanObstacle): string {
  return obstacle.kind === 'demand' ? obstacle.answer.leaf.kind : obstacle.kind
}

/** The one thing that closes a route, or what there is in its place. */
function closedBy(obstacles: readonly PlanObstacle[]): unknown {
  const [only, ...rest] = obstacles
  return only?.kind === 'demand' && rest.length === 0
    ? { by: only.answer.leaf.kind, standing: only.answer.standing }
    : obstacles
}

/** The routes that somebody's story is told of here: their own, and with a trade the national ones. */
function routesOf(id: string): string[] {
  const { trades, route } = storyOf(id).participant.wishes
  const national = routes.filter((one) => {
    const { counties, trade } = routeOf(one)
    return counties === undefined && trade !== 'none' && trades.length > 0
  })
  return [...new Set([...national, ...(route ? [route] : [])])].sort()
}

/**
 * What closes a model of a county to somebody, worked out from the two files alone: it is for other trades, for those in the
 * introduction programme, for the young, or for those with upper secondary. null where none of these closes it.
 */
function closedByHand(id: string, route: string): string | null {
  const { background, wishes } = storyOf(id).participant
  const { trades, demands } = routeOf(route)
  const asked = demands
    .filter(({ on }) => on === 'route')
    .flatMap(({ requires }) => mustsOf(requires, []).map(({ leaf }) => leaf))
  const trade = (wishes.trades[0] ?? '').slice(0, 3)
  if (trades && !trades.includes(trade)) return 'trade'
  if (asked.some(({ kind }) => kind === 'inProgramme') && background.programme === null) return 'inProgramme'
  const turns = background.birthYear === null ? null : 2026 - background.birthYear
  const isTooOld = asked.some(
    (leaf) =>
      leaf.kind === 'ageAtMost' && typeof leaf.years === 'number' && turns !== null && turns > leaf.years,
  )
  if (isTooOld) return 'ageAtMost'
  const least = asked.some((leaf) => leaf.kind === 'schooling' && leaf.least === 'upperSecondary')
  return least && background.upperSecondary === false ? 'schooling' : null
}

/** What somebody of a story brings. */
const background = (id: string) => storyOf(id).participant.background

test('Every story leads somewhere on its own route, and every route is the way of a story', () => {
  expect(Object.keys(expected).sort()).toEqual([...storiesById.keys()].sort())
  for (const [id, byRoute] of Object.entries(expected)) {
    expect(Object.keys(byRoute)).toContain(storyOf(id).participant.wishes.route)
    expect(routesOf(id)).toEqual(expect.arrayContaining(Object.keys(byRoute)))
  }
  expect([...new Set(Object.values(expected).flatMap(Object.keys))].sort()).toEqual([...routes].sort())
})

describe.each(Object.keys(expected))('%s', (id) => {
  const models = routes.filter(
    (route) => routeOf(route).counties !== undefined && !routesOf(id).includes(route) && isThere(id, route),
  )

  test.each(models)('leads on %s somewhere, or is not among those it is for', (route) => {
    const request = requestFor(id, route)
    const closed = closedByHand(id, route)
    const planned = makeOnce(request)
    const kinds = planned.kind === 'plan' ? [] : planned.obstacles.map(kindOf)
    if (closed !== null) expect(kinds).toContain(closed)
    else if (planned.kind === 'plan') expect(planFaults(request, planned.plan)).toEqual([])
    // What the county asks of everybody closes a model of it too; and full-time work needs the hours for it
    else expect(kinds).toEqual(background(id).hoursAWeek < fullWeek ? ['hours'] : ['practiceAtMost'])
  })
})

describe.each(Object.entries(expected))('%s', (id, byRoute) => {
  test.each(Object.entries(byRoute))('leads on %s where law and calendar let it', (route, end) => {
    const request = requestFor(id, route)
    const planned = makeOnce(request)
    if (typeof end !== 'string') {
      expect(planned.kind === 'noPlan' ? closedBy(planned.obstacles) : planned.kind).toEqual(end)
      return
    }
    if (planned.kind !== 'plan') throw new Error(JSON.stringify(planned.obstacles))
    expect(planFaults(request, planned.plan)).toEqual([])
    expect(planned.plan.finish).toBeGreaterThanOrEqual(day(end))
    expect(planned.plan.proved).toBe(true)
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

test('Where the longest times leave no plan, it is said what comes too late', () => {
  const request = requestFor('lind-31', 'bergensmodellen')
  const planned = makeOnce(request)
  const range = finishRange(request, planned, null)
  if (planned.kind === 'noPlan' || !range) throw new Error('no plan')
  // Rogaland signs no contract above 48 months of practice, and work goes on while modules are taken
  expect(range).toMatchObject({ likely: planned.plan.finish, latest: null })
  const contract = planned.plan.steps.find(({ id }) => id.startsWith('contract.'))
  expect(range.missed?.step).toBe(contract?.id)
  expect(closedBy(range.missed?.obstacles ?? [])).toEqual(sentOn)
  expect(makePlan({ ...request, end: 'high' }).kind).toBe('noPlan')
})

test.each([...storiesById.keys()])(
  '%s ends in the same range when the plan is made again on its day',
  (id) => {
    for (const route of routesOf(id)) {
      const request = requestFor(id, route)
      const first = makeOnce(request)
      if (first.kind === 'noPlan') continue
      const again = { ...request, before: first.plan.steps }
      const second = makePlan(again)
      expect(second).toMatchObject({ plan: { finish: first.plan.finish } })
      expect(finishRange(again, second, null)).toEqual(finishRange(request, first, null))
    }
  },
)
