import { type Day, partsOf, weekdayOf } from '../calendar/day.ts'
import { halfOf } from '../calendar/schoolYear.ts'
import { isoWeek } from '../calendar/week.ts'
import type { Translate } from './source.ts'

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/**
 * Days as people say them. The calendar is always the Gregorian and the digits always 0 to 9, so that adviser
 * and participant read the same date; the names are ours, because Chromium knows neither nynorsk nor Tigrinya.
 */
export interface Dates {
  /** tirsdag 12. januar 2027 */
  weekday: (day: Day) => string
  /** 12. januar 2027 */
  day: (day: Day) => string
  /** 12. jan. 2027 */
  shortDay: (day: Day) => string
  /** januar 2027 */
  month: (day: Day) => string
  /** jan. 2027 */
  shortMonth: (day: Day) => string
  /** jan., for a mark on an axis */
  monthName: (day: Day) => string
  /** vår 2027 */
  half: (day: Day) => string
  /** vår */
  halfName: (half: 'spring' | 'autumn') => string
  /** 9. november–4. desember 2026, or 11.–29. mai 2027 */
  days: (from: Day, to: Day) => string
  /** mai–november 2029; one month when they are the same */
  months: (from: Day, to: Day) => string
  /** mai–nov. 2029 */
  shortMonths: (from: Day, to: Day) => string
  /** uke 2, 2027, as ISO 8601 counts */
  week: (day: Day) => string
}

/** Days in the words of one language. */
export function datesIn(t: Translate<'shell'>): Dates {
  const monthOf = (day: Day) => months[partsOf(day).month - 1] ?? 'january'
  const inDate = (day: Day) => t(`shell:dates.months.${monthOf(day)}`)
  const alone = (day: Day) => t(`shell:dates.monthsAlone.${monthOf(day)}`)
  const short = (day: Day) => t(`shell:dates.monthsShort.${monthOf(day)}`)
  const withYear = (day: Day, month: string) =>
    t('shell:dates.month', { month, year: String(partsOf(day).year) })
  const whole = (day: Day, month: string) => {
    const { year, date } = partsOf(day)
    return t('shell:dates.day', { date, month, year: String(year) })
  }
  const range = (from: string, to: string) => t('shell:dates.range', { from, to })
  const monthRange = (from: Day, to: Day, name: (day: Day) => string) => {
    const [a, b] = [partsOf(from), partsOf(to)]
    if (a.year !== b.year) return range(withYear(from, name(from)), withYear(to, name(to)))
    return withYear(to, a.month === b.month ? name(to) : range(name(from), name(to)))
  }

  return {
    weekday: (day) => {
      const { year, date } = partsOf(day)
      const weekday = t(`shell:dates.weekdays.${weekdays[weekdayOf(day) - 1] ?? 'monday'}`)
      return t('shell:dates.weekday', { weekday, date, month: inDate(day), year: String(year) })
    },
    day: (day) => whole(day, inDate(day)),
    shortDay: (day) => whole(day, short(day)),
    month: (day) => withYear(day, alone(day)),
    shortMonth: (day) => withYear(day, short(day)),
    monthName: short,
    half: (day) => {
      const { year, half } = halfOf(day)
      return t(`shell:dates.${half}`, { year: String(year) })
    },
    halfName: (half) => t(`shell:dates.halves.${half}`),
    days: (from, to) => {
      if (from === to) return whole(to, inDate(to))
      const [a, b] = [partsOf(from), partsOf(to)]
      if (a.year !== b.year) return range(whole(from, inDate(from)), whole(to, inDate(to)))
      if (a.month === b.month) {
        const year = String(b.year)
        return t('shell:dates.withinMonth', { from: a.date, to: b.date, month: inDate(to), year })
      }
      return range(t('shell:dates.dayMonth', { date: a.date, month: inDate(from) }), whole(to, inDate(to)))
    },
    months: (from, to) => monthRange(from, to, alone),
    shortMonths: (from, to) => monthRange(from, to, short),
    week: (day) => {
      const { year, week } = isoWeek(day)
      return t('shell:dates.week', { week, year: String(year) })
    },
  }
}
