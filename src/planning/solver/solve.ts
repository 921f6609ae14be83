import type { Problem } from './model.ts'
import { type Answer, Proof } from './prove.ts'

/** How many contradictions are met before the solver says "not proved". */
export const defaultConflicts = 4_000

/** Conflicts between two looks at a search that goes on: some hundredths of a second. */
const betweenLooks = 50

/**
 * Finds a shortest schedule and proves it so, or says what it has found after so many conflicts. They are counted, not
 * time, so that the same problem has the same answer on every machine. `look` is told of the search while it goes on,
 * and changes nothing of it.
 */
export function solve(
  problem: Problem,
  maxConflicts = defaultConflicts,
  look?: (soFar: Answer) => void,
): Answer {
  return searched(new Proof(problem), maxConflicts, look)
}

/** The same of a search that has been begun and not yet run. */
export function searched(proof: Proof, maxConflicts: number, look?: (soFar: Answer) => void): Answer {
  let answer = proof.answer
  while (!answer.proved && answer.conflicts < maxConflicts) {
    look?.(answer)
    const left = maxConflicts - answer.conflicts
    answer = proof.run(look ? Math.min(left, betweenLooks) : left)
  }
  return answer
}
