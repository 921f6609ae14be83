/**
 * Days as whole numbers: no clock, no time zone, no locale.
 *
 * A day is counted from 1970-01-01 in the Gregorian calendar. Everything in the core that has a
 * date has one of these; text appears only at the edges (files, screens).
 */

declare const dayBrand: unique symbol

/** A calendar day, counted from 1970-01-01 (which is 0). Compare and subtract it as a number. */
export type Day = number & { readonly [dayBrand]: true }

/** The parts of a day as people write them; `month` and `date` count from 1. */
export interface DayParts {
  year: number
  month: number
  date: number
}

/** The first and last year a file may name: outside it a date is a slip of the keyboard. */
export const yearLimits = { first: 1900, last: 2199 } as const

/** Days in a month of a given year, leap years counted. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The day with these parts. A month or date that does not exist is a broken invariant and throws. */
export function dayOf(year: number, month: number, date: number): Day {
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) {
    throw new RangeError(`no such day: ${year}-${month}-${date}`)
  }
  // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013): years begin in March, so the
  // leap day comes last and every month starts at a fixed distance.
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return (era * 146097 + dayOfEra - 719468) as Day
}

/** Year, month and date of a day; the inverse of `dayOf`. */
export function partsOf(day: Day): DayParts {
  const shifted = day + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  }
}

/** Reads `2026-02-28`; anything else, or a day that does not exist, is null. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return null
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < yearLimits.first || year > yearLimits.last) return null
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null
  return dayOf(year, month, date)
}

/** Whether a text is written as a day, and names a year that no file may name. */
export function isBeyondYears(text: string): boolean {
  const year = Number(/^(\d{4})-\d{2}-\d{2}$/.exec(text)?.[1])
  return year < yearLimits.first || year > yearLimits.last
}

/** Writes a day as `2026-02-28`, the only form that files hold. */
export function formatDay(day: Day): string {
  const { year, month, date } = partsOf(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** The day this many days later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return (day + days) as Day
}

/**
 * The same date this many months later; where the month is shorter, its last day.
 * A contract of 12 months from 1 August runs to the day before 1 August.
 */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day)
  const index = year * 12 + (month - 1) + months
  const toYear = Math.floor(index / 12)
  const toMonth = index - toYear * 12 + 1
  return dayOf(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)))
}

/** Weekday as ISO 8601 counts them: Monday is 1, Sunday is 7. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** The earlier of two days. */
export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b
}

/** The later of two days. */
export function later(a: Day, b: Day): Day {
  return a > b ? a : b
}
