import { addDays, type Day } from '../calendar/day.ts'
import { mondayOf, type Week, weekOf } from '../calendar/week.ts'
import { lastDayOf } from '../pathway/contractTime.ts'
import type { Mode } from './solver/model.ts'

/** Weeks a plan may be long: fifteen years, longer than any route in the field. */
export const horizonWeeks = 15 * 53

/** What a start week decides, worked out once a week: it is asked for every week of the horizon, by several milestones. */
export function oncePerStart<T extends number>(reckon: (start: number) => T): (start: number) => T {
  const known: (T | undefined)[] = []
  return (start) => {
    const before = known[start]
    if (before !== undefined) return before
    const now = reckon(start)
    known[start] = now
    return now
  }
}

/**
 * The modes of what lasts so many calendar months, or until a day that its start decides: how many weeks that is
 * depends on the start week alone, and has few values. One mode a value, its windows the start weeks for which it is
 * exact. `lasts` gives the weeks for a start, counted like it from the plan's first week.
 */
export function modesByStart(needs: readonly number[], lasts: (start: number) => number): Mode[] {
  const windows = new Map<number, [number, number][]>()
  let before = -1
  let range: [number, number] = [0, 0]
  for (let start = 0; start < horizonWeeks; start += 1) {
    const weeks = Math.max(0, lasts(start))
    if (weeks === before) {
      range[1] = start
      continue
    }
    before = weeks
    range = [start, start]
    const ranges = windows.get(weeks)
    if (ranges) ranges.push(range)
    else windows.set(weeks, [range])
  }
  return [...windows].map(([duration, ranges]) => ({ duration, needs, windows: ranges }))
}

/**
 * The modes of a milestone, so many weeks after the start of something. What waits for a start may itself start later,
 * so a later start never ends it sooner: where it would, it is reckoned with the latest of the ends before.
 */
export function modesAfterStart(lasts: (start: number) => number): Mode[] {
  let latest = 0
  return modesByStart([0], (start) => {
    latest = Math.max(latest, start + lasts(start))
    return latest - start
  })
}

/** Weeks from the start of one up to and with the one that a day lies in. */
export function weeksUntil(start: Week, last: Day): number {
  return weekOf(last) - start + 1
}

/** Weeks that so many calendar months take, begun in a week. */
export function weeksOfMonths(start: Week, months: number): number {
  return months <= 0 ? 0 : weeksUntil(start, lastDayOf(mondayOf(start), months))
}

/** The first week whose Friday is not before a day: exams are sat by the end of their week. */
export function firstFridayFrom(day: Day): Week {
  return weekOf(addDays(day, 2))
}

/** The last week by whose beginning something can have ended on a day or before: what is taught ends on a Friday. */
export function afterFridayBy(day: Day): Week {
  return weekOf(addDays(day, 3))
}
