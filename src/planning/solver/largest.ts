/** Up to so many pivots: what has been reached then is allowed too, only not the largest. */
const mostPivots = 1_000

/** What is smaller than this is nothing but a rounding of numbers. */
const rounding = 1e-9

/**
 * Numbers, none of them negative, whose sum weighted by `worth` is as large as can be where the sum over each of some sets of
 * them may be 1 at the most (the simplex method, Dantzig 1947). Every number that is worth something has to be in a set.
 */
export function largestBySets(worth: readonly number[], sets: readonly (readonly number[])[]): number[] {
  const columns = worth.length
  const width = columns + 1
  // Each row says what is left of 1 by the numbers that are not 0 for want of being raised; its last column, how much that is
  const rows = sets.map((members) => {
    const row = new Float64Array(width)
    for (const one of members) row[one] = 1
    row[columns] = 1
    return row
  })
  const gains = Float64Array.from({ length: width }, (_, at) => worth[at] ?? 0)
  const raised = sets.map(() => -1)
  const lowered = worth.map((_, at) => at)
  for (let pivots = 0; pivots < mostPivots; pivots += 1) {
    const column = dearest(gains, columns)
    const at = column < 0 ? -1 : tightest(rows, column, columns)
    if (at < 0) break
    pivot(rows, gains, at, column)
    const out = raised[at] as number
    raised[at] = lowered[column] as number
    lowered[column] = out
  }
  const numbers = worth.map(() => 0)
  for (const [at, one] of raised.entries()) {
    const number = rows[at]?.[columns] as number
    if (one >= 0 && number > rounding) numbers[one] = number
  }
  return numbers
}

/** The column that gains most for each unit; -1 where none gains anything. */
function dearest(gains: Float64Array, columns: number): number {
  let best = -1
  let most = rounding
  for (let column = 0; column < columns; column += 1) {
    if ((gains[column] as number) <= most) continue
    most = gains[column] as number
    best = column
  }
  return best
}

/** The row that first forbids raising a column further; -1 where none does. */
function tightest(rows: readonly Float64Array[], column: number, last: number): number {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (const [at, row] of rows.entries()) {
    const slope = row[column] as number
    if (slope <= rounding) continue
    const room = (row[last] as number) / slope
    if (room >= least) continue
    least = room
    best = at
  }
  return best
}

/** Raises a column as far as a row lets it, and takes what that row had in its place. */
function pivot(rows: readonly Float64Array[], gains: Float64Array, at: number, column: number): void {
  const own = rows[at] as Float64Array
  const slope = own[column] as number
  own[column] = 1
  for (let one = 0; one < own.length; one += 1) own[one] = (own[one] as number) / slope
  for (const row of [...rows, gains]) {
    const factor = row[column] as number
    if (row === own || factor === 0) continue
    row[column] = 0
    for (let one = 0; one < row.length; one += 1)
      row[one] = (row[one] as number) - factor * (own[one] as number)
  }
}
