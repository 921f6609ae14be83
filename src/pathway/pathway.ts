import type { Day } from '../calendar/day.ts'
import { type Catalogue, tradeNameOf } from '../curriculum/catalogue.ts'
import { countyOf, durationsIn, tradeIn } from '../curriculum/county.ts'
import type { Duration, Position } from '../curriculum/duration.ts'
import { spelledOut } from '../curriculum/moduleChoice.ts'
import { leavesOf, type Quantity, skills } from '../curriculum/requirement.ts'
import { goalOf, goesByTrade, type Route, type RouteStep } from '../curriculum/route.ts'
import { answerOfRule, ruleInForce } from '../curriculum/ruleInForce.ts'
import {
  type ContractRole,
  contractRoles,
  type Demand,
  type DemandPoint,
  finalExamOf,
  type Gate,
  type RouteRole,
  type RuleEntry,
  type RuleId,
  type RuleSet,
} from '../curriculum/rules.ts'
import type { RuleStanding } from '../curriculum/source.ts'
import type { Terms } from '../curriculum/terms.ts'
import type { Text } from '../curriculum/text.ts'
import type { Module, Trade } from '../curriculum/trade.ts'
import { leftBehind } from './carryOver.ts'
import { itemUnits } from './item.ts'
import { type ChartKind, movesByChart, type Place } from './moves.ts'

/** One thing with a chart in one pathway: `language.oral`, `module.HEAV105`, `contract.c1`. */
export type Unit = `${ChartKind}.${string}`

/** The files that a pathway is put together from, by what each is in it. */
export const partsOfPathway = ['trade', 'route', 'county', 'national', 'durations', 'terms'] as const

/** What a file is in a pathway. */
export type PathwayPart = (typeof partsOfPathway)[number]

/** Everything that is possible for one person: curriculum x route x rules, each in one version. */
export interface Pathway {
  /** null on a route that goes by no trade. */
  trade: Trade | null
  route: Route
  national: RuleSet
  county: RuleSet
  terms: readonly Terms[]
  durationsById: ReadonlyMap<string, Duration>
  positionsById: ReadonlyMap<string, Position>
  modulesById: ReadonlyMap<string, Module>
  gatesById: ReadonlyMap<string, Gate>
  stepsById: ReadonlyMap<string, RouteStep>
  /** The units that exist from the start, each with the place it starts in; claims, work and contracts come with their events. */
  initialPlaces: ReadonlyMap<Unit, Place>
  /** What earlier versions of the curriculum had and this one has no longer, with the file that had it. */
  leftBehind: ReadonlyMap<Unit, string>
  /** The demands of law, county, route and trade that hold for this route's role, by moment. */
  demandsByPoint: ReadonlyMap<DemandPoint, readonly Demand[]>
  /** The same for contracts in a role that does not lead to the trade exam. */
  demandsOfOthers: ReadonlyMap<ContractRole, ReadonlyMap<DemandPoint, readonly Demand[]>>
  /** The trades that the route is for, by code stem, with their names; empty where it is for all. */
  tradesOfRoute: ReadonlyMap<string, Text>
  /** Which edition of each file it was put together from. */
  editions: Readonly<Record<PathwayPart, string>>
}

/** The three choices that make a pathway, by file name. */
export interface Choice {
  /** null where the route goes by no trade. */
  trade: string | null
  route: string
  county: string
}

/** The three choices that a pathway was made from. */
export function choiceOf({ trade, route, county }: Pathway): Choice {
  return { trade: trade?.id ?? null, route: route.id, county: county.id }
}

/**
 * Whether two plans, agreements or pathways are for one and the same way. A county has demands and practice of its
 * own, so that another county is another way.
 */
export function isSameWay(a: Choice, b: Choice): boolean {
  return a.trade === b.trade && a.route === b.route && a.county === b.county
}

/**
 * Whether two ways lead to one trade by one route, in whatever county: what somebody has fixed by hand in a plan of the one
 * is fixed in the other, and in no plan of another trade or route.
 */
export function isSameRoute(
  a: Pick<Choice, 'trade' | 'route'>,
  b: { trade: string | null; route: string | null },
): boolean {
  return a.trade === b.trade && a.route === b.route
}

/** The chart kind a unit belongs to. */
export function chartOf(unit: Unit): ChartKind {
  return unit.slice(0, unit.indexOf('.')) as ChartKind
}

/** The id of a unit within its kind. */
export function idOf(unit: Unit): string {
  return unit.slice(unit.indexOf('.') + 1)
}

