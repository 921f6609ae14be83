import type { Measure } from '../map/measure.ts'
import { spread } from '../spread.ts'
import { arrowsOf, type Chart, outermost } from './chart.ts'
import { type Box, type Curve, lineHeight, wrap } from './curve.ts'
import { type Inside, layInside, stateHeight, stateWidth } from './inside.ts'
import { arrange, type Slot } from './ranks.ts'
import { drawWays, loopOver, loopRoom, shifted, widestWords, wordsGap } from './ways.ts'

/** A state where it is drawn; `parts` says that others lie inside it. */
interface PlacedState {
  id: string
  box: Box
  parts: boolean
}

/** The whole picture, from its upper corner on the side where reading begins. */
export interface ChartLayout {
  width: number
  height: number
  states: PlacedState[]
  curves: Curve[]
  start: { x: number; y: number } | null
}

const margin = 8
const startRoom = 34
const stateGap = 32

/** What lies between two columns. */
interface Between {
  /** The widest that words on a way may be. */
  words: number
  /** Beside the words: for the arrows' tips and for words that follow a steep way. */
  beside: number
  /** Between columns without words. */
  least: number
}

/** From roomy to tight. */
const betweens: [Between, ...Between[]] = [
  { words: widestWords, beside: 50, least: 52 },
  { words: widestWords, beside: 40, least: 40 },
  { words: 72, beside: 36, least: 36 },
]

/** Lays a chart out in columns, in the direction of reading: as roomy as the width allows. */
export function layChart(chart: Chart, measure: Measure, width: number): ChartLayout {
  const roomy = layColumns(chart, measure, betweens[0])
  return betweens
    .slice(1)
    .reduce(
      (layout, between) => (layout.width <= width ? layout : layColumns(chart, measure, between)),
      roomy,
    )
}

/** Letters drawn smaller than this are not read. */
const smallest = 0.8

/** How much smaller a chart is drawn to fit a width; 1 where it fits, or where it would be too small to read. */
export function shrunkTo(layout: ChartLayout, width: number): number {
  const share = width / layout.width
  return share >= 1 || share < smallest ? 1 : Math.floor(share * 100) / 100
}

function layColumns(chart: Chart, measure: Measure, between: Between): ChartLayout {
  const outer = chart.states.filter(({ parent }) => parent === undefined)
  const inside = new Map<string, Inside>()
  for (const { id } of outer) {
    const laid = layInside(chart, id, measure)
    if (laid) inside.set(id, laid)
  }
  const top = (id: string) => outermost(chart, id)
  const moves = chart.moves.filter(
    ({ from, to }) => top(from) !== top(to) || (from === to && !inside.has(top(from))),
  )
  const draft = arrange(
    outer.map(({ id }) => id),
    arrowsOf(moves.map((move) => ({ ...move, from: top(move.from), to: top(move.to) }))),
  )
  const column = new Map(draft.columns.flatMap((slots, index) => slots.map(({ id }) => [id, index] as const)))
  const arrows = arrowsOf(moves)
  const { columns, ways, segments } = arrange(
    outer.map(({ id }) => id),
    arrows.map((arrow) => ({ ...arrow, from: top(arrow.from), to: top(arrow.to) })),
  )
  // `arrange` speaks of outermost states; the arrows themselves may end at a part of one
  const real = new Map(
    ways.map((way, index) => [way, arrows.filter(({ from, to }) => top(from) !== top(to))[index]]),
  )
  const loops = arrows.filter(({ from, to }) => from === to)

  /** A state is as high as its arrows need on the fuller of its sides. */
  const mostTied = (id: string) => {
    const left = ways.filter(({ slots }) => slots.at(-1) === id).length
    const right = ways.filter(({ slots }) => slots[0] === id).length
    return Math.max(left, right)
  }

  const sizeAnew = ({ id, bend }: Slot) => {
    if (bend) return { width: 0, height: 12, loop: 0, over: 0 }
    const own = loops.find(({ from }) => from === id)
    const said = own && wrap(own.names, widestWords, measure)
    const loop = said ? loopRoom + said.lines.length * lineHeight : 0
    const inner = inside.get(id)
    const name = chart.states.find((state) => state.id === id)?.name ?? id
    const size = inner
      ? { width: Math.max(inner.width, stateWidth(name, measure)), height: inner.height }
      : { width: stateWidth(name, measure), height: Math.max(stateHeight, 10 + 9 * mostTied(id)) }
    return { ...size, loop, over: said?.width ?? 0 }
  }
  const sizes = new Map(columns.flat().map((slot) => [slot.id, sizeAnew(slot)]))
  const sizeOf = (slot: Slot) => sizes.get(slot.id) ?? sizeAnew(slot)
  const heights = heightsOf(columns, segments, sizeOf)
  // Words over a state stay within its column, and words of ways between two: so none can meet
  const widths = columns.map((slots) =>
    Math.max(...slots.map(sizeOf).map(({ width, over }) => Math.max(width, over))),
  )
  const texts = new Map(ways.map((way) => [way, wrap(real.get(way)?.names ?? [], between.words, measure)]))
  const gaps = columns.slice(1).map((_, index) => {
    const here = ways.filter((way) => wordsGap(way, column) === index)
    return Math.max(between.least, ...here.map((way) => (texts.get(way)?.width ?? 0) + between.beside))
  })

  const lefts = widths.map((_, index) =>
    widths.slice(0, index).reduce((sum, width, at) => sum + width + (gaps[at] ?? 0), margin + startRoom),
  )
  const rooms = gaps.map((gap, index) => {
    const x0 = (lefts[index] ?? 0) + (widths[index] ?? 0)
    return { x0, x1: x0 + gap }
  })
  const boxes = new Map<string, Box>()
  const states: PlacedState[] = []
  for (const [at, slots] of columns.entries()) {
    for (const slot of slots) {
      const size = sizeOf(slot)
      const [left, wide] = [lefts[at] ?? 0, widths[at] ?? 0]
      const box = slot.bend
        ? { x: left, y: heights.get(slot.id) ?? 0, width: wide, height: 0 }
        : {
            x: left + (wide - size.width) / 2,
            y: (heights.get(slot.id) ?? 0) - (size.height - size.loop) / 2,
            width: size.width,
            height: size.height,
          }
      boxes.set(slot.id, box)
      if (slot.bend) continue
      const inner = inside.get(slot.id)
      states.push({ id: slot.id, box, parts: inner !== undefined })
      for (const part of inner?.parts ?? []) {
        const placed = { ...part.box, x: box.x + part.box.x, y: box.y + part.box.y }
        boxes.set(part.id, placed)
        states.push({ id: part.id, box: placed, parts: false })
      }
    }
  }
  const curves = [
    ...drawWays(ways, real, boxes, texts, column, rooms),
    ...loops.map((arrow) => loopOver(arrow, boxes.get(arrow.from), measure)),
    ...states.flatMap(({ id, box }) =>
      (inside.get(id)?.curves ?? []).map((curve) => shifted(curve, box.x, box.y)),
    ),
  ]
  const bends = columns.flat().flatMap(({ id, bend }) => (bend ? [heights.get(id) ?? 0] : []))
  const first = chart.noStart ? undefined : boxes.get(chart.states[0]?.id ?? '')
  return framed(states, curves, bends, first)
}

