import type { Problem } from './model.ts'

/** Activities that wait for each other, and for how many weeks too long: no schedule can keep that. */
export interface Circle {
  /** Each waits for the one before it, and the first for the last. */
  members: readonly number[]
  /** What the distances come to, once round. */
  weeks: number
}

/** A distance that binds in any case: its end starts at the soonest so many weeks after its beginning. */
interface Edge {
  from: number
  to: number
  weeks: number
}

/**
 * A circle of distances that come to more than nothing, if there is any (Bellman and Ford, 1958); of a problem in which everything is
 * done.
 */
export function circleIn({ activities }: Problem): Circle | null {
  const shortest = activities.map(({ modes }) =>
    modes.reduce((least, { duration }) => Math.min(least, duration), Number.POSITIVE_INFINITY),
  )
  const edges = activities.flatMap(({ lags }, to) =>
    lags.flatMap(({ from, after, weeks, most }): Edge[] => {
      const lasting = after === 'end' ? (shortest[from] as number) : 0
      const least = { from, to, weeks: weeks + lasting }
      return most === undefined ? [least] : [least, { from: to, to: from, weeks: -most - lasting }]
    }),
  )
  const soonest = activities.map(() => 0)
  const movedBy: (Edge | undefined)[] = activities.map(() => undefined)
  let moved = 0
  for (let round = 0; round <= activities.length; round += 1) {
    moved = -1
    for (const edge of edges) {
      const week = (soonest[edge.from] as number) + edge.weeks
      if (week <= (soonest[edge.to] as number)) continue
      soonest[edge.to] = week
      movedBy[edge.to] = edge
      moved = edge.to
    }
    if (moved < 0) return null
  }
  return circleBehind(moved, movedBy)
}

/** The circle that one is pushed on by for ever. */
function circleBehind(moved: number, movedBy: readonly (Edge | undefined)[]): Circle {
  const before = (one: number): Edge => movedBy[one] as Edge
  // As many steps back as there are activities lead into the circle, wherever they began
  let first = moved
  for (let step = 0; step < movedBy.length; step += 1) first = before(first).from
  const members: number[] = []
  let weeks = 0
  for (let one = first; members.length === 0 || one !== first; one = before(one).from) {
    members.unshift(one)
    weeks += before(one).weeks
  }
  return { members, weeks }
}
