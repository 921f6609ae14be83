import type { RouteMap } from '../../planning/routeMap.ts'
import { around, type Box } from './box.ts'
import type { CapsulePlace } from './capsules.ts'
import { capsuleBoxes, lineBox, markBox } from './ink.ts'
import { type Mark, pieceOf } from './places.ts'
import type { LineOf } from './rows.ts'
import type { Scale } from './scale.ts'

/** What a frame may go around. */
interface Framed {
  map: RouteMap
  scale: Scale
  marks: readonly Mark[]
  capsules: readonly CapsulePlace[]
  lineOf: LineOf
}

/** How far a frame goes from its line: words stand one further off, and no edge may look like a line under them. */
const beforeWords = 14

/**
 * The frame of the chosen station goes around its mark and its own stretch of line, and stops before its
 * neighbours; its words are marked where they stand. null when there is no such station.
 */
export function frameAround(id: string, { map, scale, marks, capsules, lineOf }: Framed): Box | null {
  const capsule = capsules.find(({ mark }) => mark.station.id === id)
  if (capsule) return around(capsuleBoxes(capsule, lineOf(capsule.mark.station)).slice(0, 1), 5)
  const mark = marks.find(({ station }) => station.id === id)
  if (!mark) return null
  const y = lineOf(mark.station)
  const own = pieceOf(map.pieces, mark)
  const ends = map.pieces.filter((piece) => piece.step === id).map(({ to }) => scale.at(to))
  const line = own ? [lineBox(scale.at(own.from) - 3, Math.max(...ends, mark.x), y)] : []
  const box = around([markBox(mark, y), ...line], 4)
  const neighbours = marks.filter(
    (other) => other !== mark && other.shape !== 'capsule' && lineOf(other.station) === y,
  )
  const [before, after] = [
    neighbours.filter(({ x }) => x < mark.x).map((other) => other.x + other.radius + 2),
    neighbours.filter(({ x }) => x > mark.x).map((other) => other.x - other.radius - 2),
  ]
  const x0 = Math.min(Math.max(box.x0, 2, ...before), mark.x - mark.radius)
  const x1 = Math.max(Math.min(box.x1, scale.width - 2, ...after), mark.x + mark.radius)
  const reach = Math.max(mark.radius + 3, beforeWords)
  return { x0, x1, y0: y - reach, y1: y + reach }
}
