import { weekOf } from '../calendar/week.ts'
import { contractOf } from '../pathway/standing.ts'
import { type Obstacle, originOf, type PlanRequest } from './request.ts'
import { horizonWeeks } from './untilDay.ts'

/** A running contract that ends after the last week that a plan may have; null where it does not. */
export function contractBeyond(request: PlanRequest): Obstacle | null {
  const { pathway, standing } = request
  const held = contractOf(standing)
  const ends = held?.state === 'completed' ? null : (held?.contract.end ?? null)
  const asksFor = pathway.route.steps.some(({ kind }) => kind === 'contract')
  if (!asksFor || ends === null || weekOf(ends) - originOf(request) < horizonWeeks) return null
  return { kind: 'contractEndsLate', ends }
}
