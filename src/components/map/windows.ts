import type { RouteMap, Window } from '../../planning/routeMap.ts'
import type { Box } from './box.ts'
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

/** The bands of every lane that has some; a word goes away where it would touch the next. */
export function placeWindows(
  map: RouteMap,
  scale: Scale,
  lanes: LaneRow[],
  words: Pick<MapWords, 'windowOf'>,
  measure: Measure,
): WindowPlace[] {
  const ends = new Map<string, number>()
  return [...map.windows]
    .sort((a, b) => a.from - b.from)
    .flatMap((window) => {
      const row = lanes.find(({ lane }) => lane === laneOf(window.kind))
      if (row === undefined || row.bands === null) return []
      const x0 = scale.at(window.from)
      const x1 = Math.max(scale.at(window.to) + scale.pixelsAMonth / 30, x0 + 7)
      const used =
        window.kind !== 'writtenExamRegistration' &&
        map.stations.some(
          ({ lane, day, subject }) =>
            lane === row.lane &&
            window.from <= day &&
            day <= window.to &&
            (window.kind === 'languageTest' || (subject.kind === 'exam' && subject.exam === 'written')),
        )
      const box = { x0, x1, y0: row.bands, y1: row.bands + bandHeight }
      // A hatched band is told by its hatching; a word on it could not be read
      const text = window.kind === 'writtenExamRegistration' ? '' : words.windowOf(window)
      const width = measure(text, windowLetters.size, windowLetters.weight)
      const x = (x0 + x1 - width) / 2
      const free = x >= (ends.get(row.lane) ?? Number.NEGATIVE_INFINITY) && x >= 0 && x + width <= scale.width
      const word = text !== '' && free ? { text, x, width } : null
      ends.set(row.lane, Math.max(x1 + 3, word ? x + width + 9 : 0))
      return [{ window, box, used, word }]
    })
}
