import { type Day, dayOf, partsOf } from './day.ts'

/** Day and month on which the Norwegian school year begins (opplæringslova counts it from 1 August). */
const schoolYearStart = { month: 8, date: 1 } as const

/** The calendar year in which the school year of this day began. */
export function schoolYearOf(day: Day): number {
  const { year, month } = partsOf(day)
  return month >= schoolYearStart.month ? year : year - 1
}

/** The first day of the school year that begins in a calendar year. */
export function schoolYearBegins(year: number): Day {
  return dayOf(year, schoolYearStart.month, schoolYearStart.date)
}

/** Spring is January to June, autumn July to December: the halves that plans and exam terms speak of. */
export function halfOf(day: Day): { year: number; half: 'spring' | 'autumn' } {
  const { year, month } = partsOf(day)
  return { year, half: month <= 6 ? 'spring' : 'autumn' }
}
