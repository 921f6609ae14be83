import type { Day } from '../calendar/day.ts'
import type { PersonalProblem } from './problem.ts'
import type { Obstacle, PlanRequest } from './request.ts'
import type { Task } from './sketch.ts'
import { solve } from './solver/search.ts'

/** That a task would have to lie after the last term that is known or assumed; null for one without terms. */
export function afterLastTerm({ pathway }: PlanRequest, { part, routeStep }: Task): Obstacle | null {
  const isTest = part === 'test'
  if (!isTest && !(routeStep.kind === 'exam' && routeStep.exam === 'written')) return null
  const days = pathway.terms.flatMap(({ languageTest, writtenExam }): Day[] =>
    isTest ? languageTest.map(({ test }) => test.from) : writtenExam.map(({ exam }) => exam.from),
  )
  const after = days.sort((a, b) => a - b).at(-1)
  return after === undefined ? null : { kind: 'noTerm', exam: isTest ? 'language' : 'written', after }
}

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
  return [...new Map(late.map((one) => [one.kind === 'noTerm' ? one.exam : one.kind, one])).values()]
}
