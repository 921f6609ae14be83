import type { Day } from '../calendar/day.ts'
import {
  type Clash,
  type Clashing,
  type Constraint,
  constraintsOf,
  type Fix,
  without,
} from './constraints.ts'
import type { Existence } from './existence.ts'
import { fixesOf, mended } from './fixes.ts'
import { makePlanKeeping } from './keepAgreed.ts'
import { isPlannable, type Planned } from './makePlan.ts'
import type { Agreement } from './plan.ts'
import type { PlanObstacle } from './refused.ts'
import type { PlanRequest } from './request.ts'

/** How many things have to be mended at the most for a way out to be told: more than one where clashes lie beside one another. */
const mostMended = 3

/**
 * How many times it is asked whether there is a plan before no more ways out are looked for where nothing is enough by itself:
 * hundreds of jobs or pins leave more of them than anybody waits for, and an ordinary clash takes some forty questions.
 */
const mostAsked = 150

/** How many questions are left. */
interface Patience {
  left: number
}

/** An answer of the planner with the clash behind it, where there is no plan and something is found to clash. */
export function explained(request: PlanRequest, planned: Planned): Planned {
  return planned.kind === 'plan' ? planned : { ...planned, clash: clashOf(request) }
}

/** The most fixes whose finish is worked out: each is a plan of its own, and whoever waits for the answer waits for them. */
const mostFinishes = 8

/** An answer without a plan, with the finish that each fix of its clash leads to; any other answer as it is. */
export function withFinishes(request: PlanRequest, planned: Planned, agreement: Agreement | null): Planned {
  if (planned.kind === 'plan' || !planned.clash) return planned
  let left = mostFinishes
  const clash = planned.clash.map((one) => ({
    ...one,
    finishes: one.fixes.map((fix): Day | null => {
      if (left === 0) return null
      left -= 1
      const asked = one.afterwards.reduce(mended, mended(request, fix))
      const made = makePlanKeeping({ ...asked, end: 'likely' }, agreement)
      return made.kind === 'plan' ? made.plan.finish : null
    }),
  }))
  return { ...planned, clash }
}

/**
 * Why there is no plan: rules and wishes that clash, of which none can be left out of the telling. null where there is a plan,
 * and where there would be none without any of them: then no term is known, or the certificate lies too far ahead.
 */
export function clashOf(request: PlanRequest): Clash | null {
  return clashWithin(request, mostMended, { left: mostAsked })
}

/** The clash with what mends it, that being at the most so many things. */
function clashWithin(request: PlanRequest, most: number, patience: Patience): Clash | null {
  const all = constraintsOf(request)
  const keeping = existenceOf(request, all, patience)
  const whole = keeping(all)
  if (whole === 'plan' || keeping([]) !== 'plan') return null
  // While it is known that there is no plan, nothing is let go of on a mere guess
  const fits = (kept: readonly Constraint[]): boolean =>
    whole === 'none' ? keeping(kept) !== 'none' : keeping(kept) === 'plan'
  const clashing = eachNeeded(smallest([], false, all, fits), fits)
  const isClash = keeping(clashing) === 'none'
  const told = all
    .filter((one) => clashing.includes(one))
    .map((constraint): Clashing => {
      const isSure = isClash && keeping(besidesOne(clashing, constraint)) === 'plan'
      const isCure = keeping(besidesOne(all, constraint)) === 'plan'
      return { constraint, isCure, isSure, fixes: isCure ? fixesOf(request, constraint) : [], afterwards: [] }
    })
  return told.some(({ fixes }) => fixes.length > 0)
    ? told
    : told.map((one) => mendedLater(request, one, most, patience))
}

/** One of the things that clash where nothing by itself is enough: with what mends it, and what has to be mended after it. */
function mendedLater(request: PlanRequest, one: Clashing, most: number, patience: Patience): Clashing {
  const { constraint, isCure } = one
  const afterwards = isCure ? null : wayOut(without(request, [constraint]), most - 1, patience)
  if (!afterwards) return one
  const fixes = fixesOf(afterwards.reduce(mended, request), constraint)
  return fixes.length > 0 ? { ...one, fixes, afterwards } : one
}

/** Fixes that lead to a plan together, one clash after another; null where none are found in time. */
function wayOut(request: PlanRequest, most: number, patience: Patience): readonly Fix[] | null {
  if (most === 0 || patience.left <= 0) return null
  const clash = clashWithin(request, most, patience)
  const first = clash?.find(({ fixes }) => fixes.length > 0)
  const [fix] = first?.fixes ?? []
  return fix && first ? [fix, ...first.afterwards] : null
}

/** Whether there is a plan when only some constraints are kept; each question is asked once. */
function existenceOf(
  request: PlanRequest,
  all: readonly Constraint[],
  patience: Patience,
): (kept: readonly Constraint[]) => Existence {
  const known = new Map<string, Existence>()
  return (kept) => {
    const stays = new Set(kept)
    const left = all.filter((one) => !stays.has(one))
    const key = all.map((one) => (stays.has(one) ? 1 : 0)).join('')
    const before = known.get(key)
    if (before !== undefined) return before
    patience.left -= 1
    const answer = isPlannable(without(request, left))
    known.set(key, answer)
    return answer
  }
}

const besidesOne = (some: readonly Constraint[], one: Constraint): Constraint[] =>
  some.filter((other) => other !== one)

/**
 * The obstacles that a clash leaves unsaid: an obstacle names what a plan runs into, and the clash what it comes of. Where
 * no rule but only the hours are named, it stays open which steps ask for more of them.
 */
export function besides(clash: Clash | null, obstacles: readonly PlanObstacle[]): PlanObstacle[] {
  if (!clash) return [...obstacles]
  return obstacles.filter(
    ({ kind }) => !saidByClash.includes(kind) || (kind === 'hours' && clash.length === 1),
  )
}

const saidByClash: readonly PlanObstacle['kind'][] = ['demand', 'hours', 'pins', 'horizon']

/**
 * Of some constraints a set that cannot be kept beside those that are kept already, and of which each is needed for that
 * (QuickXplain, Junker 2004), as long as fewer constraints never close a plan. `isNew` says whether anything was added to
 * what is kept since it last fitted.
 */
function smallest(
  kept: readonly Constraint[],
  isNew: boolean,
  among: readonly Constraint[],
  fits: (kept: readonly Constraint[]) => boolean,
): readonly Constraint[] {
  if (isNew && !fits(kept)) return []
  if (among.length === 1) return among
  const middle = Math.ceil(among.length / 2)
  const [first, second] = [among.slice(0, middle), among.slice(middle)]
  const ofSecond = smallest([...kept, ...first], true, second, fits)
  const ofFirst = smallest([...kept, ...ofSecond], ofSecond.length > 0, first, fits)
  return [...ofFirst, ...ofSecond]
}

/**
 * Of constraints that clash those that are each needed for it. Fewer demands may close a plan, where a job that the plan would
 * have found for one of them is what sets hours free; so what is left over is asked of each by itself, until nothing is.
 */
function eachNeeded(
  clashing: readonly Constraint[],
  fits: (kept: readonly Constraint[]) => boolean,
): readonly Constraint[] {
  const needless = clashing.find((one) => !fits(besidesOne(clashing, one)))
  return needless ? eachNeeded(besidesOne(clashing, needless), fits) : clashing
}
