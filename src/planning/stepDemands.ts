import { type Day, later } from '../calendar/day.ts'
import type { Leaf } from '../curriculum/requirement.ts'
import type { Demand, DemandPoint } from '../curriculum/rules.ts'
import type { Background } from '../pathway/background.ts'
import type { Event } from '../pathway/event.ts'
import type { Pathway, Unit } from '../pathway/pathway.ts'
import { copyStanding, type Draft, type Standing, stateOf } from '../pathway/standing.ts'
import { advance, pointOf } from '../pathway/step.ts'
import {
  type Answer,
  checklist,
  type DemandAnswer,
  type LeafAnswer,
  leafAnswers,
  passes,
} from '../pathway/unmet.ts'
import type { Plan, PlanStep } from './plan.ts'
import { eventsOf } from './refused.ts'

/** Where somebody stands today, and the plan they go by; null when there is nothing left to plan, or no way. */
export interface AskedOfPerson {
  pathway: Pathway
  background: Background
  standing: Standing
  plan: Plan | null
  today: Day
}

/** What a step's demands are asked about: where somebody stands today, and the plan they go by. */
export interface AskedOfPlan extends AskedOfPerson {
  plan: Plan
}

/** One thing that a step demands: as it stands today, and how the plan brings it about. */
export interface PlannedLeaf {
  kind: 'leaf'
  /** Today's answer: what is held now. */
  now: LeafAnswer
  /** The answer on the day that the step asks. */
  planned: LeafAnswer
  /** The first day on which the plan has it in place; null when it is held now, or never is. */
  metOn: Day | null
  /** The plan step that brings it, or null when time alone does. */
  metBy: string | null
}

/** What a step demands, grouping kept. */
export type PlannedAnswer =
  | PlannedLeaf
  | { kind: 'all' | 'any' | 'some'; count: number; of: PlannedAnswer[]; met: boolean }

/** One demand with its answer, on the day that the plan meets it. */
export interface PlannedDemand {
  /** The planned day on which it is asked. */
  day: Day
  demand: Demand
  answer: PlannedAnswer
}

/** One demand of a step, and the moment at which it is asked. */
export interface StepDemand extends PlannedDemand {
  point: DemandPoint
}

interface Met {
  day: Day
  by: string | null
}

/** The moments at which a step is judged, each with the planned day: those of its events. */
export function pointsOfStep(pathway: Pathway, step: PlanStep): { point: DemandPoint; day: Day }[] {
  const points = step.events.flatMap((event) => {
    const point = pointOf(event)
    return point ? [{ point, day: event.day }] : []
  })
  // Looking for work waits for what the route asks at its start, though no event is judged by it.
  return pathway.stepsById.get(step.routeStep)?.kind === 'work'
    ? [{ point: 'route', day: step.from }, ...points]
    : points
}

/** A demand and a leaf of it, as one word: answers of two days are told to be of the same leaf by it. */
function nameOf({ demand }: DemandAnswer, { leaf }: LeafAnswer): string {
  return JSON.stringify([demand.requires, leaf])
}

/** Every leaf of a checklist by its name. */
function leavesByName(answers: readonly DemandAnswer[]): Map<string, LeafAnswer> {
  return new Map(
    answers.flatMap((one) => leafAnswers(one.answer).map((leaf) => [nameOf(one, leaf), leaf] as const)),
  )
}

/**
 * What a step demands on its planned day, grouping kept: each part as it stands today, and the day and the
 * step by which the plan meets it. Found by sending the plan's events through the charts one by one and
 * asking after each, so that "held now" is told from "met by the plan".
 */
export function demandsOfStep(asked: AskedOfPlan, step: PlanStep): StepDemand[] {
  return pointsOfStep(asked.pathway, step).flatMap(({ point, day }) =>
    demandsAtPoint(asked, step, point, day),
  )
}

function demandsAtPoint(asked: AskedOfPlan, step: PlanStep, point: DemandPoint, day: Day): StepDemand[] {
  const { pathway, background, plan } = asked
  const judged = step.events.find((event) => pointOf(event) === point && event.day === day)
  const events = eventsOf(plan)
  return answersOnTheWay(
    asked,
    (standing, on) => checklist(point, { pathway, background, standing, day: on }),
    day,
    judged ? events.slice(0, events.indexOf(judged)) : events,
  ).map((one) => ({ ...one, point }))
}

