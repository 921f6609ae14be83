import type { Lag, Mode, Problem } from './model.ts'
import { limits, linesOf, Numbers } from './numbers.ts'

/**
 * Reads problems with least and greatest distances (RCPSP/max, `.SCH`; the format of ProGen/max, C. Schwindt 1995):
 * how many activities and resources; each activity with its modes, successors and the distance to each from start to
 * start; each activity with its duration and needs; what there is of each resource. Rows are told apart by the number
 * that they begin with, from 0.
 */
export function readProgenMax(text: string): Problem {
  const numbers = new Numbers(linesOf(text))
  const count = numbers.count('the number of activities') + 2
  const resources = numbers.count('the number of renewable resources')
  numbers.many(2, 'the number of resources that are not renewable', [0, 0])
  const activities = Array.from({ length: count }, () => ({ modes: [] as Mode[], lags: [] as Lag[] }))
  const longest = new Array<number>(count).fill(0)
  numbers.rows('activity', count, 0, (from) => {
    numbers.next('the number of modes', [1, 1])
    for (const successor of numbers.others('successor', [0, count - 1])) {
      const weeks = numbers.next('a distance', limits.distance)
      activities[successor]?.lags.push({ from, after: 'start', weeks })
      longest[from] = Math.max(longest[from] as number, weeks)
    }
  })
  numbers.rows('activity', count, 0, (one) => {
    numbers.next('the number of the mode', [1, 1])
    const duration = numbers.next('a duration', limits.weeks)
    longest[one] = Math.max(longest[one] as number, duration)
    const needs = numbers.many(resources, 'what an activity needs', limits.amount)
    activities[one]?.modes.push({ duration, needs })
  })
  const capacity = numbers.many(resources, 'what there is of a resource', limits.amount)
  numbers.endOf(`the ${resources} resources`)
  return { horizon: longest.reduce((all, one) => all + one, 0), capacity, activities }
}
