import type { Name } from '../Bilingual.tsx'
import { around, type Box, overlaps } from './box.ts'
import { type Label, type LabelWish, nameHeight, nameWidth, noteHeight, noteWidth } from './labels.ts'
import type { Measure } from './measure.ts'
import type { Mark } from './places.ts'
import { edge, type Obstacles } from './spots.ts'

/** What one more row of words takes of a lane's height. */
export const rowHeight = 20
/** Between a line and the first row of words beside it. */
const fromLine = 16
/** Air between a name and the dates that follow it on the same row. */
const gap = 8
/**
 * What it costs, in rows, to be written over the line of a day, to be written over a line of the way, to have a stem
 * through words, a stem through anything else that is drawn, and to be written past another mark.
 */
export const crossing = { ink: 1.5, line: 6, words: 60, stem: 6, mark: 1 } as const

/** How far words keep from the middle of another's stem. */
const clearOfStem = 5
/** How far words may stand from their own stem and still be taken for its. */
const flagging = 12
/** How far an arm may lead from a stem to its words, past a line that would run through them. */
const longestArm = 160
/** What an arm costs, in rows, and each pixel of it. */
const armed = { any: 1, pixel: 0.02 } as const

/** On which side of a line its callouts hang: where no capsule does. */
export type Side = 'over' | 'under'

/** A station whose words have no room beside its mark; so many rows are there for them on its side. */
export type CalloutWish = LabelWish & { side: Side; room: number }

/** A label on a stem, and how many rows it reaches from its line. */
export interface Callout {
  label: Label
  boxes: Box[]
  rows: number
}

/** What callouts keep clear of, or would rather: every line of ink with the boxes that it covers. */
export interface Room extends Obstacles {
  lines: readonly (readonly Box[])[]
}

/** A place where a station's words may hang, and what it costs beside nothing else that hangs. */
export interface CalloutSpot {
  callout: Callout
  cost: number
}

/** Every place for a station's words, the cheapest first; none where the drawing is too narrow for any. */
export function spotsFor(
  wish: CalloutWish,
  track: CalloutWish[],
  { hard, soft, width, lines }: Room,
  measure: Measure,
): CalloutSpot[] {
  const { others, room, mark, side, y } = wish
  // Nothing on the other side of the line is ever in the way
  const isOnSide = ({ y0, y1 }: Box): boolean => (side === 'under' ? y1 > y : y0 < y)
  const [hardHere, softHere] = [hard.filter(isOnSide), soft.filter(isOnSide)]
  const linesHere = lines.map((line) => line.filter(isOnSide)).filter((line) => line.length > 0)
  const isFree = ({ boxes, rows }: Callout): boolean =>
    // Rows that there is no room for yet are made free
    rows > room || !boxes.some((box) => hardHere.some((other) => overlaps(box, other)))
  const costOf = ({ boxes, rows, label: { stem } }: Callout): number => {
    const ink = softHere.filter((other) => boxes.some((box) => overlaps(box, other))).length
    const [first, last] = [Math.min(...boxes.map((box) => box.x0)), Math.max(...boxes.map((box) => box.x1))]
    const covered = others.filter(({ x }) => first < x && x < last).length
    const crosses = stem ? hardHere.filter((other) => overlaps(stem, other)).length : 0
    const through = boxes.filter((box) =>
      linesHere.some((line) => line.some((other) => overlaps(box, other))),
    )
    return (
      rows +
      crossing.ink * ink +
      crossing.line * through.length +
      crossing.mark * covered +
      crossing.stem * crosses
    )
  }
  const stems = track.flatMap((other) => (other === wish ? [] : [other.mark.x]))
  const rows = Array.from({ length: Math.max(room, 2 * track.length) + 2 }, (_, row) => row)
  const spots = formsFor(wish, width, measure).flatMap((form) => {
    const starts = startsOf(mark, form.width, width, stems)
    return rows.flatMap((row) =>
      [...starts, ...clearStarts(wish, form, row, linesHere, width)].flatMap(({ x0, cost }) => {
        const isOthers =
          row === 0 && others.some(({ x, radius }) => x0 < x + radius && x - radius < x0 + form.width)
        const callout = calloutAt(wish, form, x0, row)
        return isOthers || !isFree(callout) ? [] : [{ callout, cost: costOf(callout) + cost }]
      }),
    )
  })
  return spots.sort((a, b) => a.cost - b.cost)
}

/** How a station's words are set: name and dates on one row, or the dates under the name. */
interface Form {
  name: Name
  note: string
  nameWidth: number
  noteWidth: number
  width: number
  rows: 1 | 2
}

/** The fullest words that the drawing is wide enough for, on one row and on two; without the title at the worst. */
function formsFor({ name, notes }: LabelWish, width: number, measure: Measure): Form[] {
  const names = name.code === undefined ? [name] : [name, { ...name, text: '' }]
  const ways = names.flatMap((said) =>
    notes.map((note): Form[] => {
      const [first, second] = [nameWidth(said, measure), noteWidth(note, measure)]
      const shared = { name: said, note, nameWidth: first, noteWidth: second }
      const forms: Form[] = [
        { ...shared, width: first + gap + second, rows: 1 },
        { ...shared, width: Math.max(first, second), rows: 2 },
      ]
      return forms.filter((form) => form.width <= width - 2 * edge)
    }),
  )
  return ways.find((forms) => forms.length > 0) ?? []
}

