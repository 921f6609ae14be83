import { type Box, type Curve, lineHeight, type Words } from './curve.ts'

/** A way between two parts of a state, by their rows, or from one back to itself. */
export interface InnerWay {
  from: number
  to: number
  text: Pick<Words, 'lines' | 'width'> | null
}

/** A curve inside a state, with how far towards the end side it and its words go. */
export interface ReachingCurve extends Curve {
  reach: number
}

/** From one way to the next on the side of a part. */
const tie = 8
/** Half of what a way back to itself takes of that side. */
const loopHalf = 8
/** How far out a way back to itself goes. */
const loopOut = 20
/** Between a line and what it passes. */
const air = 8
/** How much of a turn is rounded. */
const corner = 6
/** So many places along its line are looked at for the words of a way. */
const tries = 20

const isLoop = ({ from, to }: InnerWay) => from === to
const span = ({ from, to }: InnerWay) => Math.abs(to - from)
const wordsOf = ({ text }: InnerWay) => (text?.lines.length ?? 0) * lineHeight

/** The ways tied to the end side of a part, from the top: those from above, the one back to itself, those from below. */
function tiedTo(ways: readonly InnerWay[], row: number) {
  const here = ways.filter((way) => !isLoop(way) && (way.from === row || way.to === row))
  const other = ({ from, to }: InnerWay) => from + to - row
  return {
    // The longer a way the further out it goes: so tied none crosses another
    above: here.filter((way) => other(way) < row).sort((a, b) => span(a) - span(b)),
    loop: ways.find((way) => isLoop(way) && way.from === row),
    below: here.filter((way) => other(way) > row).sort((a, b) => span(b) - span(a)),
  }
}

/** Half of the height that a way back to itself and its words take. */
const loopRoom = (loop: InnerWay | undefined) => (loop ? Math.max(loopHalf, wordsOf(loop) / 2) : 0)

/** How high a part must be for the ways on its end side, and for the words of the one back to itself. */
export function tiesHeight(ways: readonly InnerWay[], row: number): number {
  const { above, loop, below } = tiedTo(ways, row)
  return 2 * tie + tie * (above.length + below.length) + 2 * loopRoom(loop) - (loop ? tie : 0)
}

/** How far down a way is tied to a part. */
function tiedAt(ways: readonly InnerWay[], row: number, way: InnerWay, { y, height }: Box): number {
  const { above, loop, below } = tiedTo(ways, row)
  const taken = tie * (above.length + below.length) + 2 * loopRoom(loop)
  const top = y + (height - taken) / 2
  const [up, down] = [above.indexOf(way), below.indexOf(way)]
  if (up >= 0) return top + tie * (up + 0.5)
  const middle = top + tie * above.length + loopRoom(loop)
  return down >= 0 ? middle + loopRoom(loop) + tie * (down + 0.5) : middle
}

/** A rectangle that a line going round keeps clear of. */
interface Held {
  x1: number
  y0: number
  y1: number
}

/** How far out what is held goes between two heights; the side of the parts where nothing is. */
const beyond = (held: readonly Held[], edge: number, y0: number, y1: number) =>
  Math.max(edge, ...held.filter((each) => each.y0 < y1 && y0 < each.y1).map(({ x1 }) => x1))

/**
 * Ways that go round at the end side, each as far out as it must to pass what lies within: those back to the same
 * part first, then the longer the further out, their words where they are nearest.
 */
export function goRound(
  ways: readonly InnerWay[],
  boxes: readonly Box[],
  beside: readonly ReachingCurve[],
): ReachingCurve[] {
  const edge = Math.max(...boxes.map(({ x, width }) => x + width))
  const tied = (way: InnerWay, row: number) =>
    tiedAt(ways, row, way, boxes[row] ?? { x: 0, y: 0, width: 0, height: 0 })
  const held: Held[] = beside.flatMap(({ words, reach }) => (words ? [heldBy(words, reach)] : []))
  const loops = ways.filter(isLoop).map((way) => loopBeside(way, edge, tied(way, way.from)))
  for (const { words, reach } of loops) if (words) held.push(heldBy(words, reach))
  const long = ways
    .filter((way) => !isLoop(way))
    .sort((a, b) => span(a) - span(b))
    .map((way) => ({ way, y0: tied(way, way.from), y1: tied(way, way.to) }))
  const rounds = long.map(({ way, y0, y1 }, index) => {
    const [top, bottom] = [Math.min(y0, y1), Math.max(y0, y1)]
    const leaving = long.slice(index + 1).flatMap((other) => [other.y0, other.y1])
    const { x, y } = besideLine(way, { top, bottom, leaving, edge, held })
    const words = way.text && { ...way.text, x, y }
    const reach = words ? x + words.width / 2 + 4 : x
    held.push({ x1: x, y0: top, y1: bottom })
    if (words) held.push(heldBy(words, reach))
    return { ...roundPath(edge, x, y0, y1), words, inside: true, reach }
  })
  return [...loops, ...rounds]
}

/** A way from a part back to itself, its words after it. */
function loopBeside(way: InnerWay, edge: number, y: number): ReachingCurve {
  const out = edge + loopOut
  const words = way.text && { ...way.text, x: out + way.text.width / 2, y }
  return {
    d: `M${edge} ${y - loopHalf}C${out} ${y - loopHalf} ${out} ${y + loopHalf} ${edge + 7} ${y + loopHalf}`,
    head: { x: edge + 1, y: y + loopHalf, angle: 180 },
    words,
    inside: true,
    reach: words ? words.x + words.width / 2 + 4 : out,
  }
}

/** Where the upright line of a way stands, and its words on it: as near as what lies within allows. */
function besideLine(
  way: InnerWay,
  {
    top,
    bottom,
    leaving,
    edge,
    held,
  }: {
    top: number
    bottom: number
    /** Where ways that go further out set off and come in: no words may stand there. */
    leaving: readonly number[]
    edge: number
    held: readonly Held[]
  },
): { x: number; y: number } {
  const line = beyond(held, edge, top - 1, bottom + 1) + air
  const half = wordsOf(way) / 2
  const wide = way.text?.width ?? 0
  const middle = (top + bottom) / 2
  const free = bottom - top - 2 * (corner + half)
  const places = Array.from({ length: tries + 1 }, (_, at) => top + corner + half + (free * at) / tries)
    .filter((y) => leaving.every((other) => Math.abs(other - y) > half + 2))
    .map((y) => ({
      y,
      x: Math.max(line, beyond(held, edge, y - half - 1, y + half + 1) + air / 2 + wide / 2),
    }))
    .sort((a, b) => a.x - b.x || Math.abs(a.y - middle) - Math.abs(b.y - middle))
  return places[0] ?? { x: line + wide / 2, y: middle }
}

/** Out to an upright line, along it, and back in. */
function roundPath(edge: number, x: number, y0: number, y1: number): Pick<Curve, 'd' | 'head'> {
  const down = Math.sign(y1 - y0) * corner
  return {
    d:
      `M${edge} ${y0}H${x - corner}C${x} ${y0} ${x} ${y0} ${x} ${y0 + down}V${y1 - down}` +
      `C${x} ${y1} ${x} ${y1} ${x - corner} ${y1}H${edge + 7}`,
    head: { x: edge + 1, y: y1, angle: 180 },
  }
}

const heldBy = ({ y, lines }: Words, x1: number): Held => ({
  x1,
  y0: y - (lines.length * lineHeight) / 2,
  y1: y + (lines.length * lineHeight) / 2,
})
