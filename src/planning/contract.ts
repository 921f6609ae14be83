import { mondayOf, weekOf } from '../calendar/week.ts'
import { contractMonths, creditMonths, lastDayOf, leastMonths, monthsInAll } from '../pathway/contractTime.ts'
import { assumedPercent, gatesToEarn, numberOf } from '../pathway/pathway.ts'
import { countedPercent, fullTimeFrom, practiceOn } from '../pathway/practice.ts'
import { contractOf, positionNow } from '../pathway/standing.ts'
import { assumedOf } from './assumed.ts'
import { decisionOn } from './countyDecision.ts'
import { gather, gatherInJob } from './employment.ts'
import type { AssumptionRef } from './plan.ts'
import { contractPosition } from './positions.ts'
import { waitsFor } from './provide.ts'
import { type PlanRequest, positionHours } from './request.ts'
import { afterEnd, afterStart, type Sketch, weeksOfMonths } from './sketch.ts'
import type { Lag } from './solver/problem.ts'
import type { StepOf } from './task.ts'

type ContractStep = StepOf<'contract'>

/** Draws the contract of a route: the one that runs, or one that the plan starts. */
export function drawContract(sketch: Sketch, step: ContractStep): void {
  const held = contractOf(sketch.request.standing)
  if (held?.state === 'completed') return
  if (held && held.contract.end !== null)
    drawRunning(sketch, step, sketch.weekFromOrigin(held.contract.end) + 1)
  else drawPlanned(sketch, step)
}

function drawRunning(sketch: Sketch, step: ContractStep, weeks: number): void {
  const index = sketch.put(
    { step: `contract.${step.id}`, part: 'whole', routeStep: step, lane: 'work', assumes: [] },
    [
      {
        duration: Math.max(1, weeks),
        needs: [Math.min(contractHours(sketch), sketch.capacity)],
        windows: [[0, 0]],
      },
    ],
    [],
  )
  sketch.contract = { index, full: null }
  sketch.ends(step, index)
}

function drawPlanned(sketch: Sketch, step: ContractStep): void {
  const { request } = sketch
  const { pathway, background, standing, today } = request
  const task = { step: `contract.${step.id}`, routeStep: step, lane: 'work' as const }
  const counted = countedPercent(
    sketch.job?.percent ?? contractPosition(request),
    fullTimeFrom(pathway, today),
  )
  const assumed = step.length.kind === 'assumed' ? sketch.assumedWeeks(step.length.duration) : null
  const credits = creditMonths(standing)
  const least = Math.max(leastMonths(pathway, step, today), shortestAssumed(request))
  const inAll = monthsInAll(pathway, step)
  const total = inAll === null ? null : inAll - credits
  // Time worked before the contract is taken off it, so in one and the same job practice and contract together
  // reach their length on a day that does not move with the contract's start (ofo. § 9-58).
  const hours = contractHours(sketch)
  const decision = decisionOn(request, task.step)
  const grows = total !== null && hours === 0 && (sketch.job !== null || sketch.holdsJob)
  const practice = practiceOn(pathway, background, standing, today).months
  const shortest = contractMonths(pathway, step, practice, today, credits, assumed?.months ?? 0) ?? 0
  const months = Math.max(least, total === null ? shortest : grows ? 0 : total - practice)
  const weeks = weeksOfMonths((months * 100) / counted)
  if (isShortened(sketch, `contract.${step.id}`, months, counted, weeks)) {
    sketch.obstacles.push({ kind: 'pins', steps: [`contract.${step.id}`] })
  }
  const index = sketch.put(
    {
      ...task,
      part: 'whole',
      assumes: [...(assumed?.assumes ?? []), ...decision.assumes],
      // Beside modules that take longer, it lies by the trade exam, which is sat in its last months (ofo. § 9-55)
      late: step.length.kind === 'assumed',
    },
    [{ duration: weeks, needs: [hours] }],
    [
      ...sketch.modelOrder(step),
      ...afterDecision(sketch, decision.weeks),
      ...waitsFor(sketch, 'contract', (wanted) => gather(sketch, step, wanted)),
      ...gatesInTime(sketch, weeks, hours),
    ],
  )
  const reached = grows ? gatherInJob(sketch, step, total) : null
  if (grows && reached === null) sketch.obstacles.push({ kind: 'horizon' })
  const full =
    reached === null
      ? null
      : sketch.put(
          { ...task, part: 'complete', assumes: [] },
          [{ duration: 1, needs: [0] }],
          [afterEnd(reached), afterEnd(index, -1)],
        )
  sketch.contract = { index, full }
  sketch.ends(step, full ?? index)
}

