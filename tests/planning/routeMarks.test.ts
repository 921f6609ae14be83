import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar/day.ts'
import { type ComparedRoute, compareRoute } from '../../src/planning/compare.ts'
import { earlierUnopened, routeMarks } from '../../src/planning/routeMarks.ts'
import { requestFor, routes as routeIds } from '../stories/stories.ts'
import { asking, planFor, today } from './asking.ts'
import { runs } from './runs.ts'

const request = asking({ route: 'laerling' })
const like = compareRoute(request)
const plan = planFor(request)

/** A route with these figures: weeks until the certificate and until pay, hours of the fullest week. */
function route(id: string, finish: number | null, pay: number | null, hours: number): ComparedRoute {
  return {
    ...like,
    status: { kind: 'open' },
    route: { ...like.route, id },
    planned:
      finish === null
        ? { kind: 'noPlan', obstacles: [], clash: null }
        : { kind: 'plan', plan: { ...plan, finish: addDays(today, 7 * finish) }, fullestWeek: hours },
    // An end of the assumptions may leave no plan, and the likely one is compared all the same
    finish: null,
    firstPaidWork: pay === null ? null : addDays(today, 7 * pay),
    heaviestWeek: hours,
  }
}

const idsWith = (
  routes: readonly ComparedRoute[],
  mark: 'earliestFinish' | 'earliestPay' | 'lightestWeek' | 'unbeaten',
) => [...routeMarks(routes)].filter(([, marks]) => marks[mark]).map(([id]) => id)

describe('what a route is best at', () => {
  const routes = [
    route('early', 50, 30, 37.5),
    route('paid', 60, 10, 37.5),
    route('light', 70, null, 20),
    route('beaten', 60, 30, 37.5),
    route('none', null, 5, 5),
  ]

  test('Each best is marked, also where others are as good', () => {
    expect(idsWith(routes, 'earliestFinish')).toEqual(['early'])
    expect(idsWith(routes, 'earliestPay')).toEqual(['paid'])
    expect(idsWith(routes, 'lightestWeek')).toEqual(['light'])
    expect(idsWith([...routes, route('too', 50, 40, 40)], 'earliestFinish')).toEqual(['early', 'too'])
  })

  test('A route that is not open is no match for the others', () => {
    const status: ComparedRoute['status'] = { kind: 'closedByLaw', because: [], opens: null }
    const closed = { ...route('sooner', 10, 1, 5), status }
    expect([...routeMarks([closed, route('open', 50, 30, 37.5)]).keys()]).toEqual(['open'])
  })

  test('What ends before the open ones is told where it is taken or in question here', () => {
    const inQuestion = (otherCounty: boolean): ComparedRoute['status'] => {
      return { kind: 'inQuestion', because: [], questions: [], otherCounty }
    }
    const shut: ComparedRoute['status'] = { kind: 'closedByLaw', because: [], opens: null }
    const unsettled = { ...route('unsettled', 10, 1, 5), status: inQuestion(false) }
    const elsewhere = { ...route('elsewhere', 5, 1, 5), status: inQuestion(true) }
    const closed = {
      ...route('shut', 8, 1, 5),
      status: shut,
    }
    const all = [...routes, unsettled, elsewhere, closed]
    expect(earlierUnopened(all, null)).toMatchObject({ route: { id: 'unsettled' }, isTaken: false })
    expect(earlierUnopened(all, 'shut')).toMatchObject({
      route: { id: 'shut' },
      isTaken: true,
      isInQuestion: false,
    })
    expect(earlierUnopened(all, 'elsewhere')).toMatchObject({
      route: { id: 'elsewhere' },
      isInQuestion: true,
    })
    expect(
      earlierUnopened([...routes, { ...unsettled, ...{ planned: route('', 50, 1, 5).planned } }], null),
    ).toBeNull()
    expect(earlierUnopened([unsettled, closed], 'shut')).toBeNull()
  })

  test('What others are as good in and better in one is not marked', () => {
    expect(idsWith(routes, 'unbeaten')).toEqual(['early', 'paid', 'light'])
  })

  test('Pay that is the same on all is no mark, nor pay that none has', () => {
    expect(idsWith([route('a', 5, 1, 10), route('b', 6, 1, 20)], 'earliestPay')).toEqual([])
    expect(idsWith([route('a', 5, null, 10), route('b', 6, null, 20)], 'earliestPay')).toEqual([])
    expect([...routeMarks([])]).toEqual([])
  })

  test('Nothing marked is beaten, and all else is by something marked', () => {
    const figure = fc.integer({ min: 0, max: 3 })
    const some = fc.array(fc.tuple(figure, fc.option(figure), figure), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(some, (drawn) => {
        const all = drawn.map(([finish, pay, hours], at) => route(String(at), finish, pay, hours))
        const marked = new Set(idsWith(all, 'unbeaten'))
        const worth = (at: number) => drawn[at]?.map((one) => one ?? 9) ?? []
        const beatsAt = (a: number, b: number) =>
          worth(a).every((one, at) => one <= (worth(b)[at] ?? 9)) && worth(a).join() !== worth(b).join()
        for (const b of drawn.keys()) {
          const beaters = [...drawn.keys()].filter((a) => beatsAt(a, b))
          expect(marked.has(String(b))).toBe(beaters.length === 0)
          if (beaters.length > 0) expect(beaters.some((a) => marked.has(String(a)))).toBe(true)
        }
      }),
      runs(200),
    )
  })

  test('Among real routes the earliest is not beaten by one that ends later', () => {
    const all = routeIds.map((id) => compareRoute(requestFor('sol-17', id)))
    const marks = routeMarks(all)
    // What ends in something else is no sooner way to a trade certificate
    const compared = all.filter(({ route }) => route.goal === undefined)
    const first = Math.min(
      ...compared.flatMap(({ planned }) => (planned.kind === 'plan' ? [planned.plan.finish] : [])),
    )
    for (const { route, planned } of compared) {
      const isFirst = planned.kind === 'plan' && planned.plan.finish === first
      expect(marks.get(route.id)?.earliestFinish ?? false).toBe(isFirst)
    }
    expect([...marks.values()].some(({ unbeaten }) => unbeaten)).toBe(true)
  })
})
