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

/**
 * Trades whose code stem is another than the code's that their file is named by: what happens in them would be kept with
 * another trade.
 */
export function tradesOfOtherFile(catalogue: Catalogue): CatalogueFault[] {
  return [...catalogue.tradesById].flatMap(([id, { trade }]): CatalogueFault[] => {
    if (id.startsWith(trade)) return []
    const stem = /^([A-Z]{3})\d\d-\d\d/.exec(id)?.[1]
    const at = ['trade']
    const cure = stem === undefined ? {} : { cure: { at, value: stem } }
    return [{ kind: 'tradeOfOtherFile', file: tradeFile(id), at, trade, ...cure }]
  })
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