/** Whether a step is schooling in the trade itself (Vg1, Vg2), which counts for no other. */
export function isSchooling(step: RouteStep | undefined): boolean {
  return step?.kind === 'stretch' && step.lane === 'modules'
}

/** How much of full time the work of a route step is assumed to be, in per cent. */
export function assumedPercent(
  { positionsById }: Pathway,
  { position }: RouteStep & { kind: 'work' },
): number {
  return positionsById.get(position)?.percent ?? 100
}

/** The gates that people earn themselves, by a course or a test: of the trade, the county and the law. */
export function gatesToEarn({ gatesById }: Pathway): Gate[] {
  return [...gatesById.values()].filter(({ heldBy }) => heldBy === 'person')
}

/**
 * The trade of a way that goes by one: whoever asks does so of a contract, a module, an exam or a certificate, and no route
 * without a trade has any of them. It would be a broken invariant, as the check of curricula names it.
 */
export function tradeOf({ trade, route }: Pathway): Trade {
  if (!trade) throw new Error(`${route.id} goes by no trade`)
  return trade
}

/** The things that a person holds or reaches in a trade, each with its chart. */
function unitsOfTrade(trade: Trade): Unit[] {
  return [
    ...trade.modules.map((module): Unit => `module.${module.id}`),
    'exam.written',
    'exam.trade',
    'certificate.certificate',
  ]
}

/** What a route is for beside its own demands: its trades, asked of everybody on it. */
function demandOfTrades({ trades, sources: [source] }: Route): Demand[] {
  if (!trades || !source) return []
  return [{ on: 'route', requires: { kind: 'trade', trades }, standing: 'model', source }]
}

/** Puts curriculum, route and rules together; null when one of the first two is not in the catalogue. */
export function composePathway(catalogue: Catalogue, choice: Choice): Pathway | null {
  const route = catalogue.routesById.get(choice.route)
  const county = countyOf(catalogue, choice.county)
  const trade = route && goesByTrade(route) ? tradeIn(catalogue, county, choice.trade) : null
  if (!route || trade === undefined) return null

  // What an employer must hold to train in a trade is asked of none where the way is to no trade
  const common = [...(catalogue.national.gates ?? []), ...(county.gates ?? [])]
  const gates = trade ? [...trade.gates, ...common] : common.filter(({ heldBy }) => heldBy !== 'employer')
  const units: Unit[] = [
    ...skills.map((skill): Unit => `language.${skill}`),
    ...(trade ? unitsOfTrade(trade) : []),
    ...route.steps.flatMap((step): Unit[] => (step.kind === 'stretch' ? [`phase.${step.id}`] : [])),
    ...route.phases.map((phase): Unit => `phase.${phase.id}`),
    ...gates.map((gate): Unit => `gate.${gate.id}`),
    ...itemUnits(route.steps),
    ...(goalOf(route).kind === 'certificate' ? [] : ['goal.goal' as const]),
    'leave.leave',
    'agreement.agreement',
  ]
  const demands: Demand[] = [
    ...(catalogue.national.demands ?? []),
    ...(county.demands ?? []),
    ...route.demands,
    ...demandOfTrades(route),
    ...(trade?.demands ?? []),
    ...(trade?.gates ?? []).flatMap((gate) => demandOfGate(gate, 'law')),
    ...(county.gates ?? []).flatMap((gate) => demandOfGate(gate, 'countyPractice')),
  ].map((demand) => (trade ? { ...demand, requires: spelledOut(trade, demand.requires) } : demand))

  return {
    trade,
    route,
    national: catalogue.national,
    county,
    terms: catalogue.terms,
    durationsById: durationsIn(county, catalogue.durationsById),
    positionsById: catalogue.positionsById,
    modulesById: new Map((trade?.modules ?? []).map((module) => [module.id, module])),
    gatesById: new Map(gates.map((gate) => [gate.id, gate])),
    stepsById: new Map(route.steps.map((step) => [step.id, step])),
    initialPlaces: new Map(units.map((unit) => [unit, movesByChart[chartOf(unit)].initial])),
    leftBehind: trade ? leftBehind(catalogue, trade.id) : new Map(),
    demandsByPoint: byPoint(demands, route.role ?? null),
    demandsOfOthers: new Map(
      contractRoles
        .filter((role) => finalExamOf[role] !== 'trade')
        .map((role) => [role, byPoint(demands, role)]),
    ),
    tradesOfRoute: new Map((route.trades ?? []).map((code) => [code, tradeNameOf(catalogue, code)])),
    editions: editionsOf(catalogue, { ...choice, trade: trade?.id ?? null }),
  }
}

