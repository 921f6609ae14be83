import { weekOf } from '../calendar/week.ts'
import { cohortOf } from '../curriculum/cohort.ts'
import { versionOf } from '../curriculum/editions.ts'
import type { Pathway } from '../pathway/pathway.ts'
import { copyStanding, stateOf } from '../pathway/standing.ts'
import { basisOf, valuesChanged, withValue } from './basis.ts'
import { makePlanKeeping } from './keepAgreed.ts'
import type { Agreement, Basis, PlanStep } from './plan.ts'
import type { MoveReason } from './reasons.ts'
import type { PlanRequest } from './request.ts'

/** What a person brought to the plan before, where that is known. */
type PersonThen = Pick<PlanRequest, 'background' | 'standing' | 'pins' | 'durations' | 'cohort'>

/** What the plan before was made of, as far as it is known. */
export interface MadeOf {
  basis?: Basis | undefined
  /** The way that the plan before goes, where it is another one. */
  way?: Pathway | undefined
  person?: PersonThen | undefined
}

/** Something that is not as it was, or may not be, and the request as it would be without that. */
interface PutBack {
  reason: MoveReason
  undo: (request: PlanRequest) => PlanRequest
  /** It is known to have changed since. */
  isKnown: boolean
}

/** What has changed since a plan, or may have, each with how it is put back. */
function putBacks(asked: PlanRequest, { basis, way, person }: MadeOf): PutBack[] {
  return [
    ...(way ? wayBack(asked, way) : []),
    ...(basis ? valuesBack(asked, basis) : []),
    ...(person ? personBack(asked, person) : []),
    ...supposed(asked),
  ]
}

/** The values of the files that are others now. */
function valuesBack({ pathway, today }: PlanRequest, basis: Basis): PutBack[] {
  return valuesChanged(basis, pathway, today).map(({ part, value, was, now }) => ({
    reason: {
      kind: 'valueChanged',
      part,
      value,
      was,
      now,
      versions: versionsOf(basis.editions[part], pathway.editions[part]),
    },
    undo: (request) => ({ ...request, pathway: withValue(request.pathway, value, was) }),
    isKnown: true,
  }))
}

/** What the way of the plan before has other values of, as of another county. */
function wayBack({ pathway, today }: PlanRequest, way: Pathway): PutBack[] {
  return valuesChanged(basisOf(way, [], today), pathway, today).map(({ value, was, now }) => ({
    reason: { kind: 'otherValue', value, was, now },
    undo: (request) => ({ ...request, pathway: withValue(request.pathway, value, was) }),
    isKnown: true,
  }))
}

function versionsOf(then: string | undefined, present: string): { was: string; now: string } | null {
  const [was, now] = [then === undefined ? null : versionOf(then), versionOf(present)]
  return was !== null && now !== null && was !== now ? { was, now } : null
}

/** What the person brings otherwise than then. */
function personBack(asked: PlanRequest, then: PersonThen): PutBack[] {
  const [was, now] = [then.background.hoursAWeek, asked.background.hoursAWeek]
  const lengths = new Set([...Object.keys(then.durations), ...Object.keys(asked.durations)])
  const isSame = (id: string) => JSON.stringify(then.durations[id]) === JSON.stringify(asked.durations[id])
  const happened = heldOf(then) !== heldOf(asked)
  return [
    ...(was === now
      ? []
      : [
          {
            reason: { kind: 'freeHours', was, now } as const,
            undo: (request: PlanRequest) => ({
              ...request,
              background: { ...request.background, hoursAWeek: was },
            }),
            isKnown: true,
          },
        ]),
    ...(then.cohort === asked.cohort
      ? []
      : [{ reason: cohortReason(asked), undo: inCohort(then.cohort), isKnown: true }]),
    ...[...lengths]
      .filter((id) => !isSame(id))
      .map((duration) => ({
        reason: { kind: 'ownLength', duration } as const,
        undo: (request: PlanRequest) => withOwnLength(request, duration, then.durations[duration]),
        isKnown: true,
      })),
    ...(happened
      ? [
          {
            reason: { kind: 'happened' } as const,
            undo: (request: PlanRequest) => ({
              ...request,
              standing: then.standing,
              background: { ...request.background, experiences: then.background.experiences },
            }),
            isKnown: true,
          },
        ]
      : []),
  ]
}

/** That a step follows the days of the cohort that the person goes in now, or of none any longer. */
export function cohortReason({ pathway, cohort }: Pick<PlanRequest, 'pathway' | 'cohort'>): MoveReason {
  return { kind: 'cohort', cohort: cohortOf(pathway.route, cohort)?.name ?? null }
}

function inCohort(cohort: string | undefined): PutBack['undo'] {
  return ({ cohort: _, ...request }) => (cohort === undefined ? request : { ...request, cohort })
}

