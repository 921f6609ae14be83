import type { Problem } from './model.ts'
import { type Answer, Proof } from './prove.ts'

/** How many contradictions are met before the solver says "not proved". */
export const defaultConflicts = 4_000

/**
 * Finds a shortest schedule and proves it so, or says what it has found after so many conflicts. They are counted, not
 * time, so that the same problem has the same answer on every machine.
 */
export function solve(problem: Problem, maxConflicts = defaultConflicts): Answer {
  const proof = new Proof(problem)
  let answer = proof.answer
  while (!answer.proved && answer.conflicts < maxConflicts)
    answer = proof.run(maxConflicts - answer.conflicts)
  return answer
}
