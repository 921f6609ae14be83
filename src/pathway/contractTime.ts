import { addDays, addMonths, type Day, earlier, partsOf } from '../calendar/day.ts'
import type { RouteStep } from '../curriculum/route.ts'
import { lastDecision } from './decisions.ts'
import { dayFromParts, partsBefore, partsOfMonth } from './monthParts.ts'
import { numberOf, type Pathway, tradeOf } from './pathway.ts'
import type { Standing } from './standing.ts'

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
export function monthsInAll(pathway: Pathway, { length }: ContractStep): number | null {
  if (length.kind === 'assumed') return null
  const ordinary = tradeOf(pathway).length
  return length.kind === 'remaining' ? ordinary.total : ordinary.company
}

/** The least full-time months of a contract: the law sets them for fagbrev på jobb alone (ofo. § 9-58). */
function leastMonths(pathway: Pathway, { length }: ContractStep, day: Day): number {
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
 * The last day of so many months from a day, counted as practice is counted, so that practice and contract together
 * last as long wherever one ends and the other begins. Whole months end the day before the same date, and with a month
 * that is too short to have it. In a position that counts for less than full time the calendar runs longer (calendar
 * months = full-time months / position).
 */
export function lastDayOf(start: Day, fullTimeMonths: number, countedPercent = 100): Day {
  const months = Math.max(0, (fullTimeMonths * 100) / countedPercent)
  const counted = lastDayOfPractice(start, fullTimeMonths, countedPercent)
  const whole = Math.round(months)
  return Math.abs(months - whole) < 1e-9 ? earlier(counted, lastOfMonths(start, whole)) : counted
}

/** The last day of so many calendar months from a day. */
function lastOfMonths(start: Day, months: number): Day {
  const sameDate = addMonths(start, months)
  return partsOf(sameDate).date < partsOf(start).date ? sameDate : addDays(sameDate, -1)
}

/** The last day of so many months of practice from a day, as `practiceOn` counts them. */
export function lastDayOfPractice(start: Day, fullTimeMonths: number, countedPercent: number): Day {
  const months = Math.max(0, (fullTimeMonths * 100) / countedPercent)
  return addDays(dayFromParts(partsBefore(start) + months * partsOfMonth), -1)
}

/**
 * The day so many months before a contract ends: the trade exam is taken not earlier than one such day (ofo. § 9-55),
 * and registered for not later than another (ofo. § 9-56).
 */
export function monthsBeforeEnd(end: Day, months: number): Day {
  return addMonths(end, -months)
}

/** Not later than this a company registers for the trade exam of a contract that ends on this day (ofo. § 9-56). */
export function latestTradeRegistration(pathway: Pathway, end: Day): Day {
  return monthsBeforeEnd(end, numberOf(pathway, 'tradeExamRegistrationBeforeEnd', end) ?? 0)
}
