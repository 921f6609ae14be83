import type { PhaseBand } from '../../planning/routeMap.ts'
import { plainName } from '../Bilingual.tsx'
import type { Measure } from './measure.ts'
import type { Scale } from './scale.ts'
import type { MapWords } from './words.ts'

/** A phase's band, with its name when there is room for it. */
export interface PhasePlace {
  phase: PhaseBand
  x0: number
  x1: number
  row: number
  /** Where its name begins: with the band, or before it at the end of the drawing; null when there is no room. */
  nameX: number | null
}

const phaseLetters = { size: 12, weight: 500 } as const
const mostRows = 3

/** Every phase in a row where neither band nor name touches another; a name gives way when rows run out. */
export function placePhases(
  phases: PhaseBand[],
  scale: Scale,
  words: Pick<MapWords, 'phaseOf'>,
  measure: Measure,
): { places: PhasePlace[]; rows: number } {
  const places: PhasePlace[] = []
  const ends: number[] = []
  for (const phase of [...phases].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const x0 = scale.at(phase.from)
    const x1 = Math.max(scale.at(phase.to), x0 + 6)
    const text = measure(plainName(words.phaseOf(phase)), phaseLetters.size, phaseLetters.weight) + 4
    const nameX = Math.max(0, Math.min(x0, scale.width - text))
    const free = (begins: number) =>
      Array.from({ length: mostRows }, (_, row) => row).find(
        (row) => (ends[row] ?? Number.NEGATIVE_INFINITY) <= begins + 1,
      )
    const roomy = free(nameX)
    const row = roomy ?? free(x0) ?? mostRows - 1
    const named = roomy !== undefined
    ends[row] = named ? Math.max(x1, nameX + text + 4) : x1
    places.push({ phase, x0, x1, row, nameX: named ? nameX : null })
  }
  return { places, rows: ends.length }
}
