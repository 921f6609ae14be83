import { type Name, plainName } from '../Bilingual.tsx'
import { type Box, overlaps } from './box.ts'
import type { Measure } from './measure.ts'
import type { Mark } from './places.ts'

/** A text with its place; `x` and `y` are its beginning and top. */
export interface PlacedText {
  x: number
  y: number
  width: number
}

/** What a station says on the drawing. Either part goes away where it doesn't fit: the list has it. */
export interface Label {
  name: (PlacedText & { name: Name }) | null
  note: (PlacedText & { text: string }) | null
}

/** A station that wants to be named. */
export interface LabelWish {
  mark: Mark
  /** Of its line. */
  y: number
  /** Where its own stretch of line begins and ends; both its own place when it has none. */
  x0: number
  x1: number
  /** Whether the line goes on after it. */
  followed: boolean
  name: Name
  /** From fullest to shortest. */
  notes: string[]
  rank: number
}

export const nameLetters = { size: 13, weight: 600 } as const
export const nameText = { size: 13, weight: 400 } as const
export const noteLetters = { size: 12, weight: 400 } as const
const nameHeight = 20
const noteHeight = 18
const apart = 8

/** The width of a name: its code in strong letters, the rest in light ones when there is a code. */
export function nameWidth(name: Name, measure: Measure): number {
  const { size, weight } = nameLetters
  if (name.code === undefined) return measure(name.text, size, weight)
  const text = name.text === '' ? 0 : measure(` ${name.text}`, nameText.size, nameText.weight)
  return measure(name.code, size, weight) + text
}

/** What may not be written over, and what is only better not: a line of ink behind letters with a rim of page. */
export interface Obstacles {
  hard: Box[]
  soft: Box[]
  width: number
}

/**
 * Places the labels, most important first: the name over the line, state and date under it, first where its own
 * stretch begins, then about the mark. A name that doesn't fit is tried by its code alone, a note by its state
 * alone; nothing is made smaller.
 */
export function placeLabels(
  wishes: LabelWish[],
  { hard, soft, width }: Obstacles,
  measure: Measure,
): Map<string, Label> {
  const taken = [...hard]
  const labels = new Map<string, Label>()

  function find(spots: { x: number; y: number }[], wide: number, high: number): Box | null {
    const boxes = spots
      .map(({ x, y }) => ({ x0: x, x1: x + wide, y0: y, y1: y + high }))
      .filter((box) => box.x0 >= 2 && box.x1 <= width - 2)
      .filter((box) => !taken.some((other) => overlaps(box, other)))
    return boxes.find((box) => !soft.some((other) => overlaps(box, other))) ?? boxes[0] ?? null
  }

  function take(box: Box): PlacedText {
    taken.push({ x0: box.x0 - apart, x1: box.x1 + apart, y0: box.y0, y1: box.y1 })
    return { x: box.x0, y: box.y0, width: box.x1 - box.x0 }
  }

  for (const wish of [...wishes].sort((a, b) => b.rank - a.rank || a.mark.x - b.mark.x)) {
    const { mark, y } = wish
    const label: Label = { name: null, note: null }
    const names: Name[] = [wish.name]
    if (wish.name.code !== undefined && wish.name.text !== '') names.push({ ...wish.name, text: '' })
    for (const name of names) {
      const wide = Math.ceil(nameWidth(name, measure)) + 2
      const box = find(spotsOf(wish, wide, y - 15 - nameHeight, y - nameHeight / 2 - 1), wide, nameHeight)
      if (!box) continue
      label.name = { ...take(box), name }
      break
    }
    for (const text of wish.notes) {
      const wide = Math.ceil(measure(text, noteLetters.size, noteLetters.weight)) + 2
      const spots = spotsOf(wish, wide, y + 15, y - noteHeight / 2)
      // Under its name first: what belongs together begins together
      const named = label.name
      if (named && named.y < y - nameHeight) spots.unshift({ x: named.x, y: y + 15 })
      if (named && named.y > y - nameHeight) spots.unshift({ x: named.x, y: named.y + nameHeight - 2 })
      const box = find(spots, wide, noteHeight)
      if (!box) continue
      label.note = { ...take(box), text }
      break
    }
    // A note without a name says nothing of whose it is
    if (label.name) labels.set(mark.station.id, label)
  }
  return labels
}

/** Where a text of this width may begin, best first: `row` is over or under the line, `beside` on it. */
function spotsOf(wish: LabelWish, wide: number, row: number, beside: number): { x: number; y: number }[] {
  const { mark, x0, x1 } = wish
  const r = mark.radius
  const spots: { x: number; y: number }[] = []
  const fromStart = x0 < mark.x - 2 * r ? x0 + 4 : mark.x - r
  // Along its own stretch, where the text ends no later than the mark
  if (fromStart + wide <= Math.max(mark.x, x1) + r) spots.push({ x: fromStart, y: row })
  spots.push({ x: mark.x - wide / 2, y: row })
  spots.push({ x: mark.x - r, y: row })
  spots.push({ x: mark.x + r - wide, y: row })
  if (!wish.followed) spots.push({ x: mark.x + r + 7, y: beside })
  spots.push({ x: fromStart, y: row })
  return spots
}

/** Everything a station is called, as letters. */
export function lettersOf(name: Name): string {
  return plainName(name).trim()
}
