import type { Day } from '../calendar/day.ts'
import { monthThirtieths } from '../calendar/period.ts'
import { type Catalogue, type Occupation, occupationOf } from '../curriculum/catalogue.ts'
import type { Experience } from './background.ts'
import type { Beforehand } from './beforehand.ts'
import type { Unit } from './pathway.ts'
import { decisionOn, practiceOn, whyNotPractice } from './practice.ts'
import { replay } from './replay.ts'
import { type Standing, stateOf } from './standing.ts'

/** What one experience is worth in the trade that is chosen, and what the occupation's code suggests. */
export interface Counted {
  /** Full-time months that would be missing without it. */
  adds: number
  /** What the county has decided of it last; null before a decision. */
  decided: ReturnType<typeof decisionOn>
  whyNot: ReturnType<typeof whyNotPractice>
  occupation: Occupation | null
  /** Whether its occupation is listed for the chosen trade; null when no occupation is chosen. */
  isAmong: boolean | null
  /** Other trades in which it might count, by its occupation's code. */
  elsewhere: Occupation['trades']
}

/** How much of the practice is there because of one experience: what goes on is part of where a person stands. */
function addedBy({ pathway, background, log }: Beforehand, experience: Experience, day: Day): number {
  const others = background.experiences.filter(({ id }) => id !== experience.id)
  const months = (experiences: Experience[]) => {
    const brought = { ...background, experiences }
    return practiceOn(pathway, brought, replay(pathway, brought, log, day).standing, day).months
  }
  return months([...others, experience]) - months(others)
}

/** Weighs an experience, kept or still being written, against all others, with the log as it is on a day. */
export function countExperience(
  catalogue: Catalogue,
  asked: Beforehand,
  experience: Experience,
  day: Day,
): Counted {
  const { pathway, background, log } = asked
  const trade = pathway.trade?.trade ?? null
  const { standing } = replay(pathway, background, log, day)
  const occupation = occupationOf(catalogue, experience.styrk)
  return {
    adds: addedBy(asked, experience, day),
    decided: decisionOn(standing, experience),
    whyNot: whyNotPractice(experience, trade),
    occupation,
    isAmong: occupation ? occupation.trades.some((one) => one.trade === trade) : null,
    elsewhere: occupation ? occupation.trades.filter((one) => one.trade !== trade) : [],
  }
}

/** An experience with the last day that the log has written down of it, where the background says that it goes on. */
export function asItEnded(standing: Standing | null, experience: Experience): Experience {
  const { id, time } = experience
  if (!standing || time.kind !== 'period' || time.to !== null) return experience
  const unit: Unit = `work.${id}`
  const to = stateOf(standing, unit) === 'left' ? (standing.facts.since.get(unit) ?? null) : null
  return { ...experience, time: { ...time, to } }
}

/** How long a job lasted up to and with a day, in months by the calendar, whatever its position. */
export function monthsOf({ time }: Experience, day: Day): number {
  return time.kind === 'length' ? time.months : monthThirtieths({ from: time.from, to: time.to ?? day }) / 30
}
