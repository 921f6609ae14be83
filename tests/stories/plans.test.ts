import { describe, expect, test } from 'vitest'
import { checkStories } from '../../src/flows/storyCheck.ts'
import { finishRange } from '../../src/planning/compare.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import type { PlanObstacle } from '../../src/planning/refused.ts'
import { day } from '../calendar/days.ts'
import { curriculaFiles } from '../curriculum/files.ts'
import { catalogue } from '../pathway/log.ts'
import { planFaults } from '../planning/planFaults.ts'
import { requestFor, routes, storiesById } from './stories.ts'

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

/**
 * What each story leads to on each route, asked on 21 November 2026: what closes it, or the first day on which
 * law and calendar let it end, worked out by hand. What the plan adds to that day is assumed and free to change.
 *
 * - Practice and contract are 48 months together (ofo. § 9-58), practice alone is 60 (ol. § 23-2), at best in
 *   full-time work from the day of asking.
 * - Who is not registered for the written exam in November 2026 has a result on 18 June 2027 at the earliest.
 * - Vg1 and Vg2 are the school years from August 2027 to June 2029; 24 months in a company, less practice, follow.
 */
const expected: Record<string, Record<string, string | Closed>> = {
  'bjork-08': {
    'fagbrev-pa-jobb': '2030-11-20',
    bergensmodellen: '2030-11-20',
    laerling: '2031-06-01',
    modular: '2027-06-18',
    praksiskandidat: '2031-11-20',
  },
  // A lorry driver, at work since 3 March 2025: no module plan, so no modules; the papers come on the way
  'bru-19': {
    'fagbrev-pa-jobb': '2029-03-01',
    bergensmodellen: '2029-03-01',
    laerling: '2029-06-01',
    modular: { by: 'modulePlan', standing: 'law' },
    praksiskandidat: '2030-03-01',
  },
  // The contract ends on 28 February 2027, the marks of November come on 5 January; at work since March 2023
  'elv-04': {
    'fagbrev-pa-jobb': '2027-02-28',
    bergensmodellen: '2027-02-28',
    laerling: '2029-06-01',
    modular: '2027-01-05',
    praksiskandidat: '2028-03-01',
  },
  // 60 months are reached on 1 January 2027, before the written exam
  'fjell-22': {
    'fagbrev-pa-jobb': sentOn,
    bergensmodellen: sentOn,
    laerling: '2029-06-01',
    modular: '2027-06-18',
    praksiskandidat: '2027-06-18',
  },
  // Half a job since 2 February 2026, full time from the day of asking at best: not quite 5 months by then
  'gran-27': {
    'fagbrev-pa-jobb': '2030-06-01',
    bergensmodellen: '2030-06-01',
    laerling: '2029-06-01',
    modular: '2027-06-18',
    praksiskandidat: '2031-06-01',
  },
  'hav-09': {
    'fagbrev-pa-jobb': '2030-11-20',
    bergensmodellen: '2030-11-20',
    laerling: '2031-06-01',
    modular: '2027-06-18',
    praksiskandidat: '2031-11-20',
  },
  // At work since 3 November 2025
  'lind-31': {
    'fagbrev-pa-jobb': '2029-11-01',
    bergensmodellen: '2029-11-01',
    laerling: '2029-06-01',
    modular: '2027-06-18',
    praksiskandidat: '2030-11-01',
  },
  // 14 months of practice: 34, 10 and 46 are left
  'sol-17': {
    'fagbrev-pa-jobb': '2029-09-20',
    bergensmodellen: '2029-09-20',
    laerling: '2030-04-01',
    modular: '2027-06-18',
    praksiskandidat: '2030-09-20',
  },
  'stein-12': {
    'fagbrev-pa-jobb': '2030-11-20',
    bergensmodellen: '2030-11-20',
    laerling: '2031-06-01',
    modular: '2027-06-18',
    praksiskandidat: '2031-11-20',
  },
  // The models of one place, each asked of the person who follows it. A kindergarten since 1 October 2025
  'myr-35': { 'lorenskog-fagbrev-pa-jobb': '2029-09-30' },
  'dal-36': { 'ski-fagbrev-pa-jobb': '2030-11-20' },
  // The length of all training in a company is assumed: only the written exam has a day
  'berg-37': { 'ullensaker-bygg': '2027-06-18' },
  'eng-38': { 'asker-alternativ-vei': '2031-11-20' },
  // Two years as an apprentice are left at the least
  'vik-39': { 'ostfold-fagopplaering': '2028-11-20' },
  // Only the certificate is left where the contract counts; at work since November 2022
  'vind-15': {
    'fagbrev-pa-jobb': '2026-11-21',
    bergensmodellen: '2026-11-21',
    laerling: '2029-06-01',
    modular: '2026-11-21',
    praksiskandidat: '2027-10-31',
  },
}

/** The one thing that closes a route, or what there is in its place. */
function closedBy(obstacles: readonly PlanObstacle[]): unknown {
  const [only, ...rest] = obstacles
  return only?.kind === 'demand' && rest.length === 0
    ? { by: only.answer.leaf.kind, standing: only.answer.standing }
    : obstacles
}

test('Every story leads somewhere on its own route, and every route is the way of a story', () => {
  expect(Object.keys(expected).sort()).toEqual([...storiesById.keys()].sort())
  for (const [id, byRoute] of Object.entries(expected))
    expect(Object.keys(byRoute)).toContain(storiesById.get(id)?.participant.wishes.route)
  expect([...new Set(Object.values(expected).flatMap(Object.keys))].sort()).toEqual([...routes].sort())
})

describe.each(Object.entries(expected))('%s', (id, byRoute) => {
  test.each(Object.entries(byRoute))('leads on %s where law and calendar let it', (route, end) => {
    const request = requestFor(id, route)
    const planned = makePlan(request)
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

test.each(Object.entries(expected))(
  '%s ends in the same range when the plan is made again on its day',
  (id, byRoute) => {
    for (const route of Object.keys(byRoute)) {
      const request = requestFor(id, route)
      const first = makePlan(request)
      if (first.kind === 'noPlan') continue
      const again = { ...request, before: first.plan.steps }
      const second = makePlan(again)
      expect(second).toMatchObject({ plan: { finish: first.plan.finish } })
      expect(finishRange(again, second, null)).toEqual(finishRange(request, first, null))
    }
  },
)
