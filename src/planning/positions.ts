import type { RouteStep } from '../curriculum/route.ts'
import { assumedPercent } from '../pathway/pathway.ts'
import { countedPercent, fullTimeFrom } from '../pathway/practice.ts'
import { positionNow, stateOf } from '../pathway/standing.ts'
import type { AssumptionRef } from './plan.ts'
import { type PlanRequest, positionHours } from './request.ts'

type WorkStep = RouteStep & { kind: 'work' }

/** The job that a plan finds for a person. Those they hold now go on until it starts, and end then. */
export interface PlannedJob {
  percent: number
  replaces: readonly string[]
  /** Hours a week that it takes beyond those of the jobs it replaces. */
  hours: number
  /** The assumed position it rests on, unless one was fixed by hand. */
  assumes: readonly AssumptionRef[]
}

/** The jobs that a person is employed in now. */
function heldJobs({ standing }: PlanRequest): { id: string; percent: number }[] {
  return [...standing.facts.workById].flatMap(([id, { percent }]) =>
    stateOf(standing, `work.${id}`) === 'atWork.employed' ? [{ id, percent }] : [],
  )
}

/** The positions of all jobs held now together, which may be more than one full one. */
function heldPercent(request: PlanRequest): number {
  return heldJobs(request).reduce((sum, { percent }) => sum + percent, 0)
}

/** Hours of all jobs held now: they are taken for as long as the jobs go on. */
export function heldHours(request: PlanRequest): number {
  return positionHours(request, heldPercent(request))
}

/** What a person's week holds, as a position. */
function room(request: PlanRequest): number {
  const share = Math.floor((request.background.hoursAWeek / positionHours(request, 100)) * 100 + 1e-9)
  return Math.max(1, Math.min(share, 100))
}

/**
 * The job that a route's plan finds: at the position fixed by hand, else the one that the route assumes or as much of it
 * as the week holds, and never a smaller income than now. null when a job in the trade is held that counts for
 * as much.
 */
export function plannedJob(request: PlanRequest, step: WorkStep): PlannedJob | null {
  const { pathway, standing, today, pins } = request
  const pinned = pins.find((pin) => pin.step === `work.${step.id}`)?.percent
  const inTrade = positionNow(standing, 'inTrade')
  const held = heldPercent(request)
  const wanted = pinned ?? Math.min(assumedPercent(pathway, step), room(request))
  const countsFull = countedPercent(inTrade, fullTimeFrom(pathway, today)) === 100
  if (inTrade >= wanted || (countsFull && pinned === undefined)) return null
  const percent = pinned ?? Math.max(wanted, Math.min(held, room(request)))
  return {
    percent,
    replaces: heldJobs(request).map(({ id }) => id),
    hours: positionHours(request, Math.max(0, percent - held)),
    assumes: pinned === undefined ? [{ kind: 'position', id: step.position }] : [],
  }
}

/**
 * The position of a contract beside which the plan finds no job: that of the job held in the trade, where the
 * route goes by one; else full time, or as much of it as the week holds.
 */
export function contractPosition(request: PlanRequest): number {
  const held = positionNow(request.standing, 'inTrade')
  const goesByJob = request.pathway.route.steps.some((step) => step.kind === 'work')
  return goesByJob && held > 0 ? held : Math.max(room(request), held)
}
