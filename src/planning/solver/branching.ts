import type { Literal } from './bounds.ts'
import type { Compiled } from './compile.ts'
import type { Task } from './task.ts'

/** 1, 1, 2, 1, 1, 2, 4, ...: how long each try may be (Luby, Sinclair, Zuckerman 1993). */
export function luby(which: number): number {
  let size = 1
  while (2 ** size - 1 < which) size += 1
  return 2 ** size - 1 === which ? 2 ** (size - 1) : luby(which - 2 ** (size - 1) + 1)
}

/** The next decision when each activity is to start as soon as it can, in its shortest way; null when none is left. */
export function nextInOrder({ engine, tasks, options }: Compiled): Literal | null {
  const { bounds } = engine
  for (const ones of options) for (const one of ones) if (bounds.value(one) === 0) return one
  let next: Task | null = null
  let soonest = Number.POSITIVE_INFINITY
  let latest = Number.POSITIVE_INFINITY
  for (const task of tasks) {
    const low = bounds.low[task.start] as number
    if (low > soonest) continue
    const high = bounds.high[task.start] as number
    const isOpen = low < high || task.ways.some(({ chosen }) => bounds.value(chosen) === 0)
    if (!isOpen || bounds.value(task.present) === -1) continue
    if (low === soonest && high >= latest) continue
    next = task
    soonest = low
    latest = high
  }
  if (!next) return null
  let shortest: { chosen: Literal; duration: number } | null = null
  for (const way of next.ways) {
    if (bounds.value(way.chosen) === 0 && way.duration < (shortest?.duration ?? Number.POSITIVE_INFINITY))
      shortest = way
  }
  return shortest?.chosen ?? bounds.atMost(next.start, soonest)
}