/** A contract is applied for when its job has begun, or at once where the plan finds none, and waits for the county. */
function afterDecision(sketch: Sketch, weeks: number): Lag[] {
  if (sketch.job) return [afterStart(sketch.job.index, weeks)]
  return weeks > 0 ? [sketch.notBefore(mondayOf(sketch.origin + weeks))] : []
}

/** The duration that no contract of a plan is shorter than: the law asks none of an apprentice with much practice. */
const shortestContract = 'shortest-contract'

/** The assumed least of a contract, in full-time months. */
function shortestAssumed(request: PlanRequest): number {
  return assumedOf(request, shortestContract)?.value ?? 0
}

/** How long a contract is that a plan makes, and what that rests on where no law says. */
interface PlannedLength {
  /** Full-time months. */
  months: number
  assumes: readonly AssumptionRef[]
}

/**
 * How long a contract is that a plan makes for somebody with this practice on its first day: what the law asks, and
 * the least that is assumed; null when no source says and the assumed length holds.
 */
export function lengthPlanned(
  request: PlanRequest,
  step: ContractStep,
  practice: number,
): PlannedLength | null {
  const { pathway, standing, today } = request
  const lawful = contractMonths(pathway, step, practice, today, creditMonths(standing))
  if (lawful === null) return null
  const least = shortestAssumed(request)
  return lawful >= least
    ? { months: lawful, assumes: [] }
    : { months: least, assumes: [{ kind: 'duration', id: shortestContract }] }
}

/** Hours a week that a contract takes beyond the job it is worked in; all of its own where no job is on record. */
export function contractHours(sketch: Sketch): number {
  const { request, job, holdsJob } = sketch
  const running = contractOf(request.standing) !== null
  if (job || (running && holdsJob)) return 0
  const work = request.pathway.route.steps.find((step) => step.kind === 'work')
  const percent = running && work ? assumedPercent(request.pathway, work) : contractPosition(request)
  const held = positionNow(request.standing, 'inTrade')
  return positionHours(request, Math.max(0, percent - held))
}

/** Whether a length fixed by hand is shorter than the contract may be. */
function isShortened(sketch: Sketch, step: string, months: number, counted: number, weeks: number): boolean {
  const pin = sketch.pinOf(step)
  if (pin?.weeks === undefined) return false
  if (pin.start === undefined) return pin.weeks < weeks
  const end = lastDayOf(pin.start, months, counted)
  return pin.weeks < weekOf(end) - weekOf(pin.start) + 1
}

/**
 * What must be held when the company registers for the trade exam must be held so long before the contract
 * ends. A contract that takes the week has no room for it, so there it comes first.
 */
function gatesInTime(sketch: Sketch, weeks: number, hours: number): Lag[] {
  const { pathway, today } = sketch.request
  const before = weeksOfMonths(numberOf(pathway, 'tradeExamRegistrationBeforeEnd', today) ?? 0)
  return gatesToEarn(pathway).flatMap(({ id, neededBefore }) => {
    const gate = sketch.gateEnds.get(id)
    if (gate === undefined || neededBefore !== 'tradeExamRegistration') return []
    return [afterEnd(gate, hours > 0 ? 0 : before - weeks)]
  })
}
