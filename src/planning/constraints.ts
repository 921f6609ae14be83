import { type Day, earlier, later } from '../calendar/day.ts'
import { cohortOf } from '../curriculum/cohort.ts'
import type { Requirement } from '../curriculum/requirement.ts'
import type { Cohort } from '../curriculum/route.ts'
import type { Demand, DemandPoint } from '../curriculum/rules.ts'
import { backgroundLimits, type Experience } from '../pathway/background.ts'
import type { Event } from '../pathway/event.ts'
import { copyStanding } from '../pathway/standing.ts'
import { advance, step } from '../pathway/step.ts'
import { type Answer, answersTo, type LeafAnswer, missingPart } from '../pathway/unmet.ts'
import { backFromLeave, leaveLeft, spanOfLeave, weeksOfLeave } from './leave.ts'
import type { Pin } from './plan.ts'
import { heldJobs } from './positions.ts'
import { type PlanRequest, pointsOf } from './request.ts'

/** What a plan has to keep, and could be made without: a rule that asks for something, or a wish of somebody's. */
export type Constraint =
  /** One thing that law, county, provider or route ask at a moment: a demand, or one part of one that asks for several things. */
  | { kind: 'demand'; point: DemandPoint; demand: Demand; part: Requirement; missing: Answer }
  /** What has been fixed by hand on a step. */
  | { kind: 'pin'; pin: Pin }
  /** The days of the cohort that the person goes the route in. */
  | { kind: 'cohort'; cohort: Cohort }
  /** No more hours a week than these. */
  | { kind: 'hours'; hoursAWeek: number }
  /** Nothing before this day. */
  | { kind: 'earliestStart'; day: Day }
  /** A duration set for this person in place of the common one; how long it is thought to be, in its own unit. */
  | { kind: 'duration'; id: string; likely: number }
  /** A leave that goes on, for so many weeks more from a day: nothing happens before it is over. */
  | { kind: 'leave'; weeks: number; from: Day }
  /** Work beside the plan, or before it, that takes its hours until this day. */
  | { kind: 'work'; experience: string; ends: Day }
  /** A job in the log that goes on, in whatever trade, and takes its hours. */
  | { kind: 'job'; engagement: string; percent: number; since: Day | null }

/** Something that makes a constraint give way, with a click or with a decision of somebody's. */
export type Fix =
  /** The person uses this many hours a week. */
  | { kind: 'hours'; hoursAWeek: number }
  /** The person can start on this day; as soon as may be where it is null. */
  | { kind: 'start'; day: Day | null }
  /** What has been fixed by hand on a step is let go. */
  | { kind: 'unpin'; step: string }
  /** What is fixed by hand to a week is fixed to another one, the nearest with which there is a plan. */
  | { kind: 'moveTo'; step: string; start: Day }
  /** The common duration is reckoned with again. */
  | { kind: 'commonDuration'; id: string }
  /** The leave is over by this day, so many weeks from today. */
  | { kind: 'endLeave'; weeks: number; by: Day }
  /** A job goes down to so many per cent from a day: today, or the one that is looked ahead to; 0 ends it. */
  | { kind: 'job'; engagement: string; percent: number; from: Day }
  /** The demand is set aside for this person, by whoever demands it. */
  | { kind: 'waive'; point: DemandPoint; answer: LeafAnswer }

/** One thing that clashes with others. */
export interface Clashing {
  constraint: Constraint
  /** Without it alone there is a plan, everything else being kept. */
  isCure: boolean
  /** It is known that the set has no plan and that without it there is one; otherwise a search was cut short. */
  isSure: boolean
  /** What can be done about it; each leads to a plan, by itself where it is a cure and else together with `afterwards`. */
  fixes: readonly Fix[]
  /** The likely finish that each of `fixes` leads to, in their order; null where it was not found. Left out until worked out. */
  finishes?: readonly (Day | null)[]
  /** What has to be done beside any one of `fixes`, where more stands in the way: none where it is a cure. */
  afterwards: readonly Fix[]
}

/** A smallest set of rules and wishes of which a plan cannot keep all: without any one of them the others do not clash. */
export type Clash = readonly Clashing[]

/**
 * Everything that a plan for somebody has to keep and that is not met already: wishes first, then jobs in the log
 * that take their hours, then rules by their moments.
 */
export function constraintsOf(request: PlanRequest): Constraint[] {
  const { background, pins, durations, today, pathway } = request
  const { earliestStart, experiences, hoursAWeek } = background
  return [
    ...pins.map((pin): Constraint => ({ kind: 'pin', pin })),
    ...[cohortOf(pathway.route, request.cohort)].flatMap((cohort): Constraint[] =>
      cohort ? [{ kind: 'cohort', cohort }] : [],
    ),
    ...(earliestStart !== null && earliestStart > today
      ? [{ kind: 'earliestStart', day: earliestStart } as const]
      : []),
    // In an order of their own: which of them are said to clash is not to hang on how they were written down
    ...Object.entries(durations)
      .filter(([id]) => id !== leaveLeft)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { likely }]): Constraint => ({ kind: 'duration', id, likely })),
    ...leaveOf(request),
    ...experiences.flatMap(({ id, time }): Constraint[] =>
      time.kind === 'period' && time.to !== null && time.to > today
        ? [{ kind: 'work', experience: id, ends: time.to }]
        : [],
    ),
    ...(hoursAWeek < backgroundLimits.hoursAWeek[1] ? [{ kind: 'hours', hoursAWeek } as const] : []),
    ...heldJobs(backFromLeave(request)).map(
      ({ id, percent }): Constraint => ({
        kind: 'job',
        engagement: id,
        percent,
        since: request.standing.facts.workById.get(id)?.spells.at(-1)?.from ?? null,
      }),
    ),
    ...pointsOf(pathway).flatMap((point) => unmetAt(request, point)),
  ]
}

