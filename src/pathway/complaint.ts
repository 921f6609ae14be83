import { addDays, type Day } from '../calendar/day.ts'
import type { AnyExam } from '../curriculum/requirement.ts'
import { lastMarked } from './attempts.ts'
import { numberOf, type Pathway } from './pathway.ts'
import type { Standing } from './standing.ts'

/** The rule that says how many days there are to complain about the result of an exam. */
export function complaintRule(exam: AnyExam): 'complaintWrittenExam' | 'complaintTradeExam' {
  return exam === 'written' ? 'complaintWrittenExam' : 'complaintTradeExam'
}

/**
 * The last day to complain about the result of an exam: 10 days for the written one (ofo. § 10-2), 3 weeks for
 * the practical ones (ofo. § 10-9), from the day on which the result is recorded. null before a result, or when
 * no rule says it. A complaint that came later stands in the log all the same: it is only offered no longer.
 */
export function complaintUntil(pathway: Pathway, standing: Standing, exam: AnyExam): Day | null {
  const last = lastMarked(standing.facts.attempts, exam)
  if (!last) return null
  const days = numberOf(pathway, complaintRule(exam), last.day)
  return days === null ? null : addDays(last.day, days)
}
