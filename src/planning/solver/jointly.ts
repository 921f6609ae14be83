import { largestBySets } from './largest.ts'
import { mostIn, type Problem } from './model.ts'
import { together } from './together.ts'

/** How many weeks more a resource has to ask for than the others do, to be worth looking at. */
const worthwhile = 0.5

/**
 * The same problem with one more resource, of which each week has 1: what all the others, and the order, together allow in a week
 * takes no more than that of it, and as a whole it is taken for as long as can be (redundant resources, Carlier and Néron
 * 2003). It follows from the rest, but says in one sum what else takes thousands of contradictions to find out. null where
 * it would say little more than each resource does, or is not found soon.
 */
export function withJointResource(problem: Problem): Problem | null {
  const { activities, capacity } = problem
  const sets = together(problem)
  if (!sets) return null
  const isIn = new Set(sets.flat())
  const least = activities.map(({ modes }, index) =>
    isIn.has(index) ? Math.min(...modes.map(({ duration }) => duration)) : 0,
  )
  const shares = largestBySets(least, sets)
  // Whatever a sum of fractions came to, none is more than 1
  const fullest = Math.max(1, ...sets.map((members) => sum(members.map((one) => shares[one] as number))))
  const weeks = sum(shares.map((share, index) => (share * (least[index] as number)) / fullest))
  if (weeks < longest(problem, least) + worthwhile) return null
  return {
    ...problem,
    capacity: [...capacity, 1],
    activities: activities.map((one, index) => ({
      ...one,
      modes: one.modes.map((mode) => ({
        ...mode,
        needs: [
          ...capacity.map((_, resource) => mode.needs[resource] ?? 0),
          (shares[index] as number) / fullest,
        ],
      })),
    })),
  }
}

/** For how many weeks the resource is taken that is asked for most, at its most a week. */
function longest(problem: Problem, least: readonly number[]): number {
  const { activities, capacity } = problem
  return capacity.reduce<number>((most, _, resource) => {
    const work = sum(
      activities.map(
        ({ modes }, index) =>
          (least[index] as number) * Math.min(...modes.map(({ needs }) => needs[resource] ?? 0)),
      ),
    )
    const has = mostIn(problem, resource)
    return has > 0 ? Math.max(most, work / has) : most
  }, 0)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
