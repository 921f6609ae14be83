import type { Catalogue } from '../catalogue.ts'
import type { CatalogueFault } from '../faults.ts'
import { routeFile, rulesFile, tradeFile } from '../places.ts'
import type { Leaf } from '../requirement.ts'
import type { Route } from '../route.ts'
import { type Demand, type DemandPoint, finalExamOf, type RouteRole, roles } from '../rules.ts'
import { circlesIn } from './circles.ts'
import { comesTo, momentsOf } from './comesTo.ts'
import { mustsOf } from './reach.ts'

/** Demands of a route that nobody on it is ever asked, and routes that open at a moment they never come to. */
export function demandsOfNobody(catalogue: Catalogue): CatalogueFault[] {
  return [...catalogue.routesById].flatMap(([id, route]) => {
    const file = routeFile(id)
    const entry: CatalogueFault[] = comesTo(route, route.entry)
      ? []
      : [{ kind: 'entryWithoutStep', file, at: ['entry'], on: route.entry }]
    return [
      ...entry,
      ...route.demands.flatMap(({ on, roles }, index): CatalogueFault[] => {
        const at = ['demands', String(index)]
        if (!comesTo(route, on))
          return [{ kind: 'demandOfNobody', file, at: [...at, 'on'], on, because: 'moment' }]
        // Contracts that lead to another paper than the certificate go by the demands of their own role
        const asked = roles?.some(
          (role) => role === route.role || (role in finalExamOf && !isOfCertificate(role)),
        )
        return asked === false
          ? [{ kind: 'demandOfNobody', file, at: [...at, 'roles'], on, because: 'roles' }]
          : []
      }),
    ]
  })
}

const isOfCertificate = (role: string): boolean => roles.some((one) => one === role)

/** Routes whose contracts are all in another role than the one they go to the trade exam in. */
export function contractsOfOtherRole(catalogue: Catalogue): CatalogueFault[] {
  return [...catalogue.routesById].flatMap(([id, { steps, role: wanted }]) => {
    if (wanted === undefined) return []
    const contracts = steps.flatMap((step, index) =>
      step.kind === 'contract' ? [{ role: step.role, index }] : [],
    )
    if (contracts.some(({ role }) => role === wanted)) return []
    return contracts.map(({ role, index }): CatalogueFault => {
      const at = ['steps', String(index), 'role']
      const cure = wanted === 'experienceBased' ? {} : { cure: { at, value: wanted } }
      return { kind: 'contractOfOtherRole', file: routeFile(id), at, role, wanted, ...cure }
    })
  })
}

/** The moments that must lie behind a person before what a leaf asks for can be had. */
function momentsBefore(leaf: Leaf, route: Route | null): DemandPoint[] {
  switch (leaf.kind) {
    case 'examPassed':
      return [leaf.exam === 'written' ? 'writtenExam' : 'tradeExam']
    case 'contract':
      return [leaf.reached === 'completed' ? 'contractCompleted' : 'contract']
    case 'contractOver':
    case 'contractEndsWithin':
    case 'contractLeft':
      return ['contract']
    case 'module':
    case 'everyModule':
      return ['module']
    case 'phase': {
      const covers = route?.phases.find(({ id }) => id === leaf.phase)?.covers ?? []
      return route?.steps.filter(({ id }) => covers.includes(id)).flatMap(momentsOf) ?? []
    }
    default:
      return []
  }
}

/** A contract is completed after it was made, a trade exam taken after registration, a certificate given after it. */
const before: readonly (readonly [DemandPoint, DemandPoint])[] = [
  ['contractCompleted', 'contract'],
  ['tradeExam', 'tradeExamRegistration'],
]

function circlesOf(demands: readonly Demand[], role: RouteRole | undefined, route: Route | null): string[][] {
  const waitsFor = new Map<string, string[]>()
  const add = (moment: string, wanted: readonly string[]) =>
    waitsFor.set(moment, [...(waitsFor.get(moment) ?? []), ...wanted])
  for (const [moment, wanted] of before) add(moment, [wanted])
  for (const { on, roles: held, requires } of demands) {
    if (held && (role === undefined || !held.includes(role))) continue
    add(
      on,
      mustsOf(requires, []).flatMap(({ leaf }) => momentsBefore(leaf, route)),
    )
  }
  return circlesIn(waitsFor)
}

/** Demands of which each can only be met after the next has been: told of the file that closes the circle. */
export function demandsInACircle(catalogue: Catalogue): CatalogueFault[] {
  const law = catalogue.national.demands ?? []
  const told = (file: string, circles: string[][]): CatalogueFault[] =>
    circles.slice(0, 1).map((through) => ({ kind: 'cycle', of: 'demands', file, at: ['demands'], through }))
  const ofLaw = roles.flatMap((role) => circlesOf(law, role, null))
  if (ofLaw.length > 0) return told(rulesFile(catalogue.national.id), ofLaw)
  return [
    ...[...catalogue.countiesById.values()].flatMap(({ id, demands = [] }) =>
      told(
        rulesFile(id),
        roles.flatMap((role) => circlesOf([...law, ...demands], role, null)),
      ),
    ),
    ...[...catalogue.routesById].flatMap(([id, route]) =>
      told(routeFile(id), circlesOf([...law, ...route.demands], route.role, route)),
    ),
    ...[...catalogue.tradesById].flatMap(([id, { demands = [] }]) =>
      told(
        tradeFile(id),
        roles.flatMap((role) => circlesOf([...law, ...demands], role, null)),
      ),
    ),
  ]
}
