import type { Day } from '../calendar/day.ts'
import { fullWeek } from './background.ts'
import { numberOf, type Pathway } from './pathway.ts'

/** Hours of a full-time week by the rule in force on a day; the ordinary full week where no rule gives one. */
function fullTimeWeek(pathway: Pathway, day: Day): number {
  return numberOf(pathway, 'fullTimeWeek', day) ?? fullWeek
}

/** Hours a week of a position, by the full-time week of a day. */
export function hoursOfPosition(pathway: Pathway, percent: number, day: Day): number {
  return (fullTimeWeek(pathway, day) * percent) / 100
}
