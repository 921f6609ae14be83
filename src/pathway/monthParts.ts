import { addDays, type Day, dayOf, daysInMonth, partsOf } from '../calendar/day.ts'

/** Months are summed in whole numbers, so that sums never drift: so many parts make a month. */
export const partsOfMonth = 120

/** Up to this date every day of every month weighs the same, a thirtieth of the month. */
const lastEvenDate = 27
const evenParts = lastEvenDate * 4
const restParts = partsOfMonth - evenParts

/**
 * Parts of months that have gone by when a day begins. Every calendar month weighs the same: the days up to
 * the 27th a thirtieth each, and those after share what is left of it. So a whole month from the same date
 * to the same date is one month, days beside it are thirtieths (as in integreringsloven § 20), and a sum
 * does not depend on how a stretch is cut, or more practice could become less.
 */
export function partsBefore(day: Day): number {
  const { year, month, date } = partsOf(day)
  const even = Math.min(date - 1, lastEvenDate)
  const late = ((date - 1 - even) * restParts) / (daysInMonth(year, month) - lastEvenDate)
  return (year * 12 + month) * partsOfMonth + even * 4 + late
}

/** The first day on whose beginning so many parts have gone by: the inverse of `partsBefore`, rounded up to a day. */
export function dayFromParts(parts: number): Day {
  // Far below what a day weighs, and above what sums of fractions are off by
  const wanted = parts - 1e-8
  // Months count from 1, so the parts of December are those before a thirteenth month
  const index = Math.floor(wanted / partsOfMonth) - 1
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  const within = wanted - (index + 1) * partsOfMonth
  const days =
    within <= evenParts
      ? Math.ceil(within / 4)
      : lastEvenDate +
        Math.ceil(((within - evenParts) * (daysInMonth(year, month) - lastEvenDate)) / restParts)
  return addDays(dayOf(year, month, 1), days)
}
