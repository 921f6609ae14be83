import { type Activity, endsWithin, firstInWindow, type Option, type Problem } from './model.ts'

/** Between which weeks each activity may start, by order and windows alone. */
export interface Ranges {
  /** No activity that is done starts before this; more than the horizon where none can. */
  soonest: readonly number[]
  /** Weeks from the start of each activity to the end of the schedule, at the least; -Infinity where it may start after it. */
  tails: readonly number[]
}

/** Whether a distance to another activity binds wherever this one is done. */
function bindsAlways({ only }: Activity, other: Activity | undefined): boolean {
  return !other?.only || isSame(only, other.only)
}

function isSame(one: Option | undefined, other: Option): boolean {
  return one?.choice === other.choice && one.option === other.option
}

function shortest({ modes }: Activity): number {
  return modes.reduce((least, { duration }) => Math.min(least, duration), Number.POSITIVE_INFINITY)
}

/** Works out the ranges of a problem: longest paths forwards and backwards, until nothing changes. */
export function rangesOf({ activities, horizon }: Problem): Ranges {
  const soonest = activities.map(({ modes }) => firstIn(modes, 0))
  const tails = activities.map((one) => (endsWithin(one) ? shortest(one) : Number.NEGATIVE_INFINITY))
  let isChanged = true
  // Distances that lead round in a circle, and never fit, are left to the search
  for (let round = 0; isChanged && round <= activities.length; round += 1) {
    isChanged = false
    for (const [index, one] of activities.entries()) {
      for (const { from, after, weeks } of one.lags) {
        const other = activities[from]
        if (!other || (other.open && after === 'end')) continue
        const distance = weeks + (after === 'end' ? shortest(other) : 0)
        if (bindsAlways(one, other)) {
          const released = Math.min((soonest[from] as number) + distance, horizon + 1)
          if (released > (soonest[index] as number)) {
            const start = Math.min(firstIn(one.modes, released), horizon + 1)
            isChanged ||= start > (soonest[index] as number)
            soonest[index] = start
          }
        }
        if (bindsAlways(other, one)) {
          const tail = Math.min((tails[index] as number) + distance, horizon + 1)
          isChanged ||= tail > (tails[from] as number)
          tails[from] = Math.max(tail, tails[from] as number)
        }
      }
    }
  }
  return { soonest, tails }
}

/** The first week from `from` on in which any mode may start. */
function firstIn(modes: Activity['modes'], from: number): number {
  return modes.reduce((first, mode) => Math.min(first, firstInWindow(mode, from)), Number.POSITIVE_INFINITY)
}
