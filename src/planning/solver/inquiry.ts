import type { Literal } from './bounds.ts'
import { nextInOrder } from './branching.ts'
import { type Compiled, compile } from './compile.ts'
import type { Option, Problem } from './model.ts'
import { rangesOf } from './ranges.ts'
import { tidied } from './tidy.ts'

/**
 * Asks one problem again and again whether it has a schedule of at most so many weeks, each time with other options taken. What is learnt on the
 * way to one answer is known for the next, so that many questions cost little more than one.
 */
export class Inquiry {
  private readonly compiled: Compiled
  /** There is no schedule, whatever is taken. */
  private isRefuted: boolean

  constructor(given: Problem, atMost: number) {
    const problem = tidied(given)
    this.compiled = compile(problem, rangesOf(problem), atMost, { kind: 'makespan' })
    this.isRefuted = !this.compiled.mayFit
  }

  /** Whether there is a schedule with these options taken; null where that is not known after so many conflicts. */
  fits(taken: readonly Option[], maxConflicts: number): boolean | null {
    const { engine, options } = this.compiled
    const assumed = taken.map(({ choice, option }) => options[choice]?.[option] as Literal)
    const until = engine.conflicts + maxConflicts
    engine.backTo(0)
    while (!this.isRefuted && engine.conflicts <= until) {
      if (!engine.propagate()) {
        this.isRefuted = !engine.learn()
        continue
      }
      const next = assumed[engine.level] ?? engine.mostActive() ?? nextInOrder(this.compiled)
      if (next === null) return true
      if (engine.bounds.value(next) === -1) return false
      engine.decide(next)
    }
    return this.isRefuted ? false : null
  }
}
