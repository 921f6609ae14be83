import type { Measure } from '../map/measure.ts'
import { type Arrow, arrowsOf, type Chart, partsOf } from './chart.ts'

/** A box of the picture; `x` grows in the direction of reading. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** What is written on an arrow, line by line, and where its middle is. */
interface Words {
  lines: string[]
  x: number
  y: number
  width: number
}

/** A curve with its arrow's head at the end. */
export interface Curve {
  d: string
  head: { x: number; y: number; angle: number }
  words: Words | null
  /** Drawn among the parts of a state. */
  inside: boolean
}

/** The height of a state of which only its name is written. */
export const stateHeight = 34
/** From one line of writing within a state to the next. */
export const lineHeight = 15
const least = 68
const titleHeight = 28
const pad = 16
const below = 40

/** Cuts words into lines no wider than this, where there are spaces to cut at. */
export function wrap(names: string[], widest: number, measure: Measure): { lines: string[]; width: number } {
  const lines = names.flatMap((name) => {
    const done: string[] = []
    let line = ''
    for (const word of name.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`
      if (line !== '' && measure(longer, 12, 400) > widest) {
        done.push(line)
        line = word
      } else line = longer
    }
    return [...done, line]
  })
  return { lines, width: Math.max(0, ...lines.map((line) => Math.ceil(measure(line, 12, 400)))) }
}

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
 * without crossing. Steps down go straight, longer ways and ways to itself bow out at the end side.
 */
export function layInside(chart: Chart, id: string, measure: Measure): Inside | null {
  const parts = partsOf(chart, id)
  if (parts.length === 0) return null
  const width = Math.max(...parts.map(({ name }) => stateWidth(name, measure)))
  const rows = new Map(parts.map((part, index) => [part.id, index]))
  const row = (part: string) => rows.get(part) ?? 0
  const boxes = parts.map((part, index) => ({
    id: part.id,
    box: { x: pad, y: titleHeight + index * (stateHeight + below), width, height: stateHeight },
  }))
  const arrows = arrowsOf(chart.moves.filter(({ from, to }) => rows.has(from) && rows.has(to)))

  let reach = pad + width
  const curves = arrows.map((arrow): Curve => {
    const [from, to] = [boxes[row(arrow.from)]?.box, boxes[row(arrow.to)]?.box]
    if (!from || !to) throw new Error(`no such part: ${arrow.from}, ${arrow.to}`)
    const text = arrow.names.length > 0 ? wrap(arrow.names, 110, measure) : null
    if (row(arrow.to) === row(arrow.from) + 1) {
      const x = from.x + width / 2 - 14
      const [y0, y1] = [from.y + stateHeight, to.y - 1]
      if (text) reach = Math.max(reach, x + 12 + text.width)
      return {
        d: `M${x} ${y0}V${y1 - 6}`,
        head: { x, y: y1, angle: 90 },
        words: text && { ...text, x: x + 8 + text.width / 2, y: (y0 + y1) / 2 },
        inside: true,
      }
    }
    const bow = bowed(arrow, from, to, row(arrow.to) - row(arrow.from))
    const words = text && { ...text, x: bow.out + 6 + text.width / 2, y: bow.middle }
    reach = Math.max(reach, words ? words.x + text.width / 2 : bow.out)
    return { d: bow.d, head: bow.head, words, inside: true }
  })
  const height = titleHeight + parts.length * stateHeight + (parts.length - 1) * below + pad
  return { width: reach + pad, height, parts: boxes, curves }
}

/** A way that bows out at the end side, further out the longer it is. */
function bowed(arrow: Arrow, from: Box, to: Box, rows: number) {
  const x = from.x + from.width
  const self = arrow.from === arrow.to
  const out = x + (self ? 26 : 12 + 12 * Math.abs(rows))
  const y0 = from.y + stateHeight / 2 + (self ? -8 : 6 * Math.sign(rows))
  const y1 = to.y + stateHeight / 2 + (self ? 8 : -6 * Math.sign(rows))
  const tip = x + 1
  return {
    out: x + (out - x) * 0.76,
    middle: (y0 + y1) / 2,
    d: `M${x} ${y0}C${out} ${y0} ${out} ${y1} ${tip + 6} ${y1}`,
    head: { x: tip, y: y1, angle: 180 },
  }
}
