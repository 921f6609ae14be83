import { useMachine } from '@xstate/react'
import { useEffect, useMemo, useRef } from 'react'
import type { Route } from '../../curriculum/route.ts'
import { draftingMachine } from '../../flows/drafting.ts'
import { mapOfCompared, pathwayOf, requestOf } from '../../flows/outlook.ts'
import { workerPlanner } from '../../flows/planner.ts'
import type { Pathway } from '../../pathway/pathway.ts'
import { type ComparedRoute, isOfOtherCounties, routeStatus } from '../../planning/compare.ts'
import { type EarlierRoute, earlierThan, leadsToCertificate } from '../../planning/earlierRoute.ts'
import type { PlanRequest } from '../../planning/request.ts'
import type { RouteMap } from '../../planning/routeMap.ts'
import { agreementOf } from '../../records/participant.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'

const machine = draftingMachine.provide({ actors: { planner: workerPlanner } })

/** One route of the comparison; `compared` and `map` are null until it has been worked out. */
export interface ComparedRow {
  route: Route
  pathway: Pathway
  /** What its plan is asked for with. */
  request: PlanRequest
  /** A model of other counties, or one that the person is not among those for: told below the others. */
  isAside: boolean
  compared: ComparedRoute | null
  map: RouteMap | null
}

/** The comparison as far as it has come. */
export interface Comparison {
  rows: ComparedRow[]
  done: number
  state: 'working' | 'settled' | 'stopped' | 'broken'
  stop: () => void
  again: () => void
}

/** Whether a route is told below the others: what decides it needs no plan, so that nothing moves when one is made. */
function isAside(request: PlanRequest): boolean {
  const unplanned = { kind: 'noPlan', obstacles: [], clash: null } as const
  return isOfOtherCounties(request.pathway) || routeStatus(request, unplanned).kind === 'closedByModel'
}

/** National models first, then those of a county; the order never changes under somebody's hands. */
function inOrder(a: Route, b: Route): number {
  const own = Number(a.counties !== undefined) - Number(b.counties !== undefined)
  return own || (a.name.nb < b.name.nb ? -1 : 1)
}

/** A route with what its plan is asked for with, and the key of all that a comparison of them is made of. */
interface Asked {
  key: string
  asked: readonly Omit<ComparedRow, 'compared' | 'map'>[]
}

