import { type Catalogue, gatesOnRoute } from './catalogue.ts'
import type { ReferenceTo } from './faults.ts'
import { type Place, routeFile, rulesFile, tradeFile } from './places.ts'
import type { Leaf, Requirement } from './requirement.ts'
import { isOpenEnded, type Route } from './route.ts'
import { type Demand, type Gate, type RuleSet, ruleIds } from './rules.ts'
import { type RuleOfLeaf, rulesOfLeaf } from './rulesOfLeaf.ts'
import type { Trade } from './trade.ts'

/** A name in a file that points to something, with every name that may stand there. */
interface Reference extends Place {
  to: ReferenceTo
  name: string
  known: readonly string[]
}

/** A requirement where a file states it, with what its leaves may name there. */
interface PlacedRequirement extends Place {
  requirement: Requirement
  modules: readonly string[]
  gates: readonly string[]
  phases: readonly string[]
}

/** National law first, then every county's file. */
export function ruleSetsOf(catalogue: Catalogue): RuleSet[] {
  return [catalogue.national, ...catalogue.countiesById.values()]
}

/** A demand with its place, and the route or trade that makes it; both null where law or a county does. */
interface PlacedDemand extends Place {
  demand: Demand
  route: Route | null
  trade: Trade | null
}

/** Every demand of law, counties, routes and trades, with its place. */
export function demandsOf(catalogue: Catalogue): PlacedDemand[] {
  const placed = (
    file: string,
    demands: readonly Demand[] = [],
    by: { route?: Route; trade?: Trade } = {},
  ): PlacedDemand[] =>
    demands.map((demand, index) => {
      const { route = null, trade = null } = by
      return { file, at: ['demands', String(index)], demand, route, trade }
    })
  return [
    ...ruleSetsOf(catalogue).flatMap((set) => placed(rulesFile(set.id), set.demands)),
    ...[...catalogue.routesById].flatMap(([id, route]) => placed(routeFile(id), route.demands, { route })),
    ...[...catalogue.tradesById].flatMap(([id, trade]) => placed(tradeFile(id), trade.demands, { trade })),
  ]
}

/** Every gate of trades, law and counties, with its place. */
function gatesOf(catalogue: Catalogue): (Place & { gate: Gate })[] {
  const placed = (file: string, gates: readonly Gate[]) =>
    gates.map((gate, index) => ({ file, at: ['gates', String(index)], gate }))
  return [
    ...[...catalogue.tradesById].flatMap(([id, trade]) => placed(tradeFile(id), trade.gates)),
    ...ruleSetsOf(catalogue).flatMap((set) => placed(rulesFile(set.id), set.gates ?? [])),
  ]
}

/**
 * Every requirement that the files state. A trade may only name its own modules and the gates that it or a
 * rule set has; a route and a rule hold for every trade, so they may name any of them.
 */
export function requirementsOf(catalogue: Catalogue): PlacedRequirement[] {
  const allModules = [...catalogue.tradesById.values()].flatMap((trade) => trade.modules.map(({ id }) => id))
  const allGates = gatesOf(catalogue).map(({ gate }) => gate.id)
  const allPhases = [...catalogue.routesById.values()].flatMap(phasesOf)
  const commonGates = ruleSetsOf(catalogue).flatMap((set) => (set.gates ?? []).map(({ id }) => id))

  const namesOf = (trade: Trade) => ({
    modules: trade.modules.map((module) => module.id),
    gates: [...trade.gates.map((gate) => gate.id), ...commonGates],
  })
  const ofTrades = [...catalogue.tradesById].flatMap(([id, trade]) =>
    trade.partialCompetences.map((partial, index) => ({
      file: tradeFile(id),
      at: ['partialCompetences', String(index), 'requires'],
      requirement: partial.requires,
      ...namesOf(trade),
      phases: [],
    })),
  )
  const ofDemands = demandsOf(catalogue).map(({ file, at, demand, route, trade }) => ({
    file,
    at: [...at, 'requires'],
    requirement: demand.requires,
    ...(trade ? namesOf(trade) : { modules: allModules, gates: allGates }),
    phases: route ? phasesOf(route) : allPhases,
  }))
  return [...ofTrades, ...ofDemands]
}

