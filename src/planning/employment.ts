import { addDays, type Day, later } from '../calendar/day.ts'
import { firstWeekFrom, mondayOf, type Week, weekOf } from '../calendar/week.ts'
import { goalOf, type RouteStep } from '../curriculum/route.ts'
import { arrangedEnd, capOn, lastDayUnder } from '../pathway/cap.ts'
import { lastDayOfPractice } from '../pathway/contractTime.ts'
import { assumedPercent } from '../pathway/pathway.ts'
import { practiceReached } from '../pathway/practice.ts'
import { contractOf, hasArrived } from '../pathway/standing.ts'
import { isStartByHand } from './held.ts'
import { afterEnd, afterStart } from './lags.ts'
import { leftToWait } from './leftToWait.ts'
import { plannedJob } from './positions.ts'
import { waitsFor } from './provide.ts'
import { openLeaves, type PlanRequest, pointsOf, positionHours } from './request.ts'
import type { Sketch } from './sketch.ts'
import { stayHeld } from './stayHeld.ts'
import type { StepOf } from './task.ts'
import { horizonWeeks, modesAfterStart, weeksUntil } from './untilDay.ts'

/** Draws the work of a route: finding it, and then a job that is kept or a stay that ends. */
export function drawWork(sketch: Sketch, step: StepOf<'work'>): void {
  if (step.work === 'employment') drawJob(sketch, step)
  else drawStay(sketch, step)
}

/** What the activities of a step of work have in common. */
function taskOf(step: StepOf<'work'>) {
  return { step: `work.${step.id}`, routeStep: step, lane: 'work' } as const
}

/** How long the search for some work still takes. What the model does after a job waits for no more than that it is found. */
function searchFor(sketch: Sketch, step: StepOf<'work'>): ReturnType<Sketch['assumedWeeks']> {
  const { request } = sketch
  const { weeks: whole, assumes } = sketch.assumedWeeks(step.find)
  const { weeks: likely } = sketch.assumedWeeks(step.find, 'likely')
  const waiting = request.pathway.route.steps.filter(({ after }) => after?.includes(step.id))
  const followers = new Set(step.work === 'employment' ? waiting.map(({ id }) => id) : [])
  const came = firstDaysOfJobs(request)
  return { weeks: leftToWait(request, `work.${step.id}`, { whole, likely, came }, followers), assumes }
}

/** When each job began that a route's job may have been: in the trade, where the route goes by one. */
function firstDaysOfJobs({ pathway, standing }: PlanRequest): Day[] {
  return [...standing.facts.workById.values()].flatMap(({ inTrade, spells: [first] }) =>
    first && (inTrade || !pathway.trade) ? [first.from] : [],
  )
}

/** Draws the search for some work, which begins where the route may. Nothing is assumed of it where its end is fixed by hand. */
function drawSearch(
  sketch: Sketch,
  task: ReturnType<typeof taskOf>,
  { weeks, assumes }: ReturnType<Sketch['assumedWeeks']>,
): number {
  return sketch.put(
    { ...task, part: 'find', assumes: isStartByHand(sketch.request, task.step) ? [] : assumes },
    [{ duration: weeks, needs: [0] }],
    [...sketch.modelOrder(task.routeStep), ...waitsFor(sketch, 'route')],
  )
}

/** Draws a stay that is still to be: never longer than the model lets it be, and what is left of one that goes on. */
function drawStay(sketch: Sketch, step: StepOf<'work'>): void {
  const { request } = sketch
  const held = stayHeld(request, step)
  if (held && held.to !== null) return
  const task = taskOf(step)
  const hours = Math.min(positionHours(request, assumedPercent(request.pathway, step)), sketch.hours.most)
  const begun = held?.from ?? null
  const stay = step.lasts
    ? sketch.lasting(step.lasts, hours, begun)
    : { modes: [{ duration: 1, needs: [hours] }], assumes: [] }
  const arranged = held && arrangedEnd(request.pathway, request.standing, held)
  const pin = sketch.pinOf(task.step)
  const isLengthKnown = arranged !== null || (pin?.cohort === true && pin.weeks !== undefined)
  const waits = held ? [] : [afterEnd(drawSearch(sketch, task, searchFor(sketch, step)))]
  const most = capWeeks(sketch, step)
  if ((pin?.weeks ?? 0) > most) sketch.obstacles.push({ kind: 'pins', steps: [task.step] })
  const index = sketch.put(
    {
      ...task,
      part: 'whole',
      assumes: [...(isLengthKnown ? [] : stay.assumes), { kind: 'position', id: step.position }],
      begun,
    },
    held && arranged !== null
      ? [{ duration: weeksUntil(weekOf(held.from), later(arranged, request.today)), needs: [hours] }]
      : stay.modes.map((mode) => ({ ...mode, duration: Math.min(mode.duration, most) })),
    waits,
  )
  sketch.ends(step, index)
}

