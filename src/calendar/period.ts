import { addDays, addMonths, type Day, earlier, later } from './day.ts'

/** A stretch of days, both ends included; an open end (`null`) means it still goes on. */
export interface Period {
  from: Day
  to: Day | null
}

/** Whether a day lies in a period. */
export function contains(period: Period, day: Day): boolean {
  return period.from <= day && (period.to === null || day <= period.to)
}

/** The part of a period that lies on or before a day, or null when it starts later. */
export function upTo(period: Period, day: Day): { from: Day; to: Day } | null {
  if (period.from > day) return null
  return { from: period.from, to: period.to === null ? day : earlier(period.to, day) }
}

/** The days two periods share, or null when they share none. */
export function overlap(a: Period, b: Period): Period | null {
  const from = later(a.from, b.from)
  const to = a.to === null ? b.to : b.to === null ? a.to : earlier(a.to, b.to)
  return to !== null && to < from ? null : { from, to }
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
