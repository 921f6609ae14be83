import { type Box, overlaps } from './box.ts'
import { margin } from './scale.ts'

/** A place that a text may have, and what is lost by it: 0 is the best there is. */
export interface Spot<Says> {
  says: Says
  box: Box
  cost: number
}

/** What may not be written over, and what is only better not: a line of ink, behind letters with a rim of page. */
export interface Obstacles {
  hard: Box[]
  soft: Box[]
  width: number
}

const apart = 8
/** What it costs to be written over a line of ink. */
const crossing = 0.75
/** Letters keep this far from the edge of the drawing: inside the axis, and clear of the lanes' names before it. */
export const edge = margin.start + 2

/** Two texts side by side need air between them, one under the other need none. */
function touch(a: Box, b: Box): boolean {
  return overlaps({ ...a, x1: a.x1 + apart, x0: a.x0 - apart }, b)
}

/**
 * For a row of texts in order along a line, the spots that together lose least; null where a text has to go. Each
 * is weighed against the one before it, and what still meets further along goes.
 */
export function bestSpots<Says>(
  row: Spot<Says>[][],
  { hard, soft, width }: Obstacles,
  lost: (index: number) => number,
): (Spot<Says> | null)[] {
  const free = row.map((spots) =>
    spots
      .filter(
        ({ box }) => box.x0 >= edge && box.x1 <= width - 2 && !hard.some((other) => overlaps(box, other)),
      )
      .map((spot) =>
        soft.some((other) => overlaps(spot.box, other)) ? { ...spot, cost: spot.cost + crossing } : spot,
      ),
  )
  interface Way {
    spot: Spot<Says> | null
    cost: number
    before: Way | null
  }
  let ways: Way[] = [{ spot: null, cost: 0, before: null }]
  for (const [index, spots] of free.entries()) {
    ways = [...spots, null].map((spot) => {
      const own = spot ? spot.cost : lost(index)
      const fitting = ways.filter(({ spot: last }) => !spot || !last || !touch(last.box, spot.box))
      const before = fitting.reduce<Way | null>(
        (best, way) => (best && best.cost <= way.cost ? best : way),
        null,
      )
      return { spot, cost: (before?.cost ?? Number.POSITIVE_INFINITY) + own, before }
    })
  }
  let way: Way | null = ways.reduce((best, each) => (each.cost < best.cost ? each : best))
  const chosen: (Spot<Says> | null)[] = []
  while (way?.before) {
    chosen.unshift(way.spot)
    way = way.before
  }
  const kept: Box[] = []
  return chosen.map((spot) => {
    if (!spot || kept.some((box) => touch(box, spot.box))) return null
    kept.push(spot.box)
    return spot
  })
}
