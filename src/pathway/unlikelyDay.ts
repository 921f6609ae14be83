import { addMonths, type Day, partsOf } from '../calendar/day.ts'

/** What happened before this year is too long ago to be anybody's way to a certificate: an assumption of ours. */
const firstYear = 1950

/** Nobody sets out on a way that begins more years ahead than this: an assumption of ours. */
const yearsAhead = 10

/**
 * Why a day is most likely a slip: it is before the year of birth, before 1950, or it has not come yet; of what is
 * still to begin, that it is more than ten years ahead.
 */
export type UnlikelyDay = 'beforeBirth' | 'longAgo' | 'ahead' | 'farAhead'

/**
 * What to look at on the day of something that is said to have happened, or with `mayLieAhead` may be to come; null
 * when nothing. It counts all the same:
 * nobody but who wrote it knows the day.
 */
export function unlikelyDay(
  day: Day,
  { birthYear, today, mayLieAhead = false }: { birthYear: number | null; today: Day; mayLieAhead?: boolean },
): UnlikelyDay | null {
  const { year } = partsOf(day)
  if (mayLieAhead && day > addMonths(today, yearsAhead * 12)) return 'farAhead'
  if (!mayLieAhead && day > today) return 'ahead'
  if (birthYear !== null && year < birthYear) return 'beforeBirth'
  return year < firstYear ? 'longAgo' : null
}
