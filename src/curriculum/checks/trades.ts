import type { Catalogue } from '../catalogue.ts'
import type { CatalogueFault } from '../faults.ts'
import { tradeFile } from '../places.ts'
import { leavesOf } from '../requirement.ts'

/** Partial competences that rest on no module: they would be reached before anything is learnt. */
export function partialCompetencesWithoutModule(catalogue: Catalogue): CatalogueFault[] {
  return [...catalogue.tradesById].flatMap(([id, trade]) =>
    trade.partialCompetences.flatMap((partial, index): CatalogueFault[] =>
      leavesOf(partial.requires).some(({ kind }) => kind === 'module' || kind === 'everyModule')
        ? []
        : [
            {
              kind: 'partialCompetenceWithoutModule',
              file: tradeFile(id),
              at: ['partialCompetences', String(index), 'requires'],
              partialCompetence: partial.id,
            },
          ],
    ),
  )
}

/** Numbers of a trade that contradict each other: its length, and the days of its trade exam. */
export function tradeNumbers(catalogue: Catalogue): CatalogueFault[] {
  return [...catalogue.tradesById].flatMap(([id, { length, exams }]) => {
    const file = tradeFile(id)
    const sum = length.school + length.company
    const at = ['length', 'total']
    const { least, most } = exams.trade.days
    return [
      ...(sum === length.total
        ? []
        : [
            {
              kind: 'lengthIsNotSum' as const,
              file,
              at,
              sum,
              total: length.total,
              cure: { at, value: sum },
            },
          ]),
      ...(most === null || least <= most
        ? []
        : [{ kind: 'leastAboveMost' as const, file, at: ['exams', 'trade', 'days'], least, most }]),
    ]
  })
}
