import { yearLimits } from '../calendar/day.ts'
import { isBeyondYears } from '../components/field/DateField.tsx'
import type { Translate } from '../language/source.ts'

/** Why what is typed is no day: there is none such, or its year cannot be written. */
export function noDay(t: Translate<'adviser'>, typed: string): string {
  const { first, last } = yearLimits
  return isBeyondYears(typed)
    ? t('adviser:map.faults.year', { from: String(first), to: String(last) })
    : t('adviser:map.faults.date')
}
