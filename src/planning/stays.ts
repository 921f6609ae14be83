import { type Day, earlier, later } from '../calendar/day.ts'
import type { RouteStep } from '../curriculum/route.ts'
import { arrangedEnd, capOn, lastDayUnder } from '../pathway/cap.ts'
import type { Stay } from '../pathway/engagement.ts'
import type { Event } from '../pathway/event.ts'
import { onCohortDays } from './cohort.ts'
import type { PlanRequest } from './request.ts'
import { stayHeld } from './stayHeld.ts'
import { type Drawn, freeId, fridayBefore, type Written } from './written.ts'

type WorkStep = RouteStep & { kind: 'work' }

/** What will have happened when a stay is over: its start with its last day, and its end, on no day past the limit. */
export function writeStay(request: PlanRequest, step: WorkStep, { id, from, to }: Drawn): Written {
  if (step.work === 'employment') return { events: [] }
  const held = stayHeld(request, step)
  if (held) {
    const ends = arrangedEnd(request.pathway, request.standing, held) ?? fridayBefore(to)
    const day = later(ends, request.today)
    return { events: [{ kind: 'workEnded', day, engagement: held.engagement }], to: day }
  }
  const days = onCohortDays(request, id, { from, to: fridayBefore(to) })
  const ends = lastDayOf(request, step.work, days)
  const engagement = freeId(request, 'work', `planned-${step.id}`)
  const started: Event = { kind: `${step.work}Started`, day: days.from, engagement, ends }
  return {
    events: [started, { kind: 'workEnded', day: ends, engagement }],
    from: days.from,
    to: ends,
  }
}

function lastDayOf({ pathway }: PlanRequest, work: Stay['work'], { from, to }: { from: Day; to: Day }): Day {
  const cap = capOn(pathway, work)
  return cap ? earlier(to, lastDayUnder(cap, from)) : to
}
