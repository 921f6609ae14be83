import type { Bounds, Literal } from './bounds.ts'
import { tolerance } from './model.ts'
import type { Move, Mover, Propagator } from './propagator.ts'
import { deciding, leastOf, type Task, type Way, whyAtLeast } from './task.ts'

/** After so many looks in vain it only looks now and then: a resource that is seldom short costs little. */
const patience = 200
const seldom = 16

/** A look compares each task with each: where that comes to more, it looks the less often. */
const comparisons = 100_000

/**
 * A resource over stretches of weeks: the work of all tasks that must lie within a stretch may not be more than the
 * stretch has room for.
 */
export class Energy implements Propagator {
  readonly cost = 2
  readonly listensTo: readonly number[]

  /** Room from week 0 to each week. */
  private readonly room: Float64Array
  private readonly tasks: readonly Task[]
  private readonly resource: number
  private readonly horizon: number
  private readonly soonest: Int32Array
  private readonly latest: Int32Array
  private readonly work: Float64Array
  /** Tasks by their latest end. */
  private readonly byEnd: number[]
  private inVain = 0
  private readonly patience: number
  private readonly seldom: number

  constructor(
    tasks: readonly Task[],
    resource: number,
    capacity: Float64Array,
    variableOf: (literal: Literal) => number,
  ) {
    this.tasks = tasks
    this.resource = resource
    this.horizon = capacity.length
    this.room = new Float64Array(this.horizon + 1)
    for (let week = 0; week < this.horizon; week += 1)
      this.room[week + 1] = (this.room[week] as number) + (capacity[week] as number)
    this.soonest = new Int32Array(tasks.length)
    this.latest = new Int32Array(tasks.length)
    this.work = new Float64Array(tasks.length)
    this.byEnd = tasks.map((_, index) => index)
    const share = Math.min(1, comparisons / tasks.length ** 2)
    this.patience = Math.ceil(patience * share)
    this.seldom = Math.ceil(seldom / share)
    this.listensTo = tasks.flatMap((task) => [
      task.start,
      ...(task.end < 0 ? [] : [task.end]),
      ...deciding(task, variableOf),
    ])
  }

  private readonly workOf = ({ duration, needs }: Way): number => duration * (needs[this.resource] as number)

  propagate(mover: Mover): boolean {
    this.inVain += 1
    if (this.inVain > this.patience && this.inVain % this.seldom !== 0) return true
    const { bounds } = mover
    const { tasks, soonest, latest, work, byEnd, room, horizon } = this
    for (let index = 0; index < tasks.length; index += 1) {
      const task = tasks[index] as Task
      const isSure = bounds.value(task.present) === 1
      soonest[index] = bounds.low[task.start] as number
      latest[index] = latestEnd(bounds, task)
      work[index] = isSure ? leastOf(bounds, task, this.workOf) : 0
    }
    byEnd.sort((a, b) => (latest[a] as number) - (latest[b] as number) || a - b)
    for (let at = 0; at < tasks.length; at += 1) {
      const first = byEnd[at] as number
      if ((work[first] as number) <= 0) continue
      const from = soonest[first] as number
      let sum = 0
      for (let other = 0; other < tasks.length; other += 1) {
        const index = byEnd[other] as number
        if ((soonest[index] as number) < from) continue
        sum += work[index] as number
        const to = latest[index] as number
        // What may still seem to end after all weeks has no last week that could be given as a reason
        if (to > horizon) break
        if (to <= from) continue
        const has = (room[to] as number) - (room[from] as number)
        if (sum > has + tolerance) return this.tooMuch(mover, from, to, sum, has)
      }
    }
    return true
  }

  private tooMuch(mover: Mover, from: number, to: number, sum: number, has: number): false {
    this.inVain = 0
    const { bounds } = mover
    const why: Literal[] = []
    let left = sum
    for (const index of this.byEnd) {
      const work = this.work[index] as number
      if (work <= 0 || (this.soonest[index] as number) < from || (this.latest[index] as number) > to) continue
      if (left - work > has + tolerance) {
        left -= work
        continue
      }
      const task = this.tasks[index] as Task
      why.push(task.present, bounds.atLeast(task.start, from), endsBy(bounds, task, to))
      whyAtLeast(task, this.workOf, work, why)
    }
    return mover.contradict(why)
  }

  /** It only ever contradicts. */
  explain(_move: Move, _bounds: Bounds, _into: Literal[]): void {}
}

/** The latest week by which a task has ended if it is done: in its longest way, not in the one that is hoped for. */
function latestEnd({ high }: Bounds, { start, end, ways }: Task): number {
  return end < 0 ? (high[start] as number) + (ways[0]?.duration ?? 0) : (high[end] as number)
}

function endsBy(bounds: Bounds, { start, end, ways }: Task, week: number): Literal {
  return bounds.atMost(end < 0 ? start : end, end < 0 ? week - (ways[0]?.duration ?? 0) : week)
}
