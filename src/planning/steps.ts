import { earlier, later } from '../calendar/day.ts'
import { isOpenEnded } from '../curriculum/route.ts'
import type { Placed } from './placed.ts'
import type { AssumptionRef, PhasePlan, PlanStep } from './plan.ts'
import { eventsOfStep } from './planEvents.ts'
import type { PlanRequest } from './request.ts'
import type { Part } from './task.ts'

/** Parts that decide when something can be, and are no step of their own. */
export const hidden: readonly Part[] = ['mark', 'gather', 'register']

/** Parts that lie where their step does: its start is theirs, and a start that is fixed moves them. */
export const leading: readonly Part[] = ['whole', 'course', 'hold', 'sit']

/** The steps of a plan, each with the events that it will be recorded by. */
export function toSteps(request: PlanRequest, placed: readonly Placed[]): PlanStep[] {
  const byStep = new Map<string, Placed[]>()
  for (const one of placed) {
    if (hidden.includes(one.task.part)) continue
    byStep.set(one.task.step, [...(byStep.get(one.task.step) ?? []), one])
  }
  const steps: PlanStep[] = []
  for (const [id, parts] of byStep) {
    const shown = parts.filter((part) => part.task.part !== 'find')
    const first = shown[0] ?? parts[0]
    if (!first) continue
    const from = shown.reduce((day, part) => earlier(day, part.from), first.from)
    const to = shown.reduce((day, part) => later(day, part.to), first.to)
    const built = eventsOfStep(request, { id, parts, from, to, steps })
    steps.push({
      id,
      routeStep: first.task.routeStep.id,
      lane: first.task.lane,
      from: built.from ?? first.task.begun ?? from,
      to: built.to ?? to,
      hoursAWeek: built.hoursAWeek ?? Math.max(...shown.map((part) => part.hoursAWeek)),
      events: built.events,
      ...(isOpenEnded(first.task.routeStep) && { openEnded: true as const }),
      assumes: [...assumptionsOf(parts), ...(built.assumes ?? [])],
      deciding: false,
    })
  }
  return steps.sort((a, b) => a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1))
}

/** What a step rests on: assumed durations of all its parts, and an assumed exam term. */
function assumptionsOf(parts: readonly Placed[]): AssumptionRef[] {
  const refs = new Map<string, AssumptionRef>()
  for (const { task, start } of parts) {
    for (const ref of task.assumes) refs.set(`${ref.kind}.${ref.id}`, ref)
    const term = task.termByStart?.get(start)
    if (term?.assumed) refs.set(`term.${term.id}`, { kind: 'term', id: term.id })
  }
  return [...refs.values()]
}

/** A phase begins with the first step it covers and ends with the last; what has no end is in none. */
export function toPhases(request: PlanRequest, steps: readonly PlanStep[]): PhasePlan[] {
  return request.pathway.route.phases.flatMap((phase) => {
    const covered = steps.filter((step) => phase.covers.includes(step.routeStep) && !step.openEnded)
    const first = covered[0]
    if (!first) return []
    const state = request.standing.places.get(`phase.${phase.id}`)
    if (state === 'completed') return []
    const from = covered.reduce((day, step) => earlier(day, step.from), first.from)
    return [
      {
        id: phase.id,
        // A start that is yet to be recorded is not said to lie behind
        from: state === 'underWay' ? from : later(request.today, from),
        to: covered.reduce((day, step) => later(day, step.to), request.today),
        started: state === 'underWay',
      },
    ]
  })
}
