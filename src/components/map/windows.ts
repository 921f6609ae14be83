import type { RouteMap, Window } from '../../planning/routeMap.ts'
import { type Box, overlaps } from './box.ts'
import type { Measure } from './measure.ts'
import { bandHeight, type LaneRow, laneOf } from './rows.ts'
import type { Scale } from './scale.ts'
import type { MapWords } from './words.ts'

/** A shaded band, with its word when there is room for it. */
export interface WindowPlace {
  window: Window
  box: Box
  /** Whether a station is planned in it: such a band reaches down to the line. */
  used: boolean
  word: { text: string; x: number; width: number } | null
}

const windowLetters = { size: 12, weight: 400 } as const
/** Between a band's word and a line that goes down beside it. */
const beside = 3

/**
 * The bands of every lane that has some. A word steps aside for a line that goes down through it and for a hatched
 * band, and goes away where it would touch the next.
 */
export function placeWindows(
  map: RouteMap,
  scale: Scale,
  lanes: LaneRow[],
  uprights: readonly Box[],
  words: Pick<MapWords, 'windowOf'>,
  measure: Measure,
): WindowPlace[] {
  const ends = new Map<string, number>()
  const bands = bandsOf(map, scale, lanes)
  const kept = [...uprights, ...bands.filter(({ window }) => isHatched(window)).map(({ box }) => box)]
  return bands.map(({ lane, ...band }) => {
    const { window, box } = band
    const text = isHatched(window) ? '' : words.windowOf(window)
    const width = measure(text, windowLetters.size, windowLetters.weight)
    const begin = Math.max(0, ends.get(lane) ?? 0)
    const x = wordStarts(box, width, kept).find((at) => at >= begin && at + width <= scale.width)
    const word = text !== '' && x !== undefined ? { text, x, width } : null
    ends.set(lane, Math.max(begin, box.x1 + 3, word ? word.x + width + 9 : 0))
    return { ...band, word }
  })
}

/** A hatched band is told by its hatching; a word on it could not be read. */
const isHatched = ({ kind }: Window): boolean => kind === 'writtenExamRegistration'

/** Where the bands lie, by time. */
function bandsOf(map: RouteMap, scale: Scale, lanes: readonly LaneRow[]) {
  return [...map.windows]
    .sort((a, b) => a.from - b.from)
    .flatMap((window) => {
      const row = lanes.find(({ lane }) => lane === laneOf(window.kind))
      if (row === undefined || row.bands === null) return []
      const x0 = scale.at(window.from)
      const x1 = Math.max(scale.at(window.to) + scale.pixelsAMonth / 30, x0 + 7)
      const used =
        !isHatched(window) &&
        map.stations.some(
          ({ lane, day, subject }) =>
            lane === row.lane &&
            window.from <= day &&
            day <= window.to &&
            (window.kind === 'languageTest' || (subject.kind === 'exam' && subject.exam === 'written')),
        )
      return [{ lane: row.lane, window, used, box: { x0, x1, y0: row.bands, y1: row.bands + bandHeight } }]
    })
}

/** Where a band's word may begin: in its middle, or beside what it may not touch, as long as it stands on the band. */
function wordStarts(band: Box, width: number, kept: readonly Box[]): number[] {
  const level = kept.filter((other) => other.y0 < band.y1 && band.y0 < other.y1)
  const middle = (band.x0 + band.x1 - width) / 2
  const starts = level
    .flatMap((other) => [other.x1 + beside, other.x0 - beside - width])
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
  return [middle, ...starts].filter((x) => {
    const word = { ...band, x0: x, x1: x + width }
    return overlaps(word, band) && !level.some((other) => overlaps(word, other))
  })
}