/** The most weeks that a stay of the plan can be, begun on a Monday. */
function capWeeks({ request, origin }: Sketch, step: StepOf<'work'>): number {
  const cap = step.work === 'employment' ? null : capOn(request.pathway, step.work)
  return cap ? weeksUntil(origin, lastDayUnder(cap, mondayOf(origin))) : horizonWeeks
}

/**
 * The job that a route's plan finds, in how many weeks, and from which week on;
 * null when none is needed.
 */
function jobToFind(sketch: Sketch, step: StepOf<'work'>) {
  const job = plannedJob(sketch.request, step)
  if (!job) return null
  const id = `work.${step.id}`
  const find = searchFor(sketch, step)
  const first = sketch.hours.firstWithRoom(job.hours, firstWeek(sketch, id, find.weeks))
  return isNeeded(sketch, first, job.percent) ? { job, find, first } : null
}

/** Hours a week that come free when the plan's job takes the place of larger ones. */
export function hoursFreed(sketch: Sketch): number {
  const found = sketch.request.pathway.route.steps.flatMap((step) =>
    step.kind === 'work' && step.work === 'employment' ? [jobToFind(sketch, step)] : [],
  )
  return found.reduce((sum, one) => sum + (one?.job.frees ?? 0), 0)
}

function drawJob(sketch: Sketch, step: StepOf<'work'>): void {
  const wanted = jobToFind(sketch, step)
  if (!wanted) return
  const { job, find, first } = wanted
  const task = taskOf(step)
  const found = drawSearch(sketch, task, find)
  const index = sketch.put(
    { ...task, part: 'hold', assumes: job.assumes, frees: job.frees },
    [{ duration: 1, needs: [job.hours] }],
    [afterEnd(found)],
    true,
  )
  sketch.job = { index, first, percent: job.percent }
  // A job has no end to wait for: what the model does after it waits for its start.
  sketch.ends(step, found)
}

/** The first week in which the job can start: as soon as it can be found, or as fixed by hand. */
function firstWeek(sketch: Sketch, step: string, findWeeks: number): number {
  const { start } = sketch.pinOf(step) ?? {}
  return start === undefined ? findWeeks : Math.max(0, sketch.weekFromOrigin(start))
}

/**
 * Whether a new job is needed: for a contract that lies ahead, or for practice that comes sooner by it than by the
 * jobs held now. Somebody whose practice is enough needs none.
 */
function isNeeded(sketch: Sketch, first: number, percent: number): boolean {
  const { request } = sketch
  const { pathway, standing } = request
  if (goalOf(pathway.route).kind === 'paidWork') return !hasArrived(standing)
  if (pathway.route.steps.some(({ kind }) => kind === 'contract')) return contractOf(standing) === null
  return pointsOf(pathway)
    .flatMap((point) => openLeaves(request, point))
    .some(
      ({ leaf, wants }) =>
        leaf.kind === 'practice' && typeof wants === 'number' && isSoonerBy(sketch, first, percent, wants),
    )
}

/** The first week in which something can be that may be from a day on. */
type WeekFor = (day: Day) => Week

/**
 * The weeks for which a job that begins in a week is held until practice has grown to so many months, jobs held now
 * being given up for it. What is held now goes on until the new job starts.
 */
function weeksInJob(
  sketch: Sketch,
  start: number,
  percent: number,
  months: number,
  weekFor: WeekFor = firstWeekFrom,
): number {
  const { origin } = sketch
  const counted = sketch.countedAt(start, percent)
  const last = lastDayOfPractice(mondayOf(origin + start), months - sketch.practiceAt(start), counted)
  return weekFor(addDays(last, 1)) - origin - start
}

/** The week in which jobs held now, or those that take their place, bring practice to so many months; null when never. */
function weekByHeld(
  { request, origin }: Sketch,
  months: number,
  weekFor: WeekFor = firstWeekFrom,
): number | null {
  const { pathway, background, standing, today } = request
  const reached = practiceReached(pathway, background, standing, today, months)
  return reached === null ? null : Math.max(0, weekFor(reached) - origin)
}

function isSoonerBy(sketch: Sketch, first: number, percent: number, months: number): boolean {
  const week = weekByHeld(sketch, months)
  return week === null || week > first + weeksInJob(sketch, first, percent, months)
}

/**
 * A milestone: practice of so many months reached while work goes on, at the start of a week unless `weekFor` says
 * otherwise. null when nothing adds to it.
 */
export function gather(
  sketch: Sketch,
  step: RouteStep,
  months: number,
  weekFor: WeekFor = firstWeekFrom,
): number | null {
  const task = {
    step: `practice.${step.id}.${months}`,
    part: 'gather' as const,
    routeStep: step,
    lane: 'work' as const,
    assumes: [],
  }
  const { job } = sketch
  if (job && isSoonerBy(sketch, job.first, job.percent, months)) {
    const modes = modesAfterStart((start) => weeksInJob(sketch, start, job.percent, months, weekFor))
    return sketch.put(task, modes, [afterStart(job.index)])
  }
  const week = weekByHeld(sketch, months, weekFor)
  if (week === null) return null
  return sketch.put(task, [{ duration: 0, needs: [0], windows: [[week, horizonWeeks]] }], [])
}
