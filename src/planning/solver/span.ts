import type { Bounds, Literal } from './bounds.ts'
import type { Move, Mover, Propagator } from './propagator.ts'
import { firstOpen, lastOpen, type Task, type Way, whyAtLeast } from './task.ts'

/** A task lasts at least as long as the shortest way that is left, and no longer than the longest one. */
export class Span implements Propagator {
  readonly cost = 0
  readonly listensTo: readonly number[]

  private readonly task: Task
  private readonly end: number

  constructor(task: Task, end: number, variableOf: (literal: Literal) => number) {
    this.task = task
    this.end = end
    this.listensTo = [task.start, end, ...task.ways.map(({ chosen }) => variableOf(chosen))]
  }

  propagate(mover: Mover, source: number): boolean {
    const { bounds } = mover
    const { low, high } = bounds
    const { task, end } = this
    const shortest = firstOpen(bounds, task.byDuration)
    const longest = lastOpen(bounds, task.byDuration)
    // Where no way is left, a clause says so
    if (!shortest || !longest) return true
    const { duration: least } = shortest
    const { duration: most } = longest
    return (
      mover.raise(end, (low[task.start] as number) + least, source, least) &&
      mover.lower(task.start, (high[end] as number) - least, source, least) &&
      mover.lower(end, (high[task.start] as number) + most, source, most) &&
      mover.raise(task.start, (low[end] as number) - most, source, most)
    )
  }

  explain({ variable, value, isUpper, detail }: Move, bounds: Bounds, into: Literal[]): void {
    const { task, end } = this
    const isEnd = variable === end
    // The end is late because the start is, and the start is early because the end is, for want of a shorter way
    const isForLeast = isEnd !== isUpper
    const distance = isEnd ? -detail : detail
    const other = isEnd ? task.start : end
    into.push(isUpper ? bounds.atMost(other, value + distance) : bounds.atLeast(other, value + distance))
    if (isForLeast) whyAtLeast(task, durationOf, detail, into)
    else whyAtLeast(task, minusDurationOf, -detail, into)
  }
}

const durationOf = ({ duration }: Way): number => duration
const minusDurationOf = ({ duration }: Way): number => -duration
