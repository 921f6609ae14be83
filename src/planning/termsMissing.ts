import { afterLastTerm } from './lastTerm.ts'
import type { PersonalProblem } from './problem.ts'
import type { Obstacle, PlanRequest } from './request.ts'
import { solve } from './solver/solve.ts'

/** Which exams would have to be sat after their last term, if with more terms there were a plan; else none. */
export function termsMissing(request: PlanRequest, { problem, tasks }: PersonalProblem): Obstacle[] {
  const firstLate = tasks.map(({ termByStart, part }, index) => {
    const modes = problem.activities[index]?.modes ?? []
    const hasTerms = (termByStart !== undefined && modes.length > 0) || part === 'register'
    return hasTerms ? Math.max(...modes.map(({ windows }) => windows?.at(-1)?.[1] ?? 0)) + 1 : null
  })
  const solution = solve({
    ...problem,
    activities: problem.activities.map((one, index) => {
      const late = firstLate[index]
      if (late === null || late === undefined) return one
      const mode = { duration: 1, needs: [0], windows: [[late, problem.horizon]] as const }
      return { ...one, modes: [...one.modes, mode] }
    }),
  })
  const { schedule } = solution
  if (!schedule) return []
  const late = tasks.flatMap((task, index) => {
    const isLate = task.part !== 'register' && (schedule.starts[index] ?? 0) >= (firstLate[index] ?? Infinity)
    return (isLate && afterLastTerm(request, task)) || []
  })
  return [...new Map(late.map((one) => ['exam' in one ? one.exam : one.kind, one])).values()]
}
