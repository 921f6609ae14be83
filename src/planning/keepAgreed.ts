import type { Day } from '../calendar/day.ts'
import { choiceOf, isSameWay, type Unit } from '../pathway/pathway.ts'
import { positionNow, type Standing } from '../pathway/standing.ts'
import { goesOn } from './begun.ts'
import { canBePlanned, makePlan, type Planned } from './makePlan.ts'
import { heldAt, pinOf, weeksOf } from './pins.ts'
import type { Agreement, PlanStep } from './plan.ts'
import { type Held, type PlanRequest, positionHours } from './request.ts'
import type { Watch } from './soFar.ts'

/**
 * What has been agreed and is not done, held as it was agreed, the earliest first: what lies ahead at its start, what goes
 * on at its pace. A pin of one's own comes first.
 */
function agreedHolds({ steps }: Agreement, request: PlanRequest): Held[] {
  const { pins, standing, today } = request
  const fixed = new Set(pins.map((pin) => pin.step))
  return (
    steps
      // A goal is no step of its own: it is reached when what reaches it is
      .filter(({ id }) => !fixed.has(id) && id !== 'goal')
      .sort((a, b) => a.from - b.from)
      .flatMap((step): Held[] => {
        const { start, ...length } = { step: step.id, ...heldAt(step, step.from), ...agreedOf(request, step) }
        if (step.from > today && !goesOn(standing, step.id)) return [{ ...length, start }]
        const isGoingOn = goesOn(standing, step.id) || beginsUnwritten.test(step.id)
        return isGoingOn && Object.keys(length.agreed).length > 0 ? [length] : []
      })
  )
}

/** Steps that go on without anybody having written that they began. */
const beginsUnwritten = /^(language|subject|gate|preparation)/

/**
 * What was agreed of a step beyond its start and its own length. A course is as long as its work takes at its pace, and its
 * test is sat in a term; a job goes on. A contract's length is the law's, which follows from its position.
 */
function agreedOf(
  request: PlanRequest,
  { id, to, hoursAWeek, events }: PlanStep,
): Required<Pick<Held, 'agreed'>> {
  const [kind] = id.split('.')
  switch (kind) {
    case 'module':
    case 'subject':
    case 'gate':
    case 'preparation':
      return { agreed: { hoursAWeek } }
    case 'language':
      return { agreed: { hoursAWeek, testedOn: to } }
    case 'work': {
      const job = events.find((event) => event.kind === 'employmentStarted')
      return job ? { agreed: { percent: job.percent } } : { agreed: {} }
    }
    case 'contract':
      return hoursAWeek > 0 ? { agreed: { percent: positionOf(request, hoursAWeek) } } : { agreed: {} }
    default:
      return { agreed: {} }
  }
}

/** The position of a contract that takes so many hours a week beside the jobs held in the trade. */
function positionOf(request: PlanRequest, hoursAWeek: number): number {
  const beside = Math.round((hoursAWeek / positionHours(request, 100)) * 100)
  return beside + positionNow(request.standing, 'inTrade')
}

/** A step held where it was agreed and no more; null for one that goes on. */
function heldLoosely({ agreed: _, ...held }: Held): Held | null {
  return held.start === undefined ? null : { ...held, agreed: {} }
}

/**
 * Agreed modules and stretches whose first day has passed and of which nothing is written, with that day. One that the plan
 * before had moved to a day ahead was never to have begun.
 */
function supposedOf(
  { steps }: Agreement,
  { pins, standing, today, before = [] }: PlanRequest,
): ReadonlyMap<string, Day> {
  const fixed = pins.filter((pin) => pin.start !== undefined).map((pin) => pin.step)
  const ahead = before.filter(({ from }) => from > today).map(({ id }) => id)
  const elsewhere = new Set([...fixed, ...ahead])
  return new Map(
    steps
      .filter(({ id, from }) => from <= today && !elsewhere.has(id) && isUntouched(standing, id))
      .map(({ id, from }) => [id, from]),
  )
}

/** Whether nothing has been written of a module or a stretch, not even that it was broken off; false for anything else. */
function isUntouched({ facts }: Standing, id: string): boolean {
  if (id.startsWith('module.')) return !facts.since.has(id as Unit)
  return id.startsWith('stretch.') && !facts.since.has(`phase.${id.slice('stretch.'.length)}`)
}

/**
 * Of agreed steps in order those that can be kept: each with which, and all kept before it, there is a plan. One that is kept
 * already is held as it is asked now, if it can be. Halves are tried whole, so that few plans are looked for where few steps
 * give way.
 */
function keepable(request: PlanRequest, kept: readonly Held[], asked: readonly Held[]): readonly Held[] {
  if (asked.length === 0) return kept
  const anew = new Set(asked.map(({ step }) => step))
  const pins = [...kept.filter(({ step }) => !anew.has(step)), ...asked]
  if (canBePlanned(holding(request, pins))) return pins
  if (asked.length === 1) return kept
  const middle = Math.ceil(asked.length / 2)
  return keepable(request, keepable(request, kept, asked.slice(0, middle)), asked.slice(middle))
}

/**
 * Of what was agreed as much as can be kept: all of it, or else as many starts as can be, and then the paces, terms and
 * positions that these leave room for. No start gives way to the length of another step.
 */
function keptOf(request: PlanRequest, agreed: readonly Held[]): readonly Held[] {
  if (agreed.length === 0 || canBePlanned(holding(request, agreed))) return agreed
  const starts = keepable(
    request,
    [],
    agreed.flatMap((one) => heldLoosely(one) ?? []),
  )
  const stays = new Set(starts.map(({ step }) => step))
  return keepable(
    request,
    starts,
    agreed.filter((one) => one.agreed && (one.start === undefined || stays.has(one.step))),
  )
}

/** A request with steps held where they were agreed. */
function holding(request: PlanRequest, held: readonly Held[]): PlanRequest {
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
  return makePlan(requestKeeping(request, agreement), maxConflicts, watch)
}

/** The request that such a plan is made of: with all that was agreed and can be kept held where it was. */
export function requestKeeping(request: PlanRequest, agreement: Agreement | null): PlanRequest {
  const isForThisWay = agreement !== null && isSameWay(agreement, choiceOf(request.pathway))
  if (!isForThisWay) return request
  const supposed = supposing(request, agreement)
  const asked = supposed && canBePlanned(supposed) ? supposed : request
  return holding(asked, keptOf(asked, agreedHolds(agreement, asked)))
}

/** A request that takes what was to have begun to have begun, and to last as long as agreed; null where there is no such thing. */
function supposing(request: PlanRequest, agreement: Agreement): PlanRequest | null {
  const supposed = supposedOf(agreement, request)
  if (supposed.size === 0) return null
  const lengths = agreement.steps
    .filter(({ id }) => supposed.has(id) && pinOf(request.pins, id)?.weeks === undefined)
    .map((step) => ({ step: step.id, weeks: weeksOf(step), ...agreedOf(request, step) }))
  return { ...request, supposed, pins: [...request.pins, ...lengths] }
}
