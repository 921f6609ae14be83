import type { Catalogue } from '../catalogue.ts'
import type { CatalogueFault, NeededStep } from '../faults.ts'
import { type Place, routeFile, rulesFile, tradeFile } from '../places.ts'
import { demandsOf, ruleSetsOf } from '../references.ts'
import type { Leaf, Requirement } from '../requirement.ts'
import type { Route } from '../route.ts'
import type { Demand } from '../rules.ts'
import { comesTo } from './comesTo.ts'

/** What a requirement asks of everybody, with the keys that lead to it: nothing else will do in its place. */
export function mustsOf(requirement: Requirement, at: string[]): { at: string[]; leaf: Leaf }[] {
  if (!('of' in requirement)) return [{ at, leaf: requirement }]
  const wanted = { all: requirement.of.length, any: 1, some: 'count' in requirement ? requirement.count : 0 }
  if (wanted[requirement.kind] < requirement.of.length) return []
  return requirement.of.flatMap((part, index) => mustsOf(part, [...at, 'of', String(index)]))
}

/** Things that a demand asks of everybody it holds for, and that only some of them could have. */
export function demandsNotForEverybody(catalogue: Catalogue): CatalogueFault[] {
  const trades = [...catalogue.tradesById.values()]
  const routes = [...catalogue.routesById.values()]
  const ofSet = (set: { gates?: { id: string }[] | undefined }) => (set.gates ?? []).map(({ id }) => id)
  const ofLaw = ofSet(catalogue.national)
  const county = (file: string) =>
    [...catalogue.countiesById.values()].find((set) => rulesFile(set.id) === file) ?? {}
  return demandsOf(catalogue).flatMap(({ file, at, demand, route, trade }) =>
    mustsOf(demand.requires, [...at, 'requires']).flatMap((must): CatalogueFault[] => {
      const { leaf } = must
      const fault = (to: 'module' | 'gate' | 'phase', name: string, everywhere: boolean): CatalogueFault[] =>
        everywhere ? [] : [{ kind: 'notForEverybody', file, at: [...must.at, to], to, name }]
      const known = (has: readonly { id: string }[], name: string) => has.some(({ id }) => id === name)
      if (leaf.kind === 'module' && !trade) {
        const having = trades.filter(({ modules }) => known(modules, leaf.module))
        // A name that nobody has is a broken reference, and told as one
        return fault('module', leaf.module, having.length === 0 || having.length === trades.length)
      }
      if (leaf.kind === 'gate') {
        const { gate } = leaf
        const here = [...ofLaw, ...ofSet(county(file)), ...(trade ? trade.gates.map(({ id }) => id) : [])]
        const elsewhere =
          trades.some(({ gates }) => known(gates, gate)) ||
          [...catalogue.countiesById.values()].some((set) => ofSet(set).includes(gate))
        const all = !trade && trades.every(({ gates }) => known(gates, gate))
        return fault('gate', gate, here.includes(gate) || all || !elsewhere)
      }
      if (leaf.kind === 'phase' && !route) {
        const having = routes.filter(({ phases, steps }) => known([...phases, ...steps], leaf.phase))
        return fault('phase', leaf.phase, having.length === 0 || having.length === routes.length)
      }
      return []
    }),
  )
}

/** Demands of a trade in one piece that it has a module plan. */
export function modulePlansOfBlocks(catalogue: Catalogue): CatalogueFault[] {
  return demandsOf(catalogue).flatMap(({ file, at, demand, trade }) =>
    trade?.structure !== 'block'
      ? []
      : mustsOf(demand.requires, [...at, 'requires'])
          .filter(({ leaf }) => leaf.kind === 'modulePlan')
          .map(({ at: place }): CatalogueFault => ({ kind: 'modulePlanOfBlock', file, at: place })),
  )
}

/** Which step of a route leads to what a leaf asks for; null where no step has to. */
function stepFor(leaf: Leaf, earned: (gate: string) => boolean): NeededStep | null {
  switch (leaf.kind) {
    case 'language':
      return leaf.level === 'belowA1' ? null : 'language'
    case 'subject':
      return 'subjects'
    case 'practice':
    case 'position':
      return 'work'
    case 'module':
    case 'everyModule':
      return 'modules'
    case 'gate':
      return earned(leaf.gate) ? 'gates' : null
    case 'examPassed':
      // A route without a trade exam is told of for itself
      return leaf.exam === 'written' ? 'writtenExam' : null
    case 'contract':
    case 'contractOver':
    case 'contractLasts':
    case 'contractEndsWithin':
    case 'contractLeft':
      return 'contract'
    default:
      return null
  }
}

/** What the steps of a route lead to. */
function leadsTo({ steps }: Route): Set<NeededStep | 'certificate'> {
  return new Set(
    steps.flatMap((step) => {
      if (step.kind === 'stretch' || step.kind === 'goal') return []
      if (step.kind !== 'exam') return [step.kind]
      return step.exam === 'written' ? ['writtenExam' as const] : []
    }),
  )
}

