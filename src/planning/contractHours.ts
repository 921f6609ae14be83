import { mondayOf, weekOf } from '../calendar/week.ts'
import { assumedPercent } from '../pathway/pathway.ts'
import { positionInTradeOn } from '../pathway/practice.ts'
import { contractOf, positionNow } from '../pathway/standing.ts'
import { contractPosition } from './positions.ts'
import { originOf, type PlanRequest, positionHours } from './request.ts'
import { horizonWeeks } from './untilDay.ts'

/** Whether a job in the trade is held in a week of the plan, counted from its first: what ends on a set day counts until then. */
function isInJob(request: PlanRequest, week: number): boolean {
  const { pathway, background, standing } = request
  return positionInTradeOn(pathway, background, standing, mondayOf(originOf(request) + week)) > 0
}

/** Hours a week of a contract that is worked in no job that is known. */
function hoursOfItsOwn(request: PlanRequest): number {
  const { pathway, standing } = request
  const work = pathway.route.steps.find((step) => step.kind === 'work')
  const percent =
    contractOf(standing) !== null && work ? assumedPercent(pathway, work) : contractPosition(request)
  return positionHours(request, Math.max(0, percent - positionNow(standing, 'inTrade')))
}

/**
 * Hours that a contract that runs takes in each week of the plan until it ends: none in a week in which it is worked in a
 * job, and all of its own once that has ended. Empty where none runs, or the route goes by none.
 */
export function hoursOfRunning(request: PlanRequest): number[] {
  const { pathway, standing } = request
  const held = contractOf(standing)
  const goesByOne = pathway.route.steps.some(({ kind }) => kind === 'contract')
  if (!goesByOne || !held || held.state === 'completed' || held.contract.end === null) return []
  const weeks = Math.max(1, weekOf(held.contract.end) - originOf(request) + 1)
  const own = hoursOfItsOwn(request)
  return Array.from({ length: Math.min(weeks, horizonWeeks) }, (_, week) =>
    isInJob(request, week) ? 0 : own,
  )
}

/**
 * Hours a week that a contract of the plan takes beyond the job it is worked in; all of its own where no job is known that
 * goes on for as long as it does.
 */
export function hoursOfPlanned(request: PlanRequest): number {
  const isApplied = contractOf(request.standing) !== null
  return isApplied && isInJob(request, horizonWeeks) ? 0 : hoursOfItsOwn(request)
}
