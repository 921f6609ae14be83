import { type Bounds, type Literal, opposite } from './bounds.ts'
import { tolerance } from './model.ts'
import { firstOpen, type Task, type Way } from './task.ts'

/** A task in some week, as it is known there. */
export interface Part {
  task: number
  duration: number
  need: number
}

/** The weeks in which tasks are sure to be running and what they take of a resource there, whenever they start: with reasons. */
export class SureParts {
  private readonly tasks: readonly Task[]
  private readonly resource: number
  /** The ways of each task, those first that need least of the resource. */
  private readonly byNeed: readonly (readonly Way[])[]

  constructor(tasks: readonly Task[], resource: number) {
    this.tasks = tasks
    this.resource = resource
    const needOf = ({ needs }: Way): number => needs[resource] as number
    this.byNeed = tasks.map(({ byDuration }) => byDuration.toSorted((a, b) => needOf(a) - needOf(b)))
  }

  /** What was known of a task before an entry of the trail; now, where that is -1. */
  partAt(bounds: Bounds, task: number, entry: number): Part {
    const { present, byDuration } = this.tasks[task] as Task
    const isNot = opposite(present)
    const isDone = entry < 0 ? bounds.value(isNot) === -1 : bounds.wasFalse(isNot, entry)
    if (!isDone) return { task, duration: 0, need: 0 }
    const [only] = byDuration
    if (only && byDuration.length === 1) return { task, duration: only.duration, need: this.needOf(only) }
    const byNeed = this.byNeed[task] as readonly Way[]
    const shortest = firstOpen(bounds, byDuration, entry)
    const least =
      shortest && this.needOf(shortest) > this.needOf(byNeed[0] as Way)
        ? firstOpen(bounds, byNeed, entry)
        : shortest
    return shortest && least
      ? { task, duration: shortest.duration, need: this.needOf(least) }
      : { task, duration: Number.MAX_SAFE_INTEGER, need: Number.POSITIVE_INFINITY }
  }

  private needOf({ needs }: Way): number {
    return needs[this.resource] as number
  }

  /** Why a task lasts as long, and takes as much, as it is said to. */
  explainPart({ task, duration, need }: Part, into: Literal[]): void {
    const { present, ways } = this.tasks[task] as Task
    if (present >= 0) into.push(present)
    if (ways.length === 1) return
    for (const way of ways) {
      if (way.duration < duration || (way.needs[this.resource] as number) < need)
        into.push(opposite(way.chosen))
    }
  }

  /** Why tasks other than `but` take more than `left` of a week. */
  explainWeek(bounds: Bounds, week: number, but: number, left: number, entry: number, into: Literal[]): void {
    const parts: Part[] = []
    let sum = 0
    for (let task = 0; task < this.tasks.length; task += 1) {
      if (task === but) continue
      const { start, byDuration } = this.tasks[task] as Task
      const { duration: longest } = byDuration.at(-1) as Way
      // Before that entry the bounds lay no closer together than now
      if ((bounds.high[start] as number) > week || (bounds.low[start] as number) + longest <= week) continue
      const latest = entry < 0 ? (bounds.high[start] as number) : bounds.highBefore(start, entry)
      if (latest > week) continue
      const soonest = entry < 0 ? (bounds.low[start] as number) : bounds.lowBefore(start, entry)
      if (soonest + longest <= week) continue
      const part = this.partAt(bounds, task, entry)
      if (part.need <= 0 || week >= soonest + part.duration) continue
      parts.push(part)
      sum += part.need
    }
    parts.sort((a, b) => a.need - b.need)
    for (const part of parts) {
      if (sum - part.need > left + tolerance) {
        sum -= part.need
        continue
      }
      const { start } = this.tasks[part.task] as Task
      into.push(bounds.atLeast(start, week - part.duration + 1), bounds.atMost(start, week))
      this.explainPart(part, into)
    }
  }
}
