import type { Name } from '../Bilingual.tsx'
import { type Box, overlaps } from './box.ts'
import { type Label, type LabelWish, nameHeight, nameWidth, noteHeight, noteWidth } from './labels.ts'
import type { Measure } from './measure.ts'
import { edge, type Obstacles } from './spots.ts'

/** What one more row of words takes of a lane's height. */
export const rowHeight = 20
/** Between a line and the first row of words beside it. */
const fromLine = 16
/** Air between a name and the dates that follow it on the same row. */
const gap = 8
/** Between one station's words and another's on the same row: more than within them, or they read as one. */
const apart = 20
/** What it costs, in rows, to be written over a thin line of ink, over the stem of other words, and past another mark. */
const crossing = { ink: 1.5, stem: 6, mark: 1 } as const

/** On which side of a line its callouts hang: where no capsule does. */
export type Side = 'over' | 'under'

/** A station whose words have no room beside its mark; so many rows are there for them on its side. */
export type CalloutWish = LabelWish & { side: Side; room: number }

/** A label on a stem, and how many rows it reaches from its line. */
interface Callout {
  label: Label
  boxes: Box[]
  rows: number
}

/**
 * Hangs the words of stations that stand close on stems, in as many rows as it takes: every station is named, with
 * its dates, at every zoom. Of a few ways along a track
 * the one is taken that needs the fewest rows and crossings.
 */
export function placeCallouts(
  wishes: CalloutWish[],
  { hard, soft, width }: Obstacles,
  measure: Measure,
): Map<string, Callout> {
  const placed = new Map<string, Callout>()
  for (const y of new Set(wishes.map((wish) => wish.y))) {
    const track = wishes.filter((wish) => wish.y === y).sort((a, b) => a.mark.x - b.mark.x)
    const tries = [track.toReversed(), track].flatMap((order) =>
      leanings.map((leaning) => hang(order, leaning, { hard, soft, width }, measure)),
    )
    const [best] = tries.sort((a, b) => b.placed.length - a.placed.length || a.cost - b.cost)
    for (const [id, callout] of best?.placed ?? []) placed.set(id, callout)
  }
  return placed
}

interface Hung {
  placed: [string, Callout][]
  cost: number
}

function hang(order: CalloutWish[], leaning: Leaning, obstacles: Obstacles, measure: Measure): Hung {
  return order.reduce<Hung>(
    ({ placed, cost }, wish) => {
      const others = placed.map(([, callout]) => callout)
      const found = calloutFor(wish, others, leaning, obstacles, measure)
      if (!found) return { placed, cost }
      return { placed: [...placed, [wish.mark.station.id, found.callout]], cost: cost + found.cost }
    },
    { placed: [], cost: 0 },
  )
}

/** The nearest row with room for a station's words; null where the drawing is too narrow for any. */
function calloutFor(
  wish: CalloutWish,
  others: Callout[],
  leaning: Leaning,
  { hard, soft, width }: Obstacles,
  measure: Measure,
): { callout: Callout; cost: number } | null {
  const taken = others.flatMap(({ boxes }) => boxes)
  const stems = others.flatMap(({ label }) => label.stem ?? [])
  const touch = (a: Box, b: Box) => overlaps({ ...a, x0: a.x0 - apart, x1: a.x1 + apart }, b)
  const isFree = ({ boxes, rows }: Callout): boolean =>
    !boxes.some((box) => taken.some((other) => touch(box, other))) &&
    // Rows that there is no room for yet are made free
    (rows > wish.room || !boxes.some((box) => hard.some((other) => overlaps(box, other))))
  const costOf = ({ boxes, rows, label }: Callout): number => {
    const { stem } = label
    const ink = soft.filter((other) => boxes.some((box) => overlaps(box, other))).length
    const crossed = stems.filter((other) => boxes.some((box) => overlaps(box, other))).length
    const crosses = stem ? [...taken, ...hard].filter((other) => overlaps(stem, other)).length : 0
    const [first, last] = [Math.min(...boxes.map((box) => box.x0)), Math.max(...boxes.map((box) => box.x1))]
    const covered = wish.others.filter(({ x }) => first < x && x < last).length
    return rows + crossing.ink * ink + crossing.stem * (crossed + crosses) + crossing.mark * covered
  }
  const rows = Array.from({ length: wish.room + 2 * others.length + 3 }, (_, row) => row)
  return rows
    .flatMap((row) =>
      formsFor(wish, width, measure).flatMap((form) =>
        startsOf(wish, form.width, width, leaning).flatMap(({ x0, cost }) => {
          const isOthers =
            row === 0 && wish.others.some(({ x, radius }) => x0 < x + radius && x - radius < x0 + form.width)
          const callout = calloutAt(wish, form, x0, row)
          return isOthers || !isFree(callout) ? [] : [{ callout, cost: costOf(callout) + cost }]
        }),
      ),
    )
    .reduce<{ callout: Callout; cost: number } | null>(
      (best, each) => (best && best.cost <= each.cost ? best : each),
      null,
    )
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

/** Which way words rather go from their stem. */
type Leaning = 'on' | 'back'
const leanings: Leaning[] = ['on', 'back']

/** Where the words may begin: at the stem and on from it, or back to it; held inside the drawing. */
function startsOf(
  { mark: { x, radius } }: LabelWish,
  wide: number,
  width: number,
  leaning: Leaning,
): { x0: number; cost: number }[] {
  const starts = [
    { x0: x - radius, cost: leaning === 'on' ? 0 : 0.2 },
    { x0: x + radius - wide, cost: leaning === 'back' ? 0 : 0.2 },
    { x0: x - wide / 2, cost: 0.4 },
  ]
  return starts.map(({ x0, cost }) => {
    const held = Math.max(edge, Math.min(x0, width - 2 - wide))
    return { x0: held, cost: held === x0 ? cost : cost + 0.5 }
  })
}

function calloutAt(wish: CalloutWish, form: Form, x0: number, row: number): Callout {
  const { y, side, mark } = wish
  const rows = row + form.rows
  const top = side === 'under' ? y + fromLine + row * rowHeight : y - fromLine - rows * rowHeight
  const noteTop = form.rows === 1 ? top + 1 : top + rowHeight
  const noteX = form.rows === 1 ? x0 + form.nameWidth + gap : x0
  const near = mark.radius + 3
  const stem =
    side === 'under'
      ? { y0: y + near, y1: top }
      : { y0: top + (form.rows === 1 ? nameHeight : rowHeight + noteHeight), y1: y - near }
  return {
    rows,
    label: {
      name: { x: x0, y: top, width: form.nameWidth, name: form.name },
      note: { x: noteX, y: noteTop, width: form.noteWidth, text: form.note },
      stem: row === 0 && form.rows === 1 ? null : { x0: mark.x - 2, x1: mark.x + 2, ...stem },
    },
    boxes: [
      { x0, x1: x0 + form.nameWidth, y0: top, y1: top + nameHeight },
      { x0: noteX, x1: noteX + form.noteWidth, y0: noteTop, y1: noteTop + noteHeight },
    ],
  }
}
