import { type Day, earlier, later } from '../calendar/day.ts'
import { weekOf } from '../calendar/week.ts'
import type { Background, Experience } from '../pathway/background.ts'
import { contractOf } from '../pathway/standing.ts'
import { type Obstacle, originOf, type PlanRequest, positionHours } from './request.ts'
import { horizonWeeks } from './untilDay.ts'

/** Something a person has told that may be why no plan ends in time, and the request as it would be without it. */
interface Suspect {
  cause: Obstacle
  without: PlanRequest
}

/**
 * What is behind it when a plan would end too late: each cause has been tried, and without it a plan is found. None
 * where the obstacles told say more than that.
 */
export function causesOf(
  request: PlanRequest,
  told: readonly { kind: string }[],
  findsPlan: (request: PlanRequest) => boolean,
): Obstacle[] {
  if (!told.some(({ kind }) => isTooLate(kind))) return []
  return suspectsOf(request)
    .filter(({ without }) => findsPlan(without))
    .map(({ cause }) => cause)
}

/** Whether an obstacle says no more than that a plan would end too late. */
export function isTooLate(kind: string): boolean {
  return kind === 'horizon' || kind === 'noTerm'
}

/** A running contract that ends after the last week that a plan may have; null where it does not. */
export function contractBeyond(request: PlanRequest): Obstacle | null {
  const { pathway, standing } = request
  const held = contractOf(standing)
  const ends = held?.state === 'completed' ? null : (held?.contract.end ?? null)
  const asksFor = pathway.route.steps.some(({ kind }) => kind === 'contract')
  if (!asksFor || ends === null || weekOf(ends) - originOf(request) < horizonWeeks) return null
  return { kind: 'contractEndsLate', ends }
}

/** The last day of work that is told to end on one; null where there is none. */
function lastTerm({ experiences }: Background): Day | null {
  const ends = experiences.flatMap(({ time }): Day[] =>
    time.kind === 'period' && time.to !== null ? [time.to] : [],
  )
  return ends.length === 0 ? null : ends.reduce(later)
}

function suspectsOf(request: PlanRequest): Suspect[] {
  const { background, durations, today } = request
  const { earliestStart, experiences, hoursAWeek } = background
  const suspects: Suspect[] = []
  const suspect = (cause: Obstacle, changed: Partial<PlanRequest>): void => {
    suspects.push({ cause, without: { ...request, ...changed } })
  }
  if (earliestStart !== null && earliestStart > today) {
    suspect({ kind: 'startsLate', earliestStart }, { background: { ...background, earliestStart: null } })
  }
  const last = lastTerm(background)
  if (last !== null && last > today) {
    const shorter = experiences.map((one): Experience => {
      const { time } = one
      const isLong = time.kind === 'period' && time.to !== null && time.to > today
      return isLong ? { ...one, time: { ...time, from: earlier(time.from, today), to: today } } : one
    })
    suspect({ kind: 'workEndsLate', ends: last }, { background: { ...background, experiences: shorter } })
  }
  if (Object.keys(durations).length > 0) suspect({ kind: 'ownDurations' }, { durations: {} })
  const full = positionHours(request, 100)
  if (hoursAWeek < full) {
    suspect(
      { kind: 'fewHours', has: hoursAWeek, enough: full },
      { background: { ...background, hoursAWeek: full } },
    )
  }
  return suspects
}
