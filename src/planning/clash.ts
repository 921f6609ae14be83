import { type Clash, type Constraint, constraintsOf, without } from './constraints.ts'
import { fixesOf } from './fixes.ts'
import { canBePlanned, type Planned } from './makePlan.ts'
import type { PlanObstacle } from './refused.ts'
import type { PlanRequest } from './request.ts'

/** An answer of the planner with the clash behind it, where there is no plan and something is found to clash. */
export function explained(request: PlanRequest, planned: Planned): Planned {
  return planned.kind === 'plan' ? planned : { ...planned, clash: clashOf(request) }
}

/**
 * Why there is no plan: rules and wishes that clash, of which none can be left out of the telling. null where there is a plan,
 * and where there would be none without any of them: then no term is known, or the certificate lies too far ahead.
 */
export function clashOf(request: PlanRequest): Clash | null {
  const all = constraintsOf(request)
  const fits = (kept: readonly Constraint[]): boolean =>
    canBePlanned(
      without(
        request,
        all.filter((one) => !kept.includes(one)),
      ),
    )
  if (fits(all) || !fits([])) return null
  const clashing = smallest([], false, all, fits)
  return all
    .filter((one) => clashing.includes(one))
    .map((constraint) => {
      const isCure = fits(all.filter((other) => other !== constraint))
      return { constraint, isCure, fixes: isCure ? fixesOf(request, constraint) : [] }
    })
}

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
 * (QuickXplain, Junker 2004). `isNew` says whether anything was added to what is kept since it last fitted.
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
