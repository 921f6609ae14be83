import type { Name } from '../Bilingual.tsx'
import { type Box, overlaps } from './box.ts'
import { type Label, type LabelWish, nameHeight, nameWidth, noteHeight, noteWidth } from './labels.ts'
import type { Measure } from './measure.ts'
import type { Mark } from './places.ts'
import { edge, type Obstacles } from './spots.ts'
import type { Unhurried } from './unhurried.ts'

/** What one more row of words takes of a lane's height. */
export const rowHeight = 20
/** Between a line and the first row of words beside it. */
const fromLine = 16
/** Air between a name and the dates that follow it on the same row. */
const gap = 8
/** Between one station's words and another's on the same row: more than within them, or they read as one. */
const apart = 20
/**
 * What it costs, in rows, to be written over a thin line of ink, to have a stem through words, a stem through
 * anything else that is drawn, and to be written past another mark.
 */
const crossing = { ink: 1.5, words: 60, stem: 6, mark: 1 } as const

/** How far words keep from the middle of another's stem. */
const clearOfStem = 5
/** How far words may stand from their own stem and still be taken for its. */
const flagging = 12

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

/** Whether the first good way of hanging words will do, or more of them are looked at. */
export type Care = 'quick' | 'careful'

/**
 * Hangs the words of stations that stand close on stems, in as many rows as it takes: every station is named, with
 * its dates, at every zoom. Of a few ways along a track
 * the one is taken that needs the fewest rows and crossings.
 */
export function* placeCallouts(
  wishes: CalloutWish[],
  { hard, soft, width }: Obstacles,
  measure: Measure,
  care: Care,
): Unhurried<Map<string, Callout>> {
  const placed = new Map<string, Callout>()
  for (const y of new Set(wishes.map((wish) => wish.y))) {
    const track = wishes.filter((wish) => wish.y === y).sort((a, b) => a.mark.x - b.mark.x)
    const spots = new Map<CalloutWish, CalloutSpot[]>()
    for (const wish of track) {
      spots.set(wish, spotsFor(wish, track, { hard, soft, width }, measure))
      yield
    }
    const orders = [track.toReversed(), track]
    const quick = orders.map((order) => hang(order, spots, inOneWay)).reduce(better)
    // Most tracks need no longer search
    const isGood = care === 'quick' || quick.cost < crossing.words
    const best = (isGood ? [] : orders).map((order) => hang(order, spots, byRow)).reduce(better, quick)
    for (let way: Way | null = best; way?.callout; way = way.before) placed.set(way.id, way.callout)
  }
  return placed
}

/** Words hung one after another, the last ones first. */
interface Way {
  id: string
  /** null where nothing hangs yet. */
  callout: Callout | null
  before: Way | null
  count: number
  cost: number
}

/** The cheapest way of hanging stations in an order, of those followed: one for each name that `follow` gives a place. */
function hang(
  order: CalloutWish[],
  spots: ReadonlyMap<CalloutWish, CalloutSpot[]>,
  follow: (callout: Callout) => string,
): Way {
  let ways: Way[] = [{ id: '', callout: null, before: null, count: 0, cost: 0 }]
  for (const wish of order) {
    const best = new Map<string, Way>()
    for (const way of ways) hangNext(way, wish, spots.get(wish) ?? [], follow, best)
    // A station that has no place beside what hangs already is left out
    if (best.size > 0) ways = [...best.values()]
  }
  return ways.reduce(better)
}

/** The way that places more, or else the cheaper one. */
function better(a: Way, b: Way): Way {
  const more = b.count - a.count
  return more > 0 || (more === 0 && b.cost < a.cost) ? b : a
}

/** One way only is followed. */
function inOneWay(): string {
  return ''
}

/** A way is followed for each row that the last words may have: the nearest row may put the next stem through them. */
function byRow({ rows, boxes, label: { stem } }: Callout): string {
  return `${rows} ${boxes.some(({ x1 }) => x1 > (stem?.x1 ?? 0))}`
}

/** Hangs a station in each place that is free beside what hangs already, where no way known by then is as cheap. */
function hangNext(
  way: Way,
  { mark: { station } }: CalloutWish,
  spots: CalloutSpot[],
  follow: (callout: Callout) => string,
  best: Map<string, Way>,
): void {
  for (const { callout, cost } of spots) {
    const key = follow(callout)
    const known = best.get(key)
    const isDear = (sum: number) => known !== undefined && known.cost <= sum && known.count > way.count
    if (isDear(way.cost + cost)) continue
    const added = cost + crossing.words * crossedBy(callout, way)
    if (isDear(way.cost + added) || added === Number.POSITIVE_INFINITY) continue
    best.set(key, { id: station.id, callout, before: way, count: way.count + 1, cost: way.cost + added })
  }
}

