import { addDays, addMonths, type Day } from '../calendar/day.ts'
import type { RouteStep } from '../curriculum/route.ts'
import { numberOf, type Pathway } from './pathway.ts'
import type { Contract } from './standing.ts'

/**
 * Length of a fagbrev på jobb contract in whole months: max(least, L - P - G), where L is the trade's
 * ordinary length, P approved practice (the mandatory year included) and G other credits
 * (ofo. §§ 6-5 to 6-10, 9-58; rules.md 1.3). Single modules are no credit (ofo. § 6-6).
 */
export function remainingLength(length: number, practice: number, credits: number, least: number): number {
  return Math.max(least, Math.ceil(length - practice - credits - 1e-9))
}

/**
 * Length in months of the contract that a route step asks for, or null when only an assumption gives it.
 * An apprentice's practice is taken off the company part in full (ofo. § 6-9); a month is the least a
 * contract can be written for.
 */
export function contractMonths(
  pathway: Pathway,
  step: RouteStep & { kind: 'contract' },
  practice: number,
  day: Day,
): number | null {
  const { length } = pathway.trade
  if (step.length.kind === 'remaining') {
    return remainingLength(length.total, practice, 0, numberOf(pathway, 'contractLeast', day) ?? 0)
  }
  if (step.length.kind === 'companyPart') return remainingLength(length.company, practice, 0, 1)
  return null
}

/** The last day of a contract. */
export function contractEnd(contract: Contract): Day | null {
  return contract.start === null ? null : addDays(addMonths(contract.start, contract.months), -1)
}

/** The days around a contract's end that matter for the trade exam. */
export interface ContractDates {
  end: Day
  /** Not earlier than this the trade exam may be taken (ofo. § 9-55). */
  earliestTradeExam: Day
  /** Not later than this the company registers for it (ofo. § 9-56). */
  latestRegistration: Day
}

/** Works out the days around a contract's end; null before it has started. */
export function contractDates(pathway: Pathway, contract: Contract): ContractDates | null {
  const end = contractEnd(contract)
  if (end === null) return null
  return {
    end,
    earliestTradeExam: addMonths(end, -(numberOf(pathway, 'tradeExamBeforeEnd', end) ?? 0)),
    latestRegistration: addMonths(end, -(numberOf(pathway, 'tradeExamRegistrationBeforeEnd', end) ?? 0)),
  }
}
