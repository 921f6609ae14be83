import type { Day } from '../calendar/day.ts'
import { leavesOf } from '../curriculum/requirement.ts'
import type { Source } from '../curriculum/source.ts'
import { contractMonths, creditMonths } from '../pathway/contractTime.ts'
import { demandsAt, numberOf, type Pathway, ruleOf, tradeOf } from '../pathway/pathway.ts'
import { contractPositionOn, countedPercent, fullTimeFrom, practiceOn } from '../pathway/practice.ts'
import { type ContractGround, contractOf, copyStanding } from '../pathway/standing.ts'
import { advance } from '../pathway/step.ts'
import { lengthAssumed, lengthPlanned, shortestAssumed, shortestContract } from './contract.ts'
import type { Plan, PlanStep } from './plan.ts'
import { contractPosition } from './positions.ts'
import { eventsOf } from './refused.ts'
import type { PlanRequest } from './request.ts'
import type { StepOf } from './task.ts'

/** How the length of a contract comes out, planned or under way, in full-time months. */
export interface ContractLength {
  /** What the trade lasts in all, or its part in a company; where no source says, what is assumed of that part. */
  whole: { of: 'total' | 'company' | 'assumed'; months: number; source: Source | null }
  /** Practice in the trade by the contract's first day, which is taken off; by the plan's, off an assumption. */
  practice: number
  /** What the county's decision on the whole trade takes off. */
  credits: number
  /** What is left of the whole when practice and credits are taken off, before any least length is looked at; never below 0. */
  rest: number
  /** The least that the law sets, or that is assumed, where it is what decides. */
  least: { months: number; source: Source | null; assumed: AssumedLeast | null } | null
  /** Where it is written what is taken off. */
  sources: readonly Source[]
  /** What is left. */
  months: number
  /** What the position counts as: 100 for full time; less makes the contract longer. */
  percent: number
  start: Day
  /** The last day that a running contract has by the log, extensions included; null for one that is planned. */
  ends: Day | null
}

/** A least length that no source says: the low end of how long training is assumed to be, or an assumption of its own. */
interface AssumedLeast {
  kind: 'low' | 'likely'
  duration: string
}

/** What a contract's length is reckoned from: what lies behind the person on its first day. */
interface Ground extends ContractGround {
  start: Day
  /** The day whose rules hold: the contract's first, or today for one that is planned. */
  rulesOf: Day
  /** Full-time months; null where no source says. */
  months: number | null
  ends: Day | null
}

/**
 * Works out how a contract's length comes out, from the plan or, once it runs, from the log; null for any other step,
 * and for one that runs where only an assumption says.
 */
export function contractLengthOf(request: PlanRequest, plan: Plan, step: PlanStep): ContractLength | null {
  const { pathway } = request
  const routeStep = pathway.stepsById.get(step.routeStep)
  if (routeStep?.kind !== 'contract') return null
  const ground = groundOfRunning(request, routeStep) ?? groundOfPlanned(request, plan, step, routeStep)
  if (!ground || ground.months === null) return null
  const { start, rulesOf, practice, credits, position, months, ends } = ground
  const whole = wholeOf(request, routeStep)
  if (!whole) return null
  const rest = Math.max(0, whole.months - practice - credits)
  return {
    whole,
    practice,
    credits,
    sources: sourcesOf(pathway, whole.of, start),
    rest,
    least: months > rest ? leastOf(request, routeStep, months, rulesOf) : null,
    months,
    percent: countedPercent(position, fullTimeFrom(pathway, start)),
    start,
    ends,
  }
}

/** What a contract's length is taken from; null where the assumption is missing. */
function wholeOf(request: PlanRequest, step: StepOf<'contract'>): ContractLength['whole'] | null {
  const { length } = tradeOf(request.pathway)
  if (step.length.kind !== 'assumed') {
    const of = step.length.kind === 'remaining' ? 'total' : 'company'
    return { of, months: length[of], source: length.source }
  }
  const assumed = lengthAssumed(request, step)
  return assumed && { of: 'assumed', months: assumed.whole, source: null }
}

/** The least length that has decided; null where it is another rule that has. */
function leastOf(
  request: PlanRequest,
  { length }: StepOf<'contract'>,
  months: number,
  day: Day,
): ContractLength['least'] {
  const { pathway } = request
  const ofLaw = ruleOf(pathway, 'contractLeast', day).holds
  const isOfLaw = length.kind === 'remaining' && numberOf(pathway, 'contractLeast', day) === months
  if (ofLaw && isOfLaw) return { months, source: ofLaw.source, assumed: null }
  const assumed = (kind: AssumedLeast['kind'], duration: string) => {
    return { months, source: null, assumed: { kind, duration } }
  }
  if (months === shortestAssumed(request)) return assumed('likely', shortestContract)
  return length.kind === 'assumed' ? assumed('low', length.duration) : null
}

/** The contract that runs. */
function groundOfRunning(request: PlanRequest, routeStep: StepOf<'contract'>): Ground | null {
  const { pathway, standing } = request
  const held = contractOf(standing)
  if (!held || held.state === 'completed') return null
  const { start, end, ground } = held.contract
  if (start === null || ground === null) return null
  const months = contractMonths(pathway, routeStep, ground.practice, start, ground.credits)
  return { ...ground, start, rulesOf: start, months, ends: end }
}

/** The contract that the plan starts, on what the plan has brought about until then. */
function groundOfPlanned(
  request: PlanRequest,
  plan: Plan,
  step: PlanStep,
  routeStep: StepOf<'contract'>,
): Ground | null {
  const { pathway, background, standing, today } = request
  const start = step.events.find((event) => event.kind === 'contractStarted')
  if (!start) return null
  const draft = copyStanding(standing)
  for (const event of eventsOf(plan)) {
    if (event === start) break
    advance(pathway, background, draft, event)
  }
  const assumed = lengthAssumed(request, routeStep)
  const practice = assumed?.practice ?? practiceOn(pathway, background, draft, start.day).months
  const inJob = plan.steps.some(({ id }) => id.startsWith('work.'))
  return {
    start: start.day,
    rulesOf: today,
    practice,
    credits: creditMonths(standing),
    position: inJob ? contractPositionOn(pathway, background, draft, start.day) : contractPosition(request),
    months: lengthPlanned(request, routeStep, practice)?.months ?? null,
    ends: null,
  }
}

/** Where it is written what is taken off the trade's whole length, or off its part in a company. */
function sourcesOf(pathway: Pathway, of: ContractLength['whole']['of'], day: Day): Source[] {
  const practice = ruleOf(pathway, 'creditPractice', day).holds
  const remaining = demandsAt(pathway, 'contract', day).filter(({ requires }) =>
    leavesOf(requires).some((leaf) => leaf.kind === 'contractLasts' && leaf.months === 'remaining'),
  )
  return of === 'total' ? remaining.map(({ source }) => source) : practice ? [practice.source] : []
}
