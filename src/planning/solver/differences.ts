import { always, type Bounds, type Literal, opposite } from './bounds.ts'
import type { Move, Mover, Source } from './propagator.ts'

/** `to` is at least `from` and `weight` more, wherever `condition` holds. */
export interface Difference {
  from: number
  to: number
  weight: number
  condition: Literal
}

/** Numbers in groups: those of group `g` stand in `members` from `first[g]` up to `first[g + 1]`. */
interface Groups {
  first: Int32Array
  members: Int32Array
}

/** The indexes of some numbers, grouped by the number; -1 belongs to none. */
function grouped(numbers: Int32Array, groups: number): Groups {
  const first = new Int32Array(groups + 1)
  for (const one of numbers) if (one >= 0) first[one + 1] = (first[one + 1] as number) + 1
  for (let group = 0; group < groups; group += 1) {
    first[group + 1] = (first[group + 1] as number) + (first[group] as number)
  }
  const next = first.slice()
  const members = new Int32Array(first[groups] as number)
  for (let index = 0; index < numbers.length; index += 1) {
    const one = numbers[index] as number
    if (one < 0) continue
    members[next[one] as number] = index
    next[one] = (next[one] as number) + 1
  }
  return { first, members }
}

/** Least distances between variables, which are by far the most there is to follow when a bound moves. */
export class Differences implements Source {
  private readonly from: Int32Array
  private readonly to: Int32Array
  private readonly weight: Int32Array
  private readonly condition: Int32Array
  /** Which ones start from each variable, lead to it, or have it for a condition. */
  private readonly outOf: Groups
  private readonly into: Groups
  private readonly under: Groups

  constructor(differences: readonly Difference[], { low, variableOf }: Bounds) {
    const variables = low.length
    const count = differences.length
    this.from = new Int32Array(count)
    this.to = new Int32Array(count)
    this.weight = new Int32Array(count)
    this.condition = new Int32Array(count)
    const conditionOf = new Int32Array(count)
    for (let index = 0; index < count; index += 1) {
      const { from, to, weight, condition } = differences[index] as Difference
      this.from[index] = from
      this.to[index] = to
      this.weight[index] = weight
      this.condition[index] = condition
      conditionOf[index] = condition < 0 ? -1 : (variableOf[condition >> 1] as number)
    }
    this.outOf = grouped(this.from, variables)
    this.into = grouped(this.to, variables)
    this.under = grouped(conditionOf, variables)
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
    const touched = isUpper ? this.into : this.outOf
    for (let at = touched.first[variable] as number; at < (touched.first[variable + 1] as number); at += 1) {
      if (!this.follow(touched.members[at] as number, mover, source)) return false
    }
    const { first, members } = this.under
    for (let at = first[variable] as number; at < (first[variable + 1] as number); at += 1) {
      if (!this.follow(members[at] as number, mover, source)) return false
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
