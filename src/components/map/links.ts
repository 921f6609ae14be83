import { type Day, earlier } from '../../calendar/day.ts'
import type { RouteMap } from '../../planning/routeMap.ts'
import type { Box } from './box.ts'
import type { Mark } from './places.ts'
import type { LaneRow, LineOf } from './rows.ts'
import type { Scale } from './scale.ts'

/** That one station is needed before another in a lane of its own; ids of stations. */
export interface Link {
  from: string
  to: string
  /** The day on which what is waited for is there: it may be the end of a stretch whose station stands at its start. */
  day: Day
}

/** A demand between lanes, as ink straight down, broken where other lines cross it. */
export interface DrawnLink {
  d: string
  gaps: Box[]
  boxes: Box[]
  /** Whether one deciding station follows straight upon the other by it. */
  deciding: boolean
}

/** So many days after what it waits for a step may begin, and the two still follow straight upon each other. */
const followingDays = 31

/** Nearer than this the way down is straight. */
const straight = 10
/** So far from the line that it leads to a link runs level, past the words beside that line. */
const beforeLine = 40

/** A link between two stations in lanes of their own, with where it leaves the one's line and meets the other's. */
interface Way {
  source: Mark
  target: Mark
  xs: number
  xt: number
  /** The day on which what is waited for is there. */
  day: Day
}

/** The links between lanes, each from where it is waited for down (or up) to where the other's own stretch begins. */
export function placeLinks(
  links: Link[],
  marks: Mark[],
  map: RouteMap,
  scale: Scale,
  lanes: readonly LaneRow[],
  lineOf: LineOf,
): DrawnLink[] {
  return waysOf(links, marks, map, scale).map(({ source, target, xs, xt, day }) => {
    const [ys, yt] = [lineOf(source.station), lineOf(target.station)]
    const deciding =
      source.station.deciding && target.station.deciding && target.station.from - day <= followingDays
    const upright = (x: number, y0: number, y1: number): Box => ({
      x0: x - 4,
      x1: x + 4,
      y0: Math.min(y0, y1),
      y1: Math.max(y0, y1),
    })
    if (xt === xs) {
      const box = upright(xt, ys, yt)
      return { d: `M${xt} ${ys}V${yt}`, gaps: crossings(map, scale, lineOf, box), boxes: [box], deciding }
    }
    const down = Math.sign(yt - ys)
    const across = Math.sign(xt - xs)
    const turn = levelOf(target.station, down, lanes) ?? yt - down * beforeLine
    const d =
      `M${xs} ${ys}V${turn - down * 8}Q${xs} ${turn} ${xs + across * 8} ${turn}` +
      `H${xt - across * 8}Q${xt} ${turn} ${xt} ${turn + down * 8}V${yt}`
    const [first, second] = [upright(xs, ys, turn), upright(xt, turn, yt)]
    const over = { x0: Math.min(xs, xt), x1: Math.max(xs, xt), y0: turn - 3, y1: turn + 3 }
    const gaps = [first, second].flatMap((box) => crossings(map, scale, lineOf, box))
    return { d, gaps, boxes: [first, second, over], deciding }
  })
}

/** Where every link runs; those that lead to one station arrive together, with the one that comes straight down. */
function waysOf(links: Link[], marks: Mark[], map: RouteMap, scale: Scale): Way[] {
  const markOf = new Map(marks.map((mark) => [mark.station.id, mark]))
  const ways = links.flatMap(({ from, to, day }): Way[] => {
    const [source, target] = [markOf.get(from), markOf.get(to)]
    if (!source || !target || source.station.lane === target.station.lane) return []
    const { lane, day: reached } = target.station
    const own = map.pieces.find((piece) => piece.step === to && piece.lane === lane && piece.from < reached)
    const begins = own ? scale.at(own.from) : target.x
    const xs = leavesAt(source, day, scale)
    return [{ source, target, xs, xt: Math.abs(begins - xs) <= straight ? xs : begins, day }]
  })
  const straightTo = new Map(ways.flatMap(({ target, xs, xt }) => (xs === xt ? [[target, xt] as const] : [])))
  return ways.map((way) => (way.xs === way.xt ? way : { ...way, xt: straightTo.get(way.target) ?? way.xt }))
}

/** Where a link leaves its station's line: at its mark, or further along the stretch when that is waited for. */
function leavesAt({ station, x }: Mark, day: Day, scale: Scale): number {
  return day > station.day && station.to > station.day ? scale.at(earlier(day, station.to)) : x
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
