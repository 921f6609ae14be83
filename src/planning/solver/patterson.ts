import type { Activity, Lag, Problem } from './model.ts'
import { counted, FormatError, Numbers } from './numbers.ts'

/**
 * Reads problems in the format of J. H. Patterson (`.rcp`): how many activities and resources, what there is of each
 * resource; then of each activity its duration, its needs, and its successors, counted from 1.
 */
export function readPatterson(text: string): Problem {
  const numbers = new Numbers(text)
  const count = counted(numbers.next('how many activities there are'), 'activities', 1)
  const resources = counted(numbers.next('how many resources there are'), 'resources')
  const capacity = numbers.many(resources, 'what there is of a resource')
  const lags = Array.from({ length: count }, (): Lag[] => [])
  const modes = lags.map((_, one) => {
    const duration = numbers.next('a duration')
    const needs = numbers.many(resources, 'what an activity needs')
    const successors = numbers.many(
      counted(numbers.next('how many successors there are'), 'successors'),
      'a successor',
    )
    for (const successor of successors) {
      const own = lags[successor - 1]
      if (!own)
        throw new FormatError(`Activity ${one + 1} has activity ${successor} after it, which there is not.`)
      own.push({ from: one, after: 'end', weeks: 0 })
    }
    return [{ duration, needs }]
  })
  return {
    horizon: modes.reduce((all, [mode]) => all + (mode?.duration ?? 0), 0),
    capacity,
    activities: lags.map((own, one): Activity => ({ modes: modes[one] ?? [], lags: own })),
  }
}
