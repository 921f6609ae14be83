import type { Name } from '../Bilingual.tsx'
import type { Box } from './box.ts'
import type { Measure } from './measure.ts'
import type { Mark } from './places.ts'
import { bestSpots, edge, type Obstacles, type Spot } from './spots.ts'

/** A text with its place; `x` and `y` are its beginning and top. */
interface PlacedText {
  x: number
  y: number
  width: number
}

/** What a station says on the drawing: its name, and its state with its dates. */
export interface Label {
  name: PlacedText & { name: Name }
  note: (PlacedText & { text: string }) | null
  /** What leads from the mark to words that stand further off; null for words beside it. */
  stem: Box | null
  /** What leads from the foot of the stem along to words that are clear of a line; null where they stand at it. */
  arm: Box | null
}

/** A station that wants to be named. */
export interface LabelWish {
  mark: Mark
  /** Of its line. */
  y: number
  /** Where its own stretch of line begins; its own place when it has none. */
  x0: number
  /** Whether another station stands at that beginning: then a name there would be taken for that one's. */
  shared: boolean
  /** Whether the line comes from before it, and goes on after it. */
  preceded: boolean
  followed: boolean
  name: Name
  /** From fullest to shortest; each has the dates. */
  notes: string[]
  /** Where the other marks of its track stand: words over or under one of them would be taken for its own. */
  others: Pick<Mark, 'x' | 'radius'>[]
  /** How much is lost when it isn't named. */
  weight: number
}

const nameLetters = { size: 13, weight: 600 } as const
const restLetters = { size: 13, weight: 400 } as const
const noteLetters = { size: 12, weight: 400 } as const
/** The height of a name. */
export const nameHeight = 20
/** The height of a state with its dates. */
export const noteHeight = 18

/** The width of a name: its code in strong letters, the rest in light ones when there is a code. */
export function nameWidth(name: Name, measure: Measure): number {
  const { size, weight } = nameLetters
  if (name.code === undefined) return Math.ceil(measure(name.text, size, weight)) + 2
  const rest = name.text === '' ? 0 : measure(` ${name.text}`, restLetters.size, restLetters.weight)
  return Math.ceil(measure(name.code, size, weight) + rest) + 2
}

/** The width of a state with its dates. */
export function noteWidth(note: string, measure: Measure): number {
  return Math.ceil(measure(note, noteLetters.size, noteLetters.weight)) + 2
}

/**
 * Places the labels beside their marks: names first, over the line, then states and dates under it. Along each
 * track the best of all ways together is taken, so that one label doesn't push out another for a finer place.
 * Whatever has no room for both is left to the callouts; nothing is made smaller.
 */
export function placeLabels(wishes: LabelWish[], obstacles: Obstacles, measure: Measure): Map<string, Label> {
  const taken = [...obstacles.hard]
  const labels = new Map<string, Label>()
  const tracks = [...new Set(wishes.map(({ y }) => y))].map((y) =>
    wishes.filter((wish) => wish.y === y).sort((a, b) => a.mark.x - b.mark.x),
  )

  function choose<Says>(track: LabelWish[], spots: Spot<Says>[][], lost: number): (Spot<Says> | null)[] {
    const own = spots.map((some, index) => some.filter(({ box }) => !isOthers(box, track[index])))
    return bestSpots(own, { ...obstacles, hard: taken }, (index) => lost * (track[index]?.weight ?? 1))
  }
  for (const track of tracks) {
    const chosen = choose(
      track,
      track.map((wish) => namesFor(wish, measure)),
      40,
    )
    for (const [index, { mark }] of track.entries()) {
      const spot = chosen[index]
      if (!spot) continue
      taken.push(spot.box)
      labels.set(mark.station.id, {
        name: { ...placed(spot.box), name: spot.says },
        note: null,
        stem: null,
        arm: null,
      })
    }
  }
  for (const track of tracks) {
    const spots = track.map((wish) => notesFor(wish, labels.get(wish.mark.station.id), measure))
    for (const [index, spot] of choose(track, spots, 12).entries()) {
      const label = labels.get(track[index]?.mark.station.id ?? '')
      if (!spot || !label) continue
      taken.push(spot.box)
      label.note = { ...placed(spot.box), text: spot.says }
    }
  }
  return labels
}

