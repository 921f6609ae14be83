import { firstWeekFrom, mondayOf } from '../calendar/week.ts'
import type { RouteStep } from '../curriculum/route.ts'
import { numberOf } from '../pathway/pathway.ts'
import { countedPercent, practiceOn, practiceReached } from '../pathway/practice.ts'
import { contractOf } from '../pathway/standing.ts'
import { plannedJob } from './positions.ts'
import { waitsFor } from './provide.ts'
import { fullTimeWeek, openLeaves, pointsOf } from './request.ts'
import { afterEnd, afterStart, horizonWeeks, type Sketch, type StepOf, weeksOfMonths } from './sketch.ts'

/** Draws the work of a route: finding it, and then a job that is kept or a stay that ends. */
export function drawWork(sketch: Sketch, step: StepOf<'work'>): void {
  if (step.work === 'employment') drawJob(sketch, step)
  else drawStay(sketch, step)
}

function drawStay(sketch: Sketch, step: StepOf<'work'>): void {
  const find = sketch.assumedWeeks(step.find)
  const stay = step.lasts ? sketch.assumedWeeks(step.lasts) : { weeks: 0, assumes: [] }
  const task = { step: `work.${step.id}`, routeStep: step, lane: 'work' as const }
  const found = sketch.put(
    { ...task, part: 'find', assumes: find.assumes },
    [{ duration: find.weeks, needs: [0] }],
    [...sketch.modelOrder(step), ...waitsFor(sketch, 'route')],
  )
  const hours = Math.min((step.percent / 100) * fullTimeWeek(sketch.request), sketch.capacity)
  const index = sketch.put(
    { ...task, part: 'whole', assumes: stay.assumes },
    [{ duration: Math.max(1, stay.weeks), needs: [hours] }],
    [afterEnd(found)],
  )
  sketch.ends(step, index)
}

function drawJob(sketch: Sketch, step: StepOf<'work'>): void {
  const job = plannedJob(sketch.request, step)
  const find = sketch.assumedWeeks(step.find)
  if (!job || !isNeeded(sketch, find.weeks)) return
  const task = { step: `work.${step.id}`, routeStep: step, lane: 'work' as const }
  const found = sketch.put(
    { ...task, part: 'find', assumes: find.assumes },
    [{ duration: find.weeks, needs: [0] }],
    [...sketch.modelOrder(step), ...waitsFor(sketch, 'route')],
  )
  const index = sketch.put(
    { ...task, part: 'hold', assumes: [] },
    [{ duration: 1, needs: [job.hours] }],
    [afterEnd(found)],
    { open: true },
  )
  sketch.job = { index, first: firstWeek(sketch, step, find.weeks), percent: job.percent }
  // A job has no end to wait for: what the model does after it waits for its start.
  sketch.ends(step, found)
}

/** The first week in which the job can start: as soon as it can be found, or as fixed by hand. */
function firstWeek(sketch: Sketch, step: StepOf<'work'>, findWeeks: number): number {
  const { start } = sketch.pinOf(`work.${step.id}`) ?? {}
  return start === undefined ? findWeeks : Math.max(0, sketch.weekFromOrigin(start))
}

/**
 * Whether a new job is needed: for a contract that lies ahead, or for practice that jobs held now do not give
 * by the time it could be found. Somebody whose practice is enough needs none.
 */
function isNeeded(sketch: Sketch, findWeeks: number): boolean {
  const { request, origin } = sketch
  const { pathway, standing } = request
  if (pathway.route.steps.some(({ kind }) => kind === 'contract')) return contractOf(standing) === null
  const soon = mondayOf(origin + findWeeks)
  return pointsOf(pathway)
    .flatMap((point) => openLeaves(request, point))
    .some(({ leaf, reachedOn }) => leaf.kind === 'practice' && (reachedOn === null || reachedOn > soon))
}

/** A milestone: practice of so many months reached while work goes on. null when nothing adds to it. */
export function gather(sketch: Sketch, step: RouteStep, months: number): number | null {
  const { pathway, background, standing, today } = sketch.request
  const task = {
    step: `practice.${step.id}.${months}`,
    part: 'gather' as const,
    routeStep: step,
    lane: 'work' as const,
    assumes: [],
  }
  const { job } = sketch
  const reached = practiceReached(pathway, background, standing, today, months)
  const week = reached === null ? null : Math.max(0, firstWeekFrom(reached) - sketch.origin)
  if (!job || (week !== null && week <= job.first)) {
    return week === null
      ? null
      : sketch.put(task, [{ duration: 0, needs: [0], windows: [[week, horizonWeeks]] }], [])
  }
  // Jobs held now go on at least until the new one can start; what they add after that is not counted on
  const start = mondayOf(sketch.origin + job.first)
  const has = practiceOn(pathway, background, standing, start).months
  const counted = countedPercent(job.percent, numberOf(pathway, 'fullTimeFrom', today))
  const weeks = weeksOfMonths(((months - has) * 100) / counted)
  return sketch.put(task, [{ duration: weeks, needs: [0] }], [afterStart(job.index)])
}
