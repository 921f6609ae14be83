import { type Bounds, type Literal, opposite } from './bounds.ts'
import { tolerance } from './model.ts'
import type { Move, Mover, Propagator } from './propagator.ts'

/** What one task spends of a budget, by the way that is chosen. */
export interface Spender {
  ways: readonly { chosen: Literal; amount: number }[]
  /** It may be left out, and then spends nothing. */
  isOptional: boolean
}

/** All tasks together spend no more than there is; in whole amounts where it is asked how little can be spent. */
export class Budget implements Propagator {
  readonly cost = 0
  readonly listensTo: readonly number[]

  private readonly spenders: readonly Spender[]
  private readonly amount: number
  /** The variable of what is spent; -1 where that is not asked. */
  private readonly spent: number
  private readonly spenderOf = new Map<number, number>()

  constructor(
    spenders: readonly Spender[],
    amount: number,
    spent: number,
    variableOf: (literal: Literal) => number,
  ) {
    this.spenders = spenders
    this.amount = amount
    this.spent = spent
    const listensTo = spent < 0 ? [] : [spent]
    for (const [index, { ways }] of spenders.entries()) {
      for (const { chosen } of ways) {
        if (chosen < 0) continue
        listensTo.push(variableOf(chosen))
        this.spenderOf.set(variableOf(chosen), index)
      }
    }
    this.listensTo = listensTo
  }

  propagate(mover: Mover, source: number): boolean {
    const { bounds } = mover
    const { spent } = this
    const least = this.spenders.map((spender) => leastSpent(bounds, spender, -1))
    const sum = least.reduce((all, one) => all + one, 0)
    if (spent >= 0 && !mover.raise(spent, Math.ceil(sum - tolerance), source, 0)) return false
    const most = spent < 0 ? this.amount : (bounds.high[spent] as number)
    if (sum > most + tolerance) {
      const why: Literal[] = []
      this.explainSum(bounds, -1, most, -1, why)
      return mover.contradict(why)
    }
    for (const [index, { ways }] of this.spenders.entries()) {
      for (const { chosen, amount } of ways) {
        const isTooMuch = sum - (least[index] as number) + amount > most + tolerance
        if (isTooMuch && bounds.value(chosen) === 0 && !mover.hold(opposite(chosen), source, 0)) return false
      }
    }
    return true
  }

  explain({ variable, value, entry }: Move, bounds: Bounds, into: Literal[]): void {
    const { spent } = this
    if (variable === spent) {
      this.explainSum(bounds, -1, value - 1, entry, into)
      return
    }
    const index = this.spenderOf.get(variable) as number
    const way = this.spenders[index]?.ways.find(
      ({ chosen }) => chosen >= 0 && bounds.variableOf[chosen >> 1] === variable,
    )
    if (!way) return
    const most = spent < 0 ? this.amount : bounds.highBefore(spent, entry)
    if (spent >= 0) into.push(bounds.atMost(spent, most))
    this.explainSum(bounds, index, most - way.amount, entry, into)
  }

  /** Why all spenders but one spend more than `left`. */
  private explainSum(bounds: Bounds, but: number, left: number, entry: number, into: Literal[]): void {
    const others = this.spenders.filter((_, index) => index !== but)
    const spent = others.map((spender) => leastSpent(bounds, spender, entry))
    let sum = spent.reduce((all, one) => all + one, 0)
    for (const [index, spender] of others.entries()) {
      const one = spent[index] as number
      const anyway = spender.isOptional ? 0 : Math.min(...spender.ways.map(({ amount }) => amount))
      if (sum - (one - anyway) > left + tolerance) {
        sum -= one - anyway
        continue
      }
      if (spender.isOptional && one > 0) {
        // It is done, in one of the ways that are left
        const done = spender.ways.find(({ chosen }) => holds(bounds, chosen, entry))
        if (done) into.push(done.chosen)
        continue
      }
      for (const { chosen, amount } of spender.ways) if (amount < one) into.push(opposite(chosen))
    }
  }
}

function holds(bounds: Bounds, literal: Literal, entry: number): boolean {
  return entry < 0 ? bounds.value(literal) === 1 : bounds.wasFalse(opposite(literal), entry)
}

/** The least that a spender spends; nothing while it may be left out. */
function leastSpent(bounds: Bounds, { ways, isOptional }: Spender, entry: number): number {
  if (isOptional) return ways.find(({ chosen }) => holds(bounds, chosen, entry))?.amount ?? 0
  let least = Number.POSITIVE_INFINITY
  for (const { chosen, amount } of ways) {
    const isRuledOut = entry < 0 ? bounds.value(chosen) === -1 : bounds.wasFalse(chosen, entry)
    if (!isRuledOut && amount < least) least = amount
  }
  return least
}
