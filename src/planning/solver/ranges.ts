import { type Activity, endsWithin, firstInWindow, type Lag, type Option, type Problem } from './model.ts'
import { inOrder } from './order.ts'

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
  const later: Following = (index, one, { from, after, weeks }, other) => {
    if (!bindsAlways(one, other)) return false
    const distance = weeks + (after === 'end' ? shortest(other) : 0)
    const released = Math.min((soonest[from] as number) + distance, horizon + 1)
    if (released <= (soonest[index] as number)) return false
    const start = Math.min(firstIn(one.modes, released), horizon + 1)
    const isChanged = start > (soonest[index] as number)
    soonest[index] = start
    return isChanged
  }
  const longer: Following = (index, one, { from, after, weeks }, other) => {
    if (!bindsAlways(other, one)) return false
    const distance = weeks + (after === 'end' ? shortest(other) : 0)
    const tail = Math.min((tails[index] as number) + distance, horizon + 1)
    if (tail <= (tails[from] as number)) return false
    tails[from] = tail
    return true
  }
  const order = inOrder(activities)
  follow(activities, order, later)
  follow(activities, order.toReversed(), longer)
  return { soonest, tails }
}

/** Follows one distance of an activity, from another; whether that changed anything. */
type Following = (index: number, one: Activity, lag: Lag, other: Activity) => boolean

/** Follows all distances in some order until nothing changes; those that lead round in a circle, and never fit, are left to the search. */
function follow(activities: readonly Activity[], order: readonly number[], following: Following): void {
  let isChanged = true
  for (let round = 0; isChanged && round <= activities.length; round += 1) {
    isChanged = false
    for (const index of order) {
      const one = activities[index] as Activity
      for (const lag of one.lags) {
        const other = activities[lag.from]
        if (!other || (other.open && lag.after === 'end')) continue
        if (following(index, one, lag, other)) isChanged = true
      }
    }
  }
}

/** The first week from `from` on in which any mode may start. */
function firstIn(modes: Activity['modes'], from: number): number {
  return modes.reduce((first, mode) => Math.min(first, firstInWindow(mode, from)), Number.POSITIVE_INFINITY)
}
