import type { Day } from '../calendar/day.ts'
import { choiceOf, isSameWay, type Unit } from '../pathway/pathway.ts'
import type { Standing } from '../pathway/standing.ts'
import { goesOn } from './begun.ts'
import { makePlan, type Planned } from './makePlan.ts'
import { heldAt, pinOf, weeksOf } from './pins.ts'
import type { Agreement, Pin } from './plan.ts'
import type { PlanRequest } from './request.ts'
import type { Watch } from './soFar.ts'

/** What has been agreed and has not begun, as if it had been fixed by hand: the earliest first. A pin of one's own comes first. */
function agreedPins({ steps }: Agreement, { pins, standing, today }: PlanRequest): Pin[] {
  const fixed = new Set(pins.map((pin) => pin.step))
  return steps
    .filter(({ id, from }) => from > today && !fixed.has(id) && !goesOn(standing, id))
    .sort((a, b) => a.from - b.from)
    .map((step) => ({ step: step.id, ...heldAt(step, step.from) }))
}

/** Agreed modules and stretches whose first day has passed and of which nothing is written, with that day. */
function supposedOf({ steps }: Agreement, { pins, standing, today }: PlanRequest): ReadonlyMap<string, Day> {
  const fixed = new Set(pins.filter((pin) => pin.start !== undefined).map((pin) => pin.step))
  return new Map(
    steps
      .filter(({ id, from }) => from <= today && !fixed.has(id) && isUntouched(standing, id))
      .map(({ id, from }) => [id, from]),
  )
}

/** Whether nothing has been written of a module or a stretch, not even that it was broken off; false for anything else. */
function isUntouched({ facts }: Standing, id: string): boolean {
  if (id.startsWith('module.')) return !facts.since.has(id as Unit)
  return id.startsWith('stretch.') && !facts.since.has(`phase.${id.slice('stretch.'.length)}`)
}

/** The steps that are held, and the plan made so; null while nothing has been tried. */
interface Kept {
  pins: readonly Pin[]
  planned: Planned | null
}

/**
 * Of agreed steps in order those that can be kept: each with which, and all kept before it, there is a plan. Halves
 * are tried whole, so that few plans are made where few steps give way.
 */
function keepable(request: PlanRequest, kept: Kept, asked: readonly Pin[]): Kept {
  if (asked.length === 0) return kept
  const pins = [...kept.pins, ...asked]
  const planned = makePlan(holding(request, pins))
  if (planned.kind === 'plan') return { pins, planned }
  if (asked.length === 1) return kept
  const middle = Math.ceil(asked.length / 2)
  return keepable(request, keepable(request, kept, asked.slice(0, middle)), asked.slice(middle))
}

/** A request with steps held where they were agreed. */
function holding(request: PlanRequest, held: readonly Pin[]): PlanRequest {
  return { ...request, pins: [...request.pins, ...held] }
}

/**
 * Makes a plan that leaves what was agreed where it was. Where life has made that impossible, those steps give way
 * that cannot stand beside what was agreed before them, and no others; the difference is shown (`differsFromAgreed`):
 * an agreement is changed by a new decision, never silently. What comes first is kept first, as it is nearest and
 * what people have made ready for.
 */
export function makePlanKeeping(
  request: PlanRequest,
  agreement: Agreement | null,
  maxConflicts?: number,
  watch?: Watch,
): Planned {
  const { held, planned } = keeping(request, agreement)
  // What is watched is the last search: those before it ask only what of the agreed can be kept
  return planned && maxConflicts === undefined ? planned : makePlan(held, maxConflicts, watch)
}

/** The request that such a plan is made of in the end: with all that was agreed and is kept held where it was. */
export function requestKeeping(request: PlanRequest, agreement: Agreement | null): PlanRequest {
  return keeping(request, agreement).held
}

/** A request that takes what was to have begun to have begun, and to last as long as agreed; null where there is no such thing. */
function supposing(request: PlanRequest, agreement: Agreement): PlanRequest | null {
  const supposed = supposedOf(agreement, request)
  if (supposed.size === 0) return null
  const lengths = agreement.steps
    .filter(({ id }) => supposed.has(id) && pinOf(request.pins, id)?.weeks === undefined)
    .map((step) => ({ step: step.id, weeks: weeksOf(step) }))
  return { ...request, supposed, pins: [...request.pins, ...lengths] }
}

/** What is asked with the agreed steps held that can be kept, and the plan made of it where one was made. */
function keeping(
  request: PlanRequest,
  agreement: Agreement | null,
): { held: PlanRequest; planned: Planned | null } {
  const isForThisWay = agreement !== null && isSameWay(agreement, choiceOf(request.pathway))
  if (!isForThisWay) return { held: request, planned: null }
  const supposed = supposing(request, agreement)
  const isPossible = supposed !== null && makePlan(supposed).kind === 'plan'
  const asked = isPossible ? supposed : request
  const { pins, planned } = keepable(asked, { pins: [], planned: null }, agreedPins(agreement, asked))
  return { held: holding(asked, pins), planned }
}
