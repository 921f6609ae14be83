import { always, type Bounds, type Literal, opposite } from './bounds.ts'
import type { Move, Mover, Source } from './propagator.ts'

/** `to` is at least `from` and `weight` more, wherever `condition` holds. */
export interface Difference {
  from: number
  to: number
  weight: number
  condition: Literal
}

/** Least distances between variables, which are by far the most there is to follow when a bound moves. */
export class Differences implements Source {
  private readonly from: Int32Array
  private readonly to: Int32Array
  private readonly weight: Int32Array
  private readonly condition: Int32Array
  private readonly outOf: readonly Int32Array[]
  private readonly into: readonly Int32Array[]
  private readonly under: readonly Int32Array[]

  constructor(
    differences: readonly Difference[],
    variables: number,
    variableOf: (literal: Literal) => number,
  ) {
    this.from = Int32Array.from(differences, ({ from }) => from)
    this.to = Int32Array.from(differences, ({ to }) => to)
    this.weight = Int32Array.from(differences, ({ weight }) => weight)
    this.condition = Int32Array.from(differences, ({ condition }) => condition)
    const grouped = (variable: (one: Difference) => number): readonly Int32Array[] => {
      const groups = Array.from({ length: variables }, (): number[] => [])
      for (const [index, one] of differences.entries()) groups[variable(one)]?.push(index)
      return groups.map((group) => Int32Array.from(group))
    }
    this.outOf = grouped(({ from }) => from)
    this.into = grouped(({ to }) => to)
    this.under = grouped(({ condition }) => (condition < 0 ? -1 : variableOf(condition)))
  }

  /** Follows all there are, once, before anything has moved. */
  followAll(mover: Mover, source: number): boolean {
    for (let index = 0; index < this.from.length; index += 1) {
      if (!this.follow(index, mover, source)) return false
    }
    return true
  }

  /** Follows what starts from a bound that has moved; false where two of them contradict each other. */
  moved(variable: number, isUpper: boolean, mover: Mover, source: number): boolean {
    const touched = (isUpper ? this.into : this.outOf)[variable] as Int32Array
    for (let at = 0; at < touched.length; at += 1) {
      if (!this.follow(touched[at] as number, mover, source)) return false
    }
    const conditional = this.under[variable] as Int32Array
    for (let at = 0; at < conditional.length; at += 1) {
      if (!this.follow(conditional[at] as number, mover, source)) return false
    }
    return true
  }

  private follow(index: number, mover: Mover, source: number): boolean {
    const { low, high } = mover.bounds
    const condition = this.condition[index] as Literal
    const holds = condition === always ? 1 : mover.bounds.value(condition)
    if (holds === -1) return true
    const from = this.from[index] as number
    const to = this.to[index] as number
    const weight = this.weight[index] as number
    const soonest = (low[from] as number) + weight
    if (holds === 0) {
      return soonest <= (high[to] as number) || mover.hold(opposite(condition), source, index)
    }
    if (soonest > (low[to] as number) && !mover.raise(to, soonest, source, index)) return false
    const latest = (high[to] as number) - weight
    return latest >= (high[from] as number) || mover.lower(from, latest, source, index)
  }

  /** One end moved the other; or the two lay too close for the condition. */
  explain({ variable, value, isUpper, detail, entry }: Move, bounds: Bounds, into: Literal[]): void {
    const from = this.from[detail] as number
    const to = this.to[detail] as number
    const weight = this.weight[detail] as number
    const condition = this.condition[detail] as Literal
    if (variable === to && !isUpper) into.push(bounds.atLeast(from, value - weight))
    else if (variable === from && isUpper) into.push(bounds.atMost(to, value + weight))
    else {
      const soonest = bounds.lowBefore(from, entry)
      into.push(bounds.atLeast(from, soonest), bounds.atMost(to, soonest + weight - 1))
      return
    }
    into.push(condition)
  }
}
