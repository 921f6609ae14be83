import type { Event, LogEntry } from '../pathway/event.ts'
import type { Refusal } from '../pathway/outcome.ts'
import { inOrder, type Replayed } from '../pathway/replay.ts'

/** Refusals that tell a participant nothing: taken back on purpose, or of another way than the one they are on. */
const ofNoConcern: readonly Refusal['kind'][] = ['retracted', 'otherTrade', 'notInPathway', 'leftBehind']

/** What an event says, whatever day it says it of. */
const withoutDay = (event: Event) => JSON.stringify({ ...event, day: 0 })

/** The events of a log that do not count and have not been written again so that they do. */
export function uncounted(log: readonly LogEntry[], { outcomeById }: Replayed): Event[] {
  const entries = inOrder(log)
  const counting = new Set(
    entries.filter(({ id }) => outcomeById.get(id)?.accepted).map(({ event }) => withoutDay(event)),
  )
  return entries.flatMap(({ id, event }) => {
    const outcome = outcomeById.get(id)
    if (!outcome || outcome.accepted || ofNoConcern.includes(outcome.refusal.kind)) return []
    return counting.has(withoutDay(event)) ? [] : [event]
  })
}
