import { addDays, type Day, later } from '../calendar/day.ts'
import { weekOf } from '../calendar/week.ts'
import { type Standing, stateOf } from '../pathway/standing.ts'
import { assumedOf } from './assumed.ts'
import { isStartByHand, pinOn } from './held.ts'
import { leftToWait } from './leftToWait.ts'
import type { AssumptionRef } from './plan.ts'
import { originOf, type PlanRequest } from './request.ts'
import { roundedUp } from './rounding.ts'

/** The duration that says how long a county takes to decide on a contract. */
export const countyDecision = 'county-decision'

/** The contract that has been applied for with the county and has not started; null when there is none. */
export function appliedContract({ facts, ...standing }: Standing): string | null {
  const ids = [...facts.contractsById.keys()]
  return ids.find((id) => stateOf({ ...standing, facts }, `contract.${id}`) === 'applied') ?? null
}

/** Weeks that a county is assumed to take to decide on a contract. */
function assumedWeeks(request: PlanRequest, end = request.end): number {
  return roundedUp(assumedOf(request, countyDecision, end)?.value ?? 0)
}

/** What a planned contract waits for the county. */
interface Decision {
  /** Weeks still to wait, from the plan's first week or from the start of the job that the contract is for. */
  weeks: number
  assumes: readonly AssumptionRef[]
}

/**
 * How long a contract that a plan starts waits for the county's decision: from its application where that is on
 * record, and as the plan before had it while its day lies ahead. A start that is fixed, by hand or by an agreement,
 * waits for nothing more. Until the contract runs its start stays assumed, unless it is fixed by hand: nothing else of this
 * is the county's answer.
 */
export function waitForCounty(request: PlanRequest, step: string): Decision {
  const isFixed = pinOn(request, step)?.start !== undefined
  const whole = assumedWeeks(request)
  const weeks = isFixed ? 0 : Math.max(0, Math.min(whole, weeksLeft(request, step, whole)))
  return { weeks, assumes: isStartByHand(request, step) ? [] : [{ kind: 'duration', id: countyDecision }] }
}

function weeksLeft(request: PlanRequest, step: string, whole: number): number {
  const { standing } = request
  const applied = appliedContract(standing)
  const since = applied === null ? undefined : standing.facts.since.get(`contract.${applied}`)
  if (since !== undefined) return whole - (originOf(request) - weekOf(since))
  const came = [...standing.facts.contractsById.values()].flatMap(({ start }) => start ?? [])
  return leftToWait(request, step, { whole, likely: assumedWeeks(request, 'likely'), came })
}

/** The day on which a contract that starts on a day is applied for: in time, and not before its job has begun. */
export function applicationFor(request: PlanRequest, start: Day, job: Day | null): Day {
  return later(later(request.today, job ?? request.today), addDays(start, -7 * assumedWeeks(request)))
}
