import type { Callout, Side } from './calloutSpots.ts'
import type { CapsulePlace } from './capsules.ts'
import type { Label, LabelWish } from './labels.ts'
import type { CalloutRows } from './rows.ts'

/** Which stations' words hang on stems, and how many rows of them a track has. */
export interface Hanging {
  ids: ReadonlySet<string>
  rows: ReadonlyMap<string, number>
  /** Whether the flag of what decides the finish hangs at the foot of a lane. */
  flag: boolean
}

const trackKey = ({ lane, track }: { lane: string; track: number }, side: Side) => `${lane} ${track} ${side}`

/** How many rows hang on each track. */
export function rowsOf({ rows }: Hanging): CalloutRows {
  return (lane, track, side) => rows.get(trackKey({ lane, track }, side)) ?? 0
}

/** The side on which a station's words may hang: where no capsule of its track does. */
export function sidesOf(capsules: readonly CapsulePlace[]): (wish: LabelWish) => Side {
  return ({ mark: { station } }) =>
    capsules.some(
      ({ mark, side }) =>
        side === 'under' && mark.station.lane === station.lane && mark.station.track === station.track,
    )
      ? 'over'
      : 'under'
}

/** What the next look has to make room for; null when everything has found its place, the flag among it. */
export function nextHanging(
  { ids, rows, flag }: Hanging,
  flagLacks: boolean,
  wishes: readonly LabelWish[],
  labels: ReadonlyMap<string, Label>,
  callouts: ReadonlyMap<string, Callout>,
  sideOf: (wish: LabelWish) => Side,
): Hanging | null {
  const isNew = flagLacks && !flag
  const nextIds = new Set(ids)
  const nextRows = new Map(rows)
  for (const wish of wishes) {
    const { station } = wish.mark
    if (!labels.get(station.id)?.note) nextIds.add(station.id)
    const key = trackKey(station, sideOf(wish))
    nextRows.set(key, Math.max(nextRows.get(key) ?? 0, callouts.get(station.id)?.rows ?? 0))
  }
  const isSettled =
    !isNew &&
    nextIds.size === ids.size &&
    [...nextRows].every(([key, count]) => count === (rows.get(key) ?? 0))
  return isSettled ? null : { ids: nextIds, rows: nextRows, flag: flag || isNew }
}
