import type { Day } from '../../calendar/day.ts'
import { monthThirtieths } from '../../calendar/period.ts'
import type { Catalogue } from '../../curriculum/catalogue.ts'
import type { Route } from '../../curriculum/route.ts'
import { type DemandPoint, demandPoints } from '../../curriculum/rules.ts'
import type { Text } from '../../curriculum/text.ts'
import type { Background, Experience } from '../../pathway/background.ts'
import { composePathway, type Pathway, ruleOf } from '../../pathway/pathway.ts'
import { practiceOn, whyNotPractice } from '../../pathway/practice.ts'
import type { Standing } from '../../pathway/standing.ts'
import { checklist, type LeafAnswer, leafAnswers } from '../../pathway/unmet.ts'

/** An occupation of the list, with the trades whose practice it may be. */
export type Occupation = Catalogue['occupations']['occupations'][number]

/** A trade by its stem, such as HEA, which all its curricula share. */
interface TradeName {
  trade: string
  name: Text
}

/** The occupation with a code; null when the list has none. */
export function occupationOf(catalogue: Catalogue, styrk: string | null): Occupation | null {
  return catalogue.occupations.occupations.find((one) => one.styrk === styrk) ?? null
}

/** What a trade stem is called, by a curriculum of the catalogue or by the list of occupations. */
export function tradeNameOf(catalogue: Catalogue, trade: string): Text {
  const curriculum = [...catalogue.tradesById.values()].find((one) => one.trade === trade)
  const listed = catalogue.occupations.occupations.flatMap((one) => one.trades)
  return curriculum?.name ?? listed.find((one) => one.trade === trade)?.name ?? { nb: trade }
}

/** What one experience is worth in the trade that is chosen, and what the occupation's code suggests. */
export interface Counted {
  /** Full-time months that would be missing without it. */
  adds: number
  /** Months that the county has approved of it; null before a decision. */
  decided: number | null
  whyNot: ReturnType<typeof whyNotPractice>
  occupation: Occupation | null
  /** Whether its occupation is listed for the chosen trade; null when no occupation is chosen. */
  isAmong: boolean | null
  /** Other trades in which it might count, by its occupation's code. */
  elsewhere: readonly TradeName[]
}

/** How much of the practice is there because of one experience. */
function addedBy(
  pathway: Pathway,
  background: Background,
  standing: Standing,
  experience: Experience,
  day: Day,
): number {
  const others = background.experiences.filter(({ id }) => id !== experience.id)
  const months = (experiences: Experience[]) =>
    practiceOn(pathway, { ...background, experiences }, standing, day).months
  return months([...others, experience]) - months(others)
}

/** Weighs an experience, kept or still being written, against all others. */
export function countExperience(
  catalogue: Catalogue,
  pathway: Pathway,
  background: Background,
  standing: Standing,
  experience: Experience,
  day: Day,
): Counted {
  const { trade } = pathway.trade
  const occupation = occupationOf(catalogue, experience.styrk)
  const decided = [...standing.facts.claimsById.values()].findLast(
    ({ about, months }) => about.kind === 'practice' && about.experience === experience.id && months !== null,
  )
  return {
    adds: addedBy(pathway, background, standing, experience, day),
    decided: decided?.months ?? null,
    whyNot: whyNotPractice(experience, trade),
    occupation,
    isAmong: occupation ? occupation.trades.some((one) => one.trade === trade) : null,
    elsewhere: occupation ? occupation.trades.filter((one) => one.trade !== trade) : [],
  }
}

/** How long a job lasted, in months by the calendar, whatever its position. */
export function monthsOf({ time }: Experience, today: Day): number {
  return time.kind === 'length'
    ? time.months
    : monthThirtieths({ from: time.from, to: time.to ?? today }) / 30
}

/** How much practice a moment of one or more routes asks for, and how that stands. */
export interface PracticeAsked {
  point: DemandPoint
  answer: LeafAnswer
  /** What the law alone asks, where the county asks for something else. */
  law: number | null
  routes: readonly Route[]
}

/** What the routes in this trade and county ask of practice: least first, routes that ask alike together. */
export function practiceAsked(
  catalogue: Catalogue,
  pathway: Pathway,
  background: Background,
  standing: Standing,
  day: Day,
): PracticeAsked[] {
  const asked = new Map<string, PracticeAsked>()
  for (const route of catalogue.routesById.values()) {
    const { trade, county } = pathway
    const other = composePathway(catalogue, { trade: trade.id, county: county.id, route: route.id })
    if (!other) continue
    for (const point of demandPoints) {
      const answers = checklist(point, { pathway: other, background, standing, day })
      const answer = answers
        .flatMap((one) => leafAnswers(one.answer))
        .find(({ leaf }) => leaf.kind === 'practice')
      if (!answer) continue
      const rule = answer.rule?.rule
      const value = rule && ruleOf(other, rule, day).law?.value
      const law =
        typeof value === 'number' && answer.standing !== 'law' && value !== answer.wants ? value : null
      const name = `${point} ${answer.wants}`
      const routes = [...(asked.get(name)?.routes ?? []), route]
      asked.set(name, { point, answer, law, routes })
    }
  }
  const months = ({ answer: { wants } }: PracticeAsked) => (typeof wants === 'number' ? wants : 0)
  return [...asked.values()].sort((a, b) => months(a) - months(b))
}
