import {
  type BoolVar,
  type Constraint,
  CpModel,
  CpSolver,
  Domain,
  type IntervalVar,
  type IntVar,
  LinearExpr,
  type LinearExprLike,
} from 'or-tools-wasm/cp-sat'
import { type Activity, capacityIn, type Option, type Problem } from '../../../src/planning/solver/model.ts'

/** What CP-SAT says of a problem. */
export interface CpSatAnswer {
  makespan: number | null
  proved: boolean
  lowerBound: number
}

/** An activity as CP-SAT sees it. */
interface Placed {
  start: IntVar
  end: LinearExprLike
  /** Literals that hold where it is done; none where it always is. */
  present: readonly BoolVar[]
  /** Of each mode its literals, which are those of the activity where it has only one. */
  modes: readonly (readonly BoolVar[])[]
}

/** Has CP-SAT solve a problem with one worker; the model is made within the time, as ours is. */
export async function cpSatSolves(problem: Problem, seconds: number): Promise<CpSatAnswer> {
  const solver = new CpSolver()
  const model = modelOf(problem)
  const status = solver.statusName(
    await solver.solve(model, { numSearchWorkers: 1, maxTimeInSeconds: seconds, randomSeed: 1 }),
  )
  if (status === 'MODEL_INVALID') throw new Error(`CP-SAT refuses the model: ${await model.validate()}`)
  const isFound = status === 'OPTIMAL' || status === 'FEASIBLE'
  return {
    makespan: isFound ? Math.round(solver.objectiveValue()) : null,
    proved: status === 'OPTIMAL' || status === 'INFEASIBLE',
    lowerBound: isFound ? Math.ceil(solver.bestObjectiveBound() - 1e-6) : 0,
  }
}

function modelOf(problem: Problem): CpModel {
  const { activities, capacity, horizon, budgets = [] } = problem
  const model = new CpModel()
  const options = choicesOf(problem, model)
  const placed = activities.map((one) => placedIn(model, one, horizon, options))
  for (const [index, one] of activities.entries()) addLags(model, one, index, placed)
  const makespan = model.newIntVar(0, horizon)
  for (const [index, { end, present }] of placed.entries())
    if (!activities[index]?.open) where(model.add(LinearExpr.from(end).le(makespan)), present)
  for (const resource of capacity.keys()) addResource(model, problem, resource, placed)
  for (const [budget, amount] of budgets.entries()) {
    const spent = activities.flatMap(({ modes }, index) =>
      modes.map(({ spends }, mode) => {
        const literals = placed[index]?.modes[mode] ?? []
        const one = spends?.[budget] ?? 0
        return literals[0] ? LinearExpr.term(literals[0], one) : one
      }),
    )
    model.addLinearConstraint(LinearExpr.sum(spent), 0, Math.floor(amount))
  }
  model.minimize(makespan)
  return model
}

function where(constraint: Constraint, literals: readonly BoolVar[]): void {
  if (literals.length > 0) constraint.onlyEnforceIf(literals)
}

/** Exactly one option of each choice that is due. */
function choicesOf({ choices = [] }: Problem, model: CpModel): (option: Option) => BoolVar {
  const options = choices.map(({ options: count }) => Array.from({ length: count }, () => model.newBoolVar()))
  const literalOf = ({ choice, option }: Option): BoolVar => {
    const literal = options[choice]?.[option]
    if (!literal) throw new Error(`There is no option ${option} of choice ${choice}.`)
    return literal
  }
  for (const [choice, { within }] of choices.entries()) {
    const taken = LinearExpr.sum(options[choice] ?? [])
    model.addEquality(taken, within ? literalOf(within) : 1)
  }
  return literalOf
}

function placedIn(
  model: CpModel,
  { modes, open, only }: Activity,
  horizon: number,
  literalOf: (option: Option) => BoolVar,
): Placed {
  const present = only ? [literalOf(only)] : []
  const chosen = modes.length === 1 ? [] : modes.map(() => model.newBoolVar())
  if (chosen.length > 0) model.addEquality(LinearExpr.sum(chosen), present[0] ?? 1)
  const literals = modes.map((_, mode) => (chosen[mode] ? [chosen[mode]] : present))
  const start = model.newIntVar(0, horizon)
  for (const [mode, { duration, windows }] of modes.entries()) {
    const ranges = (windows ?? [[0, horizon] as const])
      .map(([first, last]) => [first, Math.min(last, horizon - duration)] as const)
      .filter(([first, last]) => first <= last)
    const { flatIntervals } = Domain.fromIntervals(ranges)
    where(model.addLinearConstraint(start, 0, horizon, flatIntervals), literals[mode] ?? [])
  }
  const length = LinearExpr.sum(
    modes.map(({ duration }, mode) => (chosen[mode] ? LinearExpr.term(chosen[mode], duration) : duration)),
  )
  return { start, end: open ? horizon : start.plus(length), present, modes: literals }
}

function addLags(model: CpModel, { lags }: Activity, index: number, placed: readonly Placed[]): void {
  const own = placed[index]
  for (const { from, after, weeks, most } of lags) {
    const other = placed[from]
    if (!own || !other) continue
    const between = own.start.minus(after === 'start' ? other.start : other.end)
    const both = [...own.present, ...other.present]
    where(model.add(between.ge(weeks)), both)
    if (most !== undefined) where(model.add(between.le(most)), both)
  }
}

/** A resource is as much as its fullest week has; what other weeks lack is taken by intervals that stand fixed. */
function addResource(model: CpModel, problem: Problem, resource: number, placed: readonly Placed[]): void {
  const { activities, horizon } = problem
  const capacity = Array.from({ length: horizon }, (_, week) => capacityIn(problem, resource, week))
  const most = Math.max(0, ...capacity)
  const intervals: IntervalVar[] = []
  const demands: number[] = []
  for (const [index, { modes, open }] of activities.entries()) {
    for (const [mode, { duration, needs }] of modes.entries()) {
      const one = placed[index]
      const need = needs[resource] ?? 0
      if (!one || need <= 0 || (duration === 0 && !open)) continue
      const literals = one.modes[mode] ?? []
      const length = open ? model.newIntVar(0, horizon) : duration
      const [literal] = literals
      const end = LinearExpr.from(one.start).plus(length)
      if (open) where(model.addEquality(end, horizon), literals)
      intervals.push(
        literal
          ? model.newOptionalIntervalVar(one.start, length, end, literal)
          : model.newIntervalVar(one.start, length, end),
      )
      demands.push(need)
    }
  }
  if (intervals.length === 0) return
  for (let from = 0; from < horizon; ) {
    let to = from + 1
    while (to < horizon && capacity[to] === capacity[from]) to += 1
    const lacks = most - (capacity[from] ?? 0)
    if (lacks > 0) {
      intervals.push(model.newFixedSizeIntervalVar(from, to - from))
      demands.push(lacks)
    }
    from = to
  }
  model.addCumulative(intervals, demands, most)
}
