import { addDays, type Day } from '../calendar/day.ts'
import { mondayOf, weekOf } from '../calendar/week.ts'
import { writtenTermsFrom } from '../pathway/examTerms.ts'
import type { Pathway } from '../pathway/pathway.ts'
import type { Pin, PlanStep } from './plan.ts'

/** What can be fixed by hand on a step, beside its start. */
export interface Fixable {
  /** It may start on another day. */
  start: boolean
  /** It is hours of work, which may be spread over more or fewer weeks. */
  weeks: boolean
  /** It is a job, whose position may be another. */
  percent: boolean
}

/** What an adviser may fix on a planned step: an exam has a date but no length, a job a position but no end. */
export function fixableOn(pathway: Pathway, step: PlanStep): Fixable {
  const kind = pathway.stepsById.get(step.routeStep)?.kind
  const isWork = step.id.startsWith('work.')
  return {
    start: step.id !== 'certificate' && step.id !== 'goal',
    weeks:
      !step.openEnded &&
      (['language', 'subjects', 'modules', 'gates', 'stretch'].includes(kind ?? '') ||
        step.id === 'preparation'),
    percent: isWork && step.events.some((event) => event.kind === 'employmentStarted'),
  }
}

/** What is fixed on a step; null when nothing is. */
export function pinOf(pins: readonly Pin[], step: string): Pin | null {
  return pins.find((pin) => pin.step === step) ?? null
}

/** The pins with a step fixed in one more way. What was fixed on it before stays. */
export function withPin(pins: readonly Pin[], step: string, fixed: Partial<Omit<Pin, 'step'>>): Pin[] {
  const before = pinOf(pins, step) ?? { step }
  return [...withoutPin(pins, step), { ...before, ...fixed }]
}

/** The pins with nothing fixed on a step. */
export function withoutPin(pins: readonly Pin[], step: string): Pin[] {
  return pins.filter((pin) => pin.step !== step)
}

/** The steps that something is fixed on, in the order in which a plan draws them, whoever was fixed first. */
export function fixedAmong(pins: readonly Pin[], drawn: readonly { step: string }[]): string[] {
  const fixed = new Set(pins.map(({ step }) => step))
  return [...new Set(drawn.map(({ step }) => step))].filter((step) => fixed.has(step))
}

/** Steps whose length nothing else decides; a course waits for its test, a contract's length is the law's. */
export const lengthIsOwn = /^(module|subject|gate|stretch|preparation)/

/**
 * What is fixed when a step is held at a start: that, and its length as it is shown, where nothing else decides
 * it. Else it would keep its start and grow or shrink with what lies beside it.
 */
export function heldAt(
  step: Pick<PlanStep, 'id' | 'from' | 'to' | 'openEnded'>,
  start: Day,
): Partial<Omit<Pin, 'step'>> {
  return lengthIsOwn.test(step.id) && !step.openEnded ? { start, weeks: weeksOf(step) } : { start }
}

/** The pins without the lengths that they hold. */
export function withoutLengths(pins: readonly Pin[]): Pin[] {
  return pins.map(({ weeks: _, ...pin }) => pin)
}

/** The start that holds a step where it is. Plans are made in weeks, so it is a Monday. */
export function startOf(step: Pick<PlanStep, 'from'>): Day {
  return mondayOf(weekOf(step.from))
}

/** Whether the wait before a step, for a job, for the county or for the date of an exam without terms, is what it is by a start fixed by hand: it is not assumed then. */
export function isWaitFixed(pins: readonly Pin[], { id, from }: Pick<PlanStep, 'id' | 'from'>): boolean {
  const { start } = pinOf(pins, id) ?? {}
  return (
    /^(work|contract|exam(?!\.written))\./.test(id) && start !== undefined && weekOf(start) === weekOf(from)
  )
}

/**
 * Why something fixed by hand holds nothing in the plan it was fixed in: another line of the file fixes the same step and
 * comes first, its start has come and gone, or the plan has no such step (it may be done).
 */
const idleInPlan = ['fixedTwice', 'startPassed', 'noStep'] as const

