import { addDays, type Day } from '../calendar/day.ts'
import { mondayOf, type Week, weekOf } from '../calendar/week.ts'
import {
  contractMonths,
  creditMonths,
  lastDayOf,
  lastDayOfPractice,
  monthsInAll,
} from '../pathway/contractTime.ts'
import { practiceOn } from '../pathway/practice.ts'
import { contractOf } from '../pathway/standing.ts'
import { assumedOf, inMonths } from './assumed.ts'
import { hoursOfPlanned } from './contractHours.ts'
import { waitForCounty } from './countyDecision.ts'
import { gather } from './employment.ts'
import { gatesInTime } from './gatesInTime.ts'
import { afterEnd, afterStart } from './lags.ts'
import type { AssumptionRef } from './plan.ts'
import { contractPosition } from './positions.ts'
import { waitsFor } from './provide.ts'
import { originOf, type PlanRequest } from './request.ts'
import type { Sketch } from './sketch.ts'
import type { Lag, Mode } from './solver/model.ts'
import type { StepOf } from './task.ts'
import { modesAfterStart, modesByStart, oncePerStart, weeksUntil } from './untilDay.ts'

type ContractStep = StepOf<'contract'>

/** Draws the contract of a route: the one that runs, or one that the plan starts. */
export function drawContract(sketch: Sketch, step: ContractStep): void {
  const held = contractOf(sketch.request.standing)
  if (held?.state === 'completed') return
  if (held && held.contract.end !== null) drawRunning(sketch, step, held.contract.end)
  else drawPlanned(sketch, step)
}

function drawRunning(sketch: Sketch, step: ContractStep, end: Day): void {
  const duration = Math.max(1, sketch.weekFromOrigin(end) + 1)
  const index = sketch.put(
    { step: `contract.${step.id}`, part: 'whole', routeStep: step, lane: 'work', assumes: [] },
    // It runs, so its hours are there
    [{ duration, needs: [sketch.hours.ofContract], windows: [[0, 0]] }],
    [],
  )
  sketch.contract = { index, ends: [{ of: index, from: index, last: () => end }] }
  sketch.ends(step, index)
}

function drawPlanned(sketch: Sketch, step: ContractStep): void {
  const { request, origin } = sketch
  const task = { step: `contract.${step.id}`, routeStep: step, lane: 'work' as const }
  const assumed = step.length.kind === 'assumed' ? sketch.assumedMonths(step.length.duration) : null
  const { total, least } = termsOf(request, step, assumed?.months ?? null)
  const hours = sketch.job ? 0 : hoursOfPlanned(request)
  const decision = waitForCounty(request, task.step)
  const percent = sketch.job?.percent ?? contractPosition(request)
  /** The last day of a contract of so many full-time months that begins in a week. */
  const lastDay = (start: number, months: number): Day =>
    lastDayOf(mondayOf(origin + start), months, sketch.countedAt(start, percent))
  // Time worked before the contract is taken off it, so in a job that the plan finds practice and contract together
  // reach their length on a day that the job's start decides, whenever the contract begins (ofo. § 9-58). Off a length
  // that is only assumed, what has been worked today is taken: no law lets it shrink while the contract waits.
  const inJob = sketch.job !== null && !assumed
  const lawful = oncePerStart((start) =>
    lastDay(start, inJob ? least : Math.max(least, total - sketch.practiceAt(assumed ? 0 : start))),
  )
  const modes = modesByStart([hours], (start) => weeksUntil(origin + start, lawful(start)))
  const index = sketch.put(
    {
      ...task,
      part: 'whole',
      assumes: [...(assumed?.assumes ?? []), ...decision.assumes],
      // Beside modules that take longer, it lies by the trade exam, which is sat in its last months (ofo. § 9-55)
      late: assumed !== null,
    },
    notShortened(sketch, task.step, modes),
    [
      ...sketch.modelOrder(step),
      ...afterDecision(sketch, decision.weeks),
      ...waitsFor(sketch, 'contract', (wanted) => gather(sketch, step, wanted)),
      ...gatesInTime(sketch, step, lawful, hours),
    ],
  )
  const fixed = sketch.pinOf(task.step)?.weeks ?? 0
  const last = (start: number): Day => lastDayFixed(lawful(start), origin + start + fixed - 1)
  sketch.contract = { index, ends: [{ of: index, from: index, last }] }
  sketch.ends(
    step,
    inJob
      ? drawFull(
          sketch,
          step,
          index,
          oncePerStart((start) => {
            // What is left when the contract begins is seldom whole months, and is counted as practice is
            const months = total - sketch.practiceAt(start)
            return lastDayOfPractice(mondayOf(origin + start), months, sketch.countedAt(start, percent))
          }),
        )
      : index,
  )
}

/**
 * The last day of a contract that is fixed by hand to go on up to and with a week: a Friday where that is longer than
 * the law asks; within the week in which the law's day lies, that day holds.
 */
export function lastDayFixed(lawful: Day, week: Week): Day {
  return weekOf(lawful) < week ? addDays(mondayOf(week), 4) : lawful
}

