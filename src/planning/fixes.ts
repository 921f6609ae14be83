import { addDays, addMonths, type Day, dayOf, partsOf } from '../calendar/day.ts'
import { mondayOf, type Week, weekOf } from '../calendar/week.ts'
import { backgroundLimits } from '../pathway/background.ts'
import { demandsAt } from '../pathway/pathway.ts'
import { step } from '../pathway/step.ts'
import { leafAnswers, passes } from '../pathway/unmet.ts'
import { giversOf } from '../pathway/waivers.ts'
import { type Constraint, type Fix, withPosition } from './constraints.ts'
import { leaveLeft, spanOfLeave } from './leave.ts'
import { canBePlanned, makePlan } from './makePlan.ts'
import { withoutPin, withPin } from './pins.ts'
import type { Pin } from './plan.ts'
import type { PlanRequest } from './request.ts'

/** What can be done about a constraint without which there is a plan: each has been tried. */
export function fixesOf(request: PlanRequest, constraint: Constraint): Fix[] {
  const leadsToPlan = (fix: Fix): boolean => canBePlanned(mended(request, fix))
  switch (constraint.kind) {
    case 'hours':
      return fewestHours(constraint.hoursAWeek, leadsToPlan)
    case 'earliestStart': {
      const now: Fix = { kind: 'start', day: null }
      return [...latestMonth(request.today, constraint.day, leadsToPlan), ...[now].filter(leadsToPlan)]
    }
    case 'pin':
      return unpinned(request, constraint.pin, leadsToPlan)
    case 'duration':
      return [{ kind: 'commonDuration', id: constraint.id } as const].filter(leadsToPlan)
    case 'leave':
      return longestLeave(constraint, leadsToPlan)
    case 'job':
      return largestPosition(constraint, request.today, leadsToPlan)
    case 'demand':
      return waivers(request, constraint).filter(leadsToPlan)
    case 'work':
    case 'cohort':
      return []
  }
}

/** How many weeks beside the one that is fixed are tried, before the one in which the step lies where nobody fixes it. */
const weeksTried = 12

/** Letting go of what is fixed, and where that is a week the nearest one with which there is a plan. */
function unpinned(request: PlanRequest, { step, start }: Pin, leadsToPlan: (fix: Fix) => boolean): Fix[] {
  const unpin: Fix = { kind: 'unpin', step }
  if (start === undefined) return [unpin].filter(leadsToPlan)
  const free = makePlan(mended(request, unpin))
  if (free.kind === 'noPlan') return [unpin].filter(leadsToPlan)
  const placed = free.plan.steps.find(({ id }) => id === step)
  if (!placed) return [unpin]
  const [fixed, lies] = [weekOf(start), weekOf(placed.from)]
  const toward = lies > fixed ? 1 : -1
  const between = Math.max(0, Math.abs(lies - fixed) - 1)
  const weeks = Array.from(
    { length: Math.min(between, weeksTried) },
    (_, at) => (fixed + toward * (at + 1)) as Week,
  )
  const moves = (lies === fixed ? [] : [...weeks, lies])
    .map((week): Fix => ({ kind: 'moveTo', step, start: mondayOf(week) }))
    .filter((fix) => fix.kind === 'moveTo' && fix.start > request.today)
  const nearest = moves.find(leadsToPlan)
  return nearest ? [unpin, nearest] : [unpin]
}

/** The fewest hours a week, in halves, with which there is a plan; none where no week has so many. */
function fewestHours(has: number, leadsToPlan: (fix: Fix) => boolean): Fix[] {
  const [, most] = backgroundLimits.hoursAWeek
  const fixes = Array.from({ length: Math.floor((most - has) * 2) }, (_, index): Fix => {
    return { kind: 'hours', hoursAWeek: (Math.floor(has * 2) + index + 1) / 2 }
  })
  return firstOf(fixes, leadsToPlan)
}

/** The beginning of the latest month ahead with which there is a plan when the person starts then. */
function latestMonth(today: Day, day: Day, leadsToPlan: (fix: Fix) => boolean): Fix[] {
  const fixes: Fix[] = []
  const { year, month } = partsOf(day)
  for (let first = dayOf(year, month, 1); first > today; first = addMonths(first, -1))
    fixes.push({ kind: 'start', day: first })
  return firstOf(fixes, leadsToPlan)
}

