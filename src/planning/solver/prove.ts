import type { Literal } from './bounds.ts'
import { luby, nextInOrder } from './branching.ts'
import { type Compiled, compile, type Goal } from './compile.ts'
import { withJointResource } from './jointly.ts'
import type { Problem, Schedule } from './model.ts'
import { rangesOf } from './ranges.ts'
import { placedInOrder } from './serial.ts'
import { tidied } from './tidy.ts'

/** What has been found so far. */
export interface Answer {
  schedule: Schedule | null
  /** No schedule is shorter, or better whatever the goal is; or, without one, none exists. */
  proved: boolean
  /** No schedule is shorter than this, or does better by the goal. */
  lowerBound: number
  /** Contradictions met: what the budget counts, so that the same answer comes out on every machine. */
  conflicts: number
}

/** What is asked of a search, beside the problem. */
interface Asked {
  /** What is to be as little as can be: the length, when left out. */
  goal?: Goal
  /** Only schedules of at most so many weeks are looked for. */
  atMost?: number
  /** The first schedule ends the search. */
  isAnyEnough?: boolean
}

/** How many conflicts the first tries take before each begins anew. */
const firstTry = 100

/**
 * A search for a shortest schedule, which can be run a while at a time. At first each activity starts as soon as it can;
 * later tries go where the contradictions were.
 */
export class Proof {
  private readonly problem: Problem
  private compiled: Compiled
  private schedule: Schedule | null = null
  /** What the goal comes to in the schedule. */
  private reached = 0
  private isOver = false
  private tries = 0
  private left = firstTry
  private readonly isAnyEnough: boolean
  private readonly goal: Goal

  constructor(given: Problem, { goal = { kind: 'makespan' }, atMost, isAnyEnough = false }: Asked = {}) {
    const problem = tidied(given)
    const ranges = rangesOf(problem)
    this.problem = problem
    this.isAnyEnough = isAnyEnough
    this.goal = goal
    // What ends furthest ahead is placed first
    const byTails = ranges.tails.map((tail) => -tail)
    const first = goal.kind === 'makespan' ? placedInOrder(problem, byTails) : null
    const isOfUse = first !== null && first.makespan <= (atMost ?? problem.horizon)
    if (isOfUse) {
      this.schedule = first
      this.reached = first.makespan
    }
    this.compiled = compile(problem, ranges, isOfUse ? first.makespan - 1 : (atMost ?? problem.horizon), goal)
    const isShortest = isOfUse && first.makespan === 0
    this.isOver = isShortest || !this.compiled.mayFit || !(isAnyEnough || this.raiseBound())
  }

  /**
   * Raises the least length to the first that is not refuted at once (destructive bounds, Klein and Scholl 1999); false where
   * none is left.
   */
  private raiseBound(): boolean {
    const { engine, goal } = this.compiled
    const { bounds } = engine
    let low = bounds.low[goal] as number
    let high = bounds.high[goal] as number
    while (low < high) {
      const middle = (low + high) >> 1
      engine.decide(bounds.atMost(goal, middle))
      const isRefuted = !engine.propagate()
      engine.backTo(0)
      if (!isRefuted) high = middle
      else low = middle + 1
    }
    return engine.insist(bounds.atLeast(goal, low))
  }

  get answer(): Answer {
    const { schedule } = this
    const { engine, goal } = this.compiled
    return {
      schedule,
      proved: this.isOver,
      lowerBound: this.isOver && schedule ? this.reached : engine.surely(goal),
      conflicts: engine.conflicts,
    }
  }

  /** Searches on for so many contradictions, or until a schedule is found or all is proved. */
  run(conflicts: number): Answer {
    const until = this.compiled.engine.conflicts + conflicts
    while (!this.isOver && this.compiled.engine.conflicts < until) {
      if (this.isAnyEnough && this.schedule) break
      const { engine } = this.compiled
      if (!engine.propagate()) {
        this.left -= 1
        this.isOver = !engine.learn()
      } else if (this.left <= 0) this.tryAnew()
      else this.goOn()
    }
    return this.answer
  }

  private tryAnew(): void {
    this.tries += 1
    this.left = firstTry * luby(this.tries)
    this.compiled.engine.backTo(0)
    if (this.tries === 1) this.lookAtAllTogether()
    const { engine } = this.compiled
    const most = 4_000 + engine.conflicts / 10
    if (engine.clauses.learntCount > most) engine.clauses.forget(most / 2)
  }

  /** Begins again with what all resources together ask for: only now, as most searches are over sooner than that is found. */
  private lookAtAllTogether(): void {
    if (this.goal.kind !== 'makespan' || this.isAnyEnough) return
    const joint = withJointResource(this.problem)
    if (!joint) return
    const { engine, goal } = this.compiled
    this.compiled = compile(joint, rangesOf(joint), engine.bounds.high[goal] as number, this.goal)
    this.compiled.engine.conflicts = engine.conflicts
    this.isOver = !this.compiled.mayFit || !this.raiseBound()
  }

  private goOn(): void {
    const { engine, goal } = this.compiled
    const isByOrder = this.tries < 4 && this.tries % 2 === 0
    const literal = (isByOrder ? null : engine.mostActive()) ?? nextInOrder(this.compiled)
    if (literal !== null) {
      engine.decide(literal)
      return
    }
    this.schedule = scheduleOf(this.compiled)
    this.reached = engine.bounds.low[goal] as number
    engine.backTo(0)
    // From now on only a better one will do
    this.isOver = this.reached === 0 || !engine.insist(engine.bounds.atMost(goal, this.reached - 1))
  }
}

function scheduleOf({ engine, tasks, options, makespan }: Compiled): Schedule {
  const { bounds } = engine
  const holds = (literal: Literal): boolean => bounds.value(literal) === 1
  return {
    starts: tasks.map(({ start, present }) => (holds(present) ? (bounds.low[start] as number) : -1)),
    modes: tasks.map(({ ways }) => ways.findIndex(({ chosen }) => holds(chosen))),
    options: options.map((ones) => ones.findIndex(holds)),
    makespan: bounds.low[makespan] as number,
  }
}
