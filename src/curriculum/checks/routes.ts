import type { Catalogue } from '../catalogue.ts'
import type { CatalogueFault } from '../faults.ts'
import { type Place, routeFile } from '../places.ts'
import type { Route } from '../route.ts'
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
