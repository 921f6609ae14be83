import type { Bounds, Literal } from './bounds.ts'

/** A bound that was moved, and how much of that is to be explained: `variable` is at least `value`, or at most it. */
export interface Move {
  variable: number
  value: number
  isUpper: boolean
  /** What its source noted when it moved it, perhaps further than is asked of now. */
  detail: number
  /** Where it stands on the trail, or would have stood. */
  entry: number
}

/** Whoever moves bounds, and can be asked why. */
export interface Source {
  /** Adds literals to `into` that held before the move, and that together are the reason for it. */
  explain(move: Move, bounds: Bounds, into: Literal[]): void
}

/** What a source may do. Each answers false where it leads to a contradiction, which then has been noted. */
export interface Mover {
  readonly bounds: Bounds
  /** Makes a variable at least a value. */
  raise(variable: number, value: number, source: number, detail: number): boolean
  /** Makes a variable at most a value. */
  lower(variable: number, value: number, source: number, detail: number): boolean
  /** Makes a literal hold. */
  hold(literal: Literal, source: number, detail: number): boolean
  /** Notes that these literals, all of which hold, cannot hold together. */
  contradict(literals: readonly Literal[]): false
}

/** A rule that is looked at when a bound that it listens to has moved. */
export interface Propagator extends Source {
  /** How dear a look is: the cheap ones look first. */
  readonly cost: 0 | 1 | 2
  /** The variables whose bounds it listens to. */
  readonly listensTo: Iterable<number>
  /** Draws what follows from the bounds as they are; false where they contradict the rule. */
  propagate(mover: Mover, source: number): boolean
}
