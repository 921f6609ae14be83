import { circleIn } from './circle.ts'
import type { Problem } from './model.ts'
import { FormatError } from './numbers.ts'
import { readPatterson } from './patterson.ts'
import { readProgenMax } from './progenMax.ts'
import { readPsplib } from './psplib.ts'
import { tooLarge } from './size.ts'
import { readWeeks } from './weeks.ts'

/** A format by how the names of its files end. */
interface Format {
  ending: string
  read: (text: string) => Problem
  /** The number of the first activity. */
  first: 0 | 1
}

const formats: readonly Format[] = [
  { ending: '.sm', read: readPsplib, first: 1 },
  { ending: '.mm', read: readPsplib, first: 1 },
  { ending: '.sch', read: readProgenMax, first: 0 },
  { ending: '.rcp', read: readPatterson, first: 1 },
  { ending: '.json', read: readWeeks, first: 0 },
]

function formatOf(name: string): Format {
  const format = formats.find(({ ending }) => name.toLowerCase().endsWith(ending))
  if (format) return format
  throw new FormatError(`The name should end with one of ${formats.map(({ ending }) => ending).join(', ')}.`)
}

/** Reads a problem in the format that its file's name tells of; a `FormatError` says what is wrong with it. */
export function readProblem(name: string, text: string): Problem {
  const problem = formatOf(name).read(text)
  const fault = tooLarge(problem)
  if (fault !== null) throw new FormatError(fault)
  return problem
}

/** How many activities of a circle are named. */
const mostNamed = 12

/** Which activities wait for each other, by the numbers of the file, where that is why there is no schedule; null elsewhere. */
export function circleText(name: string, problem: Problem): string | null {
  const circle = circleIn(problem)
  if (!circle) return null
  const { members, weeks } = circle
  const [start = 0, ...others] = members.map((one) => one + formatOf(name).first)
  const shown = others.slice(0, mostNamed)
  const round = [start, ...shown, ...(shown.length < others.length ? ['…'] : []), start].join(' → ')
  return `The activities ${round} wait for each other in a circle: the distances between them come to ${weeks}, and no circle can come to more than 0.`
}
