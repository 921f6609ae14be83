import { practiceOn } from '../pathway/practice.ts'
import type { Standing } from '../pathway/standing.ts'
import { type ContractLength, contractLengthOf } from './contractLength.ts'
import type { Plan } from './plan.ts'
import type { PlanRequest } from './request.ts'

/** What the time worked in a contract that has ended too soon is worth to the next one, in full-time months. */
export interface WorkedBefore {
  /** Worked in the contract that ended: practice in the trade, which is taken off the next one (ofo. § 6-9). */
  worked: number
  /** By how much the next contract is shorter for it; 0 where a least length decides. */
  saves: number
  /** How the length of the next contract comes out. */
  next: ContractLength
}

/** What was worked in the contract that ended last, beside the contract that a plan starts; null where there is none of the two. */
export function workedBefore(request: PlanRequest, plan: Plan): WorkedBefore | null {
  const { pathway, background, standing, today } = request
  const start = lastStart(standing)
  const step = plan.steps.find(({ events }) => events.some(({ kind }) => kind === 'contractStarted'))
  const next = step && contractLengthOf(request, plan, step)
  if (start === null || !next) return null
  const monthsBy = (day: typeof today): number => practiceOn(pathway, background, standing, day).months
  const worked = monthsBy(today) - monthsBy(start)
  const without = Math.max(next.months, next.whole.months - next.credits - (next.practice - worked))
  return worked > 0 ? { worked, saves: without - next.months, next } : null
}

/** When the contract began that began last; null where none has. */
function lastStart({ facts }: Standing) {
  const starts = [...facts.contractsById.values()].flatMap(({ start }) => start ?? [])
  return starts.length === 0 ? null : starts.reduce((last, one) => (one > last ? one : last))
}