function useAsked(trade: string): Asked {
  const { catalogue, today } = useWorkplace()
  const { participant } = usePerson()
  const { background, log, durations, pins, agreements, wishes } = participant
  const { county, route: taken } = wishes
  const key = JSON.stringify([today, trade, county, taken, background, log, durations, pins, agreements])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` holds all that a comparison is made of
  const asked = useMemo(() => {
    const inTrade = { ...participant, wishes: { ...wishes, trades: trade === '' ? [] : [trade] } }
    const found = [...catalogue.routesById.values()].sort(inOrder).flatMap((route) => {
      const pathway = pathwayOf(catalogue, inTrade, route.id)
      if (!pathway) return []
      const request = requestOf(pathway, participant, today)
      return [{ route, pathway, request, isAside: isAside(request) }]
    })
    // What is told last is worked out last
    return found.sort((a, b) => Number(a.isAside) - Number(b.isAside))
  }, [key, catalogue])
  return { key, asked }
}

/** A planner for comparisons, with the answers of the last one asked for and what it was asked with. */
function useComparing() {
  const { today } = useWorkplace()
  const { participant, lastCompared } = usePerson()
  const [snapshot, send] = useMachine(machine)
  const askedWith = useRef<string | null>(null)
  const compare = (key: string, requests: PlanRequest[]): void => {
    askedWith.current = key
    send({ type: 'asked', job: { kind: 'compare', requests, agreement: agreementOf(participant, today) } })
  }
  /** What is known by now of the routes that this key stands for, and kept for whoever asks next. */
  const knownOf = (key: string): ReadonlyMap<string, ComparedRoute> => {
    const last = lastCompared.current?.key === key ? lastCompared.current : null
    if (askedWith.current !== key) return last?.routes ?? new Map()
    // A later answer is a better plan for the same route
    const answers = snapshot.context.answers.flatMap((answer) =>
      answer.kind === 'compared' ? [[answer.route.route.id, answer.route] as const] : [],
    )
    return new Map([...(last?.routes ?? []), ...answers])
  }
  return { snapshot, send, compare, knownOf }
}

/** Works out every route for the open person in a trade, away from the screen, a row at a time. */
export function useComparison(trade: string): Comparison {
  const { today } = useWorkplace()
  const { participant, lastCompared } = usePerson()
  const { key, asked } = useAsked(trade)
  const { snapshot, send, compare, knownOf } = useComparing()
  const isKnown = lastCompared.current?.key === key && lastCompared.current.isSettled
  const isSettled = isKnown || snapshot.matches('settled')

  const ask = () => {
    compare(
      key,
      asked.map(({ request }) => request),
    )
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew exactly when what is asked changes
  useEffect(() => {
    if (!isKnown) ask()
  }, [asked])

  const { answers } = snapshot.context
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is known changes with the answers alone
  const known = useMemo(() => knownOf(key), [key, answers])
  useEffect(() => {
    lastCompared.current = { key, routes: known, isSettled }
  }, [key, known, isSettled, lastCompared])
  const rows = useMemo(
    () =>
      asked.map((row): ComparedRow => {
        const one = known.get(row.route.id) ?? null
        const map = one && mapOfCompared(row.pathway, participant, one, today)
        return { ...row, compared: one, map }
      }),
    [known, asked, participant, today],
  )

  return {
    rows,
    done: rows.filter((row) => row.compared !== null).length,
    state: snapshot.matches('stopped')
      ? 'stopped'
      : snapshot.matches('broken')
        ? 'broken'
        : isSettled
          ? 'settled'
          : 'working',
    stop: () => send({ type: 'stopped' }),
    again: ask,
  }
}

/** How long nothing is to be planned, in milliseconds, before the other routes are looked at. */
const rest = 1000

/**
 * The open route that is finished before the plan shown, where there is one; null where there is none, and until that has
 * been worked out: away from the screen, once the plan itself is made, and not while somebody goes on changing it.
 */
export function useEarlierRoute(): EarlierRoute | null {
  const { outlook, participant, planning, planState, lastCompared } = usePerson()
  const isToCertificate = outlook !== null && leadsToCertificate(outlook.pathway.route)
  const plan = planState === 'current' && isToCertificate ? outlook.plan : null
  const { key, asked } = useAsked(participant.wishes.trades[0] ?? '')
  const { snapshot, send, compare, knownOf } = useComparing()
  const others = asked.filter(({ route }) => route.id !== plan?.route && leadsToCertificate(route))
  const known = knownOf(key)
  const missing = others.filter(({ route }) => !known.has(route.id))
  const isDue = plan !== null && !planning && missing.length > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` holds all that is asked
  useEffect(() => {
    if (!isDue || snapshot.matches('working')) return undefined
    const waiting = setTimeout(
      () =>
        compare(
          key,
          missing.map(({ request }) => request),
        ),
      rest,
    )
    return () => clearTimeout(waiting)
  }, [isDue, key])
  const isAtWork = snapshot.matches('working')
  useEffect(() => {
    // An edit ends it, and so does the last first look: a longer one is for whoever compares
    if (isAtWork && (planning || missing.length === 0)) send({ type: 'stopped' })
  }, [isAtWork, planning, missing.length, send])
  const found = missing.length === 0
  useEffect(() => {
    if (found && lastCompared.current?.key !== key)
      lastCompared.current = { key, routes: known, isSettled: false }
  }, [found, key, known, lastCompared])
  if (!plan || !found) return null
  return earlierThan(
    plan.finish,
    others.flatMap(({ route }) => known.get(route.id) ?? []),
  )
}
