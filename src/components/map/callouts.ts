import { overlaps } from './box.ts'
import {
  type Callout,
  type CalloutSpot,
  type CalloutWish,
  crossing,
  type Room,
  spotsFor,
} from './calloutSpots.ts'
import type { Measure } from './measure.ts'
import type { Unhurried } from './unhurried.ts'

/** Between one station's words and another's on the same row: more than within them, or they read as one. */
const apart = 20
/** So many places of each station are looked at, the cheapest first, where the best way is looked for. */
const lookedAt = 100

/** Whether the first good way of hanging words will do, or more of them are looked at. */
export type Care = 'quick' | 'careful'

/**
 * Hangs the words of stations that stand close on stems, in as many rows as it takes: every station is named, with
 * its dates, at every zoom. Of a few ways along a track
 * the one is taken that needs the fewest rows and crossings.
 */
export function* placeCallouts(
  wishes: CalloutWish[],
  { hard, soft, width, lines }: Room,
  measure: Measure,
  care: Care,
): Unhurried<Map<string, Callout>> {
  const placed = new Map<string, Callout>()
  for (const y of new Set(wishes.map((wish) => wish.y))) {
    const track = wishes.filter((wish) => wish.y === y).sort((a, b) => a.mark.x - b.mark.x)
    const spots = new Map<CalloutWish, CalloutSpot[]>()
    for (const wish of track) {
      spots.set(wish, spotsFor(wish, track, { hard, soft, width, lines }, measure))
      yield
    }
    const orders = [track.toReversed(), track] as const
    const quick = better(yield* hang(orders[0], spots, inOneWay), yield* hang(orders[1], spots, inOneWay))
    // Most tracks need no longer search
    const isGood = care === 'quick' || quick.cost < crossing.line
    let best = quick
    if (!isGood) {
      const few = new Map([...spots].map(([wish, some]) => [wish, some.slice(0, lookedAt)]))
      for (const order of orders) best = better(best, yield* hang(order, few, byRow))
    }
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
function* hang(
  order: readonly CalloutWish[],
  spots: ReadonlyMap<CalloutWish, CalloutSpot[]>,
  follow: (callout: Callout) => string,
): Unhurried<Way> {
  let ways: Way[] = [{ id: '', callout: null, before: null, count: 0, cost: 0 }]
  for (const wish of order) {
    const best = new Map<string, Way>()
    for (const way of ways) hangNext(way, wish, spots.get(wish) ?? [], follow, best)
    yield
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
function crossedBy({ boxes, label: { stem, arm } }: Callout, way: Way): number {
  let crossed = 0
  for (let other: Way | null = way; other?.callout; other = other.before) {
    for (const box of other.callout.boxes) {
      if (boxes.some((own) => overlaps({ ...box, x0: box.x0 - apart, x1: box.x1 + apart }, own)))
        return Number.POSITIVE_INFINITY
      if (stem && overlaps(stem, box)) crossed += 1
      if (arm && overlaps(arm, box)) crossed += 1
    }
    const { stem: otherStem, arm: otherArm } = other.callout.label
    if (otherStem && boxes.some((own) => overlaps(otherStem, own))) crossed += 1
    if (otherArm && boxes.some((own) => overlaps(otherArm, own))) crossed += 1
  }
  return crossed
}
