import type { Problem } from './model.ts'
import { FormatError } from './numbers.ts'
import { readPatterson } from './patterson.ts'
import { readProgenMax } from './progenMax.ts'
import { readPsplib } from './psplib.ts'
import { readWeeks } from './weeks.ts'

/** Each format by how the names of its files end. */
const readers: readonly (readonly [ending: string, read: (text: string) => Problem])[] = [
  ['.sm', readPsplib],
  ['.mm', readPsplib],
  ['.sch', readProgenMax],
  ['.rcp', readPatterson],
  ['.json', readWeeks],
]

/** Most weeks, counted once for each activity, that there is memory for. */
const mostWeeks = 20_000_000

/** Reads a problem in the format that its file's name tells of; a `FormatError` says what is wrong with it. */
export function readProblem(name: string, text: string): Problem {
  const [, read] = readers.find(([ending]) => name.toLowerCase().endsWith(ending)) ?? []
  if (!read)
    throw new FormatError(`The name should end with one of ${readers.map(([one]) => one).join(', ')}.`)
  const problem = read(text)
  if (problem.horizon * problem.activities.length > mostWeeks)
    throw new FormatError(
      `${problem.activities.length} activities over ${problem.horizon} weeks are too many to plan with.`,
    )
  return problem
}
