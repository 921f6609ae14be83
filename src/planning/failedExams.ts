import type { Day } from '../calendar/day.ts'
import type { RuleEntry } from '../curriculum/rules.ts'
import type { Attempt } from '../pathway/attempts.ts'
import { complaintRule, complaintUntil } from '../pathway/complaint.ts'
import { isOpenOn, type WrittenTerm, writtenTermsOfRoute } from '../pathway/examTerms.ts'
import { type Pathway, ruleOf } from '../pathway/pathway.ts'
import { examState, type Standing } from '../pathway/standing.ts'
import type { RouteMap, Station } from './routeMap.ts'

/** An exam that is failed and not passed since: its last attempt, and the next one that is booked or planned. */
export interface FailedExam {
  attempt: Station
  /** null when nothing on the way leads to a new attempt. */
  again: Station | null
}

const ahead = ['underWay', 'agreed', 'proposed']

/** The exams that a person has failed and still has to pass, each once, by its last attempt. */
export function failedExams({ stations }: RouteMap): FailedExam[] {
  return (['written', 'trade'] as const).flatMap((exam) => {
    const sittings = stations.filter(({ subject }) => subject.kind === 'exam' && subject.exam === exam)
    const attempt = sittings.findLast(({ progress }) => progress === 'failed')
    if (!attempt || sittings.some(({ progress }) => progress === 'done')) return []
    return [{ attempt, again: sittings.find(({ progress }) => ahead.includes(progress)) ?? null }]
  })
}

/** What came of an attempt that a station of the map stands for; null when it stands for none. */
export function resultOfAttempt({ facts }: Standing, { id }: Station): Attempt['outcome'] | null {
  const [kind, index] = id.split('.')
  return kind === 'attempt' ? (facts.attempts[Number(index)]?.outcome ?? null) : null
}

/** What can still be done about an attempt at an exam that came to nothing. */
export interface AfterAttempt {
  /** The last day to complain about the result, and the rule that gives it; null where there is none, or it was done. */
  complaint: { until: Day; rule: RuleEntry | null } | null
  /** The next term of the written exam that can be registered for; null for other exams, and once registered. */
  registration: WrittenTerm | null
  /** The next sitting on the way, booked, planned or behind; null where there is none. */
  again: Station | null
}

/** What can be done about a failed, missed or annulled attempt; null for a station that is none. */
export function afterAttempt(
  { pathway, standing, map, today }: { pathway: Pathway; standing: Standing; map: RouteMap; today: Day },
  attempt: Station,
): AfterAttempt | null {
  const outcome = resultOfAttempt(standing, attempt)
  const { subject } = attempt
  if (subject.kind !== 'exam' || outcome === null || outcome === 'passed') return null
  const { exam } = subject
  const sittings = map.stations.filter((one) => one.subject.kind === 'exam' && one.subject.exam === exam)
  const again = sittings[sittings.findIndex(({ id }) => id === attempt.id) + 1] ?? null
  const isLast = again === null || again.progress !== 'failed'
  const isAppealed = standing.facts.attempts.findLast((one) => one.exam === exam)?.complaint !== 'none'
  const until = outcome === 'failed' && isLast && !isAppealed ? complaintUntil(pathway, standing, exam) : null
  const isToRegister =
    exam === 'written' && isLast && !['registered', 'passed'].includes(examState(standing, exam))
  return {
    complaint:
      until === null ? null : { until, rule: ruleOf(pathway, complaintRule(exam), attempt.day).holds },
    registration: isToRegister
      ? (writtenTermsOfRoute(pathway).find((term) => isOpenOn(term, today)) ?? null)
      : null,
    again,
  }
}