/** What a requirement may call a phase of a route: its bands under the year axis, and stretches within them that end. */
function phasesOf({ phases, steps }: Route): string[] {
  const stretches = steps.filter((step) => step.kind === 'stretch' && !isOpenEnded(step))
  return [...phases, ...stretches].map(({ id }) => id)
}

/** What a class has days of its own for: stretches and work of its route, and the phases they lie in. */
function datable({ phases, steps }: Route): string[] {
  const own = steps.filter(({ kind }) => kind === 'stretch' || kind === 'work')
  return [...own, ...phases].map(({ id }) => id)
}

/** Every leaf of a requirement with the keys that lead to it. */
export function placedLeaves(requirement: Requirement, at: string[]): { at: string[]; leaf: Leaf }[] {
  if (!('of' in requirement)) return [{ at, leaf: requirement }]
  return requirement.of.flatMap((part, index) => placedLeaves(part, [...at, 'of', String(index)]))
}

/** The rules whose values the files ask for in their requirements. */
export function namedRulesOf(catalogue: Catalogue): (Place & RuleOfLeaf)[] {
  return requirementsOf(catalogue).flatMap(({ file, at, requirement }) =>
    placedLeaves(requirement, at).flatMap((placed) =>
      rulesOfLeaf(placed.leaf).map((rule) => ({ ...rule, file, at: [...placed.at, ...rule.at] })),
    ),
  )
}

/** Every name in the files that points to something, with what it may point to. */
export function referencesOf(catalogue: Catalogue): Reference[] {
  return [
    ...referencesOfRequirements(catalogue),
    ...referencesOfTrades(catalogue),
    ...referencesOfRoutes(catalogue),
    ...gatesOf(catalogue).flatMap(({ file, at, gate }) => [
      ...optional(gate.duration, {
        file,
        at: [...at, 'duration'],
        to: 'duration',
        known: durations(catalogue),
      }),
    ]),
  ]
}

function referencesOfRequirements(catalogue: Catalogue): Reference[] {
  const named = namedRulesOf(catalogue).map(({ file, at, rule }) => ({
    file,
    at,
    to: 'rule' as const,
    name: rule,
    known: ruleIds,
  }))
  const pointed = requirementsOf(catalogue).flatMap(({ file, at, requirement, modules, gates, phases }) =>
    placedLeaves(requirement, at).flatMap(({ at, leaf }): Reference[] => {
      if (leaf.kind === 'module')
        return [{ file, at: [...at, 'module'], to: 'module', name: leaf.module, known: modules }]
      if (leaf.kind === 'gate')
        return [{ file, at: [...at, 'gate'], to: 'gate', name: leaf.gate, known: gates }]
      if (leaf.kind === 'trade')
        return listed(leaf.trades, { file, at: [...at, 'trades'], to: 'trade', known: tradeCodes(catalogue) })
      if (leaf.kind === 'phase')
        return [{ file, at: [...at, 'phase'], to: 'phase', name: leaf.phase, known: phases }]
      return []
    }),
  )
  return [...named, ...pointed]
}

/** The code stems of all trades. */
function tradeCodes({ tradesById }: Catalogue): string[] {
  return [...tradesById.values()].map(({ trade }) => trade)
}