/** The leave that somebody is on, where it is thought to go on. */
function leaveOf(request: PlanRequest): Constraint[] {
  const weeks = weeksOfLeave(request)
  return weeks > 0 ? [{ kind: 'leave', weeks, from: request.today }] : []
}

function unmetAt(request: PlanRequest, point: DemandPoint): Constraint[] {
  const { pathway, background, standing, today } = request
  const demands = pathway.demandsByPoint.get(point) ?? []
  return demands.flatMap((demand): Constraint[] => {
    // One that is in force only later is asked as it will be then
    const day = later(today, demand.from ?? today)
    return partsOf(demand).flatMap((part): Constraint[] => {
      const asked = { ...demand, requires: part }
      const [answered] = answersTo([asked], { pathway, background, standing, day })
      const missing = answered && missingPart(answered.answer)
      return missing ? [{ kind: 'demand', point, demand, part, missing }] : []
    })
  })
}

/** What a demand asks for, each thing by itself where it asks for all of several. */
function partsOf({ requires }: Demand): readonly Requirement[] {
  return requires.kind === 'all' ? requires.of : [requires]
}

/** A demand without some of its parts; null when nothing is left of it. */
function leftOf(demand: Demand, parts: ReadonlySet<Requirement>): Demand | null {
  const { requires } = demand
  const left = partsOf(demand).filter((part) => !parts.has(part))
  if (left.length === 0) return null
  return requires.kind === 'all' ? { ...demand, requires: { ...requires, of: left } } : demand
}

/** The request as it would be without some of its constraints. */
export function without(request: PlanRequest, left: readonly Constraint[]): PlanRequest {
  const has = (kind: Constraint['kind']): boolean => left.some((one) => one.kind === kind)
  const pinned = new Set(left.flatMap((one) => (one.kind === 'pin' ? [one.pin.step] : [])))
  const durations = new Set(left.flatMap((one) => (one.kind === 'duration' ? [one.id] : [])))
  const works = new Set(left.flatMap((one) => (one.kind === 'work' ? [one.experience] : [])))
  const parts = new Set(left.flatMap((one) => (one.kind === 'demand' ? [one.part] : [])))
  const jobs = left.flatMap((one) => (one.kind === 'job' ? [one.engagement] : []))
  const { pathway, background, pins } = request
  const { cohort, ...alone } = request
  return {
    ...withJobsOver(alone as PlanRequest, jobs),
    ...(cohort !== undefined && !has('cohort') && { cohort }),
    pins: pins.filter(({ step }) => !pinned.has(step)),
    durations: {
      ...Object.fromEntries(Object.entries(request.durations).filter(([id]) => !durations.has(id))),
      ...(has('leave') ? { [leaveLeft]: spanOfLeave(0) } : {}),
    },
    background: {
      ...background,
      experiences: background.experiences.map((one) =>
        works.has(one.id) ? overBy(one, request.today) : one,
      ),
      ...(has('earliestStart') ? { earliestStart: null } : {}),
      ...(has('hours') ? { hoursAWeek: backgroundLimits.hoursAWeek[1] } : {}),
    },
    pathway: {
      ...pathway,
      demandsByPoint: new Map(
        [...pathway.demandsByPoint].map(([point, some]) => [
          point,
          some.flatMap((demand) => leftOf(demand, parts) ?? []),
        ]),
      ),
    },
  }
}

/** The request as it is once jobs have ended today: in one copy of the standing, as somebody may hold very many. */
function withJobsOver(request: PlanRequest, jobs: readonly string[]): PlanRequest {
  if (jobs.length === 0) return request
  const { pathway, background, today } = request
  const standing = copyStanding(request.standing)
  for (const engagement of jobs) advance(pathway, background, standing, positionEvent(engagement, 0, today))
  return { ...request, standing }
}

/** The request as it is once a job goes down to so many per cent today, or has ended where these are none. */
export function withPosition(request: PlanRequest, engagement: string, percent: number): PlanRequest {
  const { pathway, background, standing } = request
  const event = positionEvent(engagement, percent, request.today)
  return { ...request, standing: step(pathway, background, standing, event).standing }
}

/** How it is recorded that a job goes down to so many per cent, or ends where these are none. */
export function positionEvent(engagement: string, percent: number, day: Day): Event {
  return percent > 0
    ? { kind: 'positionChanged', day, engagement, percent }
    : { kind: 'workEnded', day, engagement }
}

/** Work as it would be if it were over on a day. */
function overBy(one: Experience, day: Day): Experience {
  const { time } = one
  return time.kind === 'period' ? { ...one, time: { ...time, from: earlier(time.from, day), to: day } } : one
}