/** How often words and stems cross those that hang already; Infinity where words would lie over words. */
function crossedBy({ boxes, label: { stem } }: Callout, way: Way): number {
  let crossed = 0
  for (let other: Way | null = way; other?.callout; other = other.before) {
    for (const box of other.callout.boxes) {
      if (boxes.some((own) => overlaps({ ...box, x0: box.x0 - apart, x1: box.x1 + apart }, own)))
        return Number.POSITIVE_INFINITY
      if (stem && overlaps(stem, box)) crossed += 1
    }
    const otherStem = other.callout.label.stem
    if (otherStem && boxes.some((own) => overlaps(otherStem, own))) crossed += 1
  }
  return crossed
}

/** A place where a station's words may hang, and what it costs beside nothing else that hangs. */
interface CalloutSpot {
  callout: Callout
  cost: number
}

/** Every place for a station's words, the cheapest first; none where the drawing is too narrow for any. */
function spotsFor(
  wish: CalloutWish,
  track: CalloutWish[],
  { hard, soft, width }: Obstacles,
  measure: Measure,
): CalloutSpot[] {
  const { others, room, mark, side, y } = wish
  // Nothing on the other side of the line is ever in the way
  const isOnSide = ({ y0, y1 }: Box): boolean => (side === 'under' ? y1 > y : y0 < y)
  const [hardHere, softHere] = [hard.filter(isOnSide), soft.filter(isOnSide)]
  const isFree = ({ boxes, rows }: Callout): boolean =>
    // Rows that there is no room for yet are made free
    rows > room || !boxes.some((box) => hardHere.some((other) => overlaps(box, other)))
  const costOf = ({ boxes, rows, label: { stem } }: Callout): number => {
    const ink = softHere.filter((other) => boxes.some((box) => overlaps(box, other))).length
    const [first, last] = [Math.min(...boxes.map((box) => box.x0)), Math.max(...boxes.map((box) => box.x1))]
    const covered = others.filter(({ x }) => first < x && x < last).length
    const crosses = stem ? hardHere.filter((other) => overlaps(stem, other)).length : 0
    return rows + crossing.ink * ink + crossing.mark * covered + crossing.stem * crosses
  }
  const stems = track.flatMap((other) => (other === wish ? [] : [other.mark.x]))
  const rows = Array.from({ length: Math.max(room, 2 * track.length) + 2 }, (_, row) => row)
  const spots = formsFor(wish, width, measure).flatMap((form) =>
    startsOf(mark, form.width, width, stems).flatMap(({ x0, cost }) =>
      rows.flatMap((row) => {
        const isOthers =
          row === 0 && others.some(({ x, radius }) => x0 < x + radius && x - radius < x0 + form.width)
        const callout = calloutAt(wish, form, x0, row)
        return isOthers || !isFree(callout) ? [] : [{ callout, cost: costOf(callout) + cost }]
      }),
    ),
  )
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
  stems: number[],
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

function calloutAt(wish: CalloutWish, form: Form, x0: number, row: number): Callout {
  const { y, side, mark } = wish
  const rows = row + form.rows
  const top = side === 'under' ? y + fromLine + row * rowHeight : y - fromLine - rows * rowHeight
  const noteTop = form.rows === 1 ? top + 1 : top + rowHeight
  const noteX = form.rows === 1 ? x0 + form.nameWidth + gap : x0
  const near = mark.radius + 3
  const bottom = top + (form.rows === 1 ? nameHeight : rowHeight + noteHeight)
  // A flag's pole goes along its words, not only up to them
  const isFlag = mark.x < x0 || x0 + form.width < mark.x
  const stem =
    side === 'under'
      ? { y0: y + near, y1: isFlag ? bottom : top }
      : { y0: isFlag ? top : bottom, y1: y - near }
  return {
    rows,
    label: {
      name: { x: x0, y: top, width: form.nameWidth, name: form.name },
      note: { x: noteX, y: noteTop, width: form.noteWidth, text: form.note },
      stem: row === 0 && (form.rows === 1 || !isFlag) ? null : { x0: mark.x - 2, x1: mark.x + 2, ...stem },
    },
    boxes: [
      { x0, x1: x0 + form.nameWidth, y0: top, y1: top + nameHeight },
      { x0: noteX, x1: noteX + form.noteWidth, y0: noteTop, y1: noteTop + noteHeight },
    ],
  }
}
