import type { Measure } from '../map/measure.ts'
import { spread } from '../spread.ts'
import type { Arrow } from './chart.ts'
import { type Box, type Curve, lineHeight, wrap } from './curve.ts'
import type { Way } from './ranks.ts'

/** Room over a state for its way back to itself. */
export const loopRoom = 30

/** Words of a way are wrapped at this width, in pixels. */
export const widestWords = 96

/** The gap between columns in which a way has its words: the one beside the state it leaves. */
export function wordsGap(way: Way, column: Map<string, number>): number {
  const left = column.get(way.slots[0] ?? '') ?? 0
  return way.back ? left + way.slots.length - 2 : left
}

/** Every way as one curve through its slots, its ends apart from others' on the same side, words on its first part. */
export function drawWays(
  ways: Way[],
  real: Map<Way, Arrow | undefined>,
  boxes: Map<string, Box>,
  texts: Map<Way, { lines: string[]; width: number }>,
  column: Map<string, number>,
  rooms: Room[],
): Curve[] {
  const endOf = (way: Way, side: 'left' | 'right'): string => {
    const arrow = real.get(way)
    if (!arrow) return ''
    return (side === 'left') === way.back ? arrow.to : arrow.from
  }
  const middle = (id: string) => {
    const box = boxes.get(id)
    return box ? box.y + box.height / 2 : 0
  }
  /** Where on a side a way is tied: in the order of where the ways come from. */
  const tied = (way: Way, side: 'left' | 'right'): number => {
    const id = endOf(way, side)
    const box = boxes.get(id)
    if (!box) return 0
    const next = (each: Way) => middle((side === 'left' ? each.slots[1] : each.slots.at(-2)) ?? '')
    const here = ways.filter((each) => endOf(each, side) === id).sort((a, b) => next(a) - next(b))
    const step = Math.min(14, (box.height - 8) / here.length)
    return box.y + box.height / 2 + (here.indexOf(way) - (here.length - 1) / 2) * step
  }

  const drawn = ways.map((way) => {
    const first = boxes.get(endOf(way, 'left'))
    const last = boxes.get(endOf(way, 'right'))
    const points = [
      { x: (first?.x ?? 0) + (first?.width ?? 0), y: tied(way, 'left') },
      ...way.slots.slice(1, -1).flatMap((id) => {
        const box = boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 }
        return [
          { x: box.x, y: box.y },
          { x: box.x + box.width, y: box.y },
        ]
      }),
      { x: last?.x ?? 0, y: tied(way, 'right') },
    ]
    if (way.back) points.reverse()
    return { way, points }
  })

  const curves = drawn.map(
    ({ way, points }): Curve & { gap: number; first: readonly [Point, Point] | null } => {
      const along = way.back ? -1 : 1
      const end = points.at(-1) ?? { x: 0, y: 0 }
      const tip = { x: end.x - along, y: end.y }
      let d = ''
      for (const [index, point] of points.entries()) {
        const before = points[index - 1]
        const x = index === points.length - 1 ? tip.x - 6 * along : point.x
        if (!before) d += `M${x} ${point.y}`
        else if (before.y === point.y) d += `H${x}`
        else d += `C${(before.x + x) / 2} ${before.y} ${(before.x + x) / 2} ${point.y} ${x} ${point.y}`
      }
      const text = texts.get(way)
      const [a, b] = [points[0], points[1]]
      let words: Curve['words'] = null
      if (text && text.lines.length > 0 && a && b) {
        // Where many leave one state words stand nearer to where each goes, else in the middle
        const many = ways.filter(
          (each) => endOf(each, way.back ? 'right' : 'left') === endOf(way, way.back ? 'right' : 'left'),
        )
        const t = many.length > 1 ? 0.58 : 0.5
        words = { ...text, x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * rise(t) }
      }
      return {
        d,
        head: { ...tip, angle: way.back ? 180 : 0 },
        words,
        inside: false,
        gap: wordsGap(way, column),
        first: a && b ? [a, b] : null,
      }
    },
  )
  for (const gap of new Set(curves.map((curve) => curve.gap))) {
    const worded = curves
      .flatMap(({ gap: own, words, first }) => (own === gap && words && first ? [{ words, first }] : []))
      .sort((a, b) => a.words.y - b.words.y)
    const sizes = worded.map(({ words: { y, lines } }) => ({ wants: y, size: lines.length * lineHeight }))
    for (const [index, y] of spread(sizes, 3).entries()) {
      const each = worded[index]
      if (each) Object.assign(each.words, { x: onWay(each.first, y, each.words, rooms[gap]), y })
    }
  }
  return curves
}

interface Point {
  x: number
  y: number
}

/** How far up a way has come after this share of its first part. */
const rise = (share: number) => 3 * share * share - 2 * share * share * share

/** Between two columns: there is room for the words of every way that passes. */
interface Room {
  x0: number
  x1: number
}

/**
 * Where along its first part a way comes by this height, so that words moved up or down stay on their own way; held
 * clear of the columns on both sides.
 */
function onWay(
  [a, b]: readonly [Point, Point],
  y: number,
  { x: otherwise, width }: { x: number; width: number },
  room: Room | undefined,
): number {
  const held = (x: number) => (room ? Math.max(room.x0 + width / 2, Math.min(x, room.x1 - width / 2)) : x)
  if (Math.abs(b.y - a.y) < lineHeight) return held(otherwise)
  const shares = Array.from({ length: 13 }, (_, index) => 0.35 + index * 0.025)
  const off = (share: number) => Math.abs(a.y + (b.y - a.y) * rise(share) - y)
  const best = shares.reduce((nearest, share) => (off(share) < off(nearest) ? share : nearest))
  return held(a.x + (b.x - a.x) * best)
}

/** A way from a state to itself, over it. */
export function loopOver(arrow: Arrow, box: Box | undefined, measure: Measure): Curve {
  if (!box) throw new Error(`no such state: ${arrow.from}`)
  const x = box.x + box.width / 2
  const text = wrap(arrow.names, widestWords, measure)
  const top = box.y - loopRoom + 4
  return {
    d: `M${x - 14} ${box.y}C${x - 26} ${top} ${x + 26} ${top} ${x + 14} ${box.y - 7}`,
    head: { x: x + 13, y: box.y - 1, angle: 105 },
    inside: false,
    words: text.lines.length === 0 ? null : { ...text, x, y: top + 4 - (text.lines.length * lineHeight) / 2 },
  }
}

/** The same curve, moved: the path's numbers are pairs but for H and V. */
export function shifted(curve: Curve, dx: number, dy: number): Curve {
  let horizontal = true
  const d = curve.d.replace(/[A-Z]|-?\d+(?:\.\d+)?/g, (token) => {
    if (/[A-Z]/.test(token)) {
      horizontal = token !== 'V'
      return token
    }
    const moved = Number(token) + (horizontal ? dx : dy)
    horizontal = !horizontal
    return ` ${moved}`
  })
  const { head, words, inside } = curve
  return {
    d,
    inside,
    head: { ...head, x: head.x + dx, y: head.y + dy },
    words: words && { ...words, x: words.x + dx, y: words.y + dy },
  }
}
