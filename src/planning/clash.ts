import { type Day, later } from '../calendar/day.ts'
import type { Requirement } from '../curriculum/requirement.ts'
import type { Demand, DemandPoint } from '../curriculum/rules.ts'
import { backgroundLimits } from '../pathway/background.ts'
import { type Answer, answersTo, missingPart } from '../pathway/unmet.ts'
import { canBePlanned } from './makePlan.ts'
import { type PlanRequest, pointsOf } from './request.ts'

/** What a plan has to keep, and could be made without: a rule that asks for something, or a wish of somebody's. */
export type Constraint =
  /** One thing that law, county, provider or route ask at a moment: a demand, or one part of one that asks for several things. */
  | { kind: 'demand'; point: DemandPoint; demand: Demand; part: Requirement; missing: Answer }
  /** What has been fixed by hand on a step. */
  | { kind: 'pin'; step: string }
  /** No more hours a week than these. */
  | { kind: 'hours'; hoursAWeek: number }
  /** Nothing before this day. */
  | { kind: 'earliestStart'; day: Day }
  /** A duration set for this person in place of the common one. */
  | { kind: 'duration'; id: string }

/** A smallest set of rules and wishes of which a plan cannot keep all. */
export interface Clash {
  constraints: readonly Constraint[]
  /** Those of them without which alone there is a plan, everything else being kept. */
  cures: ReadonlySet<Constraint>
}

/**
 * Why there is no plan: rules and wishes that clash, of which none can be left out of the telling. null where there is a plan,
 * and where there would be none without any of them: then no term is known, or the certificate lies too far ahead.
 */
export function clashOf(request: PlanRequest): Clash | null {
  const all = constraintsOf(request)
  const fits = (kept: readonly Constraint[]): boolean =>
    canBePlanned(
      without(
        request,
        all.filter((one) => !kept.includes(one)),
      ),
    )
  if (fits(all) || !fits([])) return null
  const constraints = smallest([], false, all, fits)
  const cures = constraints.filter((one) => fits(all.filter((other) => other !== one)))
  return { constraints: all.filter((one) => constraints.includes(one)), cures: new Set(cures) }
}

/**
 * Of some constraints a set that cannot be kept beside those that are kept already, and of which each is needed for that
 * (QuickXplain, Junker 2004). `isNew` says whether anything was added to what is kept since it last fitted.
 */
function smallest(
  kept: readonly Constraint[],
  isNew: boolean,
  among: readonly Constraint[],
  fits: (kept: readonly Constraint[]) => boolean,
): readonly Constraint[] {
  if (isNew && !fits(kept)) return []
  if (among.length === 1) return among
  const middle = Math.ceil(among.length / 2)
  const [first, second] = [among.slice(0, middle), among.slice(middle)]
  const ofSecond = smallest([...kept, ...first], true, second, fits)
  const ofFirst = smallest([...kept, ...ofSecond], ofSecond.length > 0, first, fits)
  return [...ofFirst, ...ofSecond]
}

/** Everything that a plan for somebody has to keep and that is not met already: wishes first, then rules by their moments. */
export function constraintsOf(request: PlanRequest): Constraint[] {
  const { background, pins, durations, today, pathway } = request
  const { earliestStart, hoursAWeek } = background
  return [
    ...pins.map(({ step }): Constraint => ({ kind: 'pin', step })),
    ...(earliestStart !== null && earliestStart > today
      ? [{ kind: 'earliestStart', day: earliestStart } as const]
      : []),
    ...Object.keys(durations).map((id): Constraint => ({ kind: 'duration', id })),
    ...(hoursAWeek < backgroundLimits.hoursAWeek[1] ? [{ kind: 'hours', hoursAWeek } as const] : []),
    ...pointsOf(pathway).flatMap((point) => openDemands(request, point)),
  ]
}

function openDemands(request: PlanRequest, point: DemandPoint): Constraint[] {
  const { pathway, background, standing, today } = request
  const demands = pathway.demandsByPoint.get(point) ?? []
  return demands.flatMap((demand): Constraint[] => {
    // One that is in force only later is asked as it will be then
    const day = later(today, demand.from ?? today)
    return partsOf(demand).flatMap((part): Constraint[] => {
      const asked = { ...demand, requires: part }
      const [answered] = answersTo([asked], { pathway, background, standing, day })
      const missing = answered && missingPart(answered.answer)
      return missing ? [{ kind: 'demand', point, demand, part, missing }] : []
    })
  })
}

/** What a demand asks for, each thing by itself where it asks for all of several. */
function partsOf({ requires }: Demand): readonly Requirement[] {
  return requires.kind === 'all' ? requires.of : [requires]
}

/** A demand without some of its parts; null when nothing is left of it. */
function leftOf(demand: Demand, parts: ReadonlySet<Requirement>): Demand | null {
  const { requires } = demand
  const left = partsOf(demand).filter((part) => !parts.has(part))
  if (left.length === 0) return null
  return requires.kind === 'all' ? { ...demand, requires: { ...requires, of: left } } : demand
}

/** The request as it would be without some of its constraints. */
export function without(request: PlanRequest, left: readonly Constraint[]): PlanRequest {
  const has = (kind: Constraint['kind']): boolean => left.some((one) => one.kind === kind)
  const pinned = new Set(left.flatMap((one) => (one.kind === 'pin' ? [one.step] : [])))
  const durations = new Set(left.flatMap((one) => (one.kind === 'duration' ? [one.id] : [])))
  const parts = new Set(left.flatMap((one) => (one.kind === 'demand' ? [one.part] : [])))
  const { pathway, background, pins } = request
  return {
    ...request,
    pins: pins.filter(({ step }) => !pinned.has(step)),
    durations: Object.fromEntries(Object.entries(request.durations).filter(([id]) => !durations.has(id))),
    background: {
      ...background,
      ...(has('earliestStart') ? { earliestStart: null } : {}),
      ...(has('hours') ? { hoursAWeek: backgroundLimits.hoursAWeek[1] } : {}),
    },
    pathway: {
      ...pathway,
      demandsByPoint: new Map(
        [...pathway.demandsByPoint].map(([point, some]) => [
          point,
          some.flatMap((demand) => leftOf(demand, parts) ?? []),
        ]),
      ),
    },
  }
}
