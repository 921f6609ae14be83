import { plainName } from '../Bilingual.tsx'
import type { Measure } from './measure.ts'
import type { Mark } from './places.ts'
import type { MapWords } from './words.ts'

/** A capsule on its stem: over its track when that is the lane's first, under it otherwise. */
export interface CapsulePlace {
  mark: Mark
  x0: number
  x1: number
  side: 'over' | 'under'
  /** How many others lie between it and the line, counted from 0. */
  row: number
  /** Wider than the whole drawing: its end is left out there, and the list has it whole. */
  cut: boolean
}

/** The height of a capsule as it is drawn. */
export const capsuleHeight = 24
/** What a capsule takes of the height, with air. */
export const capsuleRoom = 30
const capsuleLetters = { size: 12, weight: 600 } as const

/** Where each partial competence lies; those that would touch go further from the line. */
export function placeCapsules(
  marks: Mark[],
  width: number,
  words: Pick<MapWords, 'nameOf'>,
  measure: Measure,
): CapsulePlace[] {
  const placed: CapsulePlace[] = []
  // From the last to the first: a stem then passes beside the capsules that come after it, not through them
  for (const mark of [...marks].reverse()) {
    if (mark.shape !== 'capsule') continue
    const { station } = mark
    const side = station.track === 0 ? 'over' : 'under'
    const text = measure(plainName(words.nameOf(station)), capsuleLetters.size, capsuleLetters.weight)
    const whole = Math.ceil(text) + 26 + (station.progress === 'done' ? 16 : 0)
    const wide = Math.min(width - 4, whole)
    const x0 = Math.max(2, Math.min(mark.x - 16, width - wide - 2))
    const x1 = x0 + wide
    const rivals = placed.filter(
      (other) =>
        other.side === side &&
        other.mark.station.lane === station.lane &&
        other.mark.station.track === station.track &&
        other.x0 - 8 < x1 &&
        x0 < other.x1 + 8,
    )
    let row = 0
    while (rivals.some((other) => other.row === row)) row += 1
    placed.push({ mark, x0, x1, side, row, cut: whole > wide })
  }
  return placed
}

/** Its top: over or under its track, further off for every one in between. */
export function capsuleTop({ side, row }: CapsulePlace, y: number): number {
  return side === 'over' ? y - 61 - row * capsuleRoom : y + 36 + row * capsuleRoom
}
