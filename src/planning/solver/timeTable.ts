import { type Bounds, type Literal, opposite } from './bounds.ts'
import { tolerance } from './model.ts'
import type { Move, Mover, Propagator } from './propagator.ts'
import { SureParts } from './sureParts.ts'
import { deciding, type Task } from './task.ts'

/**
 * A resource week by week: what must be running in a week, whenever it starts, leaves only the rest to others
 * (time-table reasoning with explanations, Schutt and others 2011).
 */
export class TimeTable implements Propagator {
  readonly cost = 1
  readonly listensTo: readonly number[]

  private readonly starts: Int32Array
  /** Whether a task is always done, and in one way. */
  private readonly isPlain: Uint8Array
  /** The task that a variable belongs to. */
  private readonly taskOf = new Map<number, number>()
  /** Least duration and need of each task at the last look: of its ways that were left, nothing while it may be left out. */
  private readonly durations: Int32Array
  private readonly needs: Float64Array
  /** What is left of the resource in each week, and the part of each task that has been taken from it. */
  private readonly free: Float64Array
  private readonly partFrom: Int32Array
  private readonly partTo: Int32Array
  private readonly partNeed: Float64Array
  /** Bounds of each task's start when it was last tried, and the stretch of weeks that have become fuller since. */
  private readonly triedLow: Int32Array
  private readonly triedHigh: Int32Array
  private fullerFrom = 0
  private fullerTo: number

  private readonly parts: SureParts
  private readonly tasks: readonly Task[]
  private readonly resource: number
  private readonly capacity: Float64Array
  private readonly horizon: number

  constructor(
    tasks: readonly Task[],
    resource: number,
    capacity: Float64Array,
    variableOf: (literal: Literal) => number,
  ) {
    this.parts = new SureParts(tasks, resource)
    this.tasks = tasks
    this.resource = resource
    this.capacity = capacity
    this.horizon = capacity.length
    this.fullerTo = this.horizon
    this.free = capacity.slice()
    this.starts = Int32Array.from(tasks, ({ start }) => start)
    this.isPlain = Uint8Array.from(tasks, ({ present, ways }) => (ways.length === 1 && present < 0 ? 1 : 0))
    this.durations = Int32Array.from(tasks, ({ ways }) => ways[0]?.duration ?? 0)
    this.needs = Float64Array.from(tasks, ({ ways }) => ways[0]?.needs[resource] ?? 0)
    this.partFrom = new Int32Array(tasks.length)
    this.partTo = new Int32Array(tasks.length)
    this.partNeed = new Float64Array(tasks.length)
    this.triedLow = new Int32Array(tasks.length).fill(-1)
    this.triedHigh = new Int32Array(tasks.length).fill(-1)
    for (const [index, { start }] of tasks.entries()) this.taskOf.set(start, index)
    this.listensTo = tasks.flatMap((task) => [task.start, ...deciding(task, variableOf)])
  }

  propagate(mover: Mover, source: number): boolean {
    this.takeStock(mover.bounds)
    const isDone = this.checkWeeks(mover) && this.tryTasks(mover, source)
    if (isDone) {
      this.fullerFrom = this.horizon
      this.fullerTo = 0
    } else {
      // What was cut short is done wholly next time
      this.fullerFrom = 0
      this.fullerTo = this.horizon
    }
    return isDone
  }

  /** Least duration and need of every task now, and what its sure weeks leave of the resource. */
  private takeStock(bounds: Bounds): void {
    const { starts, durations, needs, partFrom, partTo, partNeed, isPlain, horizon } = this
    const { low, high } = bounds
    for (let index = 0; index < starts.length; index += 1) {
      if (isPlain[index] === 0) {
        const part = this.parts.partAt(bounds, index, -1)
        durations[index] = part.duration
        needs[index] = part.need
      }
      const need = needs[index] as number
      const start = starts[index] as number
      const from = high[start] as number
      const to = Math.min((low[start] as number) + (durations[index] as number), horizon)
      const isSame = from === partFrom[index] && to === partTo[index] && need === partNeed[index]
      if (isSame) continue
      this.take(partFrom[index] as number, partTo[index] as number, -(partNeed[index] as number))
      this.take(from, to, need)
      if (from < to && need > 0) this.noteFuller(index, from, to, need)
      partFrom[index] = from
      partTo[index] = to
      partNeed[index] = need
    }
  }

  private take(from: number, to: number, need: number): void {
    const { free } = this
    for (let week = from; week < to; week += 1) free[week] = (free[week] as number) - need
  }

  /** The weeks that a new part makes fuller than the one before it did. */
  private noteFuller(index: number, from: number, to: number, need: number): void {
    const hadFrom = this.partFrom[index] as number
    const hadTo = this.partTo[index] as number
    const hadNone = hadFrom >= hadTo || need > (this.partNeed[index] as number)
    if (hadNone) this.widen(from, to)
    else {
      if (from < hadFrom) this.widen(from, Math.min(to, hadFrom))
      if (to > hadTo) this.widen(Math.max(from, hadTo), to)
    }
  }

  private widen(from: number, to: number): void {
    if (from < this.fullerFrom) this.fullerFrom = from
    if (to > this.fullerTo) this.fullerTo = to
  }

  private checkWeeks(mover: Mover): boolean {
    const { free, fullerFrom, fullerTo } = this
    for (let week = fullerFrom; week < fullerTo; week += 1) {
      if ((free[week] as number) >= -tolerance) continue
      const why: Literal[] = []
      this.parts.explainWeek(mover.bounds, week, -1, this.capacity[week] as number, -1, why)
      return mover.contradict(why)
    }
    return true
  }

