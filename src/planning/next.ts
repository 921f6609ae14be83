import type { Day } from '../calendar/day.ts'
import { lanes, type Party } from '../curriculum/route.ts'
import type { Event } from '../pathway/event.ts'
import type { Pathway } from '../pathway/pathway.ts'
import type { Plan, PlanStep } from './plan.ts'

/** The one thing to do now, its date, and whom to ask, by role. */
export interface NextStep {
  step: PlanStep
  /** The next thing that will have happened in it; null for a step without events. */
  event: Event | null
  day: Day
  responsible: readonly Party[]
}

/** What somebody is in the middle of or comes to next: the step whose next date is nearest. null when all is done. */
export function nextStep(pathway: Pathway, plan: Plan, today: Day): NextStep | null {
  const coming = plan.steps
    .filter((step) => step.to >= today)
    .map((step) => {
      const event = step.events.find((one) => one.day >= today) ?? null
      const starts = step.from >= today && step.events.every((one) => one.day >= step.from)
      return { step, event, day: starts && step.from >= today ? step.from : (event?.day ?? step.to) }
    })
    .sort(
      (a, b) =>
        a.day - b.day ||
        Number(b.step.deciding) - Number(a.step.deciding) ||
        lanes.indexOf(a.step.lane) - lanes.indexOf(b.step.lane),
    )
  const first = coming[0]
  if (!first) return null
  const responsible = pathway.stepsById.get(first.step.routeStep)?.responsible ?? []
  return { ...first, responsible }
}