/** What a person holds and is in the middle of, as one text. To agree on a plan is to leave it as it is. */
function heldOf({ standing, background }: PersonThen): string {
  const places = [...standing.places].filter(([unit]) => !unit.startsWith('agreement.'))
  const aims = [...standing.facts.aimsByModule].map(([module, held]) => [module, [...held]])
  return JSON.stringify([places.sort(), aims.sort(), background.experiences])
}

function withOwnLength(
  request: PlanRequest,
  duration: string,
  span: PlanRequest['durations'][string] | undefined,
): PlanRequest {
  const { [duration]: _, ...others } = request.durations
  return { ...request, durations: span ? { ...others, [duration]: span } : others }
}

/** What is so now and need not have been then: lengths of the person's own, aims that are recognised, a leave. */
function supposed({ durations, standing }: PlanRequest): PutBack[] {
  const { aimsByModule } = standing.facts
  return [
    ...Object.keys(durations).map((duration) => ({
      reason: { kind: 'ownLength', duration } as const,
      undo: (request: PlanRequest) => withOwnLength(request, duration, undefined),
      isKnown: false,
    })),
    ...(aimsByModule.size > 0
      ? [{ reason: { kind: 'recognised' } as const, undo: withoutAims, isKnown: false }]
      : []),
    ...(stateOf(standing, 'leave.leave') === 'onLeave'
      ? [{ reason: { kind: 'leave' } as const, undo: withoutLeave, isKnown: false }]
      : []),
  ]
}

function withoutAims(request: PlanRequest): PlanRequest {
  const { places, facts } = copyStanding(request.standing)
  return { ...request, standing: { places, facts: { ...facts, aimsByModule: new Map() } } }
}

function withoutLeave(request: PlanRequest): PlanRequest {
  const { places, facts } = copyStanding(request.standing)
  places.delete('leave.leave')
  return { ...request, standing: { places, facts } }
}

/** Where a step lies, and for how long. */
type Place = readonly [from: number, to: number]

/** Most of what has changed that is put back one by one: each takes a plan made anew. */
const mostTried = 12

/** Plans made anew with some of what has changed put back, each once. */
class Anew {
  private readonly made = new Map<string, ReadonlyMap<string, Place>>()
  private readonly asked: PlanRequest
  private readonly agreement: Agreement | null

  constructor(asked: PlanRequest, agreement: Agreement | null) {
    this.asked = asked
    this.agreement = agreement
  }

  /** Whether a step would be as it was. */
  restores(backs: readonly PutBack[], before: PlanStep): boolean {
    const place = this.placesWith(backs).get(before.id)
    return place !== undefined && place[0] === weekOf(before.from) && place[1] === weekOf(before.to)
  }

  private placesWith(backs: readonly PutBack[]): ReadonlyMap<string, Place> {
    const key = JSON.stringify(backs.map(({ reason }) => reason))
    const known = this.made.get(key)
    if (known) return known
    const request = backs.reduce((one, { undo }) => undo(one), this.asked)
    const planned = makePlanKeeping(request, this.agreement)
    const steps = planned.kind === 'plan' ? planned.plan.steps : []
    const places = new Map(steps.map(({ id, from, to }) => [id, [weekOf(from), weekOf(to)] as const]))
    this.made.set(key, places)
    return places
  }
}

/**
 * What has changed since a plan that moved its steps, by the step: nothing is named without which the step would not be as it
 * was. What moved a step together with something else is named with it, where both are known to have changed.
 */
export function causesOf(
  asked: PlanRequest,
  agreement: Agreement | null,
  before: readonly PlanStep[],
  moved: readonly PlanStep[],
  madeOf: MadeOf,
): ReadonlyMap<string, MoveReason[]> {
  const backs = putBacks(asked, madeOf).slice(0, mostTried)
  if (backs.length === 0) return new Map()
  const ids = new Set(before.map(({ id }) => id))
  const anew = new Anew(
    // Of plans as short, the one is made that leaves most where it was then
    { ...asked, before: [...before, ...(asked.before ?? []).filter(({ id }) => !ids.has(id))] },
    agreement,
  )
  const known = backs.filter(({ isKnown }) => isKnown)
  return new Map(
    moved.map((step) => {
      if (anew.restores([], step)) return [step.id, []]
      const alone = backs.filter((back) => anew.restores([back], step))
      const causes = alone.length > 0 || known.length < 2 ? alone : together(anew, known, step)
      return [step.id, eachOnce(causes.map(({ reason }) => reason))]
    }),
  )
}

/** The fewest of what has changed that only together moved a step; none where all of it put back leaves it moved. */
function together(anew: Anew, all: readonly PutBack[], step: PlanStep): readonly PutBack[] {
  if (!anew.restores(all, step)) return []
  return all.reduce((left, back) => {
    const without = left.filter((one) => one !== back)
    return anew.restores(without, step) ? without : left
  }, all)
}

function eachOnce(reasons: readonly MoveReason[]): MoveReason[] {
  return [...new Map(reasons.map((one) => [JSON.stringify(one), one])).values()]
}
