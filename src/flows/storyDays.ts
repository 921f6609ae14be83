import { type Day, later } from '../calendar/day.ts'
import {
  contractMonths,
  creditMonths,
  latestTradeRegistration,
  monthsBeforeEnd,
} from '../pathway/contractTime.ts'
import { numberOf, type Pathway } from '../pathway/pathway.ts'
import { practiceOn } from '../pathway/practice.ts'
import { replay } from '../pathway/replay.ts'
import type { Standing } from '../pathway/standing.ts'
import type { Planned } from '../planning/makePlan.ts'
import type { Participant } from '../records/participant.ts'
import type { Expectation } from '../records/story.ts'

/** An entry of a story that was written down before it can have been: its place in the log, and the first day it can. */
export interface WrittenTooEarly {
  index: number
  entry: string
  found: Day
  notBefore: Day
}

/**
 * The entries that contradict the story they stand in: recorded before the person was created, before what
 * they tell had happened, or before an entry with a lower sequence.
 */
export function writtenTooEarly({ created, log }: Participant): WrittenTooEarly[] {
  let last = created
  const bySequence = log
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => a.entry.sequence - b.entry.sequence)
  return bySequence.flatMap(({ entry, index }) => {
    const notBefore = later(last, entry.event?.day ?? last)
    last = later(last, entry.recorded)
    return entry.recorded < notBefore ? [{ index, entry: entry.id, found: entry.recorded, notBefore }] : []
  })
}

/** Full-time months that a contract from a day would have to last; null where no source says or there is none. */
export function contractLength(pathway: Pathway, { background, log }: Participant, day: Day): number | null {
  const step = pathway.route.steps.find((one) => one.kind === 'contract')
  if (!step) return null
  const { standing } = replay(pathway, background, log, day)
  const practice = practiceOn(pathway, background, standing, day).months
  const months = contractMonths(pathway, step, practice, day, creditMonths(standing))
  return months === null ? null : Math.round(months * 100) / 100
}

/** The days around a contract's end that matter for the trade exam. */
export interface ContractDates {
  end: Day
  /** Not earlier than this the trade exam may be taken (ofo. § 9-55). */
  earliestTradeExam: Day
  /** Not later than this the company registers for it (ofo. § 9-56). */
  latestRegistration: Day
}

/** The days around the end of a contract of the log; null when it has not started. */
export function datesOfContract(
  pathway: Pathway,
  { background, log }: Participant,
  id: string,
): ContractDates | null {
  const end = replay(pathway, background, log).standing.facts.contractsById.get(id)?.end ?? null
  if (end === null) return null
  return {
    end,
    earliestTradeExam: monthsBeforeEnd(end, numberOf(pathway, 'tradeExamBeforeEnd', end) ?? 0),
    latestRegistration: latestTradeRegistration(pathway, end),
  }
}

/** The day on which the result of an exam is there: passed in the log, or planned; null when neither says. */
export function examDay(
  { facts }: Standing,
  planned: Planned | null,
  exam: (Expectation & { kind: 'exam' })['exam'],
): Day | null {
  const passed = facts.attempts.findLast((one) => one.exam === exam && one.outcome === 'passed')
  if (passed) return passed.day
  const events = planned?.kind === 'plan' ? planned.plan.steps.flatMap((step) => step.events) : []
  return events.find((event) => event.kind === 'examPassed' && event.exam === exam)?.day ?? null
}
