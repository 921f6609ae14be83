import type { Lag, Mode, Problem } from './model.ts'
import { FormatError, type Limits, limits, linesOf, mostCounted, Numbers } from './numbers.ts'

/**
 * Reads the single- and multi-mode problems of PSPLIB (`.sm`, `.mm`; R. Kolisch, A. Sprecher, EJOR 96, 1997,
 * 205-216). Rows are told apart by the numbers of job and mode that they begin with, from 1. Resources that are both
 * renewable and not are refused, as PSPLIB has none.
 */
export function readPsplib(text: string): Problem {
  const lines = linesOf(text)
  const jobs = fieldOf(lines, 'jobs', 'the number of jobs', [2, mostCounted])
  const renewable = fieldOf(lines, '- renewable', 'the number of renewable resources')
  const budgets = fieldOf(lines, '- nonrenewable', 'the number of nonrenewable resources')
  fieldOf(lines, '- doubly constrained', 'the number of doubly constrained resources', [0, 0])
  const activities = Array.from({ length: jobs }, () => ({ modes: [] as Mode[], lags: [] as Lag[] }))
  const modeCounts: number[] = []

  const order = partOf(lines, 'PRECEDENCE RELATIONS:')
  order.rows('job', jobs, 1, (from) => {
    modeCounts[from] = order.count('the number of modes', 1)
    for (const successor of order.others('successor', [1, jobs]))
      activities[successor - 1]?.lags.push({ from, after: 'end', weeks: 0 })
  })
  order.endOf(`the ${jobs} jobs`)

  const requests = partOf(lines, 'REQUESTS/DURATIONS:')
  requests.rows('job', jobs, 1, (job) => {
    requests.rows('mode', modeCounts[job] as number, 1, (mode) => {
      const duration = requests.next('a duration', limits.weeks)
      const needs = requests.many(renewable, 'what a job needs', limits.amount)
      const spends = requests.many(budgets, 'what a job spends', limits.amount)
      const own = activities[job]?.modes
      if (own) own[mode] = { duration, needs, spends }
    })
  })
  requests.endOf(`the ${jobs} jobs`)

  const availabilities = partOf(lines, 'RESOURCEAVAILABILITIES:')
  const capacity = availabilities.many(renewable, 'what there is of a resource', limits.amount)
  const amounts = availabilities.many(budgets, 'what there is of a resource', limits.amount)
  availabilities.endOf(`the ${renewable + budgets} resources`)
  return {
    horizon: activities.reduce((all, { modes }) => all + longestOf(modes), 0),
    capacity,
    budgets: amounts,
    activities,
  }
}

function longestOf(modes: readonly Mode[]): number {
  return modes.reduce((longest, { duration }) => Math.max(longest, duration), 0)
}

/** A number of the head of the file: the word after the colon of the line that begins so. */
function fieldOf(
  lines: readonly string[],
  beginning: string,
  what: string,
  within: Limits = [0, mostCounted],
): number {
  const at = lines.findIndex((line) => line.trimStart().startsWith(beginning) && line.includes(':'))
  if (at < 0) throw new FormatError(`The file has no line “${beginning} …:” with ${what}.`)
  const [, after = ''] = (lines[at] as string).split(':')
  return new Numbers([after], at).next(what, within)
}

/** The numbers of a part: after its heading and the names of its columns, up to the next row of stars. */
function partOf(lines: readonly string[], heading: string): Numbers {
  const at = lines.findIndex((line) => line.trimStart().startsWith(heading))
  if (at < 0) throw new FormatError(`The file has no line “${heading}”.`)
  const first = at + ((lines[at + 2] ?? '').startsWith('---') ? 3 : 2)
  const end = lines.findIndex((line, index) => index >= first && line.startsWith('***'))
  return new Numbers(lines.slice(first, end < 0 ? undefined : end), first)
}
