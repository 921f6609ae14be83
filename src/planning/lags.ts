import type { Lag } from './solver/model.ts'

/** `to` waits for the end of `from`. */
export function afterEnd(from: number, weeks = 0): Lag {
  return { from, after: 'end', weeks }
}

/** `to` waits for the start of `from`. */
export function afterStart(from: number, weeks = 0): Lag {
  return { from, after: 'start', weeks }
}
