/** Shares and sums of amounts are not exact, and what is too much by so little is not too much. */
const rounding = 1e-9

/** The least whole number that an amount fits into: 12 of 12.000000001, which shares and sums come to instead of 12. */
export function roundedUp(amount: number): number {
  return Math.ceil(amount - rounding)
}

/** The greatest whole number that fits into an amount: 12 of 11.999999999. */
export function roundedDown(amount: number): number {
  return Math.floor(amount + rounding)
}

/** Whether there is room for an amount. */
export function fits(amount: number, room: number): boolean {
  return amount <= room + rounding
}
