/**
 * What a search says about one variable: that it is at least some value, or less than it. Numbers, two for each
 * value that parts a variable's range, the odd one being the opposite of the even one.
 */
export type Literal = number

/** The literal that always holds. */
export const always: Literal = -2
/** The literal that never holds. */
export const never: Literal = -1

/** The literal that holds where another does not. */
export function opposite(literal: Literal): Literal {
  return literal < 0 ? -3 - literal : literal ^ 1
}

/** Where no trail entry is meant. */
const none = -1

/** How long a trail may be before it needs more room. */
const shortTrail = 1 << 10

function twiceAsLong(numbers: Int32Array): Int32Array {
  const longer = new Int32Array(2 * numbers.length)
  longer.set(numbers)
  return longer
}

/**
 * Whole numbers of which only the bounds are known yet, and the trail of how each bound came to be where it is, so
 * that it can be explained and taken back.
 */
export class Bounds {
  /** The least and greatest value that each variable may still have. */
  readonly low: Int32Array
  readonly high: Int32Array
  /** The variable and the value that an even literal, halved, is about. */
  readonly variableOf: Int32Array
  readonly valueOf: Int32Array
  /** How many even literals there are. */
  readonly literals: number

  private readonly lowest: Int32Array
  private readonly highest: Int32Array
  private readonly firstLiteral: Int32Array

  /** The trail, oldest entry first: a variable (doubled, and one more for its upper bound), its bound before and after. */
  length = 0
  /** How short the trail has been since somebody last put this to its length: older entries are still the same. */
  shortest = 0
  whose: Int32Array
  before: Int32Array
  after: Int32Array
  /** Who moved the bound, and what it will need to explain why. */
  source: Int32Array
  detail: Int32Array
  /** How many decisions had been taken. */
  level: Int32Array
  private entryBefore: Int32Array
  private readonly latestLow: Int32Array
  private readonly latestHigh: Int32Array

  constructor(ranges: readonly (readonly [low: number, high: number])[]) {
    const count = ranges.length
    this.low = Int32Array.from(ranges, ([low]) => low)
    this.high = Int32Array.from(ranges, ([, high]) => high)
    this.lowest = this.low.slice()
    this.highest = this.high.slice()
    this.firstLiteral = new Int32Array(count)
    let literals = 0
    ranges.forEach(([low, high], variable) => {
      this.firstLiteral[variable] = literals
      literals += Math.max(0, high - low)
    })
    this.literals = literals
    this.variableOf = new Int32Array(literals)
    this.valueOf = new Int32Array(literals)
    ranges.forEach(([low, high], variable) => {
      const first = this.firstLiteral[variable] as number
      const values = Math.max(0, high - low)
      this.variableOf.fill(variable, first, first + values)
      for (let one = 0; one < values; one += 1) this.valueOf[first + one] = low + 1 + one
    })
    this.whose = new Int32Array(shortTrail)
    this.before = new Int32Array(shortTrail)
    this.after = new Int32Array(shortTrail)
    this.source = new Int32Array(shortTrail)
    this.detail = new Int32Array(shortTrail)
    this.level = new Int32Array(shortTrail)
    this.entryBefore = new Int32Array(shortTrail)
    this.latestLow = new Int32Array(count).fill(none)
    this.latestHigh = new Int32Array(count).fill(none)
  }

  /** The literal that a variable is at least a value. */
  atLeast(variable: number, value: number): Literal {
    const lowest = this.lowest[variable] as number
    if (value <= lowest) return always
    if (value > (this.highest[variable] as number)) return never
    return 2 * ((this.firstLiteral[variable] as number) + value - lowest - 1)
  }

  /** The literal that a variable is at most a value. */
  atMost(variable: number, value: number): Literal {
    return opposite(this.atLeast(variable, value + 1))
  }

  /** 1 where a literal holds, -1 where it does not, 0 while it is open. */
  value(literal: Literal): -1 | 0 | 1 {
    if (literal < 0) return literal === always ? 1 : -1
    const at = literal >> 1
    const variable = this.variableOf[at] as number
    const value = this.valueOf[at] as number
    const isOdd = (literal & 1) === 1
    if ((this.low[variable] as number) >= value) return isOdd ? -1 : 1
    if ((this.high[variable] as number) < value) return isOdd ? 1 : -1
    return 0
  }

  /** Moves a bound inwards, noting who did it. The caller has seen that it leaves a value. */
  move(
    variable: number,
    value: number,
    isUpper: boolean,
    source: number,
    detail: number,
    level: number,
  ): void {
    const at = this.length
    if (at === this.whose.length) this.makeRoom()
    const bounds = isUpper ? this.high : this.low
    const latest = isUpper ? this.latestHigh : this.latestLow
    this.whose[at] = 2 * variable + (isUpper ? 1 : 0)
    this.before[at] = bounds[variable] as number
    this.after[at] = value
    this.source[at] = source
    this.detail[at] = detail
    this.level[at] = level
    this.entryBefore[at] = latest[variable] as number
    latest[variable] = at
    bounds[variable] = value
    this.length = at + 1
  }

  /** Room for a trail twice as long. There could be a move for every value, but hardly ever are. */
  private makeRoom(): void {
    this.whose = twiceAsLong(this.whose)
    this.before = twiceAsLong(this.before)
    this.after = twiceAsLong(this.after)
    this.source = twiceAsLong(this.source)
    this.detail = twiceAsLong(this.detail)
    this.level = twiceAsLong(this.level)
    this.entryBefore = twiceAsLong(this.entryBefore)
  }

  /** Takes back the newest entry of the trail. */
  takeBack(): void {
    const at = this.length - 1
    const whose = this.whose[at] as number
    const variable = whose >> 1
    const isUpper = (whose & 1) === 1
    ;(isUpper ? this.high : this.low)[variable] = this.before[at] as number
    ;(isUpper ? this.latestHigh : this.latestLow)[variable] = this.entryBefore[at] as number
    this.length = at
    if (at < this.shortest) this.shortest = at
  }

  /** The entry of the trail that made a literal hold; -1 where it held from the beginning. */
  entryOf(literal: Literal): number {
    const at = literal >> 1
    const variable = this.variableOf[at] as number
    const value = this.valueOf[at] as number
    let entry: number
    if ((literal & 1) === 1) {
      entry = this.latestHigh[variable] as number
      while (entry >= 0 && (this.before[entry] as number) < value) entry = this.entryBefore[entry] as number
    } else {
      entry = this.latestLow[variable] as number
      while (entry >= 0 && (this.before[entry] as number) >= value) entry = this.entryBefore[entry] as number
    }
    return entry
  }

  /** A variable's least value as it was before an entry of the trail. */
  lowBefore(variable: number, entry: number): number {
    return this.boundBefore(this.low[variable] as number, this.latestLow[variable] as number, entry)
  }

  /** A variable's greatest value as it was before an entry of the trail. */
  highBefore(variable: number, entry: number): number {
    return this.boundBefore(this.high[variable] as number, this.latestHigh[variable] as number, entry)
  }

  /** A bound as it was before an entry of the trail, from its present value and the latest entry that moved it. */
  private boundBefore(now: number, latest: number, entry: number): number {
    let value = now
    for (let at = latest; at >= entry; at = this.entryBefore[at] as number) value = this.before[at] as number
    return value
  }

  /** Whether a literal did not hold, and could not any more, before an entry of the trail. */
  wasFalse(literal: Literal, entry: number): boolean {
    if (literal < 0) return literal === never
    if (this.value(literal) !== -1) return false
    return this.entryOf(opposite(literal)) < entry
  }
}
