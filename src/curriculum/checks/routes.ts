import type { Catalogue } from '../catalogue.ts'
import type { CatalogueFault, NeededEnd } from '../faults.ts'
import { type Place, routeFile } from '../places.ts'
import { type Goal, goalOf, isOpenEnded, type Route, type RouteStep } from '../route.ts'
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

/** Routes without the steps that lead to what they end in: trade exam and certificate, or the goal and what reaches it. */
export function missingSteps(catalogue: Catalogue): CatalogueFault[] {
  return inEachRoute(catalogue, (route, file) => {
    const { steps } = route
    const goal = goalOf(route)
    const has: Record<NeededEnd, boolean> = {
      tradeExam: steps.some((step) => step.kind === 'exam' && step.exam === 'trade'),
      certificate: steps.some((step) => step.kind === 'certificate'),
      goal: steps.some((step) => step.kind === 'goal'),
      goalExam: goal.kind === 'exam' && steps.some((step) => step.kind === 'exam' && step.exam === goal.exam),
      goalWork: steps.some((step) => step.kind === 'work' && step.work === 'employment'),
    }
    return neededBy[goal.kind]
      .filter((step) => !has[step])
      .map((step) => ({ kind: 'missingStep', file, at: ['steps'], step }))
  })
}

/** What a route must have a step for, by what it ends in; the step that a schooling is reached by is a name to look up. */
const neededBy: Record<Goal['kind'], readonly NeededEnd[]> = {
  certificate: ['tradeExam', 'certificate'],
  paidWork: ['goalWork', 'goal'],
  exam: ['goalExam', 'goal'],
  education: ['goal'],
}

/** Steps that only those in a trade come to. */
const ofTrade: readonly RouteStep['kind'][] = ['modules', 'gates', 'contract', 'exam', 'certificate']

/** Routes that go by no trade and have what only a trade has, and routes that do not say in which role somebody is. */
export function stepsAgainstTrade(catalogue: Catalogue): CatalogueFault[] {
  return inEachRoute(catalogue, ({ steps, trade, trades, role }, file) => {
    if (trade === 'none') {
      const found = steps.flatMap(({ id, kind }, index): CatalogueFault[] =>
        ofTrade.includes(kind) ? [{ kind: 'stepOfTrade', ...placeOfStep(file, index), step: id }] : [],
      )
      return trades ? [...found, { kind: 'tradesOfNone', file, at: ['trades'] }] : found
    }
    const needsRole = steps.some(({ kind }) => kind === 'contract' || kind === 'certificate')
    return needsRole && role === undefined ? [{ kind: 'roleMissing', file, at: ['role'] }] : []
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

/** Stretches that take hours of a week without a word on why so many: where a source has a number, it is a rhythm. */
export function hoursWithoutReason(catalogue: Catalogue): CatalogueFault[] {
  return inEachRoute(catalogue, ({ steps }, file) =>
    steps.flatMap((step, index): CatalogueFault[] => {
      if (step.kind !== 'stretch' || !step.hoursAWeek || step.assumed) return []
      const at = [...placeOfStep(file, index).at, 'hoursAWeek']
      return [{ kind: 'hoursWithoutReason', file, at, step: step.id, hours: step.hoursAWeek }]
    }),
  )
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
