import type { Background } from './background.ts'
import type { Event } from './event.ts'
import type { Pathway } from './pathway.ts'
import { whyNotPractice } from './practice.ts'

/**
 * Work from before the plan that still goes on, as the events that its beginning would be in a log. It is a job as good
 * as one in the log, by the id of its experience: it takes hours, has a position, and can change, pause and end.
 */
export function workGoingOn({ trade: { trade } }: Pathway, { experiences }: Background): Event[] {
  return experiences.flatMap((experience): Event[] => {
    const { id: engagement, time, percent } = experience
    if (time.kind !== 'period' || time.to !== null) return []
    const counts = whyNotPractice(experience, trade) === null
    return [{ kind: 'employmentStarted', day: time.from, engagement, percent, trade: counts ? trade : null }]
  })
}
