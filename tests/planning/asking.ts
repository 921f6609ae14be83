import type { Day } from '../../src/calendar/day.ts'
import type { SpanEnd } from '../../src/curriculum/duration.ts'
import type { Background } from '../../src/pathway/background.ts'
import type { Event } from '../../src/pathway/event.ts'
import type { Pathway } from '../../src/pathway/pathway.ts'
import { replay } from '../../src/pathway/replay.ts'
import { makePlan, type Planned } from '../../src/planning/makePlan.ts'
import type { Pin, Plan, PlanStep } from '../../src/planning/plan.ts'
import type { PlanRequest } from '../../src/planning/request.ts'
import { day } from '../calendar/days.ts'
import { bringing, logOf, pathwayOf } from '../pathway/log.ts'

/** The day on which the plans of these tests are made: a Saturday, so that the first week begins on 2026-11-23. */
export const today = day('2026-11-21')

/** What a plan is asked for, where it differs from: somebody new on fagbrev på jobb in health care work, Trøndelag. */
export interface Asking {
  route?: string
  county?: string
  trade?: string
  pathway?: Pathway
  brings?: Partial<Background>
  log?: readonly (string | Event)[]
  on?: Day
  pins?: Pin[]
  durations?: PlanRequest['durations']
  end?: SpanEnd
  before?: readonly PlanStep[]
}

/** A request for a plan. */
export function asking(asked: Asking = {}): PlanRequest {
  const pathway = asked.pathway ?? pathwayOf(asked.route, asked.county ?? 'trondelag', asked.trade)
  const background = bringing(asked.brings ?? {})
  const on = asked.on ?? today
  const { standing } = replay(pathway, background, logOf(asked.log ?? [], pathway.trade?.trade), on)
  return {
    pathway,
    background,
    standing,
    today: on,
    pins: asked.pins ?? [],
    durations: asked.durations ?? {},
    end: asked.end ?? 'likely',
    ...(asked.before ? { before: asked.before } : {}),
  }
}

/** What came of each request before: tests of several files ask the same of the same persons, and none changes a plan. */
const made = new WeakMap<PlanRequest, Planned>()

/** What `makePlan` makes of a request, worked out once. */
export function makeOnce(request: PlanRequest): Planned {
  const before = made.get(request)
  if (before) return before
  const planned = makePlan(request)
  made.set(request, planned)
  return planned
}

/** The plan that must come of a request. */
export function planFor(asked: Asking | PlanRequest): Plan {
  const planned = makeOnce('standing' in asked ? asked : asking(asked))
  if (planned.kind === 'noPlan') throw new Error(`no plan: ${JSON.stringify(planned.obstacles)}`)
  return planned.plan
}

/** A step of a plan that must be there. */
export function stepOf(plan: Plan, id: string): PlanStep {
  const step = plan.steps.find((one) => one.id === id)
  if (!step) throw new Error(`no step ${id} in ${plan.steps.map((one) => one.id).join(', ')}`)
  return step
}