const isAsked = ({ roles }: Demand, { role }: Route) => !roles || (role !== undefined && roles.includes(role))

/**
 * Routes on which something is asked that none of their steps leads to: a level of Norwegian without Norwegian on the
 * way, a paper without a step to earn it. Told where the route asks it itself, else of its steps.
 */
export function demandsWithoutStep(catalogue: Catalogue): CatalogueFault[] {
  const all = demandsOf(catalogue)
  const gates = [
    ...[...catalogue.tradesById.values()].flatMap((trade) => trade.gates),
    ...ruleSetsOf(catalogue).flatMap((set) => set.gates ?? []),
  ]
  const earned = (gate: string) => gates.some(({ id, heldBy }) => id === gate && heldBy === 'person')
  const isGateAsked = gates.some(({ heldBy, neededBefore }) => heldBy === 'person' && neededBefore)
  return [...catalogue.routesById].flatMap(([id, route]) => {
    const has = leadsTo(route)
    const file = routeFile(id)
    const lacking = all
      .filter(
        (one) =>
          (one.route ?? route) === route && isAsked(one.demand, route) && comesTo(route, one.demand.on),
      )
      .flatMap(({ demand, at, route: own }) =>
        mustsOf(demand.requires, [...at, 'requires']).flatMap((must) => {
          const needs = stepFor(must.leaf, earned)
          return needs && !has.has(needs) ? [{ needs, at: own ? must.at : ['steps'] }] : []
        }),
      )
    const ofTrades =
      isGateAsked && comesTo(route, 'tradeExamRegistration') && !has.has('gates')
        ? [{ needs: 'gates' as const, at: ['steps'] }]
        : []
    const told = new Map([...lacking, ...ofTrades].map((one) => [`${one.needs} ${one.at.join('.')}`, one]))
    return [...told.values()].map(
      ({ needs, at }): CatalogueFault => ({ kind: 'demandWithoutStep', file, at, needs }),
    )
  })
}

/** Optional modules that no demand, no partial competence and no exam asks for. */
export function modulesNobodyNeeds(catalogue: Catalogue): CatalogueFault[] {
  const asked = demandsOf(catalogue).map(({ demand }) => demand.requires)
  return [...catalogue.tradesById].flatMap(([id, { modules, partialCompetences, exams }]) => {
    const needed = [
      ...[...asked, ...partialCompetences.map(({ requires }) => requires)].flatMap(modulesNamed),
      ...(exams.byModule ?? []).map(({ module }) => module),
    ]
    return modules.flatMap((module, index): CatalogueFault[] =>
      !module.optional || needed.includes(module.id)
        ? []
        : [
            {
              kind: 'moduleNobodyNeeds',
              file: tradeFile(id),
              at: ['modules', String(index)],
              module: module.id,
            },
          ],
    )
  })
}

const modulesNamed = (requirement: Requirement): string[] =>
  'of' in requirement
    ? requirement.of.flatMap(modulesNamed)
    : requirement.kind === 'module'
      ? [requirement.module]
      : []

/** Partial competences that ask for more modules of a group than anybody chooses. */
export function partialCompetencesBeyondChoice(catalogue: Catalogue): CatalogueFault[] {
  return [...catalogue.tradesById].flatMap(([id, { partialCompetences, groups = [], modules }]) =>
    partialCompetences.flatMap((partial, index) =>
      groups.flatMap(({ id: group, choose }): CatalogueFault[] => {
        const ofGroup = modules.filter((module) => module.group === group)
        const asked = fewestOf(
          partial.requires,
          ofGroup.map((module) => module.id),
        )
        if (asked <= choose) return []
        const place: Place = { file: tradeFile(id), at: ['partialCompetences', String(index), 'requires'] }
        const facts = { partialCompetence: partial.id, group, asked, choose }
        return [{ kind: 'partialCompetenceBeyondChoice', ...place, ...facts }]
      }),
    ),
  )
}

/** How few of some modules will do for a requirement, if all else that it asks is met. */
function fewestOf(requirement: Requirement, modules: readonly string[]): number {
  const named = modules.filter((module) => modulesNamed(requirement).includes(module))
  const willDo = (held: readonly string[], from: number, more: number): boolean =>
    isMetBy(requirement, named, held) ||
    (more > 0 && named.some((module, at) => at >= from && willDo([...held, module], at + 1, more - 1)))
  const fewest = named.findIndex((_, count) => willDo([], 0, count))
  return fewest < 0 ? named.length : fewest
}

/** Whether so many of some modules are enough for a requirement, if all else that it asks is met. */
function isMetBy(requirement: Requirement, modules: readonly string[], held: readonly string[]): boolean {
  if (!('of' in requirement)) {
    const isOne = requirement.kind === 'module' && modules.includes(requirement.module)
    return !isOne || held.includes(requirement.module)
  }
  const met = requirement.of.filter((part) => isMetBy(part, modules, held)).length
  const wanted = { all: requirement.of.length, any: 1, some: 'count' in requirement ? requirement.count : 0 }
  return met >= wanted[requirement.kind]
}