/** The editions that a pathway is put together from; several files of one part are written together. */
function editionsOf(
  { editionsByPath, national, terms }: Catalogue,
  { trade, route, county }: Choice,
): Pathway['editions'] {
  const of = (...paths: string[]) => paths.map((path) => editionsByPath.get(path) ?? '').join('+')
  return {
    trade: trade === null ? '' : of(`trades/${trade}`),
    route: of(`routes/${route}`),
    county: of(`rules/${county}`),
    national: of(`rules/${national.id}`),
    durations: of('rules/durations'),
    terms: of(...terms.map(({ id }) => `rules/${id}`)),
  }
}

/**
 * What a trade or a county asks to be held. Of the law's own gates the law's demands say whom they are asked of, and of
 * those that will do in each other's place the trade's.
 */
function demandOfGate({ id, neededBefore, source }: Gate, standing: RuleStanding): Demand[] {
  return neededBefore ? [{ on: neededBefore, requires: { kind: 'gate', gate: id }, standing, source }] : []
}

/** The moments of a pathway at which a gate is asked for, by itself or as one of several that will do. */
export function pointsAsking({ demandsByPoint }: Pathway, gate: string): DemandPoint[] {
  return [...demandsByPoint].flatMap(([point, demands]) =>
    demands.some(({ requires }) =>
      leavesOf(requires).some((leaf) => leaf.kind === 'gate' && leaf.gate === gate),
    )
      ? [point]
      : [],
  )
}

/** The demands on one role, by moment. */
function byPoint(demands: readonly Demand[], role: RouteRole | null): Map<DemandPoint, Demand[]> {
  const found = new Map<DemandPoint, Demand[]>()
  for (const demand of demands) {
    if (demand.roles && (role === null || !demand.roles.includes(role))) continue
    found.set(demand.on, [...(found.get(demand.on) ?? []), demand])
  }
  return found
}

/** The demands that hold at a moment on a day, for the route's role or for a contract in one that goes another way. */
export function demandsAt(
  pathway: Pathway,
  point: DemandPoint,
  day: Day,
  contract: ContractRole | null = null,
): readonly Demand[] {
  const others = contract && pathway.demandsOfOthers.get(contract)
  const demands = (others ?? pathway.demandsByPoint).get(point) ?? []
  return demands.every((demand) => !demand.from && !demand.to)
    ? demands
    : demands.filter((demand) => (demand.from ?? day) <= day && day <= (demand.to ?? day))
}

/** A rule as law and county have it on a day, and the one that holds: the county's where it has published one. */
export function ruleOf(
  pathway: Pathway,
  rule: RuleId,
  day: Day,
): { law: RuleEntry | null; county: RuleEntry | null; holds: RuleEntry | null } {
  const answer = answerOfRule(pathway.national, pathway.county, rule, day)
  return { law: answer.law, county: answer.county, holds: ruleInForce(answer)?.entry ?? null }
}

/** The number a rule has on a day, or null when it has none or nobody knows it. */
export function numberOf(pathway: Pathway, rule: RuleId, day: Day): number | null {
  const value = ruleOf(pathway, rule, day).holds?.value
  return typeof value === 'number' ? value : null
}

/** A number that a demand asks for, with the rule it came from. */
export interface AskedNumber {
  /** null: the rule exists, its value is unknown. */
  value: number | null
  entry: RuleEntry | null
  /** What the law alone asks, when a county asks more. */
  law: number | null
  lawEntry: RuleEntry | null
}

/** Works out a number of a demand; null when no rule asks for it here at all. */
export function askedNumber(pathway: Pathway, quantity: Quantity, day: Day): AskedNumber | null {
  if (typeof quantity === 'number') return { value: quantity, entry: null, law: quantity, lawEntry: null }
  const times = 'lengthTimes' in quantity ? tradeOf(pathway).length.total : 1
  const rule = ('lengthTimes' in quantity ? quantity.lengthTimes : quantity.rule) as RuleId
  const { law, holds } = ruleOf(pathway, rule, day)
  if (!holds) return null
  const scaled = (value: RuleEntry['value'] | undefined): number | null =>
    typeof value === 'number' ? value * times : null
  return { value: scaled(holds.value), entry: holds, law: scaled(law?.value), lawEntry: law }
}