/** The last week of a contract, in which practice and contract together have lasted long enough in the job found. */
function drawFull(sketch: Sketch, step: ContractStep, index: number, last: (start: number) => Day): number {
  const task = { routeStep: step, lane: 'work' as const, assumes: [] }
  const job = sketch.job?.index ?? index
  const reached = sketch.put(
    { ...task, step: `length.${step.id}`, part: 'gather' },
    modesAfterStart((start) => weeksUntil(sketch.origin + start, last(start)) - 1),
    [afterStart(job)],
  )
  const full = sketch.put(
    { ...task, step: `contract.${step.id}`, part: 'complete' },
    [{ duration: 1, needs: [0] }],
    [afterEnd(reached), afterEnd(index, -1)],
  )
  sketch.contract?.ends.push({ of: full, from: job, last })
  return full
}

/** What a contract that a plan makes lasts, in full-time months. */
interface Terms {
  /** Practice and contract together, what the county has taken off taken off. */
  total: number
  /** The contract alone, at the least. */
  least: number
}

/** By the law, or by what is assumed where the law does not say. */
function termsOf(request: PlanRequest, step: ContractStep, assumed: number | null): Terms {
  const { pathway, standing, today } = request
  const credits = creditMonths(standing)
  const months = (practice: number): number =>
    contractMonths(pathway, step, practice, today, credits, assumed) ?? 0
  return {
    total: (monthsInAll(pathway, step) ?? assumed ?? 0) - credits,
    least: Math.max(months(Number.POSITIVE_INFINITY), shortestAssumed(request)),
  }
}

/** A contract is applied for when its job has begun, or at once where the plan finds none, and waits for the county. */
function afterDecision(sketch: Sketch, weeks: number): Lag[] {
  if (sketch.job) return [afterStart(sketch.job.index, weeks)]
  return weeks > 0 ? [sketch.notBefore(sketch.origin + weeks)] : []
}

/** The duration that no contract of a plan is shorter than: the law asks none of an apprentice with much practice. */
export const shortestContract = 'shortest-contract'

/** The assumed least of a contract, in full-time months. */
export function shortestAssumed(request: PlanRequest): number {
  return assumedOf(request, shortestContract)?.value ?? 0
}

/** How long a contract is that a plan makes. */
interface PlannedLength {
  /** Full-time months. */
  months: number
  /** What it rests on beside the assumed length that its step is drawn with. */
  assumes: readonly AssumptionRef[]
}

/**
 * How long a contract is that a plan makes for somebody with this practice on its first day: what the law asks, and
 * the least that is assumed; where no source says, the assumed length. null where that assumption is missing.
 */
export function lengthPlanned(
  request: PlanRequest,
  step: ContractStep,
  practice: number,
): PlannedLength | null {
  if (step.length.kind === 'assumed') {
    const assumed = lengthAssumed(request, step)
    return assumed && { months: assumed.months, assumes: [] }
  }
  const { total, least } = termsOf(request, step, null)
  const months = Math.max(least, total - practice)
  const isAssumed =
    months >
    (contractMonths(request.pathway, step, practice, request.today, creditMonths(request.standing)) ?? 0)
  return { months, assumes: isAssumed ? [{ kind: 'duration', id: shortestContract }] : [] }
}

/** How a planned contract comes out whose whole length only an assumption says, in full-time months. */
interface AssumedLength {
  whole: number
  /** Practice in the trade when the plan begins: what is worked later takes nothing off an assumption. */
  practice: number
  months: number
}

/** What is assumed of the whole, less practice and credits, down to the low end of what is assumed; null by law. */
export function lengthAssumed(request: PlanRequest, step: ContractStep): AssumedLength | null {
  const found = step.length.kind === 'assumed' ? assumedOf(request, step.length.duration) : null
  if (!found) return null
  const { pathway, background, standing } = request
  const whole = inMonths(found.value, found.duration.unit)
  const { total, least } = termsOf(request, step, whole)
  const practice = practiceOn(pathway, background, standing, mondayOf(originOf(request))).months
  return { whole, practice, months: Math.max(least, total - practice) }
}

/** The modes of a contract whose length is fixed by hand: it begins where it may be so short; an obstacle where nowhere. */
function notShortened(sketch: Sketch, step: string, modes: readonly Mode[]): readonly Mode[] {
  const { weeks, start } = sketch.pinOf(step) ?? {}
  if (weeks === undefined) return modes
  const windows = modes
    .filter(({ duration }) => duration <= weeks)
    .flatMap(({ windows }) => windows ?? [])
    .sort(([a], [b]) => a - b)
  const first = start === undefined ? windows[0]?.[0] : sketch.weekFromOrigin(start)
  if (first === undefined || !windows.some(([from, to]) => from <= first && first <= to)) {
    sketch.obstacles.push({ kind: 'pins', steps: [step] })
  }
  return [{ duration: weeks, needs: modes[0]?.needs ?? [0], windows }]
}
