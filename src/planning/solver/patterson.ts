import type { Activity, Lag, Problem } from './model.ts'
import { limits, linesOf, Numbers } from './numbers.ts'

/**
 * Reads problems in the format of J. H. Patterson (`.rcp`): how many activities and resources, what there is of each
 * resource; then of each activity its duration, its needs, and its successors, counted from 1, on whichever lines.
 */
export function readPatterson(text: string): Problem {
  const numbers = new Numbers(linesOf(text))
  const count = numbers.count('the number of activities', 1)
  const resources = numbers.count('the number of resources')
  const capacity = numbers.many(resources, 'what there is of a resource', limits.amount)
  const lags = Array.from({ length: count }, (): Lag[] => [])
  const modes = lags.map((_, from) => {
    const duration = numbers.next('a duration', limits.weeks)
    const needs = numbers.many(resources, 'what an activity needs', limits.amount)
    for (const successor of numbers.others('successor', [1, count]))
      lags[successor - 1]?.push({ from, after: 'end', weeks: 0 })
    return [{ duration, needs }]
  })
  numbers.endOf(`the ${count} activities`)
  return {
    horizon: modes.reduce((all, [mode]) => all + (mode?.duration ?? 0), 0),
    capacity,
    activities: lags.map((own, one): Activity => ({ modes: modes[one] ?? [], lags: own })),
  }
}
