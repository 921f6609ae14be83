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
  named: boolean
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
    const whole = Math.max(x1, x0 + text)
    const free = (end: number) =>
      Array.from({ length: mostRows }, (_, row) => row).find((row) => fits(row, end))
    const fits = (row: number, end: number) =>
      (ends[row] ?? Number.NEGATIVE_INFINITY) <= x0 + 1 && end <= scale.width
    const roomy = free(whole)
    const row = roomy ?? free(x1) ?? mostRows - 1
    const named = roomy !== undefined
    ends[row] = named ? Math.max(x1, x0 + text + 4) : x1
    places.push({ phase, x0, x1, row, named })
  }
  return { places, rows: ends.length }
}
