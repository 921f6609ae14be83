import { expect, test } from 'vitest'
import type { Chart } from '../../src/components/chart/chart.ts'
import { lineHeight } from '../../src/components/chart/curve.ts'
import { layChart } from '../../src/components/chart/layChart.ts'
import { overlaps } from '../../src/components/map/box.ts'
import { guessWidth } from '../../src/components/map/measure.ts'
import { sentencesOf } from '../../src/language/sentences/sentences.ts'
import { wordsFor } from '../../src/language/words.ts'
import { type ChartKind, charts } from '../../src/pathway/moves.ts'
import { regionChart } from '../../src/screens/county/regionChart.ts'

const kinds = Object.keys(charts) as ChartKind[]

/** The words of every way of a chart, and every state without parts, with the box that each takes. */
function boxesOf(chart: Chart, width: number, letters: number) {
  const { curves, states } = layChart(chart, (...text) => letters * guessWidth(...text), width)
  const words = curves.flatMap(({ words: text }) => {
    if (!text) return []
    const half = (text.lines.length * lineHeight) / 2
    const [x0, x1] = [text.x - text.width / 2, text.x + text.width / 2]
    return [{ what: text.lines.join(' '), box: { x0, x1, y0: text.y - half, y1: text.y + half } }]
  })
  const leaves = states
    .filter(({ parts }) => !parts)
    .map(({ id, box: { x, y, width: wide, height } }) => ({
      what: `the state ${id}`,
      box: { x0: x, x1: x + wide, y0: y, y1: y + height },
    }))
  return { words, all: [...words, ...leaves] }
}

test.each(['nb', 'nn', 'en'] as const)(
  'No words of any statechart lie over others or over a state: %s',
  async (language) => {
    const words = await wordsFor(language, 'field', 'sentences')
    const known = { pathway: null, background: null, standing: null, day: null }
    const met = kinds.flatMap((kind) => {
      const chart = regionChart(kind, words, sentencesOf(words, known), new Set())
      // From the roomiest to the tightest, in wide letters and in narrow ones
      return [Number.POSITIVE_INFINITY, 300].flatMap((width) =>
        [1, 0.88].flatMap((letters) => {
          const { words: said, all } = boxesOf(chart, width, letters)
          expect(said.length, kind).toBeGreaterThan(0)
          return all.flatMap((one, index) =>
            all
              .slice(index + 1)
              .filter(({ box }) => overlaps(box, one.box))
              .map(({ what }) => `${kind} at ${width}: ${one.what} and ${what}`),
          )
        }),
      )
    })
    expect(met).toEqual([])
  },
)