/** Why something fixed by hand holds nothing: the reasons within a plan, or that it was fixed in the plan of another trade or route. */
export const idleReasons = ['otherRoute', ...idleInPlan] as const

/** Something fixed by hand that holds nothing in the plan it was fixed in. */
export interface IdlePin {
  step: string
  reason: (typeof idleInPlan)[number]
}

/**
 * What is fixed by hand and holds nothing in a plan, each step once with each reason. A start that has passed lets a
 * length still hold.
 */
export function idlePins(
  pins: readonly Pin[],
  steps: readonly Pick<PlanStep, 'id'>[],
  today: Day,
): IdlePin[] {
  return pins.flatMap(({ step, start }, at): IdlePin[] => {
    const isPast = start !== undefined && mondayOf(weekOf(start)) <= today
    const before = pins.slice(0, at).filter((one) => one.step === step).length
    if (before > 0) return before === 1 ? [{ step, reason: 'fixedTwice' }] : []
    if (steps.every(({ id }) => id !== step)) return [{ step, reason: 'noStep' }]
    return isPast ? [{ step, reason: 'startPassed' }] : []
  })
}

/** The pins without what one of them holds in vain. What holds on the same step stays. */
export function withoutIdle(pins: readonly Pin[], { step, reason }: IdlePin): Pin[] {
  switch (reason) {
    case 'noStep':
      return withoutPin(pins, step)
    case 'fixedTwice':
      return pins.filter((pin, at) => pin.step !== step || pins.findIndex((one) => one.step === step) === at)
    case 'startPassed':
      return pins.flatMap((pin) => {
        if (pin !== pinOf(pins, step)) return [pin]
        const { start: _, ...rest } = pin
        return rest.weeks === undefined && rest.percent === undefined ? [] : [rest]
      })
  }
}

/** Weeks that a step goes on for. */
export function weeksOf(step: Pick<PlanStep, 'from' | 'to'>): number {
  return weekOf(step.to) - weekOf(step.from) + 1
}

/**
 * The start that moves a step by weeks, negative for earlier. The written exam is sat in a term: it goes to
 * the next one or the one before. null when there is none, or when the week is past.
 */
export function startMovedBy(pathway: Pathway, step: PlanStep, weeks: number, today: Day): Day | null {
  const routeStep = pathway.stepsById.get(step.routeStep)
  if (routeStep?.kind === 'exam' && step.id === 'exam.written') {
    const terms = writtenTermsFrom(pathway, routeStep.registeredBy, today).map((term) => term.exam.from)
    const other =
      weeks < 0 ? terms.findLast((from) => from < step.from) : terms.find((from) => from > step.from)
    return other === undefined ? null : mondayOf(weekOf(other))
  }
  return startMovedTo(addDays(step.from, 7 * weeks), today)
}

/** The start that puts a step into the week of a day; null when that week is past. */
export function startMovedTo(day: Day, today: Day): Day | null {
  const start = mondayOf(weekOf(day))
  return start > today ? start : null
}

/** The start that brings a station's own day (often the step's end) to another day, in whole weeks. */
export function startForStation(
  pathway: Pathway,
  step: PlanStep,
  station: Day,
  day: Day,
  today: Day,
): Day | null {
  const weeks = weekOf(day) - weekOf(station)
  return weeks === 0 ? null : startMovedBy(pathway, step, weeks, today)
}

/** The day on which a station would lie if it were let go on another day; null when it cannot be moved there. */
export function landingOf(pathway: Pathway, step: PlanStep, station: Day, day: Day, today: Day): Day | null {
  if (weekOf(day) === weekOf(station)) return station
  const start = startForStation(pathway, step, station, day, today)
  return start === null ? null : addDays(station, start - startOf(step))
}

/** The day on which a station would lie if it were moved by weeks, negative for earlier; null when it cannot be. */
export function landingAfter(
  pathway: Pathway,
  step: PlanStep,
  station: Day,
  weeks: number,
  today: Day,
): Day | null {
  return landingOf(pathway, step, station, addDays(station, 7 * weeks), today)
}
