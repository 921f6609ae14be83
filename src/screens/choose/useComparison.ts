import { useMachine } from '@xstate/react'
import { useEffect, useMemo } from 'react'
import type { Route } from '../../curriculum/route.ts'
import { draftingMachine } from '../../flows/drafting.ts'
import { mapOfCompared, pathwayOf, requestOf } from '../../flows/outlook.ts'
import { workerPlanner } from '../../flows/planner.ts'
import type { Pathway } from '../../pathway/pathway.ts'
import type { ComparedRoute } from '../../planning/compare.ts'
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

/** National models first, then those of a county; the order never changes under somebody's hands. */
function inOrder(a: Route, b: Route): number {
  const own = Number(a.counties !== undefined) - Number(b.counties !== undefined)
  return own || (a.name.nb < b.name.nb ? -1 : 1)
}

/** Works out every route for the open person in a trade, away from the screen, a row at a time. */
export function useComparison(trade: string): Comparison {
  const { catalogue, today } = useWorkplace()
  const { participant } = usePerson()
  const [snapshot, send] = useMachine(machine)
  const { background, log, durations, pins, agreements, wishes } = participant
  const { county, route: taken } = wishes
  const key = JSON.stringify([trade, county, taken, background, log, durations, pins, agreements])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` holds all that a comparison is made of
  const asked = useMemo(() => {
    const inTrade = { ...participant, wishes: { ...wishes, trades: [trade] } }
    return [...catalogue.routesById.values()].sort(inOrder).flatMap((route) => {
      const pathway = pathwayOf(catalogue, inTrade, route.id)
      if (!pathway) return []
      // What is fixed by hand belongs to the plan that it was fixed in
      const own = route.id === taken && trade === wishes.trades[0] ? inTrade : { ...inTrade, pins: [] }
      return [{ route, pathway, request: requestOf(pathway, own, today) }]
    })
  }, [key, catalogue, today])

  const ask = () => {
    const requests = asked.map(({ request }) => request)
    send({ type: 'asked', job: { kind: 'compare', requests, agreement: agreementOf(participant, today) } })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew exactly when what is asked changes
  useEffect(ask, [asked, send])

  const { answers } = snapshot.context
  const rows = useMemo(() => {
    const compared = answers.flatMap((answer) => (answer.kind === 'compared' ? [answer.route] : []))
    return asked.map(({ route, pathway, request }): ComparedRow => {
      // A later answer is a better plan for the same route
      const one = compared.findLast((answer) => answer.route.id === route.id) ?? null
      return {
        route,
        pathway,
        request,
        compared: one,
        map: one && mapOfCompared(pathway, participant, one, today),
      }
    })
  }, [answers, asked, participant, today])

  return {
    rows,
    done: rows.filter((row) => row.compared !== null).length,
    state: snapshot.matches('stopped')
      ? 'stopped'
      : snapshot.matches('broken')
        ? 'broken'
        : snapshot.matches('settled')
          ? 'settled'
          : 'working',
    stop: () => send({ type: 'stopped' }),
    again: ask,
  }
}
