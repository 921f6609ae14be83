import { addDays, addMonths, type Day } from './day.ts'

/** A stretch of days, both ends included; an open end (`null`) means it still goes on. */
export interface Period {
  from: Day
  to: Day | null
}

/** Whether a day lies in a period. */
export function contains(period: Period, day: Day): boolean {
  return period.from <= day && (period.to === null || day <= period.to)
}

/**
 * How many thirtieths of a month a closed period holds: whole months by the calendar, then the days
 * that are left, a full month never counting for more than 30. A thirtieth is how Norwegian law cuts a
 * month into days (integreringsloven § 20); practice, leave and contract time are all summed in it, in
 * whole numbers, so that sums never drift.
 */
export function monthThirtieths(period: { from: Day; to: Day }): number {
  const end = addDays(period.to, 1)
  if (end <= period.from) return 0
  let months = Math.floor((end - period.from) / 31)
  while (addMonths(period.from, months + 1) <= end) months += 1
  const rest = end - addMonths(period.from, months)
  return months * 30 + Math.min(rest, 29)
}
