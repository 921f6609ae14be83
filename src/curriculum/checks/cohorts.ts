import type { Catalogue } from '../catalogue.ts'
import type { CatalogueFault } from '../faults.ts'
import { type Place, routeFile } from '../places.ts'
import type { CohortDate, Route } from '../route.ts'

interface Dated extends Place {
  row: CohortDate
  /** Which of the route's cohorts it is a row of. */
  cohort: number
}

/** Every row of days of every cohort of a route, with its place. */
function datedIn({ id, cohorts = [] }: Route): Dated[] {
  return cohorts.flatMap((cohort, index) =>
    cohort.dates.map((row, at) => ({
      file: routeFile(id),
      at: ['cohorts', String(index), 'dates', String(at)],
      row,
      cohort: index,
    })),
  )
}

/** Days of cohorts that cannot hold anybody: none is told, they end before they begin, or one is told twice. */
export function cohortDays(catalogue: Catalogue): CatalogueFault[] {
  return [...catalogue.routesById.values()].flatMap((route) => {
    const dated = datedIn(route)
    return dated.flatMap(({ file, at, row, cohort }, index): CatalogueFault[] => [
      ...withoutDay(row).map((): CatalogueFault => ({ kind: 'cohortDayMissing', file, at, step: row.step })),
      ...turned(row).map(
        ({ key, from, to }): CatalogueFault => ({
          kind: 'endsBeforeItBegins',
          file,
          at: [...at, key],
          from,
          to,
        }),
      ),
      ...told(row).flatMap((key): CatalogueFault[] => {
        const before = dated
          .slice(0, index)
          .find((one) => one.cohort === cohort && one.row.step === row.step && told(one.row).includes(key))
        return before
          ? [{ kind: 'cohortDayTwice', file, at: [...at, key], step: row.step, other: before.at }]
          : []
      }),
    ])
  })
}

/** A row that prints nothing and dates nothing says nothing. */
function withoutDay({ starts, ends, extended, asPrinted }: CohortDate): true[] {
  return [starts, ends, extended, asPrinted].every((one) => one === undefined) ? [true] : []
}

function turned({ starts, ends, extended }: CohortDate) {
  const after = (key: 'ends' | 'extended', from: typeof starts, to: typeof starts) =>
    from !== undefined && to !== undefined && to < from ? [{ key, from, to }] : []
  return [...after('ends', starts, ends), ...after('extended', ends ?? starts, extended)]
}

/** The days that a row tells for sure; of days in doubt there may be several. */
function told({ question, ...row }: CohortDate): ('starts' | 'ends' | 'extended')[] {
  return question ? [] : (['starts', 'ends', 'extended'] as const).filter((key) => row[key] !== undefined)
}

/** Limits on what has none, and stays that are always longer than they may be. */
export function caps(catalogue: Catalogue): CatalogueFault[] {
  return [...catalogue.routesById.values()].flatMap(({ id, steps }) =>
    steps.flatMap((step, index): CatalogueFault[] => {
      if (step.kind !== 'work' || !step.atMost) return []
      const place = { file: routeFile(id), at: ['steps', String(index), 'atMost'] }
      if (step.work === 'employment') return [{ kind: 'capOnJob', ...place, step: step.id }]
      const { days, counted } = step.atMost
      const lasts = step.lasts === undefined ? undefined : catalogue.durationsById.get(step.lasts)
      const least = lasts?.unit === 'weeks' ? lasts.span.low : null
      const most = Math.ceil(days / (counted === 'workingDays' ? 5 : 7))
      return least !== null && least > most
        ? [{ kind: 'stayBeyondCap', file: place.file, at: ['steps', String(index), 'lasts'], least, days }]
        : []
    }),
  )
}
