import { goalOf, type RouteStep } from '../curriculum/route.ts'
import { assumedPercent } from '../pathway/pathway.ts'
import { countedPercent, fullTimeFrom } from '../pathway/practice.ts'
import { positionNow, stateOf } from '../pathway/standing.ts'
import type { AssumptionRef } from './plan.ts'
import { type PlanRequest, positionHours } from './request.ts'
import { roundedDown } from './rounding.ts'

type WorkStep = RouteStep & { kind: 'work' }

/** The assumed least of a planned job: so much, in per cent, of the positions that end for it. */
export const positionAsNow = 'position-as-now'

/** The job that a plan finds for a person. Those they hold now go on until it starts, and some of them end then. */
export interface PlannedJob {
  percent: number
  /** The jobs held now that end when it starts: those in the trade, and others that have no room beside it. */
  replaces: readonly string[]
  /** Hours a week that it takes beyond those of the jobs it replaces. */
  hours: number
  /** Hours a week that come free when it starts, being smaller than the jobs it replaces. */
  frees: number
  /** The assumed position it rests on, unless one was fixed by hand. */
  assumes: readonly AssumptionRef[]
}

/** A job that a person is employed in now. */
export interface HeldJob {
  id: string
  percent: number
  inTrade: boolean
}

/** The jobs that a person is employed in now. */
export function heldJobs({ standing }: PlanRequest): HeldJob[] {
  return [...standing.facts.workById].flatMap(([id, { percent, inTrade }]) =>
    stateOf(standing, `work.${id}`) === 'atWork.employed' ? [{ id, percent, inTrade }] : [],
  )
}

const percentOf = (jobs: readonly { percent: number }[]): number =>
  jobs.reduce((sum, { percent }) => sum + percent, 0)

/** Hours of all jobs held now: they are taken for as long as the jobs go on. */
export function heldHours(request: PlanRequest): number {
  return positionHours(request, percentOf(heldJobs(request)))
}

/** Jobs in other trades that the week has room for beside a planned one, the smallest first. */
function keptBeside(request: PlanRequest, planned: number): HeldJob[] {
  if (request.jobsGiveWay) return []
  const kept: HeldJob[] = []
  const others = heldJobs(request).filter(({ inTrade }) => !inTrade)
  for (const job of others.sort((a, b) => a.percent - b.percent)) {
    if (planned + percentOf(kept) + job.percent <= room(request)) kept.push(job)
  }
  return kept
}

/** What a person's week holds, as a position. */
function room(request: PlanRequest): number {
  const share = roundedDown((request.background.hoursAWeek / positionHours(request, 100)) * 100)
  return Math.max(1, Math.min(share, 100))
}

/**
 * The job that a route's plan finds: at the position fixed by hand, else the one that the route assumes or as much of it
 * as the week holds, and as large as what ends for it, as is assumed of people. null when a job in the trade is held
 * that counts for as much.
 */
export function plannedJob(request: PlanRequest, step: WorkStep): PlannedJob | null {
  const { pathway, standing, today, pins } = request
  const held = pins.find((pin) => pin.step === `work.${step.id}`)
  const pinned = held?.percent
  const inTrade = positionNow(standing, 'inTrade')
  const assumedOrGoal = Math.max(assumedPercent(pathway, step), percentOfGoal(request))
  const wanted = pinned ?? held?.agreed?.percent ?? Math.min(assumedOrGoal, room(request))
  const countsFull = countedPercent(inTrade, fullTimeFrom(pathway, today)) === 100
  const isEnough = inTrade >= wanted || (countsFull && pinned === undefined)
  if (isEnough && inTrade >= percentOfGoal(request)) return null
  const kept = keptBeside(request, wanted)
  const ending = heldJobs(request).filter(({ id }) => kept.every((job) => job.id !== id))
  const asNow = Math.min(leastAsNow(request, percentOf(ending)), room(request) - percentOf(kept))
  const percent = pinned ?? held?.agreed?.percent ?? Math.max(wanted, asNow)
  const more = percent - percentOf(ending)
  const assumed = percent > wanted ? positionAsNow : step.position
  return {
    percent,
    replaces: ending.map(({ id }) => id),
    hours: positionHours(request, Math.max(0, more)),
    frees: positionHours(request, Math.max(0, -more)),
    assumes: pinned === undefined ? [{ kind: 'position', id: assumed }] : [],
  }
}

/** The position that the goal of the route is, in per cent: nought where it is none, or any will do. */
function percentOfGoal({ pathway }: PlanRequest): number {
  const goal = goalOf(pathway.route)
  return goal.kind === 'paidWork' ? (goal.percent ?? 0) : 0
}

/** What nobody is assumed to go below who gives up jobs of so many per cent for the planned one. */
function leastAsNow({ pathway, jobsGiveWay }: PlanRequest, ending: number): number {
  const share = jobsGiveWay === 'smaller' ? 0 : (pathway.positionsById.get(positionAsNow)?.percent ?? 0)
  return Math.floor((ending * share) / 100)
}

/** Whether the plan's job is another one when jobs held now make way for it so. */
export function changesByWay(request: PlanRequest, jobsGiveWay: 'ended' | 'smaller'): boolean {
  return request.pathway.route.steps.some((step) => {
    if (step.kind !== 'work' || step.work !== 'employment') return false
    const [now, then] = [request, { ...request, jobsGiveWay }].map((way) => plannedJob(way, step))
    return now?.percent !== then?.percent || now?.replaces.length !== then?.replaces.length
  })
}

/**
 * The position of a contract beside which the plan finds no job: that of the job held in the trade, where the
 * route goes by one; else full time, or as much of it as the week holds.
 */
export function contractPosition(request: PlanRequest): number {
  const held = positionNow(request.standing, 'inTrade')
  const goesByJob = request.pathway.route.steps.some((step) => step.kind === 'work')
  if (goesByJob && held > 0) return held
  return Math.max(agreedPosition(request) ?? room(request), held)
}

/** The position that was agreed of a contract beside which the plan finds no job. */
function agreedPosition({ pins }: PlanRequest): number | undefined {
  return pins.find(({ step }) => step.startsWith('contract.'))?.agreed?.percent
}
