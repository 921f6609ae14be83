import type { Day } from '../calendar/day.ts'
import type { Week } from '../calendar/week.ts'
import { latestTradeRegistration } from '../pathway/contractTime.ts'
import { gatesToEarn, pointsAsking } from '../pathway/pathway.ts'
import { afterEnd } from './lags.ts'
import type { Sketch } from './sketch.ts'
import type { Lag } from './solver/model.ts'
import type { StepOf } from './task.ts'
import { afterFridayBy, horizonWeeks, modesAfterStart } from './untilDay.ts'

/**
 * What must be held when the company registers for the trade exam must be held on the last day for that, which the
 * contract's start decides by its last day (ofo. § 9-56): a contract waits for what would come too late in it. One that
 * takes the week has no room for it, so there it comes first.
 */
export function gatesInTime(
  sketch: Sketch,
  step: StepOf<'contract'>,
  last: (start: number) => Day,
  hours: number,
): Lag[] {
  const { pathway } = sketch.request
  const gates = gatesToEarn(pathway).flatMap(({ id }) => {
    const end = sketch.gateEnds.get(id)
    return end !== undefined && pointsAsking(pathway, id).includes('tradeExamRegistration')
      ? [afterEnd(end)]
      : []
  })
  if (gates.length === 0 || hours > 0) return gates
  const inTime = lastInTime(sketch.origin, (start) => latestTradeRegistration(pathway, last(start)))
  const before = Math.max(0, ...inTime.map((week, start) => week - start))
  // A milestone ends no sooner than it begins, and the contract may begin before its gates end: so many weeks are added
  // to the milestone and taken off the wait for it
  const modes = modesAfterStart((ends) => firstStartFor(inTime, ends) + before - ends)
  const task = {
    step: `inTime.${step.id}`,
    part: 'mark',
    routeStep: step,
    lane: 'work',
    assumes: [],
  } as const
  return [afterEnd(sketch.put(task, modes, gates), -before)]
}

/** Per start week of a contract, the week by whose beginning a gate is passed in time, whether it starts then or later. */
function lastInTime(origin: Week, closes: (start: number) => Day): number[] {
  let least = Number.POSITIVE_INFINITY
  return Array.from({ length: horizonWeeks }, (_, at) => horizonWeeks - 1 - at)
    .map((start) => {
      least = Math.min(least, afterFridayBy(closes(start)) - origin)
      return least
    })
    .reverse()
}

/** The first week in which a contract can start for a gate that has ended when a week begins. */
function firstStartFor(inTime: readonly number[], ends: number): number {
  let low = 0
  let high = inTime.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((inTime[middle] as number) >= ends) high = middle
    else low = middle + 1
  }
  return low
}