  private tryTasks(mover: Mover, source: number): boolean {
    const { low, high } = mover.bounds
    const { starts, durations, needs, triedLow, triedHigh, isPlain } = this
    for (let index = 0; index < starts.length; index += 1) {
      const start = starts[index] as number
      const isSingle = isPlain[index] === 1
      const from = low[start] as number
      const to = high[start] as number
      if (isSingle) {
        if (from === to) continue
        const isSame = from === triedLow[index] && to === triedHigh[index]
        if (
          isSame &&
          !this.touches(from, durations[index] as number) &&
          !this.touches(to, durations[index] as number)
        )
          continue
      }
      if (from < to && (needs[index] as number) > 0 && (durations[index] as number) > 0) {
        if (!this.pushLater(index, mover, source) || !this.pushEarlier(index, mover, source)) return false
        triedLow[index] = low[start] as number
        triedHigh[index] = high[start] as number
      }
      if (!isSingle && !this.ruleOutWays(index, mover, source)) return false
    }
    return true
  }

  private touches(from: number, duration: number): boolean {
    return from < this.fullerTo && from + duration > this.fullerFrom
  }

  /** The first week of a stretch that has no room for a task, which may have its own part of it already; -1 where all have. */
  private firstFull(index: number, from: number, to: number, need: number): number {
    const { free } = this
    const ownFrom = this.partFrom[index] as number
    const ownTo = this.partTo[index] as number
    const own = this.partNeed[index] as number
    for (let week = from; week < to; week += 1) {
      const isOwn = week >= ownFrom && week < ownTo
      if ((free[week] as number) + (isOwn ? own : 0) < need) return week
    }
    return -1
  }

  /** The last week of a stretch that has no room for a task. */
  private lastFull(index: number, from: number, to: number, need: number): number {
    const { free } = this
    const ownFrom = this.partFrom[index] as number
    const ownTo = this.partTo[index] as number
    const own = this.partNeed[index] as number
    for (let week = to - 1; week >= from; week -= 1) {
      const isOwn = week >= ownFrom && week < ownTo
      if ((free[week] as number) + (isOwn ? own : 0) < need) return week
    }
    return -1
  }

  /** The soonest start before which no week is too full. */
  private pushLater(index: number, mover: Mover, source: number): boolean {
    const { bounds } = mover
    const start = this.starts[index] as number
    const duration = this.durations[index] as number
    const need = (this.needs[index] as number) - tolerance
    const latest = bounds.high[start] as number
    let soonest = bounds.low[start] as number
    while (soonest <= latest) {
      const week = this.lastFull(index, soonest, Math.min(soonest + duration, this.horizon), need)
      if (week < 0) break
      if (!mover.raise(start, week + 1, source, week)) return false
      soonest = week + 1
    }
    return true
  }

  /** The latest start after which no week is too full. */
  private pushEarlier(index: number, mover: Mover, source: number): boolean {
    const { bounds } = mover
    const start = this.starts[index] as number
    const duration = this.durations[index] as number
    const need = (this.needs[index] as number) - tolerance
    let latest = bounds.high[start] as number
    for (;;) {
      const week = this.firstFull(index, latest, Math.min(latest + duration, this.horizon), need)
      if (week < 0) return true
      if (!mover.lower(start, week - duration, source, week)) return false
      latest = week - duration
    }
  }

  /** Rules out ways that would be running in a week that has no room for them, whenever they start. */
  private ruleOutWays(index: number, mover: Mover, source: number): boolean {
    const { bounds } = mover
    const { start, ways } = this.tasks[index] as Task
    for (const { chosen, duration, needs } of ways) {
      if (bounds.value(chosen) !== 0) continue
      const need = (needs[this.resource] as number) - tolerance
      if (need <= 0) continue
      const to = Math.min((bounds.low[start] as number) + duration, this.horizon)
      const week = this.firstFull(index, bounds.high[start] as number, to, need)
      if (week >= 0 && !mover.hold(opposite(chosen), source, week * this.tasks.length + index)) return false
    }
    return true
  }

  explain({ variable, isUpper, detail, entry }: Move, bounds: Bounds, into: Literal[]): void {
    const pushed = this.taskOf.get(variable)
    if (pushed === undefined) {
      this.explainRuledOut(variable, detail, entry, bounds, into)
      return
    }
    const { duration, need } = this.parts.partAt(bounds, pushed, entry)
    const start = this.starts[pushed] as number
    into.push(isUpper ? bounds.atMost(start, detail) : bounds.atLeast(start, detail - duration + 1))
    this.parts.explainPart({ task: pushed, duration, need }, into)
    this.parts.explainWeek(bounds, detail, pushed, (this.capacity[detail] as number) - need, entry, into)
  }

  private explainRuledOut(
    variable: number,
    detail: number,
    entry: number,
    bounds: Bounds,
    into: Literal[],
  ): void {
    const index = detail % this.tasks.length
    const week = (detail - index) / this.tasks.length
    const { start, ways } = this.tasks[index] as Task
    const way = ways.find(({ chosen }) => chosen >= 0 && bounds.variableOf[chosen >> 1] === variable)
    if (!way) return
    into.push(bounds.atLeast(start, week - way.duration + 1), bounds.atMost(start, week))
    const left = (this.capacity[week] as number) - (way.needs[this.resource] as number)
    this.parts.explainWeek(bounds, week, index, left, entry, into)
  }
}
