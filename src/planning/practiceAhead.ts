import { mondayOf, type Week } from '../calendar/week.ts'
import type { Background } from '../pathway/background.ts'
import type { Pathway } from '../pathway/pathway.ts'
import { fullTimeFrom, monthsByDay } from '../pathway/practice.ts'
import type { Standing } from '../pathway/standing.ts'
import type { PlanRequest } from './request.ts'
import { oncePerStart } from './untilDay.ts'

/** What has been reckoned of one person on one pathway, for starts counted from a week. */
interface Ahead {
  pathway: Pathway
  background: Background
  origin: Week
  monthsAt: (start: number) => number
}

/** Of each standing, as one plan is made from many problems of the same person: gone with the standing. */
const aheadOf = new WeakMap<Standing, Ahead>()

/**
 * Full-time months of practice in the trade when a week begins, if the jobs held now go on until then; weeks are counted
 * from the plan's first one.
 */
export function practiceAhead(
  { pathway, background, standing }: PlanRequest,
  origin: Week,
): (start: number) => number {
  const known = aheadOf.get(standing)
  if (known?.pathway === pathway && known.background === background && known.origin === origin)
    return known.monthsAt
  const monthsOn = monthsByDay(pathway, background, standing)
  const fullAt = fullTimeAhead(pathway, origin)
  const monthsAt = oncePerStart((start) => monthsOn(mondayOf(origin + start), fullAt(start) || null))
  aheadOf.set(standing, { pathway, background, origin, monthsAt })
  return monthsAt
}

/** Of each pathway, for the same reason: its rules are looked up for every week of the horizon. */
const fullTimeOf = new WeakMap<Pathway, { origin: Week; percentAt: (start: number) => number }>()

/** The position that counts as full time when a week begins, in per cent; 0 where nobody has said. */
export function fullTimeAhead(pathway: Pathway, origin: Week): (start: number) => number {
  const known = fullTimeOf.get(pathway)
  if (known?.origin === origin) return known.percentAt
  const percentAt = oncePerStart((start) => fullTimeFrom(pathway, mondayOf(origin + start)) ?? 0)
  fullTimeOf.set(pathway, { origin, percentAt })
  return percentAt
}
