import type { Activity, Lag, Problem } from './model.ts'
import { counted, FormatError, Numbers } from './numbers.ts'

/**
 * Reads problems with least and greatest distances (RCPSP/max, `.SCH`; the format of ProGen/max, C. Schwindt 1995):
 * how many activities and resources; each activity with its modes, successors and the distance to each from start to
 * start; each activity with its duration and needs; what there is of each resource.
 */
export function readProgenMax(text: string): Problem {
  const numbers = new Numbers(text)
  const count = counted(numbers.next('how many activities there are'), 'activities') + 2
  const resources = counted(numbers.next('how many resources there are'), 'resources')
  if (numbers.many(2, 'how many other resources there are').some((other) => other > 0))
    throw new FormatError('Only renewable resources can be planned with in a .SCH file.')
  const lags = Array.from({ length: count }, (): Lag[] => [])
  const longest = new Array<number>(count).fill(0)
  for (let one = 0; one < count; one += 1) {
    const index = numbers.next('the number of an activity')
    if (numbers.next('how many modes an activity has') !== 1)
      throw new FormatError('Only one mode for each activity can be planned with in a .SCH file.')
    const successors = numbers.many(
      counted(numbers.next('how many successors there are'), 'successors'),
      'a successor',
    )
    for (const successor of successors) {
      const weeks = numbers.next('a distance')
      const own = lags[successor]
      if (!own || !lags[index]) throw new FormatError(`There is no activity ${Math.max(successor, index)}.`)
      own.push({ from: index, after: 'start', weeks })
      longest[index] = Math.max(longest[index] as number, weeks)
    }
  }
  const activities = lags.map((own, one): Activity => {
    numbers.many(2, 'the number of an activity and its mode')
    const duration = numbers.next('a duration')
    longest[one] = Math.max(longest[one] as number, duration)
    return { modes: [{ duration, needs: numbers.many(resources, 'what an activity needs') }], lags: own }
  })
  return {
    horizon: longest.reduce((all, one) => all + one, 0),
    capacity: numbers.many(resources, 'what there is of a resource'),
    activities,
  }
}
