import type { AnyExam } from '../curriculum/requirement.ts'
import type { Attempt } from './attempts.ts'
import { contractOf, type Standing } from './standing.ts'

/** The attempts at an exam since the present contract began; all of them when there is none. */
export function attemptsInContract(standing: Standing, exam: AnyExam): Attempt[] {
  const since = contractOf(standing)?.contract.start ?? null
  return standing.facts.attempts.filter(
    (attempt) => attempt.exam === exam && (since === null || attempt.day >= since),
  )
}
