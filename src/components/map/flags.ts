import type { Day } from '../../calendar/day.ts'
import { endOf, type RouteMap } from '../../planning/routeMap.ts'
import type { Box } from './box.ts'
import type { Measure } from './measure.ts'
import type { LaneRow } from './rows.ts'
import type { Scale } from './scale.ts'
import type { MapWords } from './words.ts'

/** A flag on an upright line through all lanes. */
export interface Flag {
  x: number
  x0: number
  width: number
  /** Which row over the lanes it flies in. */
  row: number
  /** Its day lies outside the axis: it flies at that edge, points out over it and has no line. */
  beyond: 'before' | 'after' | null
}

/** The finish as a range with the likely day, and where its words stand. */
export interface FinishBar {
  x0: number
  x1: number
  likely: number
  y: number
  text: { x: number; y: number; width: number }
}

const flagLetters = { size: 12, weight: 600 } as const
/** The height of a flag with its date. */
export const flagHeight = 24
/** What the point takes of a flag that points out over the edge. */
const flagPoint = 9

/** Today's flag and that of the programme's end, in as many rows as it takes. */
export function placeHeadFlags(
  map: RouteMap,
  scale: Scale,
  words: Pick<MapWords, 'today' | 'programmeEnd'>,
  measure: Measure,
): { today: Flag; programmeEnd: Flag | null; rows: number } {
  function flag(day: Day, text: string): Flag {
    const width = Math.ceil(measure(text, flagLetters.size, flagLetters.weight)) + 22
    if (day < scale.from) return { x: 0, x0: flagPoint, width, row: 0, beyond: 'before' }
    if (day > scale.to) {
      return { x: scale.width, x0: scale.width - flagPoint - width, width, row: 0, beyond: 'after' }
    }
    const x = scale.at(day)
    const x0 = x - 6 + width <= scale.width ? x - 6 : x + 6 - width
    return { x, x0: Math.max(0, x0), width, row: 0, beyond: null }
  }
  const today = flag(map.today, words.today)
  const programmeEnd = map.programmeEnd === null ? null : flag(map.programmeEnd, words.programmeEnd)
  const touch =
    programmeEnd !== null &&
    today.x0 < programmeEnd.x0 + programmeEnd.width + 8 &&
    programmeEnd.x0 < today.x0 + today.width + 8
  if (touch) programmeEnd.row = 1
  return { today, programmeEnd, rows: touch ? 2 : 1 }
}

/** The finish range under the exams, its words after it, or before it at the edge. */
export function placeFinish(
  map: RouteMap,
  scale: Scale,
  lanes: LaneRow[],
  words: Pick<MapWords, 'finish'>,
  measure: Measure,
): { bar: FinishBar; box: Box } | null {
  const row = lanes.find(({ lane }) => lane === 'exams')
  if (!map.finish || !row) return null
  const x0 = scale.at(map.finish.earliest)
  const x1 = Math.max(scale.at(endOf(map.finish)), x0 + 8)
  const y = row.top + row.height - 18
  const width = measure(words.finish, flagLetters.size, flagLetters.weight)
  const after = x1 + 8 + width <= scale.width
  const x = after ? x1 + 8 : x0 - 8 - width
  const bar = { x0, x1, likely: scale.at(map.finish.likely), y, text: { x, y: y - 9, width } }
  return { bar, box: { x0: Math.min(x, x0) - 4, x1: Math.max(x1, x + width) + 4, y0: y - 9, y1: y + 9 } }
}
