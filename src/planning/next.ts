import { type Day, later } from '../calendar/day.ts'
import { contains } from '../calendar/period.ts'
import { lanes, type Party } from '../curriculum/route.ts'
import type { Event } from '../pathway/event.ts'
import { writtenTermsOfRoute } from '../pathway/examTerms.ts'
import type { Pathway } from '../pathway/pathway.ts'
import type { Plan, PlanStep } from './plan.ts'

/** The one thing to do now, its date, and whom to ask, by role. */
export interface NextStep {
  step: PlanStep
  /** The next thing that will have happened in it; null for a step without events. */
  event: Event | null
  day: Day
  /** The last day of the registration that it waits for; null when no calendar sets one. */
  deadline: Day | null
  /** The days on which a written exam that is registered for is sat; null for anything else. */
  sitting: { from: Day; to: Day } | null
  /** It has begun: what comes next is its end. */
  begun: boolean
  responsible: readonly Party[]
}

/** Days ahead from which a registration that is coming goes before whatever merely begins: ten weeks. */
const registrationAhead = 70

/** The last day on which an exam can be registered for, when it is planned to be registered on this day. */
function registrationEnds(pathway: Pathway, event: Event | null): Day | null {
  if (event?.kind !== 'examRegistered' || event.exam !== 'written') return null
  const term = writtenTermsOfRoute(pathway).find(({ registration }) => contains(registration, event.day))
  return term?.registration.to ?? null
}

/**
 * The days on which the written exam is sat, when its marks come on this day: a step of a plan ends with its
 * marks, weeks after the sitting. null when no calendar has such a term.
 */
export function sittingBefore({ terms }: Pathway, marks: Day): { from: Day; to: Day } | null {
  return terms.flatMap((file) => file.writtenExam).find((term) => term.marks === marks)?.exam ?? null
}

/** The sitting of the written exam that a step is registered for, as long as it lies ahead. */
function sittingOf(pathway: Pathway, step: PlanStep, today: Day): NextStep['sitting'] {
  const isRegistered = step.events.every(({ kind }) => kind !== 'examRegistered')
  if (step.id !== 'exam.written' || !isRegistered) return null
  const sitting = sittingBefore(pathway, step.to)
  return sitting && sitting.to >= today ? sitting : null
}

const beginnings = new Set(['moduleStarted', 'phaseStarted', 'contractStarted', 'employmentStarted'])

/** A module, stretch or contract whose beginning is no longer ahead. */
function hasBegun(step: PlanStep): boolean {
  return (
    /^(module|stretch|contract)\./.test(step.id) && !step.events.some((event) => beginnings.has(event.kind))
  )
}

/**
 * What somebody is in the middle of or comes to next: a registration that is soon, else the step whose next
 * date is nearest. null when all is done.
 */
export function nextStep(pathway: Pathway, plan: Plan, today: Day): NextStep | null {
  const coming = plan.steps
    .filter((step) => step.to >= today)
    .map((step) => {
      const event = step.events.find((one) => one.day >= today) ?? null
      const begun = hasBegun(step)
      const starts = !begun && step.from >= today && step.events.every((one) => one.day >= step.from)
      const sitting = sittingOf(pathway, step, today)
      const planned = starts ? step.from : (event?.day ?? step.to)
      const day = sitting ? later(today, sitting.from) : planned
      const deadline =
        event && event.day - today <= registrationAhead ? registrationEnds(pathway, event) : null
      return { step, event, day, deadline, sitting, begun }
    })
    .sort(
      (a, b) =>
        Number(b.deadline !== null) - Number(a.deadline !== null) ||
        a.day - b.day ||
        Number(b.step.deciding) - Number(a.step.deciding) ||
        lanes.indexOf(a.step.lane) - lanes.indexOf(b.step.lane),
    )
  const first = coming[0]
  if (!first) return null
  const responsible = pathway.stepsById.get(first.step.routeStep)?.responsible ?? []
  return { ...first, responsible }
}