function referencesOfTrades(catalogue: Catalogue): Reference[] {
  const trades = [...catalogue.tradesById.keys()]
  const occupations = catalogue.occupations.occupations.map(({ styrk }) => styrk)
  return [...catalogue.tradesById].flatMap(([id, trade]) => {
    const file = tradeFile(id)
    return [
      ...listed(trade.succeeds, { file, at: ['succeeds'], to: 'trade', known: trades }),
      ...trade.modules.flatMap(({ group }, index) =>
        optional(group, {
          file,
          at: ['modules', String(index), 'group'],
          to: 'group',
          known: (trade.groups ?? []).map((one) => one.id),
        }),
      ),
      ...(trade.exams.byModule ?? []).map(({ module }, index) => ({
        file,
        at: ['exams', 'byModule', String(index), 'module'],
        to: 'module' as const,
        name: module,
        known: trade.modules.map((one) => one.id),
      })),
      // The app suggests by the list of occupations, so one that only the trade knows would never be suggested
      ...trade.occupations.map(({ styrk }, index) => ({
        file,
        at: ['occupations', String(index), 'styrk'],
        to: 'occupation' as const,
        name: styrk,
        known: occupations,
      })),
    ]
  })
}

function referencesOfRoutes(catalogue: Catalogue): Reference[] {
  return [...catalogue.routesById].flatMap(([id, route]) => {
    const file = routeFile(id)
    const steps = route.steps.map((step) => step.id)
    return [
      ...listed(route.succeeds, {
        file,
        at: ['succeeds'],
        to: 'route',
        known: [...catalogue.routesById.keys()],
      }),
      ...listed(route.counties ?? [], {
        file,
        at: ['counties'],
        to: 'county',
        known: [...catalogue.countiesById.keys()],
      }),
      ...(route.cohorts ?? []).flatMap(({ dates }, cohort) =>
        dates.flatMap(({ step }, index) =>
          optional(step, {
            file,
            at: ['cohorts', String(cohort), 'dates', String(index), 'step'],
            to: 'step',
            known: datable(route),
          }),
        ),
      ),
      ...listed(route.trades ?? [], {
        file,
        at: ['trades'],
        to: 'trade',
        known: tradeCodes(catalogue),
      }),
      ...(route.goal?.kind === 'education'
        ? optional(route.goal.step, {
            file,
            at: ['goal', 'step'],
            to: 'step',
            known: route.steps
              .filter(({ kind }) => kind === 'stretch' || kind === 'subjects')
              .map(({ id }) => id),
          })
        : []),
      ...route.phases.flatMap((phase, index) =>
        listed(phase.covers, { file, at: ['phases', String(index), 'covers'], to: 'step', known: steps }),
      ),
      ...route.steps.flatMap((step, index) => {
        const at = ['steps', String(index)]
        const duration = { file, to: 'duration', known: durations(catalogue) } as const
        return [
          ...listed(step.after ?? [], { file, at: [...at, 'after'], to: 'step', known: steps }),
          ...(step.kind === 'gates'
            ? [
                ...listed(step.of ?? [], {
                  file,
                  at: [...at, 'of'],
                  to: 'gate',
                  known: gatesOnRoute(catalogue, route),
                }),
                ...optional(step.lasts, { ...duration, at: [...at, 'lasts'] }),
              ]
            : []),
          ...(step.kind === 'work'
            ? [
                ...optional(step.find, { ...duration, at: [...at, 'find'] }),
                ...optional(step.lasts, { ...duration, at: [...at, 'lasts'] }),
                ...optional(step.position, {
                  file,
                  at: [...at, 'position'],
                  to: 'position',
                  known: [...catalogue.positionsById.keys()],
                }),
              ]
            : []),
          ...(step.kind === 'contract' && step.length.kind === 'assumed'
            ? optional(step.length.duration, { ...duration, at: [...at, 'length', 'duration'] })
            : []),
          ...(step.kind === 'subjects' ? optional(step.level, { ...duration, at: [...at, 'level'] }) : []),
          ...(step.kind === 'stretch'
            ? optional(step.duration, { ...duration, at: [...at, 'duration'] })
            : []),
        ]
      }),
    ]
  })
}

const durations = (catalogue: Catalogue): string[] => [...catalogue.durationsById.keys()]

const listed = (names: readonly string[], reference: Omit<Reference, 'name'>): Reference[] =>
  names.map((name, index) => ({ ...reference, at: [...reference.at, String(index)], name }))

const optional = (name: string | undefined, reference: Omit<Reference, 'name'>): Reference[] =>
  name === undefined ? [] : [{ ...reference, name }]