/** The most of a job that leaves room for a plan, in steps of five per cent; its end where nothing of it does. */
function largestPosition(
  { engagement, percent }: Constraint & { kind: 'job' },
  from: Day,
  leadsToPlan: (fix: Fix) => boolean,
): Fix[] {
  const steps = Array.from({ length: Math.ceil(percent / 5) }, (_, at) => 5 * at).reverse()
  return firstOf(
    steps.map((less): Fix => ({ kind: 'job', engagement, percent: less, from })),
    leadsToPlan,
  )
}

/** The longest leave that leaves room for a plan, in weeks; its end today where none does. */
function longestLeave(
  { weeks, from }: Constraint & { kind: 'leave' },
  leadsToPlan: (fix: Fix) => boolean,
): Fix[] {
  const shorter = Array.from({ length: weeks }, (_, at) => at).reverse()
  return firstOf(
    shorter.map((left): Fix => ({ kind: 'endLeave', weeks: left, by: addDays(from, 7 * left) })),
    leadsToPlan,
  )
}

/**
 * The first fix that leads to a plan, taken that every later one does too; it has been tried itself. Where the last one
 * does not, as some rule asks for no more than so much, any that does.
 */
function firstOf(fixes: readonly Fix[], leadsToPlan: (fix: Fix) => boolean): Fix[] {
  let [low, high] = [0, fixes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (leadsToPlan(fixes[middle] as Fix)) high = middle
    else low = middle + 1
  }
  const first = low < fixes.length ? fixes[low] : fixes.find(leadsToPlan)
  return first ? [first] : []
}

/** Setting aside what is missing of a demand, as far as anybody may: the law itself only where it says so. */
function waivers(
  { pathway, today }: PlanRequest,
  { point, missing }: Constraint & { kind: 'demand' },
): Fix[] {
  const demands = demandsAt(pathway, point, today)
  return leafAnswers(missing)
    .filter((answer) => !passes(answer) && giversOf(demands, answer.leaf, answer.standing).length > 0)
    .map((answer) => ({ kind: 'waive', point, answer }))
}

/** What can be wished otherwise of a plan, in a request as in a person's file. */
type Wishes = Pick<PlanRequest, 'background' | 'durations' | 'pins'>

/** A fix of somebody's own wishes, which nobody else has to do anything about. */
type WishFix = Extract<Fix, { kind: 'hours' | 'start' | 'unpin' | 'moveTo' | 'commonDuration' | 'endLeave' }>

/** What is wished once a fix of it has been taken. */
export function withWish<W extends Wishes>(wishes: W, fix: WishFix): W {
  const { background, durations, pins } = wishes
  switch (fix.kind) {
    case 'hours':
      return { ...wishes, background: { ...background, hoursAWeek: fix.hoursAWeek } }
    case 'start':
      return { ...wishes, background: { ...background, earliestStart: fix.day } }
    case 'unpin':
      return { ...wishes, pins: withoutPin(pins, fix.step) }
    case 'moveTo':
      return { ...wishes, pins: withPin(pins, fix.step, { start: fix.start }) }
    case 'endLeave':
      return { ...wishes, durations: { ...durations, [leaveLeft]: spanOfLeave(fix.weeks) } }
    case 'commonDuration': {
      const { [fix.id]: _, ...others } = durations
      return { ...wishes, durations: others }
    }
  }
}

/** The request as it is when a fix has been taken. */
export function mended(request: PlanRequest, fix: Fix): PlanRequest {
  const { background, pathway, standing, today } = request
  switch (fix.kind) {
    case 'job':
      return withPosition(request, fix.engagement, fix.percent)
    case 'waive': {
      const { leaf, standing: reaches } = fix.answer
      const [by] = giversOf(demandsAt(pathway, fix.point, today), leaf, reaches)
      if (!by) return request
      const waived = {
        kind: 'requirementWaived',
        day: today,
        ...(pathway.trade && { trade: pathway.trade.trade }),
        point: fix.point,
        leaf,
        by,
        reaches,
      } as const
      return { ...request, standing: step(pathway, background, standing, { ...waived, ground: '' }).standing }
    }
    default:
      return withWish(request, fix)
  }
}
