import { Activity } from './activity.ts'
import { analyse } from './analyse.ts'
import type { Bounds, Literal } from './bounds.ts'
import { Clauses } from './clauses.ts'
import { type Difference, Differences } from './differences.ts'
import type { Mover, Propagator, Source } from './propagator.ts'

/** Who moves bounds: a decision or the problem itself, which have no reason; a clause; a difference; then the propagators. */
const unasked = 0
const byClause = 1
const byDifference = 2
const byPropagator = 3

/**
 * Lazy clause generation (Ohrimenko, Stuckey, Codish 2009): bounds of whole numbers are moved by clauses, differences
 * and propagators, each of which can say why; from every contradiction a clause is learnt that keeps the search from
 * the same mistake.
 */
export class Engine implements Mover {
  readonly bounds: Bounds
  readonly clauses: Clauses
  readonly activity: Activity
  /** Contradictions met so far: what a search is measured by, the same on every machine. */
  conflicts = 0
  /** Decisions that stand. */
  level = 0
  /** Whether a literal last held, per even literal. */
  readonly heldLast: Uint8Array
  /** Literals that hold and cannot hold together, once something has answered false. */
  readonly contradiction: Literal[] = []

  private readonly differences: Differences
  private readonly propagators: readonly Propagator[]
  private readonly sources: readonly (Source | null)[]
  private readonly listeners: readonly Int32Array[]
  private readonly waiting: readonly [number[], number[], number[]] = [[], [], []]
  private readonly isWaiting: Uint8Array
  /** How far down the trail everything has been followed. */
  private followed = 0
  private readonly levelStarts: number[] = [0]

  constructor(bounds: Bounds, differences: readonly Difference[], propagators: readonly Propagator[]) {
    this.bounds = bounds
    this.clauses = new Clauses(bounds.literals)
    this.activity = new Activity(bounds.literals)
    this.heldLast = new Uint8Array(bounds.literals)
    this.differences = new Differences(differences, bounds)
    this.propagators = propagators
    this.sources = [null, this.clauses, this.differences, ...this.propagators]
    const listeners = Array.from(bounds.low, (): number[] => [])
    for (const [index, { listensTo }] of this.propagators.entries()) {
      for (const variable of new Set(listensTo)) listeners[variable]?.push(index)
    }
    this.listeners = listeners.map((ones) => Int32Array.from(ones))
    this.isWaiting = new Uint8Array(this.propagators.length)
    for (let index = 0; index < this.propagators.length; index += 1) this.wait(index)
  }

  /** Draws the first conclusions; false where the problem has no solution. */
  begin(): boolean {
    return this.differences.followAll(this, byDifference) && this.propagate()
  }

  /** Adds a clause of the problem while no decision stands; false where nothing is left of it. */
  require(literals: readonly Literal[]): boolean {
    if (literals.some((literal) => this.bounds.value(literal) === 1)) return true
    const open = literals.filter((literal) => this.bounds.value(literal) === 0)
    if (open.length === 0) return false
    if (open.length === 1) return this.hold(open[0] as Literal, unasked, 0)
    this.clauses.add(open, null, 0)
    return true
  }

  raise(variable: number, value: number, source: number, detail: number): boolean {
    const { bounds } = this
    if (value <= (bounds.low[variable] as number)) return true
    if (value > (bounds.high[variable] as number)) {
      return this.clash(variable, value, false, source, detail, bounds.atMost(variable, value - 1))
    }
    bounds.move(variable, value, false, source, detail, this.level)
    return true
  }

  lower(variable: number, value: number, source: number, detail: number): boolean {
    const { bounds } = this
    if (value >= (bounds.high[variable] as number)) return true
    if (value < (bounds.low[variable] as number)) {
      return this.clash(variable, value, true, source, detail, bounds.atLeast(variable, value + 1))
    }
    bounds.move(variable, value, true, source, detail, this.level)
    return true
  }

  hold(literal: Literal, source: number, detail: number): boolean {
    const at = literal >> 1
    const variable = this.bounds.variableOf[at] as number
    const value = this.bounds.valueOf[at] as number
    return (literal & 1) === 1
      ? this.lower(variable, value - 1, source, detail)
      : this.raise(variable, value, source, detail)
  }

  contradict(literals: readonly Literal[]): false {
    this.contradiction.length = 0
    for (const literal of literals) this.contradiction.push(literal)
    return false
  }

  /** What moves a bound beyond the other one contradicts that one. */
  private clash(
    variable: number,
    value: number,
    isUpper: boolean,
    source: number,
    detail: number,
    other: Literal,
  ): false {
    const { contradiction, bounds } = this
    contradiction.length = 0
    const move = { variable, value, isUpper, detail, entry: bounds.length }
    this.sources[source]?.explain(move, bounds, contradiction)
    contradiction.push(other)
    return false
  }

