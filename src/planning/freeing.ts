import { type Activity, firstInWindow, type Problem } from './solver/model.ts'
import { solve } from './solver/solve.ts'

/** Hours in each week of the horizon while a job has not set some free, and once it has. */
export interface Room {
  before: readonly number[]
  after: readonly number[]
}

/** For how many weeks a job that sets hours free may have to wait for what is fixed to its weeks. */
const mostWeeksToWait = 104

/** Hours in each week when some come free from a week on. */
export function hoursFreedFrom({ before, after }: Room, from: number): number[] {
  return [...before.slice(0, from), ...after.slice(from)]
}

/**
 * The first week in which a job that sets hours free can start: when what comes before it is over, for which there may
 * be less room while something goes on that nobody can move.
 */
export function firstWeekToFree(activities: readonly Activity[], job: number, room: Room): number {
  const soonest = soonestStart(activities, job)
  const chosen = decidesStartOf(activities, job)
  for (let week = soonest; week <= soonest + mostWeeksToWait; week += 1) {
    const starts = activities[job]?.modes.some((mode) => firstInWindow(mode, week) === week)
    if (starts && solve(partOf(activities, chosen, job, week, room)).schedule) return week
  }
  return soonest
}

/** A job, all that comes before it, and what is fixed to its weeks, in their order. */
function decidesStartOf(activities: readonly Activity[], job: number): number[] {
  const chosen = new Set<number>()
  const enter = (at: number): void => {
    if (chosen.has(at)) return
    chosen.add(at)
    for (const { from } of activities[at]?.lags ?? []) enter(from)
  }
  enter(job)
  const isFixed = ({ modes, lags }: Activity): boolean =>
    lags.length === 0 &&
    modes.every(({ windows }) => windows?.length === 1 && windows[0]?.[0] === windows[0]?.[1])
  activities.forEach((one, at) => {
    if (isFixed(one)) chosen.add(at)
  })
  return [...chosen].sort((a, b) => a - b)
}

/** The problem of some activities alone, with a job that starts in a week and sets hours free from then on. */
function partOf(
  activities: readonly Activity[],
  chosen: readonly number[],
  job: number,
  week: number,
  room: Room,
): Problem {
  return {
    horizon: room.after.length,
    capacity: [hoursFreedFrom(room, week)],
    activities: chosen.map((at) => {
      const { lags, ...one } = activities[at] as Activity
      const modes =
        at === job ? one.modes.map((mode) => ({ ...mode, windows: [[week, week] as const] })) : one.modes
      return { ...one, modes, lags: lags.map((lag) => ({ ...lag, from: chosen.indexOf(lag.from) })) }
    }),
  }
}

/** The first week in which an activity can start by what comes before it, whatever room there is. */
function soonestStart(activities: readonly Activity[], index: number): number {
  const { modes, lags } = activities[index] as Activity
  const released = lags.reduce((week, { from, after, weeks }) => {
    const start = soonestStart(activities, from)
    const ends = (activities[from]?.modes ?? []).map((mode) => firstInWindow(mode, start) + mode.duration)
    return Math.max(week, (after === 'end' ? Math.min(...ends) : start) + weeks)
  }, 0)
  return Math.min(...modes.map((mode) => firstInWindow(mode, released)))
}
