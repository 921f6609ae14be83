import type { Problem } from '../planning/solver/model.ts'
import { FormatError } from '../planning/solver/numbers.ts'
import { readProblem } from '../planning/solver/read.ts'
import { solve } from '../planning/solver/solve.ts'
import { fileLimits } from '../records/exchange.ts'
import { reportSchemas } from '../records/report.ts'
import type { Call } from './call.ts'
import { badCall, type Ended, faulty, written } from './ended.ts'
import { beginningOf } from './file.ts'

/** Conflicts that a problem is worth to somebody who waits for it at a command line: some minutes. */
const patience = 1_000_000

/** A shortest schedule of a problem from the literature, in whichever of its formats. */
export function reportSolve({ file, conflicts }: Call): Ended {
  let bytes: Uint8Array
  try {
    bytes = beginningOf(file, fileLimits.bytes + 1)
  } catch {
    return badCall(`There is no file ${file} that can be read.`)
  }
  if (bytes.length > fileLimits.bytes) return faulty(`${file} is too large to be a problem.`)
  let problem: Problem
  try {
    problem = readProblem(file, new TextDecoder().decode(bytes))
  } catch (error) {
    if (error instanceof FormatError) return faulty(`${file}: ${error.message}`)
    throw error
  }
  const from = performance.now()
  const { schedule, lowerBound, proved, conflicts: met } = solve(problem, conflicts ?? patience)
  return written(reportSchemas.solve, {
    makespan: schedule?.makespan ?? null,
    lowerBound,
    proved,
    infeasible: proved && schedule === null,
    conflicts: met,
    ms: Math.round(performance.now() - from),
  })
}