  /** Follows every bound that has moved until nothing more follows; false at a contradiction. */
  propagate(): boolean {
    const { bounds } = this
    for (;;) {
      while (this.followed < bounds.length) {
        if (!this.follow(this.followed)) return false
        this.followed += 1
      }
      const next = this.waiting[0].pop() ?? this.waiting[1].pop() ?? this.waiting[2].pop()
      if (next === undefined) return true
      this.isWaiting[next] = 0
      if (!(this.propagators[next] as Propagator).propagate(this, byPropagator + next)) return false
    }
  }

  private follow(entry: number): boolean {
    const { bounds, clauses } = this
    const whose = bounds.whose[entry] as number
    const variable = whose >> 1
    const isUpper = (whose & 1) === 1
    const listeners = this.listeners[variable] as Int32Array
    for (let at = 0; at < listeners.length; at += 1) this.wait(listeners[at] as number)
    const before = bounds.before[entry] as number
    const after = bounds.after[entry] as number
    if (!this.differences.moved(variable, isUpper, this, byDifference)) return false
    // Each literal between the two bounds has failed, or its opposite has
    const first = bounds.atLeast(variable, (isUpper ? after : before) + 1) >> 1
    const end = first + (isUpper ? before - after : after - before)
    const watched = isUpper ? clauses.watchedEven : clauses.watchedOdd
    for (let at = watched.next(first, end); at < end; at = watched.next(at + 1, end)) {
      if (!clauses.failed(2 * at + (isUpper ? 0 : 1), this, byClause)) return false
    }
    return true
  }

  private wait(index: number): void {
    if (this.isWaiting[index] === 1) return
    this.isWaiting[index] = 1
    const { cost } = this.propagators[index] as Propagator
    this.waiting[cost].push(index)
  }

  /** Takes a decision: a literal that is open holds from now on. */
  decide(literal: Literal): void {
    this.level += 1
    this.levelStarts[this.level] = this.bounds.length
    this.hold(literal, unasked, 0)
  }

  /** Takes back all decisions after the first so many. */
  backTo(level: number): void {
    if (this.level <= level) return
    const { bounds, activity, heldLast } = this
    const start = this.levelStarts[level + 1] as number
    while (bounds.length > start) {
      const entry = bounds.length - 1
      const whose = bounds.whose[entry] as number
      const isUpper = (whose & 1) === 1
      const before = bounds.before[entry] as number
      const after = bounds.after[entry] as number
      const first = bounds.atLeast(whose >> 1, (isUpper ? after : before) + 1) >> 1
      const end = first + (isUpper ? before - after : after - before)
      heldLast.fill(isUpper ? 0 : 1, first, end)
      activity.putBack(first, end)
      bounds.takeBack()
    }
    this.level = level
    this.followed = start
    for (const queue of this.waiting) {
      for (const index of queue) this.isWaiting[index] = 0
      queue.length = 0
    }
  }

  /**
   * Learns from the contradiction, and goes back to where the new clause has something to say. False where no
   * decision led to it: there is no solution.
   */
  learn(): boolean {
    this.conflicts += 1
    const lesson = analyse(this, this.sources)
    this.activity.fade()
    if (!lesson) return false
    this.backTo(lesson.back)
    const [first, ...others] = lesson.literals
    if (first === undefined) return false
    if (others.length === 0) return this.hold(first, unasked, 0)
    const clause = this.clauses.add(lesson.literals, lesson.levels, this.conflicts)
    return this.hold(first, byClause, clause)
  }

  /** The least value that a variable has whatever is decided. */
  surely(variable: number): number {
    const firstDecision = this.level === 0 ? this.bounds.length : (this.levelStarts[1] as number)
    return this.bounds.lowBefore(variable, firstDecision)
  }

  /** Holds a literal for good while no decision stands; false where that leaves no solution. */
  insist(literal: Literal): boolean {
    const value = this.bounds.value(literal)
    return value === 1 || (value === 0 && this.hold(literal, unasked, 0))
  }

  /** Decides for what was most to do with the newest conflicts, as it last was; null where none of that is open. */
  mostActive(): Literal | null {
    for (let one = this.activity.take(); one >= 0; one = this.activity.take()) {
      if (this.bounds.value(2 * one) === 0) return 2 * one + (this.heldLast[one] === 1 ? 0 : 1)
    }
    return null
  }

  /** Marks a clause that explained a conflict as of use; other sources keep no count. */
  wasUsed(source: number, detail: number): void {
    if (source === byClause) this.clauses.wasUsed(detail, this.conflicts)
  }
}
