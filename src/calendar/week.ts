import { type Day, dayOf, partsOf, weekdayOf } from './day.ts'

/** A week, counted in Mondays from the one of 1969-12-29: plans are made in whole weeks. */
export type Week = number

/** The week a day lies in. */
export function weekOf(day: Day): Week {
  return Math.floor((day + 3) / 7)
}

/** The Monday that a week begins with. */
export function mondayOf(week: Week): Day {
  return (week * 7 - 3) as Day
}

/** The first week that lies wholly on or after a day: work that may start on a Wednesday starts the Monday after. */
export function firstWeekFrom(day: Day): Week {
  return weekdayOf(day) === 1 ? weekOf(day) : weekOf(day) + 1
}

/** Year and number of a week as ISO 8601 counts them; the year is that of its Thursday. */
export function isoWeek(day: Day): { year: number; week: number } {
  const thursday = (mondayOf(weekOf(day)) + 3) as Day
  const { year } = partsOf(thursday)
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 }
}
