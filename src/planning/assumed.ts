import type { Duration, SpanEnd } from '../curriculum/duration.ts'
import type { PlanRequest } from './request.ts'

/** An assumed duration as a plan reckons with it, in the unit of its file. */
interface Assumed {
  value: number
  duration: Duration
}

/** The end of a span that ends a way sooner where more of something does. */
export const otherEnd: Record<SpanEnd, SpanEnd> = { low: 'high', likely: 'likely', high: 'low' }

/**
 * An assumed duration at the end of its span that is reckoned with, or the person's own in its place; null when the
 * file of durations has none of that name.
 */
export function assumedOf(
  { pathway, durations, end }: Pick<PlanRequest, 'pathway' | 'durations' | 'end'>,
  id: string,
  at: SpanEnd = end,
): Assumed | null {
  const duration = pathway.durationsById.get(id)
  return duration ? { value: (durations[id] ?? duration.span)[at], duration } : null
}

const daysAMonth = 30.4375

/** An assumed length in months, whatever its file has it in. */
export function inMonths(value: number, unit: Duration['unit']): number {
  return unit === 'months' ? value : (value * 7) / daysAMonth
}