/** Asks of today and of each event on the way to a day: what is held now, and what the events bring, and when. */
export function answersOnTheWay(
  { pathway, background, standing, plan, today }: AskedOfPerson,
  ask: (of: Standing, on: Day) => DemandAnswer[],
  day: Day,
  events: readonly Event[],
): PlannedDemand[] {
  const first = leavesByName(ask(standing, today))
  const metByName = new Map<string, Met>()
  const draft: Draft = copyStanding(standing)

  const note = (on: Day, by: string | null): void => {
    for (const [name, leaf] of leavesByName(ask(draft, on))) {
      if (!passes(leaf)) {
        metByName.delete(name)
        // Practice, a birthday, a waiting time: nothing happens on the day, it only comes.
        if (leaf.reachedOn !== null && leaf.reachedOn <= day)
          metByName.set(name, { day: leaf.reachedOn, by: null })
      } else if (!metByName.has(name)) metByName.set(name, { day: on, by })
    }
  }

  note(today, null)
  const stepOfEvent = new Map(
    plan?.steps.flatMap((one) => one.events.map((event) => [event, one.id] as const)),
  )
  for (const event of events) {
    if (event.day > day) break
    if (!advance(pathway, background, draft, event).accepted) continue
    note(event.day, stepOfEvent.get(event) ?? null)
  }
  note(day, null)

  return ask(draft, day).map((answered) => {
    const { demand, answer } = answered
    return { day, demand, answer: plannedAnswer(answered, answer, first, metByName) }
  })
}

function plannedAnswer(
  answered: DemandAnswer,
  answer: Answer,
  first: ReadonlyMap<string, LeafAnswer>,
  metByName: ReadonlyMap<string, Met>,
): PlannedAnswer {
  if (answer.kind !== 'leaf') {
    return { ...answer, of: answer.of.map((part) => plannedAnswer(answered, part, first, metByName)) }
  }
  const name = nameOf(answered, answer)
  const now = first.get(name) ?? answer
  const met = passes(now) || !passes(answer) ? null : (metByName.get(name) ?? null)
  return { kind: 'leaf', now, planned: answer, metOn: met?.day ?? null, metBy: met?.by ?? null }
}

/** Every leaf of a planned answer, in reading order. */
export function plannedLeaves(answer: PlannedAnswer): PlannedLeaf[] {
  return answer.kind === 'leaf' ? [answer] : answer.of.flatMap(plannedLeaves)
}

/** That a step waits for another one, by what is demanded of it; ids of plan steps. */
export interface StepLink {
  from: string
  to: string
  /** The day on which the last of what is waited for is there: not always that of the other step's station. */
  day: Day
}

/** Which steps of a plan bring what others demand: what the map draws between its lines. */
export function linksOf(asked: AskedOfPlan): StepLink[] {
  return asked.plan.steps.flatMap((step) => {
    const daysById = new Map<string, Day>()
    for (const { metBy, metOn } of demandsOfStep(asked, step).flatMap(({ answer }) =>
      plannedLeaves(answer),
    )) {
      if (metBy === null || metOn === null || metBy === step.id) continue
      daysById.set(metBy, later(metOn, daysById.get(metBy) ?? metOn))
    }
    return [...daysById].map(([from, day]) => ({ from, to: step.id, day }))
  })
}

/** What shows that a leaf is held: the unit, its place and the day it came there; null when no chart says so. */
export function heldAs(standing: Standing, leaf: Leaf): { unit: Unit; place: string; since: Day } | null {
  const unit = unitOf(leaf)
  const since = unit && standing.facts.since.get(unit)
  return unit && since !== undefined && since !== null
    ? { unit, place: stateOf(standing, unit), since }
    : null
}

function unitOf(leaf: Leaf): Unit | null {
  switch (leaf.kind) {
    case 'language':
      return `language.${leaf.skill}`
    case 'subject':
      return `subject.${leaf.subject}`
    case 'module':
      return `module.${leaf.module}`
    case 'examPassed':
      return `exam.${leaf.exam}`
    case 'gate':
      return `gate.${leaf.gate}`
    case 'phase':
      return `phase.${leaf.phase}`
    default:
      return null
  }
}
