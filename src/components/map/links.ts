import type { RouteMap } from '../../planning/routeMap.ts'
import type { Box } from './box.ts'
import type { Mark } from './places.ts'
import type { LaneRow, LineOf } from './rows.ts'
import type { Scale } from './scale.ts'

/** That one station is needed before another in a lane of its own; ids of stations. */
export interface Link {
  from: string
  to: string
}

/** A demand between lanes, as ink straight down, broken where other lines cross it. */
export interface DrawnLink {
  d: string
  gaps: Box[]
  boxes: Box[]
}

/** Nearer than this the way down is straight. */
const straight = 10
/** So far from the line that it leads to a link runs level, past the words beside that line. */
const beforeLine = 40

/** The links between lanes, each from its station down (or up) to where the other's own stretch begins. */
export function placeLinks(
  links: Link[],
  marks: Mark[],
  map: RouteMap,
  scale: Scale,
  lanes: readonly LaneRow[],
  lineOf: LineOf,
): DrawnLink[] {
  const markOf = new Map(marks.map((mark) => [mark.station.id, mark]))
  return links.flatMap(({ from, to }) => {
    const [source, target] = [markOf.get(from), markOf.get(to)]
    if (!source || !target || source.station.lane === target.station.lane) return []
    const own = map.pieces.find(
      (piece) => piece.step === to && piece.lane === target.station.lane && piece.from < target.station.day,
    )
    const [ys, yt] = [lineOf(source.station), lineOf(target.station)]
    const down = Math.sign(yt - ys)
    const begins = own ? scale.at(own.from) : target.x
    const xt = Math.abs(begins - source.x) <= straight ? source.x : begins
    const turn = levelOf(target.station, down, lanes) ?? yt - down * beforeLine
    const upright = (x: number, y0: number, y1: number): Box => ({
      x0: x - 4,
      x1: x + 4,
      y0: Math.min(y0, y1),
      y1: Math.max(y0, y1),
    })
    if (xt === source.x) {
      const box = upright(xt, ys, yt)
      return [{ d: `M${xt} ${ys}V${yt}`, gaps: crossings(map, scale, lineOf, box), boxes: [box] }]
    }
    const across = Math.sign(xt - source.x)
    const d =
      `M${source.x} ${ys}V${turn - down * 8}Q${source.x} ${turn} ${source.x + across * 8} ${turn}` +
      `H${xt - across * 8}Q${xt} ${turn} ${xt} ${turn + down * 8}V${yt}`
    const [first, second] = [upright(source.x, ys, turn), upright(xt, turn, yt)]
    const over = {
      x0: Math.min(source.x, xt),
      x1: Math.max(source.x, xt),
      y0: turn - 3,
      y1: turn + 3,
    }
    const gaps = [first, second].flatMap((box) => crossings(map, scale, lineOf, box))
    return [{ d, gaps, boxes: [first, second, over] }]
  })
}

/** Down to a lane's first track a link runs level on the rule over the lane, where neither bands nor words are. */
function levelOf(
  { lane, track }: { lane: string; track: number },
  down: number,
  lanes: readonly LaneRow[],
): number | null {
  if (down < 0 || track > 0) return null
  return lanes.find((row) => row.lane === lane)?.top ?? null
}

/** Where an upright line meets the stretches of other lanes and tracks on its way. */
function crossings(map: RouteMap, scale: Scale, lineOf: LineOf, { x0, x1, y0, y1 }: Box): Box[] {
  const x = (x0 + x1) / 2
  return map.pieces.flatMap((piece) => {
    const y = lineOf(piece)
    const crossed = y > y0 + 1 && y < y1 - 1 && scale.at(piece.from) < x && x < scale.at(piece.to)
    const half = piece.deciding ? 8 : 6
    return crossed ? [{ x0: x - 5, x1: x + 5, y0: y - half, y1: y + half }] : []
  })
}
