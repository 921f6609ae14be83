import { addDays, type Day } from '../calendar/day.ts'
import type { Event } from '../pathway/event.ts'
import type { Placed } from './placed.ts'
import type { AssumptionRef, PlanStep } from './plan.ts'
import type { PlanRequest } from './request.ts'

/** A scheduled step before its events are written. `steps` are those already written. */
export interface Drawn {
  id: string
  parts: readonly Placed[]
  from: Day
  to: Day
  steps: readonly PlanStep[]
}

/** The events of a step, and its days where they are exact instead of whole weeks. */
export interface Written {
  events: Event[]
  from?: Day
  to?: Day
  /** Hours a week of the whole step, where the schedule only knows what it adds to a job held before. */
  hoursAWeek?: number
  /** What its events rest on beside what its parts do. */
  assumes?: readonly AssumptionRef[]
}

/** The Friday of a week that ends with this Sunday: school and exams end on weekdays. */
export function fridayBefore(sunday: Day): Day {
  return addDays(sunday, -2)
}

/** An id that nothing of this chart has had yet: what was voided or left never begins again. */
export function freeId(request: PlanRequest, chart: 'work' | 'contract' | 'claim', wished: string): string {
  const isTaken = (id: string): boolean => request.standing.places.has(`${chart}.${id}`)
  let id = wished
  for (let number = 2; isTaken(id); number += 1) id = `${wished}-${number}`
  return id
}

/** Which of two things on one day comes first: a job ends before the next begins, and a contract needs its job. */
const firstOnADay: readonly Event['kind'][] = [
  'leaveEnded',
  // A stay may be of one day
  'jobTasteStarted',
  'languagePracticeStarted',
  'workTrainingStarted',
  'workEnded',
  'employmentStarted',
]
const lastOnADay: readonly Event['kind'][] = ['contractStarted', 'examRegistered', 'certificateIssued']

function rankOnADay({ kind }: Event): number {
  const last = lastOnADay.indexOf(kind)
  if (last >= 0) return last + 1
  const first = firstOnADay.indexOf(kind)
  return first < 0 ? 0 : first - firstOnADay.length
}

/** Events by the day they are planned for, and on one day in the order in which they must happen. */
export function inOrderOfDays(events: readonly Event[]): Event[] {
  return [...events].sort((a, b) => a.day - b.day || rankOnADay(a) - rankOnADay(b))
}
