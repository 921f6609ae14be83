import type { Day } from '../calendar/day.ts'
import { monthThirtieths } from '../calendar/period.ts'
import type { Translate } from './source.ts'

/** Lengths of time and shares as people say them, with the plural that the language asks for. */
export interface Lengths {
  days: (count: number) => string
  weeks: (count: number) => string
  /** One decimal at most: 9,4 måneder. */
  months: (count: number) => string
  /** The same of practice that somebody has, rounded down as wherever it is told. */
  practice: (months: number) => string
  years: (count: number) => string
  /** So many months: in years when they are whole years. */
  whole: (months: number) => string
  hours: (count: number) => string
  /** 30 timer i uka */
  hoursAWeek: (count: number) => string
  /** 80 % */
  percent: (number: number) => string
  /** ca. 2½ år, ca. 14 måneder or ca. 5 uker: as exact as somebody waiting wants it */
  about: (from: Day, to: Day) => string
  /**
   * mellom 8 og 16 måneder: from now until some day between two. The low end is rounded down and the high end
   * up, so that what is promised holds all that may be: weeks, months, or from three years on half years, to
   * within a month. Two ends less than three months apart that are nearest to the same half year are said as it: ca. 3 år.
   */
  span: (now: Day, earliest: Day, latest: Day) => string
  /** Weeks under a quarter of a year, months above: how much earlier or later something is. */
  between: (from: Day, to: Day) => string
}

/** What somebody has, to a tenth, rounded down: nobody reads that they have what they lack. */
export function roundedDown(amount: number): number {
  return Math.floor(amount * 10 + 1e-6) / 10
}

const oneDecimal = (count: number) => Math.round(count * 10) / 10

/** Hours as they are told: in tenths, which is what agreements on working time are in; a share of them means no more. */
export const toldHours = oneDecimal

/** Lengths in the words of one language. */
export function lengthsIn(t: Translate<'shell'>): Lengths {
  const weeks = (count: number) => t('shell:lengths.weeks', { count })
  const months = (count: number) => t('shell:lengths.months', { count: oneDecimal(count) })
  const years = (count: number) => t('shell:lengths.years', { count })
  const monthsFrom = (from: Day, to: Day) => monthThirtieths({ from, to }) / 30

  const inHalves = (halves: number): string =>
    halves % 2 === 0 ? years(halves / 2) : t('shell:lengths.halfYears', { count: (halves - 1) / 2 })

  const spanOf = (now: Day, earliest: Day, latest: Day): string => {
    const [low, high] = [monthsFrom(now, earliest), monthsFrom(now, latest)]
    if (high < 3) {
      const count = Math.max(2, Math.ceil((latest - now) / 7))
      return t('shell:lengths.weeksBetween', { from: Math.max(1, Math.floor((earliest - now) / 7)), count })
    }
    if (high < 36)
      return t('shell:lengths.monthsBetween', { from: Math.max(1, Math.floor(low)), count: Math.ceil(high) })
    const halves = Math.round(low / 6)
    if (high - low < 3 && Math.round(high / 6) === halves)
      return t('shell:lengths.about', { length: inHalves(halves) })
    return t('shell:lengths.spanBetween', {
      from: low < 12 ? months(Math.max(1, Math.floor(low))) : inHalves(Math.floor((low + 1) / 6)),
      to: inHalves(Math.ceil((high - 1) / 6)),
    })
  }

  const aboutLength = (from: Day, to: Day): string => {
    const inMonths = monthsFrom(from, to)
    if (inMonths < 3) return weeks(Math.max(1, Math.round((to - from + 1) / 7)))
    if (inMonths < 18) return months(Math.round(inMonths))
    return inHalves(Math.round(inMonths / 6))
  }

  return {
    days: (count) => t('shell:lengths.days', { count }),
    weeks,
    months,
    practice: (count) => months(roundedDown(count)),
    years,
    whole: (count) => (count > 0 && count % 12 === 0 ? years(count / 12) : months(count)),
    hours: (count) => t('shell:lengths.hours', { count: toldHours(count) }),
    hoursAWeek: (count) => t('shell:lengths.hoursAWeek', { count: toldHours(count) }),
    percent: (number) => t('shell:lengths.percent', { number }),
    about: (from, to) => t('shell:lengths.about', { length: aboutLength(from, to) }),
    span: spanOf,
    between: (a, b) => {
      const [from, to] = a <= b ? [a, b] : [b, a]
      return to - from < 91 ? weeks(Math.round((to - from) / 7)) : months(Math.round(monthsFrom(from, to)))
    },
  }
}
