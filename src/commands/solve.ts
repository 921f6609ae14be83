import type { Problem } from '../planning/solver/model.ts'
import { FormatError } from '../planning/solver/numbers.ts'
import { circleText, readProblem } from '../planning/solver/read.ts'
import { solve } from '../planning/solver/solve.ts'
import { fileLimits } from '../records/exchange.ts'
import { reportSchemas } from '../records/report.ts'
import type { Call } from './call.ts'
import { type Ended, faulty, written } from './ended.ts'
import { bytesOf } from './file.ts'

/** Conflicts that a problem is worth to somebody who waits for it at a command line: some minutes. */
const patience = 1_000_000

/** A shortest schedule of a problem from the literature, in whichever of its formats. */
export function reportSolve({ file, conflicts }: Call): Ended {
  const bytes = bytesOf(file)
  if ('code' in bytes) return bytes
  let problem: Problem
  try {
    problem = readProblem(file, textOf(bytes))
  } catch (error) {
    if (error instanceof FormatError) return faulty(`${file}: ${error.message}`)
    throw error
  }
  const from = performance.now()
  const { schedule, lowerBound, proved, conflicts: met } = solve(problem, conflicts ?? patience)
  const infeasible = proved && schedule === null
  const report = written(reportSchemas.solve, {
    makespan: schedule?.makespan ?? null,
    lowerBound,
    proved,
    infeasible,
    conflicts: met,
    ms: Math.round(performance.now() - from),
  })
  const circle = infeasible ? circleText(file, problem) : null
  return circle === null ? report : { ...report, err: `${file}: ${circle}` }
}

function textOf(bytes: Uint8Array): string {
  if (bytes.length > fileLimits.bytes)
    throw new FormatError(
      `The file is larger than ${fileLimits.bytes} bytes, which a problem can be at the most.`,
    )
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // UTF-16 without a mark is UTF-8 full of noughts
    if (!text.includes('\0')) return text
  } catch {}
  throw new FormatError('The file should be a text in UTF-8.')
}
