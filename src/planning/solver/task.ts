import { type Bounds, type Literal, opposite } from './bounds.ts'

/** One way of doing a task, which is chosen where its literal holds. */
export interface Way {
  chosen: Literal
  /** Weeks; more than the horizon for a task that goes on to its end. */
  duration: number
  /** What it takes of each resource in every week. */
  needs: readonly number[]
}

/** An activity as the search sees it: the variable of its start, its ways, and the literal that it is done at all. */
export interface Task {
  start: number
  /** The variable of its end; -1 where all ways last as long. */
  end: number
  present: Literal
  ways: readonly Way[]
  /** The ways again, the shortest first. */
  byDuration: readonly Way[]
}

/** The variables that decide whether a task is done, and in which way. */
export function deciding({ present, ways }: Task, variableOf: (literal: Literal) => number): number[] {
  return [present, ...ways.map(({ chosen }) => chosen)].filter((literal) => literal >= 0).map(variableOf)
}

/** Whether a way may still be chosen; before an entry of the trail, where one is given. */
function isOpen(bounds: Bounds, { chosen }: Way, entry: number): boolean {
  return entry < 0 ? bounds.value(chosen) !== -1 : !bounds.wasFalse(chosen, entry)
}

/** The first of some ways that may still be chosen; before an entry of the trail, where one is given. */
export function firstOpen(bounds: Bounds, ways: readonly Way[], entry = -1): Way | null {
  for (const way of ways) if (isOpen(bounds, way, entry)) return way
  return null
}

/** The last of some ways that may still be chosen. */
export function lastOpen(bounds: Bounds, ways: readonly Way[]): Way | null {
  for (let at = ways.length - 1; at >= 0; at -= 1) {
    if (isOpen(bounds, ways[at] as Way, -1)) return ways[at] as Way
  }
  return null
}

/** The least that some amount comes to in the ways that are left. */
export function leastOf(bounds: Bounds, { ways }: Task, amount: (way: Way) => number): number {
  let least = Number.POSITIVE_INFINITY
  for (const way of ways) {
    const one = amount(way)
    if (one < least && isOpen(bounds, way, -1)) least = one
  }
  return least
}

/** Why some amount comes to `least` or more: the ways in which it would be less cannot be chosen. */
export function whyAtLeast(
  { ways }: Task,
  amount: (way: Way) => number,
  least: number,
  into: Literal[],
): void {
  for (const way of ways) if (amount(way) < least) into.push(opposite(way.chosen))
}
