import { type Day, partsOf } from '../calendar/day.ts'

/** What happened before this year is too long ago to be anybody's way to a certificate: an assumption of ours. */
const firstYear = 1950

/** Why a day is most likely a slip: it is before the year of birth, before 1950, or it has not come yet. */
export type UnlikelyDay = 'beforeBirth' | 'longAgo' | 'ahead'

/**
 * What to look at on the day of something that is said to have happened; null when nothing. It counts all the same:
 * nobody but who wrote it knows the day.
 */
export function unlikelyDay(
  day: Day,
  { birthYear, today }: { birthYear: number | null; today: Day },
): UnlikelyDay | null {
  const { year } = partsOf(day)
  if (day > today) return 'ahead'
  if (birthYear !== null && year < birthYear) return 'beforeBirth'
  return year < firstYear ? 'longAgo' : null
}
