import { fixedAmong } from './pins.ts'
import { buildProblem, type PersonalProblem } from './problem.ts'
import type { Obstacle, PlanRequest } from './request.ts'
import { solve } from './solver/solve.ts'
import { termsMissing } from './termsMissing.ts'

/**
 * Why a problem has no schedule. With pins the pins may be at fault: without them the same problem has one. Else terms
 * may be missing.
 */
export function whyNothingFits(request: PlanRequest, personal: PersonalProblem): Obstacle[] {
  const free = buildProblem({ ...request, pins: [] })
  const isPinned = request.pins.length > 0 && free.obstacles.length === 0
  if (isPinned && solve(free.problem).schedule !== null) {
    return [{ kind: 'pins', steps: fixedAmong(request.pins, [...personal.tasks, ...free.tasks]) }]
  }
  const missing = termsMissing(request, personal)
  return missing.length > 0 ? missing : [{ kind: 'horizon' }]
}
