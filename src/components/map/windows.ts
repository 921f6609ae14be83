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

/** Between two bands' words: so much at the least, and so much for what is only to be read by the way. */
const [leastAir, easyAir] = [9, 28]

/** A window with its word and how wide that is; a hatched band has none, since it could not be read. */
export interface WindowWord {
  window: Window
  text: string
  width: number
}

/** The windows of a map in order of time, with their words. */
export function windowWords(
  map: RouteMap,
  words: Pick<MapWords, 'windowOf'>,
  measure: Measure,
): WindowWord[] {
  return [...map.windows]
    .sort((a, b) => a.from - b.from)
    .map((window) => {
      const text = isHatched(window) ? '' : words.windowOf(window)
      return { window, text, width: measure(text, windowLetters.size, windowLetters.weight) }
    })
}

/**
 * The bands of every lane that has some. A word steps aside for a line that goes down through it and for a hatched
 * band, and goes away where it would touch another; so does that of a band in which nothing can be done any more, and
 * one in a crowd of others.
 */
export function placeWindows(
  map: RouteMap,
  windows: readonly WindowWord[],
  scale: Scale,
  lanes: LaneRow[],
  uprights: readonly Box[],
): WindowPlace[] {
  const bands = bandsOf(map, windows, scale, lanes)
  const kept = [...uprights, ...bands.filter(({ window }) => isHatched(window)).map(({ box }) => box)]
  const words = new Map<Band, { text: string; x: number; width: number }>()
  const named = bands.filter(({ text, used, window }) => text !== '' && (used || window.to >= map.today))
  // What is planned in has its word before all others
  for (const band of [...named.filter(({ used }) => used), ...named.filter(({ used }) => !used)]) {
    const { box, text, width } = band
    const others = bands.flatMap((other) => {
      const word = other.lane === band.lane && words.get(other)
      return word ? [word] : []
    })
    const air = band.used ? leastAir : easyAir
    const x = wordStarts(box, width, kept).find(
      (at) =>
        at >= 0 &&
        at + width <= scale.width &&
        others.every((other) => at >= other.x + other.width + air || at + width + air <= other.x),
    )
    if (x !== undefined) words.set(band, { text, x, width })
  }
  return bands.map((band) => {
    const { window, box, used } = band
    return { window, box, used, word: words.get(band) ?? null }
  })
}

type Band = ReturnType<typeof bandsOf>[number]

/** A hatched band is told by its hatching. */
const isHatched = ({ kind }: Window): boolean => kind === 'writtenExamRegistration'

/** Where the bands lie, by time. */
function bandsOf(map: RouteMap, windows: readonly WindowWord[], scale: Scale, lanes: readonly LaneRow[]) {
  return windows.flatMap(({ window, ...word }) => {
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
    const box = { x0, x1, y0: row.bands, y1: row.bands + bandHeight }
    return [{ ...word, lane: row.lane, window, used, box }]
  })
}

/** Where a band's word may begin: in its middle, or beside what it may not touch, as long as it stands on the band. */
function wordStarts(band: Box, width: number, kept: readonly Box[]): number[] {
  // A word lies over its band, if only in part: what stands further off is in no word's way
  const reach = { ...band, x0: band.x0 - width - beside, x1: band.x1 + width + beside }
  const level = kept.filter((other) => overlaps(other, reach))
  const middle = (band.x0 + band.x1 - width) / 2
  const starts = level
    .flatMap((other) => [other.x1 + beside, other.x0 - beside - width])
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
  return [middle, ...starts].filter((x) => {
    const word = { ...band, x0: x, x1: x + width }
    return overlaps(word, band) && !level.some((other) => overlaps(word, other))
  })
}
