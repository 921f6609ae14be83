import type { RouteMap } from '../../planning/routeMap.ts'
import { type Box, overlaps } from './box.ts'
import type { CapsulePlace } from './capsules.ts'
import { flagHeight } from './flags.ts'
import type { Measure } from './measure.ts'
import type { Mark } from './places.ts'
import { footRoom, type LaneRow, type LineOf } from './rows.ts'
import type { Scale } from './scale.ts'
import type { MapWords } from './words.ts'

/** The flag that says which steps decide the finish, pointing back at the last of them. */
export interface DecidingFlag {
  box: Box
  /** Whether it stands after the mark that it points at, under the line, or on a stem at the foot of the lane. */
  side: 'after' | 'under' | 'foot'
  /** What leads up to its mark from the foot of the lane; null when it stands beside what it tells of. */
  stem: Box | null
}

const letters = { size: 13, weight: 600 } as const
/** How far before its stem a flag at the foot of a lane begins. */
const beforeStem = 14

/** Deciding marks in the order in which they are best pointed at: the last one first, the exams after all else. */
function decidingOf(marks: readonly Mark[]): Mark[] {
  return marks
    .filter(({ station, shape }) => station.deciding && shape !== 'capsule')
    .sort((a, b) => Number(a.station.lane === 'exams') - Number(b.station.lane === 'exams') || b.x - a.x)
}

/**
 * The mark whose flag hangs at the foot of its lane when there is room nowhere else: the first with nothing but
 * words under it. undefined when nothing decides the finish.
 */
export function markOverFoot(
  map: RouteMap,
  marks: readonly Mark[],
  capsules: readonly CapsulePlace[],
): Mark | undefined {
  const deciding = decidingOf(marks)
  const isLast = ({ station: { lane, track } }: Mark) =>
    map.lanes.some((each) => each.lane === lane && track >= each.tracks - 1)
  const isUnderNone = ({ station: { lane, track }, x }: Mark) =>
    !capsules.some(
      ({ side, mark: { station }, x0, x1 }) =>
        side === 'under' && station.lane === lane && station.track === track && x0 < x && x < x1,
    )
  return deciding.find((mark) => isLast(mark) && isUnderNone(mark)) ?? deciding[0]
}

/** What stands where a flag may not. */
interface Standing {
  scale: Scale
  marks: readonly Mark[]
  hard: readonly Box[]
  lanes: readonly LaneRow[]
  lineOf: LineOf
  /** The mark whose flag the foot of its lane has room for; null where none has. */
  overFoot: Mark | null
}

/**
 * A place for the deciding flag: after the last deciding mark that has room behind it, else under a long line, else
 * at the foot of a lane where room has been made for it. null when there is none of these.
 */
export function placeDeciding(
  map: RouteMap,
  { scale, marks, hard, lanes, lineOf, overFoot }: Standing,
  words: Pick<MapWords, 'deciding'>,
  measure: Measure,
): DecidingFlag | null {
  const width = Math.ceil(measure(words.deciding, letters.size, letters.weight)) + 20
  const isFree = (box: Box) =>
    box.x0 >= 0 && box.x1 <= scale.width && !hard.some((other) => overlaps(box, other))
  const after = decidingOf(marks).map((mark) =>
    boxAt(mark.x + mark.radius + 11, lineOf(mark.station) - 12, width),
  )
  const beside = after.find(isFree)
  if (beside) return { box: beside, side: 'after', stem: null }
  const under = map.pieces
    .filter((piece) => piece.deciding)
    .sort((a, b) => b.to - b.from - (a.to - a.from))
    .map((piece) => boxAt((scale.at(piece.from) + scale.at(piece.to) - width) / 2, lineOf(piece) + 13, width))
    .find(isFree)
  if (under) return { box: under, side: 'under', stem: null }
  const foot = lanes.find(({ lane }) => lane === overFoot?.station.lane)?.foot
  if (!overFoot || foot === undefined || foot === null) return null
  const { x, radius, station } = overFoot
  const box = boxAt(
    Math.max(2, Math.min(x - beforeStem, scale.width - 2 - width)),
    foot + (footRoom - flagHeight) / 2,
    width,
  )
  return {
    box,
    side: 'foot',
    stem: { x0: x - 2, x1: x + 2, y0: lineOf(station) + radius + 3, y1: box.y0 },
  }
}

const boxAt = (x0: number, y0: number, width: number): Box => ({
  x0,
  x1: x0 + width,
  y0,
  y1: y0 + flagHeight,
})
