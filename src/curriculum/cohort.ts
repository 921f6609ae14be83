import { type Day, earlier, later } from '../calendar/day.ts'
import type { Cohort, CohortDate, Route } from './route.ts'

/** The days that a cohort sets for one step or phase, as far as its source leaves no doubt about them. */
export interface CohortDays {
  starts: Day | null
  ends: Day | null
}

/** The cohort of a route with this id; null when the route has none such: it was another version's, or another route's. */
export function cohortOf({ cohorts = [] }: Pick<Route, 'cohorts'>, id: string | undefined): Cohort | null {
  return cohorts.find((cohort) => cohort.id === id) ?? null
}

/** Whether a row of a cohort's days holds somebody: one that its source leaves in doubt holds nobody. */
export function isSure({ question }: Pick<CohortDate, 'question'>): boolean {
  return question === undefined
}

/** The days that a cohort sets for a step or a phase; null when it sets none for sure. */
export function daysOf({ dates }: Cohort, step: string): CohortDays | null {
  const rows = dates.filter((row) => row.step === step && isSure(row))
  const starts = rows.flatMap((row) => row.starts ?? [])
  const ends = rows.flatMap((row) => row.ends ?? [])
  if (starts.length === 0 && ends.length === 0) return null
  return {
    starts: starts.length === 0 ? null : starts.reduce(earlier),
    ends: ends.length === 0 ? null : ends.reduce(later),
  }
}

/** The last day that a cohort's source prints for sure, an extension too: after it the class is over, whatever it does not say. */
export function lastDayOf({ dates }: Cohort): Day | null {
  const days = dates.filter(isSure).flatMap(({ starts, ends, extended }) => [starts, ends, extended])
  return days.flatMap((day) => day ?? []).reduce<Day | null>((last, day) => later(last ?? day, day), null)
}

/** From the first to the last day that a cohort's source prints for sure. */
export function wholeOf(cohort: Cohort): CohortDays {
  const first = cohort.dates.filter(isSure).flatMap(({ starts, ends }) => starts ?? ends ?? [])
  return { starts: first.length === 0 ? null : first.reduce(earlier), ends: lastDayOf(cohort) }
}

/** What a route dates in its cohorts, in the order of its steps and then its phases. */
export function datedIn({ cohorts = [], steps, phases }: Route): string[] {
  const dated = new Set(cohorts.flatMap(({ dates }) => dates.map(({ step }) => step)))
  return [...steps, ...phases].map(({ id }) => id).filter((id) => dated.has(id))
}
