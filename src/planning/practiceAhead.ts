import { mondayOf, type Week } from '../calendar/week.ts'
import type { Background } from '../pathway/background.ts'
import type { Pathway } from '../pathway/pathway.ts'
import { practiceOn } from '../pathway/practice.ts'
import type { Standing } from '../pathway/standing.ts'
import type { PlanRequest } from './request.ts'
import { oncePerStart } from './untilDay.ts'

/** What has been reckoned of one person on one pathway. */
interface Ahead {
  pathway: Pathway
  background: Background
  monthsIn: (week: Week) => number
}

/** Of each standing, as one plan is made from many problems of the same person: gone with the standing. */
const aheadOf = new WeakMap<Standing, Ahead>()

/** Full-time months of practice in the trade when a week begins, if the jobs held now go on until then. */
export function practiceAhead({ pathway, background, standing }: PlanRequest): (week: Week) => number {
  const known = aheadOf.get(standing)
  if (known?.pathway === pathway && known.background === background) return known.monthsIn
  const monthsIn = oncePerStart((week) => {
    return practiceOn(pathway, background, standing, mondayOf(week)).months
  })
  aheadOf.set(standing, { pathway, background, monthsIn })
  return monthsIn
}
