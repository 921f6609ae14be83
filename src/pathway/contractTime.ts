import { addDays, addMonths, type Day } from '../calendar/day.ts'
import type { RouteStep } from '../curriculum/route.ts'
import { lastDecision } from './decisions.ts'
import { numberOf, type Pathway } from './pathway.ts'
import type { Contract, Standing } from './standing.ts'

/**
 * Training time left, in full-time months: max(least, L - P - G), where L is the trade's ordinary length,
 * P approved practice (the mandatory year included) and G other approved credits (ofo. §§ 6-5 to 6-10,
 * 9-58). Single modules are no credit (ofo. § 6-6).
 */
export function remainingMonths(length: number, practice: number, credits: number, least: number): number {
  return Math.max(least, length - practice - credits)
}

/**
 * Months that the county has taken off the contract beside practice: what its last decision on the whole trade
 * approved (ofo. § 9-58). A module recognised is no such credit.
 */
export function creditMonths(standing: Standing): number {
  return lastDecision(standing, ({ about }) => about.kind === 'trade')?.months ?? 0
}

type ContractStep = RouteStep & { kind: 'contract' }

/**
 * Full-time months that practice and contract last together before credits: the whole trade in fagbrev på jobb
 * (ofo. § 9-58), its company part for an apprentice; null where only an assumption says.
 */
export function monthsInAll({ trade }: Pathway, { length }: ContractStep): number | null {
  if (length.kind === 'assumed') return null
  return length.kind === 'remaining' ? trade.length.total : trade.length.company
}

/** The least full-time months of a contract: the law sets them for fagbrev på jobb alone (ofo. § 9-58). */
export function leastMonths(pathway: Pathway, { length }: ContractStep, day: Day): number {
  return length.kind === 'remaining' ? (numberOf(pathway, 'contractLeast', day) ?? 0) : 0
}

/**
 * Full-time months that the contract of a route step must last for somebody with this practice and these
 * credits, or null when no source says and no assumption is given. An apprentice's practice is taken off the
 * company part in full (ofo. § 6-9). Of somebody who takes modules only the assumed length is known: the same
 * chapter holds for their part in a company (ol. § 18-6; ofo. § 15-1), so it is taken off that, down to the
 * low end of the assumption.
 */
export function contractMonths(
  pathway: Pathway,
  step: ContractStep,
  practice: number,
  day: Day,
  credits = 0,
  assumed: number | null = null,
): number | null {
  const inAll = monthsInAll(pathway, step)
  if (inAll !== null) return remainingMonths(inAll, practice, credits, leastMonths(pathway, step, day))
  if (assumed === null || step.length.kind !== 'assumed') return null
  const low = pathway.durationsById.get(step.length.duration)?.span.low ?? assumed
  return remainingMonths(assumed, practice, credits, Math.min(assumed, low))
}

/**
 * The last day of so many months from a day. Parts of a month are counted in thirtieths, rounded up to a
 * whole day; in a position that counts for less than full time the calendar runs longer
 * (calendar months = full-time months / position).
 */
export function lastDayOf(start: Day, fullTimeMonths: number, countedPercent = 100): Day {
  const thirtieths = Math.ceil((fullTimeMonths * 3000) / countedPercent - 1e-6)
  const months = Math.floor(thirtieths / 30)
  return addDays(addMonths(start, months), thirtieths - months * 30 - 1)
}

/** The days around a contract's end that matter for the trade exam. */
export interface ContractDates {
  end: Day
  /** Not earlier than this the trade exam may be taken (ofo. § 9-55). */
  earliestTradeExam: Day
  /** Not later than this the company registers for it (ofo. § 9-56). */
  latestRegistration: Day
}

/** Not later than this a company registers for the trade exam of a contract that ends on this day (ofo. § 9-56). */
export function latestTradeRegistration(pathway: Pathway, end: Day): Day {
  return addMonths(end, -(numberOf(pathway, 'tradeExamRegistrationBeforeEnd', end) ?? 0))
}

/** Works out the days around a contract's end; null before it has started. */
export function contractDates(pathway: Pathway, contract: Contract): ContractDates | null {
  const { end } = contract
  if (end === null) return null
  return {
    end,
    earliestTradeExam: addMonths(end, -(numberOf(pathway, 'tradeExamBeforeEnd', end) ?? 0)),
    latestRegistration: latestTradeRegistration(pathway, end),
  }
}