/** Whether words would stand over or under another mark of the track. */
function isOthers(box: Box, wish: LabelWish | undefined): boolean {
  return wish?.others.some(({ x, radius }) => box.x0 < x + radius && x - radius < box.x1) ?? false
}

const placed = (box: Box): PlacedText => ({ x: box.x0, y: box.y0, width: box.x1 - box.x0 })

/** Every place that a station's name may have, with what is lost by each. */
function namesFor(wish: LabelWish, measure: Measure): Spot<Name>[] {
  const { name: says, mark, y } = wish
  const wide = nameWidth(says, measure)
  const at = (x: number, top: number, cost: number): Spot<Name> => ({
    says,
    cost,
    box: { x0: x, x1: x + wide, y0: top, y1: top + nameHeight },
  })
  const level = y - nameHeight / 2 - 1
  const r = mark.radius
  const spots = along(wish, wide).map(({ x, cost }) => at(x, y - 15 - nameHeight, cost))
  if (!wish.followed) spots.push(at(mark.x + r + 7, level, 2))
  if (!wish.preceded) spots.push(at(mark.x - r - 7 - wide, level, 3))
  return spots
}

/** Every place that a station's state and dates may have: under its name's beginning rather than anywhere else. */
function notesFor(wish: LabelWish, label: Label | undefined, measure: Measure): Spot<string>[] {
  // A note without a name says nothing of whose it is
  if (!label) return []
  const { y } = wish
  const { name } = label
  const over = name.y < y - nameHeight
  const level = !over && name.y < y
  return wish.notes.flatMap((says, short) => {
    const wide = noteWidth(says, measure)
    const at = (x: number, top: number, cost: number): Spot<string> => ({
      says,
      cost: cost + short * 3,
      box: { x0: x, x1: x + wide, y0: top, y1: top + noteHeight },
    })
    const end = name.x + name.width - wide
    if (level) {
      const x = name.x < wish.mark.x ? end : name.x
      return [at(x, name.y + nameHeight - 2, 0)]
    }
    if (!over) return []
    return [
      at(name.x, y + 15, 0),
      ...along(wish, wide).map(({ x, cost }) => at(x, y + 15, cost + 1)),
      at(end, y + 15, 2),
      // Or pushed along under the name, as far as it goes
      ...Array.from({ length: Math.floor(name.width / 8) }, (_, step) =>
        at(name.x + 8 * (step + 1), y + 15, 1 + step / 4),
      ),
    ]
  })
}

/** Where along the line a text of this width may begin, with what is lost by each. */
function along(wish: LabelWish, wide: number): { x: number; cost: number }[] {
  const { mark, x0, shared } = wish
  const r = mark.radius
  const places: { x: number; cost: number }[] = []
  const begins = mark.station.day <= mark.station.from
  // A stretch with a beginning of its own carries its name as far as the mark it leads to
  if (!shared && x0 < mark.x - 2 * r) {
    places.push({ x: x0 + 4, cost: x0 + 4 + wide <= mark.x + r ? 0 : 1.5 })
  }
  places.push({ x: mark.x - r, cost: begins ? 0 : 2 })
  places.push({ x: mark.x - wide / 2, cost: 1 })
  for (const step of [1, 2, 3]) places.push({ x: mark.x - r + 8 * step, cost: 2 + 0.6 * step })
  places.push({ x: mark.x + r - wide, cost: 2 })
  places.push({ x: mark.x - r + 2 - wide, cost: 3 })
  // At the edge of the drawing a text may begin with it
  const held = places
    .filter(({ x }) => x < edge && x + wide > mark.x)
    .map(({ cost }) => ({ x: edge, cost: cost + 0.5 }))
  return [...places, ...held]
}
