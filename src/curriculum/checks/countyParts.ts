import type { Catalogue } from '../catalogue.ts'
import { spanLimits } from '../duration.ts'
import type { CatalogueFault } from '../faults.ts'
import { rulesFile } from '../places.ts'
import { ruleSetsOf } from '../references.ts'

/** Lengths and jobs of a county's own that are about nothing here, that stand twice, or that cannot be meant; and those of no county. */
export function countyParts(catalogue: Catalogue): CatalogueFault[] {
  const { durationsById, tradesById, leftOut } = catalogue
  const trades = [...tradesById.values()]
  return ruleSetsOf(catalogue).flatMap(({ id, county, durations = [], jobs = [] }): CatalogueFault[] => {
    const file = rulesFile(id)
    const twice = (key: string, names: readonly string[]) =>
      names.flatMap((name, index): CatalogueFault[] => {
        const first = names.indexOf(name)
        const other = [key, String(first)]
        return first < index ? [{ kind: 'listedTwice', file, at: [key, String(index)], name, other }] : []
      })
    const ofNobody = county === null && durations.length + jobs.length > 0
    return [
      ...(ofNobody ? [{ kind: 'countyPartOfLaw' as const, file, at: ['county'] }] : []),
      ...twice(
        'durations',
        durations.map((one) => one.id),
      ),
      ...twice(
        'jobs',
        jobs.map(({ trade, partialCompetence }) => `${trade} ${partialCompetence}`),
      ),
      ...durations.flatMap(({ id: name, span }, index): CatalogueFault[] => {
        const at = ['durations', String(index)]
        const unit = durationsById.get(name)?.unit
        if (unit === undefined)
          return leftOut.has(rulesFile('durations'))
            ? []
            : [{ kind: 'unknownReference', file, at: [...at, 'id'], to: 'duration', name }]
        const [, most] = spanLimits[unit]
        return span.high > most
          ? [
              {
                kind: 'valueBeyondLimit',
                file,
                at: [...at, 'span'],
                rule: name,
                value: span.high,
                most,
                unit,
              },
            ]
          : []
      }),
      ...jobs.flatMap(({ trade, partialCompetence }, index): CatalogueFault[] => {
        const at = ['jobs', String(index)]
        const versions = trades.filter((one) => one.trade === trade)
        if ([...leftOut].some((path) => path.startsWith(`trades/${trade}`))) return []
        if (versions.length === 0)
          return [{ kind: 'unknownReference', file, at: [...at, 'trade'], to: 'trade', name: trade }]
        const known = versions.flatMap((one) => one.partialCompetences.map((partial) => partial.id))
        const place = [...at, 'partialCompetence']
        return known.includes(partialCompetence)
          ? []
          : [{ kind: 'unknownReference', file, at: place, to: 'partialCompetence', name: partialCompetence }]
      }),
    ]
  })
}
