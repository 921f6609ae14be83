import { type Bounds, type Literal, opposite } from './bounds.ts'
import type { Move, Mover, Source } from './propagator.ts'
import { Some } from './some.ts'

/** What stands before a clause's literals: how many they are, how many levels they lay on, and when it last was of use. */
const head = 3

/**
 * Clauses, of each of which at least one literal must hold. Two literals of each are watched: only when one of them
 * fails may the clause have something to say.
 */
export class Clauses implements Source {
  /** All clauses one after another, so that a search of many thousands leaves nothing to be collected. */
  private memory = new Int32Array(1 << 14)
  private used = 0
  /** Per literal, who watches it: a clause, and another of its literals that may already hold. */
  private readonly watchers: (number[] | undefined)[]
  /** The even literals that somebody watches, halved, and the odd ones: most never are, and there may be many to look at. */
  readonly watchedEven: Some
  readonly watchedOdd: Some
  /** Clauses that were learnt. */
  private learnt: number[] = []
  private readonly given: number[] = []

  constructor(literals: number) {
    this.watchers = new Array<number[] | undefined>(2 * literals).fill(undefined)
    this.watchedEven = new Some(literals)
    this.watchedOdd = new Some(literals)
  }

  /** How many clauses have been learnt and not forgotten. */
  get learntCount(): number {
    return this.learnt.length
  }

  /** Adds a clause of two literals or more, the first two of which are watched; gives the number it goes by. */
  add(literals: readonly Literal[], levels: number | null, now: number): number {
    const clause = this.write(literals, levels ?? 0, now)
    ;(levels === null ? this.given : this.learnt).push(clause)
    this.watch(clause)
    return clause
  }

  private write(literals: ArrayLike<Literal>, levels: number, now: number): number {
    const clause = this.used
    const end = clause + head + literals.length
    if (end > this.memory.length) {
      const larger = new Int32Array(2 * end)
      larger.set(this.memory.subarray(0, clause))
      this.memory = larger
    }
    this.memory[clause] = literals.length
    this.memory[clause + 1] = levels
    this.memory[clause + 2] = now
    this.memory.set(literals, clause + head)
    this.used = end
    return clause
  }

  private watch(clause: number): void {
    const first = this.memory[clause + head] as Literal
    const second = this.memory[clause + head + 1] as Literal
    this.addWatcher(first, clause, second)
    this.addWatcher(second, clause, first)
  }

  private addWatcher(literal: Literal, clause: number, other: Literal): void {
    const watchers = this.watchers[literal]
    if (watchers) watchers.push(clause, other)
    else this.watchers[literal] = [clause, other]
    this.watchedLike(literal).add(literal >> 1)
  }

  private watchedLike(literal: Literal): Some {
    return (literal & 1) === 1 ? this.watchedOdd : this.watchedEven
  }

  /** Tells those that watch a literal, of which there are some, that it has failed; false where a clause is left without a literal. */
  failed(literal: Literal, mover: Mover, source: number): boolean {
    const watchers = this.watchers[literal] as number[]
    const { bounds } = mover
    let kept = 0
    for (let at = 0; at < watchers.length; at += 2) {
      const clause = watchers[at] as number
      const blocker = watchers[at + 1] as Literal
      if (bounds.value(blocker) === 1) {
        watchers[kept] = clause
        watchers[kept + 1] = blocker
        kept += 2
        continue
      }
      const { memory } = this
      const from = clause + head
      if (memory[from] === literal) {
        memory[from] = memory[from + 1] as number
        memory[from + 1] = literal
      }
      const first = memory[from] as Literal
      if (first !== blocker && bounds.value(first) === 1) {
        watchers[kept] = clause
        watchers[kept + 1] = first
        kept += 2
        continue
      }
      if (this.watchAnother(clause, first, mover)) continue
      watchers[kept] = clause
      watchers[kept + 1] = first
      kept += 2
      if (!mover.hold(first, source, clause)) {
        for (let rest = at + 2; rest < watchers.length; rest += 1, kept += 1)
          watchers[kept] = watchers[rest] as number
        watchers.length = kept
        return false
      }
    }
    watchers.length = kept
    if (kept === 0) this.watchedLike(literal).remove(literal >> 1)
    return true
  }

  /** Watches a literal that has not failed in place of the second one, which has; false where there is none. */
  private watchAnother(clause: number, first: Literal, { bounds }: Mover): boolean {
    const { memory } = this
    const from = clause + head
    const end = from + (memory[clause] as number)
    for (let at = from + 2; at < end; at += 1) {
      const literal = memory[at] as Literal
      if (bounds.value(literal) === -1) continue
      memory[at] = memory[from + 1] as number
      memory[from + 1] = literal
      this.addWatcher(literal, clause, first)
      return true
    }
    return false
  }

  /** All others failed, so the first had to hold. */
  explain({ detail: clause }: Move, _bounds: Bounds, into: Literal[]): void {
    const { memory } = this
    const from = clause + head
    const end = from + (memory[clause] as number)
    for (let at = from + 1; at < end; at += 1) into.push(opposite(memory[at] as Literal))
  }

  /** Notes that a clause was of use. */
  wasUsed(clause: number, now: number): void {
    this.memory[clause + 2] = now
  }

  /** Forgets learnt clauses, all but the `most` best ones. Only while no decision stands, as none then explains anything. */
  forget(most: number): void {
    const old = this.memory
    const levelsOf = (clause: number): number => old[clause + 1] as number
    const usedOf = (clause: number): number => old[clause + 2] as number
    const best = [...this.learnt].sort((a, b) => levelsOf(a) - levelsOf(b) || usedOf(b) - usedOf(a) || b - a)
    const keeps = best.filter((clause, at) => at < most || levelsOf(clause) <= 2)
    this.watchers.fill(undefined)
    this.watchedEven.removeAll()
    this.watchedOdd.removeAll()
    this.memory = new Int32Array(old.length)
    this.used = 0
    const moved = (clause: number): number => {
      const literals = old.subarray(clause + head, clause + head + (old[clause] as number))
      const at = this.write(literals, levelsOf(clause), usedOf(clause))
      this.watch(at)
      return at
    }
    for (const [at, clause] of this.given.entries()) this.given[at] = moved(clause)
    this.learnt = keeps.map(moved)
  }
}
