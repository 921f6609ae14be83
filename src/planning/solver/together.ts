import { isSure } from './apart.ts'
import { type Activity, mostIn, type Problem, tolerance } from './model.ts'
import { predecessors } from './order.ts'

/** Up to so many sets are looked at and found: of activities that nothing keeps apart there would be millions. */
const mostLooks = 15_000
const mostSets = 800

/** What is done in any case and lasts, and how much of each resource it takes at the least. */
interface Item {
  index: number
  needs: readonly number[]
}

/**
 * The largest sets of activities that may run in one week together, by what they need and by their order; null where there are too
 * many. Only what is done in any case is looked at.
 */
export function together(problem: Problem): number[][] | null {
  const { activities, capacity } = problem
  const most = capacity.map((_, resource) => mostIn(problem, resource) + tolerance)
  const before = predecessors(activities)
  const items = [...activities.keys()]
    .filter((index) => isSure(activities[index] as Activity))
    .map((index): Item => {
      const { modes } = activities[index] as Activity
      const needs = most.map((_, resource) => Math.min(...modes.map((mode) => mode.needs[resource] ?? 0)))
      return { index, needs }
    })
  const isApart = ({ index: one }: Item, { index: other }: Item): boolean =>
    one === other || before[one]?.has(other) === true || before[other]?.has(one) === true
  return largestSets(items, most, isApart)
}

function largestSets(
  items: readonly Item[],
  most: readonly number[],
  isApart: (one: Item, other: Item) => boolean,
): number[][] | null {
  const sets: number[][] = []
  const chosen: Item[] = []
  const used = most.map(() => 0)
  let looks = 0
  /** Adds what fits, each in its turn, of what stands from a place on; false when it has become too much. */
  const extend = (open: readonly Item[], from: number): boolean => {
    looks += 1
    if (looks > mostLooks || sets.length > mostSets) return false
    const fitting = open.filter(({ needs }) =>
      needs.every((need, resource) => (used[resource] as number) + need <= (most[resource] as number)),
    )
    if (fitting.length === 0) sets.push(chosen.map(({ index }) => index))
    for (const one of fitting) {
      if (one.index < from) continue
      chosen.push(one)
      for (const [resource, need] of one.needs.entries()) used[resource] = (used[resource] as number) + need
      const isDone = extend(
        fitting.filter((other) => !isApart(one, other)),
        one.index + 1,
      )
      chosen.pop()
      for (const [resource, need] of one.needs.entries()) used[resource] = (used[resource] as number) - need
      if (!isDone) return false
    }
    return true
  }
  return extend(items, 0) ? sets : null
}
