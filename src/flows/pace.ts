import type { Made, SoFar, Watch } from '../planning/soFar.ts'
import type { PlanProgress } from './drafting.ts'

/** Milliseconds: a plan that is there by then needs no word of its making. */
const aMoment = 300

/** Milliseconds between two words, as often as somebody can read a new one. */
const between = 100

/**
 * Tells of a search when it takes longer than a moment, and then not too often. The clock decides what is told and when,
 * and nothing of what is found.
 */
export function paced(now: () => number, tell: (progress: PlanProgress) => void): Watch {
  let next = now() + aMoment
  return (soFar: SoFar) => {
    if (now() < next) return
    const best: Made | null = soFar.best()
    tell({ tries: soFar.tries, atMost: soFar.atMost, bound: soFar.bound, best })
    next = now() + between
  }
}
