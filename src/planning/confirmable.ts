import type { Day } from '../calendar/day.ts'
import type { Lane } from '../curriculum/route.ts'
import type { DemandPoint } from '../curriculum/rules.ts'
import type { Background } from '../pathway/background.ts'
import type { Pathway, Unit } from '../pathway/pathway.ts'
import type { Standing } from '../pathway/standing.ts'
import { leafAnswers, unmet } from '../pathway/unmet.ts'
import { pointsOf } from './request.ts'

/** What is recorded by being confirmed, named by its rule: no chart has it, since it has happened once somebody says so. */
export type FactUnit = `fact.${string}`

/** The rule that wants it confirmed. */
export function factOf(unit: FactUnit): string {
  return unit.slice('fact.'.length)
}

/** Whether something is only confirmed, and no thing of the charts. */
export function isFact(unit: Unit | FactUnit): unit is FactUnit {
  return unit.startsWith('fact.')
}

/** Something to confirm: the rule that wants it, whose trade, and the line of the moment at which it is asked. */
interface Confirmable {
  rule: string
  trade: string
  lane: Lane | 'others'
}

const laneOf: Record<DemandPoint, Lane | 'others'> = {
  route: 'others',
  module: 'modules',
  contract: 'work',
  contractCompleted: 'work',
  writtenExam: 'exams',
  tradeExamRegistration: 'exams',
  tradeExam: 'exams',
  certificate: 'exams',
}

/** What the moments of a way want confirmed and nobody has confirmed on a day; what asks nothing in this county is left out. */
export function confirmableOn(
  pathway: Pathway,
  background: Background,
  standing: Standing,
  day: Day,
): Confirmable[] {
  const trade = pathway.trade?.trade
  if (trade === undefined) return []
  const missing = pointsOf(pathway).flatMap((point) =>
    unmet(point, { pathway, background, standing, day })
      .flatMap((one) => leafAnswers(one.missing))
      .flatMap(({ leaf }) =>
        leaf.kind === 'confirmed' ? [{ rule: leaf.rule, trade, lane: laneOf[point] }] : [],
      ),
  )
  return missing.filter(({ rule }, at) => missing.findIndex((one) => one.rule === rule) === at)
}
