import type { RouteMap } from '../../planning/routeMap.ts'
import type { LabelWish } from './labels.ts'
import { type Mark, pieceOf } from './places.ts'
import type { LineOf } from './rows.ts'
import type { Scale } from './scale.ts'
import type { MapWords } from './words.ts'

/** A level line, as far as words beside it must know. */
export interface Level {
  x0: number
  x1: number
  y: number
}

/** Where the stations stand whose names are wished for. */
interface Placed {
  map: RouteMap
  marks: readonly Mark[]
  scale: Scale
  lineOf: LineOf
}

/** What every station but the capsules wants to say, and what it stands between. */
export function wishesOf(
  { map, marks, scale, lineOf }: Placed,
  lines: readonly Level[],
  words: MapWords,
  chosen: string | null,
): LabelWish[] {
  return marks
    .filter(({ shape }) => shape !== 'capsule')
    .map((mark) => {
      const { station } = mark
      const y = lineOf(station)
      const own = pieceOf(map.pieces, mark)
      const begins = own ? scale.at(own.from) : mark.x
      const touching = lines
        .filter((line) => line.y === y && line.x0 <= mark.x + 16 && line.x1 >= mark.x - 16)
        .map(({ x0, x1 }) => [x0, x1] as const)
      const state = words.stateOf(station)
      const dates = words.datesOf(station)
      const assumed = station.assumed ? ` (${words.assumed})` : ''
      return {
        mark,
        y,
        x0: begins,
        shared: marks.some(
          (other) => other !== mark && lineOf(other.station) === y && Math.abs(other.x - begins) < 16,
        ),
        preceded: touching.some(([x]) => x < mark.x - 4),
        followed: touching.some(([, x]) => x > mark.x + 4),
        name: words.nameOf(station),
        notes: [`${state} · ${dates}${assumed}`, `${state} · ${dates}`],
        others: marks.filter(
          (other) => other !== mark && other.shape !== 'capsule' && lineOf(other.station) === y,
        ),
        weight:
          1 +
          (station.id === chosen ? 2 : 0) +
          (station.deciding ? 0.2 : 0) +
          (mark.shape === 'disc' ? 0 : 0.4),
      }
    })
}
