import type { Day } from '../calendar/day.ts'
import type { Catalogue } from '../curriculum/catalogue.ts'
import type { Route } from '../curriculum/route.ts'
import { type DemandPoint, demandPoints, type RuleEntry } from '../curriculum/rules.ts'
import type { Background } from './background.ts'
import { composePathway, type Pathway, ruleOf } from './pathway.ts'
import { fullTimeRule, type Practice, practiceOn } from './practice.ts'
import { isPartTimeConverted } from './questions.ts'
import type { Standing } from './standing.ts'
import { checklist, type LeafAnswer, leafAnswers } from './unmet.ts'

/** How much practice a moment of one or more routes asks for, and how that stands. */
interface PracticeAsked {
  point: DemandPoint
  answer: LeafAnswer
  /** What the law alone asks, where the county asks for something else. */
  law: number | null
  routes: readonly Route[]
  /** Part time is converted for it, and nobody has said what counts as full time. */
  converted: boolean
}

/** A person's practice beside all that is asked of it in one trade and county. */
export interface PracticeSum extends Practice {
  /** Least first, routes that ask alike together. */
  asked: readonly PracticeAsked[]
  /** The fewest months that any route asks for; null where none says a number. */
  least: number | null
  /** The position that counts as full time here; null where no rule says so. */
  fullTime: RuleEntry | null
}

/** What the law alone asks for, when it is a number and another than the one that holds. */
function lawBeside(pathway: Pathway, answer: LeafAnswer, day: Day): number | null {
  const rule = answer.rule?.rule
  const value = rule && ruleOf(pathway, rule, day).law?.value
  return typeof value === 'number' && answer.rule?.standing !== 'law' && value !== answer.wants ? value : null
}

const monthsAsked = ({ answer: { wants } }: PracticeAsked): number => (typeof wants === 'number' ? wants : 0)

/** Sums a person's practice, and what every route of this trade and county asks of it. */
export function practiceSum(
  catalogue: Catalogue,
  pathway: Pathway,
  background: Background,
  standing: Standing,
  day: Day,
): PracticeSum {
  const byDemand = new Map<string, PracticeAsked>()
  for (const route of catalogue.routesById.values()) {
    const { trade, county } = pathway
    const other = composePathway(catalogue, { trade: trade?.id ?? null, county: county.id, route: route.id })
    if (!other) continue
    for (const point of demandPoints) {
      const answer = checklist(point, { pathway: other, background, standing, day })
        .flatMap((one) => leafAnswers(one.answer))
        .find(({ leaf }) => leaf.kind === 'practice')
      if (!answer) continue
      const name = `${point} ${answer.wants}`
      const routes = [...(byDemand.get(name)?.routes ?? []), route]
      const converted = isPartTimeConverted({ pathway: other, background, standing, today: day })
      byDemand.set(name, { point, answer, law: lawBeside(other, answer, day), routes, converted })
    }
  }
  const asked = [...byDemand.values()].sort((a, b) => monthsAsked(a) - monthsAsked(b))
  const least = asked.map(({ answer }) => answer.wants).find((wants) => typeof wants === 'number')
  return {
    ...practiceOn(pathway, background, standing, day),
    asked,
    least: least ?? null,
    fullTime: ruleOf(pathway, fullTimeRule(pathway), day).holds,
  }
}
