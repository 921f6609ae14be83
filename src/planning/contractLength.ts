import type { Day } from '../calendar/day.ts'
import { leavesOf } from '../curriculum/requirement.ts'
import type { Source } from '../curriculum/source.ts'
import { creditMonths } from '../pathway/contractTime.ts'
import { demandsAt, numberOf, type Pathway, ruleOf } from '../pathway/pathway.ts'
import { countedPercent, fullTimeFrom, practiceOn } from '../pathway/practice.ts'
import { copyStanding, positionNow } from '../pathway/standing.ts'
import { advance } from '../pathway/step.ts'
import { lengthPlanned } from './contract.ts'
import { eventsOf } from './makePlan.ts'
import type { Plan, PlanStep } from './plan.ts'
import { contractPosition } from './positions.ts'
import type { PlanRequest } from './request.ts'

/** How the length of a planned contract comes out, in full-time months. */
export interface ContractLength {
  /** What the trade lasts in all, or its part in a company. */
  whole: { of: 'total' | 'company'; months: number; source: Source }
  /** Practice in the trade by the contract's first day, which is taken off. */
  practice: number
  /** What the county's decision on the whole trade takes off. */
  credits: number
  /** The least that the law sets, where it is what decides. */
  least: { months: number; source: Source } | null
  /** Where it is written what is taken off. */
  sources: readonly Source[]
  /** What is left. */
  months: number
  /** What the position counts as: 100 for full time; less makes the contract longer. */
  percent: number
  start: Day
}

/** Works out how a planned contract's length comes out; null for any other step, and where only an assumption says. */
export function contractLengthOf(request: PlanRequest, plan: Plan, step: PlanStep): ContractLength | null {
  const { pathway, background, standing, today } = request
  const routeStep = pathway.stepsById.get(step.routeStep)
  const start = step.events.find((event) => event.kind === 'contractStarted')
  if (routeStep?.kind !== 'contract' || routeStep.length.kind === 'assumed' || !start) return null
  const draft = copyStanding(standing)
  for (const event of eventsOf(plan)) {
    if (event === start) break
    advance(pathway, background, draft, event)
  }
  const practice = practiceOn(pathway, background, draft, start.day).months
  const length = lengthPlanned(request, routeStep, practice)
  if (length === null) return null
  const { months } = length
  const of = routeStep.length.kind === 'remaining' ? 'total' : 'company'
  const credits = creditMonths(standing)
  const { length: whole } = pathway.trade
  const left = whole[of] - practice - credits
  const least = ruleOf(pathway, 'contractLeast', today).holds
  const held = positionNow(draft, 'inTrade')
  const position = plan.steps.some(({ id }) => id.startsWith('work.')) ? held : contractPosition(request)
  return {
    whole: { of, months: whole[of], source: whole.source },
    practice,
    credits,
    sources: sourcesOf(pathway, of, start.day),
    least:
      least && months > left && numberOf(pathway, 'contractLeast', today) === months
        ? { months, source: least.source }
        : null,
    months,
    percent: countedPercent(position, fullTimeFrom(pathway, start.day)),
    start: start.day,
  }
}

/** Where it is written what is taken off the trade's whole length, or off its part in a company. */
function sourcesOf(pathway: Pathway, of: 'total' | 'company', day: Day): Source[] {
  const practice = ruleOf(pathway, 'creditPractice', day).holds
  const remaining = demandsAt(pathway, 'contract', day).filter(({ requires }) =>
    leavesOf(requires).some((leaf) => leaf.kind === 'contractLasts' && leaf.months === 'remaining'),
  )
  return of === 'total' ? remaining.map(({ source }) => source) : practice ? [practice.source] : []
}