/**
 * Where the words may begin: at the stem and on from it, or back to it, or clear of it or another's as a flag is of
 * its pole; held inside the drawing, and never away from their own.
 */
function startsOf(
  { x, radius }: Mark,
  wide: number,
  width: number,
  stems: readonly number[],
): { x0: number; cost: number }[] {
  const starts = [
    { x0: x - radius, cost: 0 },
    { x0: x + radius - wide, cost: 0.2 },
    { x0: x - wide / 2, cost: 0.4 },
    ...[x, ...stems]
      .flatMap((stem) => [stem + clearOfStem, stem - clearOfStem - wide])
      .filter((x0) => x0 <= x + flagging && x - flagging <= x0 + wide)
      .map((x0) => ({ x0, cost: 0.5 })),
  ]
  const cheapest = new Map<number, number>()
  for (const { x0, cost } of starts) {
    const held = Math.max(edge, Math.min(x0, width - 2 - wide))
    const all = held === x0 ? cost : cost + 0.5
    cheapest.set(held, Math.min(all, cheapest.get(held) ?? all))
  }
  return [...cheapest].map(([x0, cost]) => ({ x0, cost }))
}

/** Where words may begin in a row to be just clear of the lines that run through it, at the end of an arm. */
function clearStarts(
  { mark, side, y }: CalloutWish,
  form: Form,
  row: number,
  lines: readonly (readonly Box[])[],
  width: number,
): { x0: number; cost: number }[] {
  const top = topOf(side, y, form, row)
  const within = { x0: 0, x1: width, y0: top, y1: top + form.rows * rowHeight }
  return lines.flatMap((line) => {
    const here = line.filter((box) => overlaps(box, within))
    if (here.length === 0) return []
    const { x0: first, x1: last } = around(here, clearOfStem)
    return [last, first - form.width].flatMap((x0) => {
      const arm = armLength(mark.x, x0, form.width)
      const isThere = arm > 0 && arm <= longestArm && x0 >= edge && x0 + form.width <= width - 2
      return isThere ? [{ x0, cost: armed.any + armed.pixel * arm }] : []
    })
  })
}

/** How far down the words of a row begin. */
function topOf(side: Side, y: number, form: Form, row: number): number {
  return side === 'under' ? y + fromLine + row * rowHeight : y - fromLine - (row + form.rows) * rowHeight
}

/** How long an arm must be to lead from a stem to words; 0 where they may stand without one. */
function armLength(x: number, x0: number, wide: number): number {
  const off = Math.max(x0 - x, x - x0 - wide)
  return off > flagging ? off : 0
}

function calloutAt(wish: CalloutWish, form: Form, x0: number, row: number): Callout {
  const { y, side, mark } = wish
  const rows = row + form.rows
  const top = topOf(side, y, form, row)
  const noteTop = form.rows === 1 ? top + 1 : top + rowHeight
  const noteX = form.rows === 1 ? x0 + form.nameWidth + gap : x0
  const near = mark.radius + 3
  const bottom = top + (form.rows === 1 ? nameHeight : rowHeight + noteHeight)
  // A flag's pole goes along its words, not only up to them
  const isFlag = mark.x < x0 || x0 + form.width < mark.x
  const middle = top + nameHeight / 2
  const isArmed = armLength(mark.x, x0, form.width) > 0
  const arm = isArmed ? armTo({ x0, x1: x0 + form.width }, mark.x, middle) : null
  const stem = isArmed
    ? side === 'under'
      ? { y0: y + near, y1: middle }
      : { y0: middle, y1: y - near }
    : side === 'under'
      ? { y0: y + near, y1: isFlag ? bottom : top }
      : { y0: isFlag ? top : bottom, y1: y - near }
  return {
    rows,
    label: {
      name: { x: x0, y: top, width: form.nameWidth, name: form.name },
      note: { x: noteX, y: noteTop, width: form.noteWidth, text: form.note },
      arm,
      stem:
        row === 0 && !isArmed && (form.rows === 1 || !isFlag)
          ? null
          : { x0: mark.x - 2, x1: mark.x + 2, ...stem },
    },
    boxes: [
      { x0, x1: x0 + form.nameWidth, y0: top, y1: top + nameHeight },
      { x0: noteX, x1: noteX + form.noteWidth, y0: noteTop, y1: noteTop + noteHeight },
    ],
  }
}

/** What leads along from a stem to the words, on the side on which they are. */
function armTo({ x0, x1 }: { x0: number; x1: number }, x: number, y: number): Box {
  return { ...(x < x0 ? { x0: x, x1: x0 - 3 } : { x0: x1 + 3, x1: x }), y0: y - 2, y1: y + 2 }
}
