import type { Catalogue } from '../catalogue.ts'
import type { CatalogueFault } from '../faults.ts'
import { type Place, routeFile } from '../places.ts'
import { isOpenEnded, type Route } from '../route.ts'
import { circlesIn } from './circles.ts'

const inEachRoute = (catalogue: Catalogue, check: (route: Route, file: string) => CatalogueFault[]) =>
  [...catalogue.routesById].flatMap(([id, route]) => check(route, routeFile(id)))

const placeOfStep = (file: string, index: number): Place => ({ file, at: ['steps', String(index)] })

/** Steps that wait for each other, so that none could ever begin. */
export function stepsInACircle(catalogue: Catalogue): CatalogueFault[] {
  return inEachRoute(catalogue, ({ steps }, file) =>
    circlesIn(new Map(steps.map((step) => [step.id, step.after ?? []]))).map((through) => {
      const { at } = placeOfStep(
        file,
        steps.findIndex(({ id }) => id === through[0]),
      )
      return { kind: 'cycle', of: 'steps', file, at: [...at, 'after'], through }
    }),
  )
}

/** Steps that no phase covers. */
export function stepsWithoutPhase(catalogue: Catalogue): CatalogueFault[] {
  return inEachRoute(catalogue, ({ steps, phases }, file) =>
    steps.flatMap(({ id }, index): CatalogueFault[] =>
      phases.some(({ covers }) => covers.includes(id))
        ? []
        : [{ kind: 'stepWithoutPhase', ...placeOfStep(file, index), step: id }],
    ),
  )
}

/** Routes that do not end with a trade exam and a certificate (fagbrev), which every route here is to reach. */
export function missingSteps(catalogue: Catalogue): CatalogueFault[] {
  return inEachRoute(catalogue, ({ steps }, file) => {
    const has = {
      tradeExam: steps.some((step) => step.kind === 'exam' && step.exam === 'trade'),
      certificate: steps.some((step) => step.kind === 'certificate'),
    }
    return (['tradeExam', 'certificate'] as const)
      .filter((step) => !has[step])
      .map((step) => ({ kind: 'missingStep', file, at: ['steps'], step }))
  })
}

/** Stretches that are told both or neither of how long they last: a time, or as long as they are needed. */
export function stretchLengthsUnclear(catalogue: Catalogue): CatalogueFault[] {
  return inEachRoute(catalogue, ({ steps }, file) =>
    steps.flatMap((step, index): CatalogueFault[] => {
      if (step.kind !== 'stretch' || (step.duration === undefined) === isOpenEnded(step)) return []
      const told = step.duration === undefined ? 'never' : 'twice'
      return [{ kind: 'stretchLengthUnclear', ...placeOfStep(file, index), step: step.id, told }]
    }),
  )
}

/** Steps that would wait for ever: the model has them after one that goes on as long as it is needed. */
export function waitsForOpenEnds(catalogue: Catalogue): CatalogueFault[] {
  return inEachRoute(catalogue, ({ steps }, file) => {
    const open = steps.filter(isOpenEnded).map(({ id }) => id)
    return steps.flatMap(({ id, after = [] }, index) =>
      after.flatMap((one, at): CatalogueFault[] => {
        const place = placeOfStep(file, index)
        return open.includes(one)
          ? [{ kind: 'afterOpenEnded', file, at: [...place.at, 'after', String(at)], step: id, after: one }]
          : []
      }),
    )
  })
}

/** Forms and texts with lines to tick: only a checklist has them. */
export function itemsOfNoChecklist(catalogue: Catalogue): CatalogueFault[] {
  return inEachRoute(catalogue, ({ steps }, file) =>
    steps.flatMap(({ papers = [] }, index) =>
      papers.flatMap(({ id, kind, items }, paper): CatalogueFault[] => {
        const at = [...placeOfStep(file, index).at, 'papers', String(paper), 'items']
        return items && kind !== 'checklist' ? [{ kind: 'itemsOfNoChecklist', file, at, paper: id }] : []
      }),
    ),
  )
}
