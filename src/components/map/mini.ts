import type { Day } from '../../calendar/day.ts'
import type { Lane } from '../../curriculum/route.ts'
import type { Progress, RouteMap } from '../../planning/routeMap.ts'
import { type Mark, type MarkShape, placeMarks } from './places.ts'
import type { Scale } from './scale.ts'

/** What has come furthest is what shows where several tracks lie on one line. */
const order: Progress[] = ['done', 'failed', 'underWay', 'agreed', 'proposed']

/** A lane's tracks laid on one line: on each day what has come furthest. */
export function mergedLine(
  map: RouteMap,
  lane: Lane,
  scale: Scale,
): { from: Day; to: Day; progress: Progress }[] {
  const pieces = map.pieces.filter((piece) => piece.lane === lane)
  const cuts = [...new Set(pieces.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
  const line: { from: Day; to: Day; progress: Progress }[] = []
  for (const [index, from] of cuts.entries()) {
    const to = cuts[index + 1]
    if (to === undefined) break
    const here = pieces.filter((piece) => piece.from <= from && to <= piece.to)
    const progress = order.find((each) => here.some((piece) => piece.progress === each))
    if (progress === undefined) continue
    const last = line.at(-1)
    if (last && last.to === from && last.progress === progress) last.to = to
    else line.push({ from, to, progress })
  }
  // Shorter than a dash is a speck
  return line.filter(({ from, to }) => scale.at(to) - scale.at(from) > 4)
}

/** How large a mark is on a small line. */
export function miniRadius(shape: MarkShape): number {
  return shape === 'star' ? 8.5 : 6
}

/** The marks that a small line has room for, later ones first: what a lane leads to is never left out. */
export function miniMarks(map: RouteMap, lane: Lane, scale: Scale): Mark[] {
  const marks = placeMarks(map, scale)
    .filter(({ station, shape }) => station.lane === lane && shape !== 'capsule')
    .map((mark) => ({ ...mark, x: scale.at(mark.station.day) }))
  const kept: Mark[] = []
  for (const mark of marks.sort((a, b) => b.x - a.x)) {
    const right = kept[0]
    // Nearer than this two marks would be one blot
    const most = right ? right.x - miniRadius(right.shape) - miniRadius(mark.shape) - 3 : mark.x
    if (mark.x <= most) kept.unshift(mark)
    else if (mark.shape === 'square') kept.unshift({ ...mark, x: most })
  }
  return kept
}
