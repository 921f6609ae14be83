import type { Measure } from '../map/measure.ts'
import { arrowsOf, type Chart, partsOf } from './chart.ts'
import { type Box, type Curve, wrap } from './curve.ts'
import { goRound, type InnerWay, type ReachingCurve, tiesHeight } from './round.ts'

/** The height of a state of which only its name is written. */
export const stateHeight = 34
const least = 68
const titleHeight = 28
const pad = 16
const below = 40
/** Words inside a state are wrapped at this width, in pixels. */
const widestInside = 110

/** The width of one state without parts. */
export function stateWidth(name: string, measure: Measure): number {
  return Math.max(least, Math.ceil(measure(name, 13, 600)) + 30)
}

/** A state's inside: its parts in a column under its name, with the arrows among them; null when it has none. */
export interface Inside {
  width: number
  height: number
  parts: { id: string; box: Box }[]
  curves: Curve[]
}

/**
 * Lays out the parts of a state from its own corner: one under another, so that ways from outside reach each
 * without crossing. Steps down go straight, longer ways and ways to itself go round at the end side.
 */
export function layInside(chart: Chart, id: string, measure: Measure): Inside | null {
  const parts = partsOf(chart, id)
  if (parts.length === 0) return null
  const rows = new Map(parts.map((part, index) => [part.id, index]))
  const row = (part: string) => rows.get(part) ?? 0
  const ways = arrowsOf(chart.moves.filter(({ from, to }) => rows.has(from) && rows.has(to))).map(
    (arrow) => ({
      from: row(arrow.from),
      to: row(arrow.to),
      text: arrow.names.length > 0 ? wrap(arrow.names, widestInside, measure) : null,
    }),
  )
  const isStep = ({ from, to }: InnerWay) => to === from + 1
  const round = ways.filter((way) => !isStep(way))
  const width = Math.max(...parts.map(({ name }) => stateWidth(name, measure)))
  let y = titleHeight
  const boxes = parts.map((_, index): Box => {
    const box = { x: pad, y, width, height: Math.max(stateHeight, tiesHeight(round, index)) }
    y += box.height + below
    return box
  })
  const steps = ways.filter(isStep).map((way) => straightDown(way, boxes))
  const curves = [...steps, ...goRound(round, boxes, steps)]
  const reach = Math.max(pad + width, ...curves.map(({ reach: each }) => each))
  return {
    width: reach + pad,
    height: y - below + pad,
    parts: parts.map((part, index) => ({ id: part.id, box: boxes[index] ?? noBox })),
    curves,
  }
}

const noBox: Box = { x: 0, y: 0, width: 0, height: 0 }

/** A way down to the next part, its words beside it. */
function straightDown({ from, to, text }: InnerWay, boxes: readonly Box[]): ReachingCurve {
  const [upper, lower] = [boxes[from] ?? noBox, boxes[to] ?? noBox]
  const x = upper.x + upper.width / 2 - 14
  const [y0, y1] = [upper.y + upper.height, lower.y - 1]
  return {
    d: `M${x} ${y0}V${y1 - 6}`,
    head: { x, y: y1, angle: 90 },
    words: text && { ...text, x: x + 8 + text.width / 2, y: (y0 + y1) / 2 },
    inside: true,
    reach: text ? x + 12 + text.width : x,
  }
}