/** The middle of every slot: drawn to its neighbours', bends more than states, until it settles. */
function heightsOf(
  columns: Slot[][],
  segments: { left: string; right: string }[],
  sizeOf: (slot: Slot) => { height: number; loop: number },
): Map<string, number> {
  const heights = new Map<string, number>()
  const bends = new Set(columns.flatMap((slots) => slots.filter(({ bend }) => bend).map(({ id }) => id)))
  /** Long ways stay level, and states that follow each other stand level: jumps past them do the bending. */
  const pull = (bend: boolean, toBend: boolean) => (bend ? (toBend ? 8 : 2) : toBend ? 1 : 4)
  const place = (slots: Slot[], wants: (slot: Slot) => number) => {
    const things = slots.map((slot) => {
      const { height, loop } = sizeOf(slot)
      return { wants: wants(slot), size: height + loop, weight: slot.bend ? 1 : 3 }
    })
    for (const [index, height] of spread(things, stateGap).entries()) {
      const slot = slots[index]
      if (slot) heights.set(slot.id, height)
    }
  }
  for (const slots of columns) place(slots, () => 0)
  for (let sweep = 0; sweep < 16; sweep += 1) {
    const order = sweep % 2 === 0 ? columns : [...columns].reverse()
    for (const slots of order) {
      place(slots, ({ id }) => {
        const beside = segments.flatMap(({ left, right }) =>
          left === id ? [right] : right === id ? [left] : [],
        )
        const pulls = beside.map((other) => ({
          to: heights.get(other) ?? 0,
          by: pull(bends.has(id), bends.has(other)),
        }))
        const all = pulls.reduce((sum, { by }) => sum + by, 0)
        return all === 0 ? 0 : pulls.reduce((sum, { to, by }) => sum + to * by, 0) / all
      })
    }
  }
  return heights
}

/** Moves everything so that nothing lies outside, with the dot from which the first state is entered. */
function framed(
  states: PlacedState[],
  curves: Curve[],
  bends: number[],
  first: Box | undefined,
): ChartLayout {
  const tops = [
    ...bends,
    ...states.map(({ box }) => box.y),
    ...curves.flatMap(({ words }) => (words ? [words.y - (words.lines.length * lineHeight) / 2] : [])),
  ]
  const bottoms = [
    ...bends,
    ...states.map(({ box }) => box.y + box.height),
    ...curves.flatMap(({ words }) => (words ? [words.y + (words.lines.length * lineHeight) / 2] : [])),
  ]
  const ends = [
    ...states.map(({ box }) => box.x + box.width),
    ...curves.flatMap(({ words }) => (words ? [words.x + words.width / 2] : [])),
  ]
  const down = margin - Math.min(...tops)
  return {
    width: Math.max(...ends) + margin,
    height: Math.max(...bottoms) + down + margin,
    states: states.map((state) => ({ ...state, box: { ...state.box, y: state.box.y + down } })),
    curves: curves.map((curve) => shifted(curve, 0, down)),
    start: first ? { x: first.x, y: first.y + first.height / 2 + down } : null,
  }
}
