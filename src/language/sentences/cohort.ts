import type { CohortDays } from '../../curriculum/cohort.ts'
import type { Cap } from '../../curriculum/route.ts'
import { capital } from '../marks.ts'
import type { Words } from '../words.ts'

/** The days that a cohort sets for a step: both, or the one that its source prints. */
export function daysText({ t, dates }: Words<'field'>, { starts, ends }: CohortDays): string {
  if (starts !== null && ends !== null) return starts === ends ? dates.day(starts) : dates.days(starts, ends)
  if (starts !== null) return t('field:cohort.from', { day: dates.day(starts) })
  return ends === null ? '' : t('field:cohort.until', { day: dates.day(ends) })
}

/** How long a stay is at the most: *10 days (Monday to Friday)*. */
export function capText({ t, lengths }: Words<'field'>, { days, counted }: Cap): string {
  return capital(
    t('field:cohort.atMost', { days: lengths.days(days), counted: t(`field:counted.${counted}`) }),
  )
}
