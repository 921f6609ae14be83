import type { Catalogue } from '../catalogue.ts'
import type { CatalogueFault } from '../faults.ts'
import { type Place, routeFile, tradeFile } from '../places.ts'
import { placedFiles } from './texts.ts'

type Named = { at: string[]; name: string }

/** What of a list is named as something before it in the list. */
function twiceIn(file: string, list: readonly Named[]): CatalogueFault[] {
  return list.flatMap(({ at, name }, index): CatalogueFault[] => {
    const first = list.slice(0, index).find((earlier) => earlier.name === name)
    return first ? [{ kind: 'listedTwice', file, at, name, other: first.at }] : []
  })
}

/** Lists of plain names, of modules, steps, counties, roles and the like, that name one thing twice. */
export function namesTwice(catalogue: Catalogue): CatalogueFault[] {
  return placedFiles(catalogue).flatMap(([file, content]) =>
    listsIn(content, { file, at: [] }).flatMap((list) => twiceIn(file, list)),
  )
}

/** Every list of plain names anywhere in a file, so that a new one is looked at by itself. */
function listsIn(value: unknown, { file, at }: Place): Named[][] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return [value.map((name, index) => ({ at: [...at, String(index)], name }))]
  return Object.entries(value).flatMap(([key, part]) => listsIn(part, { file, at: [...at, key] }))
}

/** Rows of a trade that are to stand once each: certificates of a school year, occupations of both registers. */
export function rowsTwice({ tradesById }: Catalogue): CatalogueFault[] {
  return [...tradesById].flatMap(([id, { certificates = [], occupations, esco = [] }]) => {
    const rows = (key: string, field: string, names: readonly string[]) =>
      twiceIn(
        tradeFile(id),
        names.map((name, index) => ({ at: [key, String(index), field], name })),
      )
    return [
      ...rows(
        'certificates',
        'schoolYear',
        certificates.map(({ schoolYear }) => schoolYear),
      ),
      ...rows(
        'occupations',
        'styrk',
        occupations.map(({ styrk }) => styrk),
      ),
      ...rows(
        'esco',
        'uri',
        esco.map(({ uri }) => uri),
      ),
    ]
  })
}

/** Steps that a route has once: the goal, the certificate, and each exam, whose new attempts are no steps. */
export function endsTwice({ routesById }: Catalogue): CatalogueFault[] {
  return [...routesById].flatMap(([id, { steps }]) => {
    const ends = steps.flatMap((step, index): Named[] => {
      const at = ['steps', String(index)]
      if (step.kind === 'exam') return [{ at: [...at, 'exam'], name: step.exam }]
      return step.kind === 'certificate' || step.kind === 'goal'
        ? [{ at: [...at, 'kind'], name: step.kind }]
        : []
    })
    return twiceIn(routeFile(id), ends)
  })
}

/** Phases that cover the very same steps: one band under the year axis would lie on the other. */
export function phasesTwice({ routesById }: Catalogue): CatalogueFault[] {
  return [...routesById].flatMap(([id, { phases }]) =>
    phases.flatMap(({ id: name, covers }, index): CatalogueFault[] => {
      const first = phases.slice(0, index).findIndex((earlier) => sameSteps(earlier.covers, covers))
      const [at, other] = [index, first].map((phase) => ['phases', String(phase)])
      return first < 0 || !at || !other ? [] : [{ kind: 'listedTwice', file: routeFile(id), at, name, other }]
    }),
  )
}

const sameSteps = (a: readonly string[], b: readonly string[]): boolean =>
  new Set(a).size === new Set(b).size && a.every((step) => b.includes(step))
