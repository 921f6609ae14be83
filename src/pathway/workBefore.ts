import type { Background } from './background.ts'
import type { Event } from './event.ts'
import type { Pathway } from './pathway.ts'
import { whyNotPractice } from './practice.ts'

/** Work from before the plan as events of a log, by the ids of its experiences. */
interface WorkBefore {
  begins: readonly Event[]
  ends: readonly Event[]
}

/**
 * Work from before the plan that still goes on, and what is over but the log tells more of, as the events that its
 * beginning and its end would be in a log. It is a job as good as one in the log, by the id of its experience: it
 * takes hours, has a position, and can change and pause until it ends. `isToldOf` says of which the log tells.
 */
export function workBefore(
  { trade: inTrade }: Pathway,
  { experiences }: Background,
  isToldOf: (experience: string) => boolean,
): WorkBefore {
  const begins: Event[] = []
  const ends: Event[] = []
  for (const experience of experiences) {
    const { id: engagement, time, percent } = experience
    if (time.kind !== 'period' || (time.to !== null && !isToldOf(engagement))) continue
    const trade = inTrade?.trade ?? null
    const counts = whyNotPractice(experience, trade) === null
    begins.push({
      kind: 'employmentStarted',
      day: time.from,
      engagement,
      percent,
      trade: counts ? trade : null,
    })
    if (time.to !== null) ends.push({ kind: 'workEnded', day: time.to, engagement })
  }
  return { begins, ends }
}
