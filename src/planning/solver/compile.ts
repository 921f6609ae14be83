import { always, type Bounds, type Literal, never, opposite } from './learning/bounds.ts'
import type { Difference } from './learning/differences.ts'
import { Engine } from './learning/engine.ts'
import type { Propagator } from './learning/propagator.ts'
import { type Activity, capacityIn, type Lag, type Option, type Problem } from './model.ts'
import type { Ranges } from './ranges.ts'
import { Budget } from './rules/budget.ts'
import { Energy } from './rules/energy.ts'
import { Span } from './rules/span.ts'
import type { Task } from './rules/task.ts'
import { TimeTable } from './rules/timeTable.ts'

/** A problem as the engine sees it. */
export interface Compiled {
  engine: Engine
  tasks: readonly Task[]
  /** The literal of each option of each choice. */
  options: readonly (readonly Literal[])[]
  /** The variable of the schedule's length. */
  makespan: number
  /** The problem may have a solution. */
  mayFit: boolean
}

/** The variables of a problem, before there is an engine to hold them. */
interface Variables {
  ranges: (readonly [low: number, high: number])[]
  /** Per choice, a variable for each of its options that is 1 where that is taken. */
  options: readonly (readonly number[])[]
  starts: readonly number[]
  /** -1 where all modes last as long: the end follows the start. */
  ends: readonly number[]
  /** Per activity, a variable for each of its modes; none where it has only one. */
  modes: readonly (readonly number[])[]
  /** Per activity, a variable for the number of its mode; -1 where it has few. */
  which: readonly number[]
  /** For two options that distances lie between, one that is 1 where both are taken. */
  pairs: ReadonlyMap<string, { variable: number; options: readonly [Option, Option] }>
  /** For two activities that never fit into one week, one that is 1 where the first comes first. */
  orders: readonly { one: number; other: number; variable: number }[]
  makespan: number
}

/** Up to so many modes are told apart pair by pair. */
const few = 6

/** Pairs that never fit into one week, of which neither has to come before the other anyway. */
function apart(problem: Problem): [number, number][] {
  const { activities, capacity, horizon } = problem
  const most = capacity.map((_, resource) => {
    let top = 0
    for (let week = 0; week < horizon; week += 1) top = Math.max(top, capacityIn(problem, resource, week))
    return top
  })
  const before = activities.map(() => new Set<number>())
  let grew = true
  while (grew) {
    grew = false
    for (const [index, { lags }] of activities.entries()) {
      const own = before[index] as Set<number>
      const size = own.size
      for (const { from, after, weeks } of lags) {
        if (after !== 'end' || weeks < 0) continue
        own.add(from)
        for (const one of before[from] as Set<number>) own.add(one)
      }
      if (own.size > size) grew = true
    }
  }
  const found: [number, number][] = []
  for (const [one, a] of activities.entries()) {
    for (const [other, b] of activities.entries()) {
      if (other <= one || a.open || b.open || a.only || b.only) continue
      if (before[one]?.has(other) || before[other]?.has(one)) continue
      if (
        Math.min(...a.modes.map((m) => m.duration)) === 0 ||
        Math.min(...b.modes.map((m) => m.duration)) === 0
      )
        continue
      const least = (x: Activity, r: number): number => Math.min(...x.modes.map((m) => m.needs[r] ?? 0))
      if (most.some((top, r) => least(a, r) + least(b, r) > top + 1e-6)) found.push([one, other])
    }
  }
  return found
}

/** Puts a problem into the words of the engine, for schedules of at most so many weeks. */
export function compile(problem: Problem, ranges: Ranges, atMost: number): Compiled {
  const variables = variablesOf(problem, ranges, atMost)
  const { starts, makespan } = variables
  let tasks: readonly Task[] = []
  let options: readonly (readonly Literal[])[] = []
  const engine = new Engine(
    variables.ranges,
    (bounds) => {
      options = variables.options.map((ones) => ones.map((one) => bounds.atLeast(one, 1)))
      tasks = problem.activities.map((activity, index) =>
        taskOf(problem, activity, index, variables, bounds, options),
      )
      return differencesOf(problem, variables, tasks, bounds)
    },
    (bounds) => propagatorsOf(problem, variables, tasks, bounds),
  )
  const isPossible = clausesOf(problem, variables, tasks, options, engine.bounds).every((clause) =>
    engine.require(clause),
  )
  return { engine, tasks, options, makespan, mayFit: isPossible && starts.length >= 0 && engine.begin() }
}

function variablesOf(problem: Problem, { soonest, tails }: Ranges, atMost: number): Variables {
  const { horizon, choices = [], activities } = problem
  const ranges: (readonly [number, number])[] = []
  const variable = (low: number, high: number): number => ranges.push([low, high]) - 1
  const options = choices.map(({ options: count }) => Array.from({ length: count }, () => variable(0, 1)))
  const starts = activities.map((_, index) => {
    const low = Math.min(soonest[index] as number, horizon)
    // One that is left out has to have a start too
    return variable(low, Math.max(low, Math.min(horizon, atMost - (tails[index] as number))))
  })
  const ends = activities.map(({ modes, open }) =>
    open || modes.every(({ duration }) => duration === modes[0]?.duration) ? -1 : variable(0, Math.max(0, atMost)),
  )
  const modes = activities.map((one) => (one.modes.length === 1 ? [] : one.modes.map(() => variable(0, 1))))
  const which = activities.map((one) => (one.modes.length > few ? variable(0, one.modes.length - 1) : -1))
  const pairs = new Map<string, { variable: number; options: readonly [Option, Option] }>()
  for (const { lags, only } of activities) {
    for (const { from } of lags) {
      const other = activities[from]?.only
      if (!only || !other || isSame(only, other)) continue
      pairs.set(pairName(only, other), { variable: variable(0, 1), options: [only, other] })
    }
  }
  const orders = apart(problem).map(([one, other]) => ({ one, other, variable: variable(0, 1) }))
  return { ranges, options, starts, ends, modes, which, pairs, orders, makespan: variable(0, Math.max(0, atMost)) }
}

function isSame(one: Option, other: Option): boolean {
  return one.choice === other.choice && one.option === other.option
}

function pairName(one: Option, other: Option): string {
  return `${one.choice}.${one.option} ${other.choice}.${other.option}`
}

function taskOf(
  { horizon }: Problem,
  { modes, open, only }: Activity,
  index: number,
  variables: Variables,
  bounds: Bounds,
  options: readonly (readonly Literal[])[],
): Task {
  const present = only ? literalOf(options, only) : always
  const own = variables.modes[index] as readonly number[]
  const ways = modes.map(({ duration, needs }, mode) => ({
    chosen: own.length === 0 ? present : bounds.atLeast(own[mode] as number, 1),
    duration: open ? horizon + 1 : duration,
    needs,
  }))
  return { start: variables.starts[index] as number, present, ways }
}

function literalOf(options: readonly (readonly Literal[])[], { choice, option }: Option): Literal {
  return options[choice]?.[option] ?? never
}

/** What the distances between activities are between their variables, and that each ends before the schedule does. */
function differencesOf(
  problem: Problem,
  variables: Variables,
  tasks: readonly Task[],
  bounds: Bounds,
): Difference[] {
  const { starts, ends, makespan } = variables
  const found: Difference[] = []
  const add = (from: number, to: number, weight: number, condition: Literal): void => {
    found.push({ from, to, weight, condition })
  }
  for (const { one, other, variable } of variables.orders) {
    const first = bounds.atLeast(variable, 1)
    for (const [from, to, literal] of [
      [one, other, first],
      [other, one, opposite(first)],
    ] as const) {
      const end = ends[from] as number
      if (end < 0)
        add(
          starts[from] as number,
          starts[to] as number,
          problem.activities[from]?.modes[0]?.duration ?? 0,
          literal,
        )
      else add(end, starts[to] as number, 0, literal)
    }
  }
  for (const [index, { modes, lags, open }] of problem.activities.entries()) {
    const start = starts[index] as number
    const end = ends[index] as number
    const { present, ways } = tasks[index] as Task
    const [only] = modes
    if (!open && end < 0) add(start, makespan, only?.duration ?? 0, present)
    else if (!open) {
      add(end, makespan, 0, present)
      for (const { chosen, duration } of ways) {
        add(start, end, duration, chosen)
        add(end, start, -duration, chosen)
      }
    }
    for (const { from, after, weeks, most } of lags) {
      const other = problem.activities[from] as Activity
      if (isAtHorizon(other, after)) continue
      const isByStart = after === 'start' || ends[from] === -1
      const anchor = isByStart ? (starts[from] as number) : (ends[from] as number)
      const beyond = after === 'end' && isByStart ? (other.modes[0]?.duration ?? 0) : 0
      const condition = bothDone(problem, variables, bounds, tasks, index, from)
      add(anchor, start, beyond + weeks, condition)
      if (most !== undefined) add(start, anchor, -(beyond + most), condition)
    }
  }
  return found
}

/** What goes on to the horizon ends there, wherever it starts. */
function isAtHorizon({ open }: Activity, after: Lag['after']): boolean {
  return open === true && after === 'end'
}

/** The literal that two activities are both done. */
function bothDone(
  { activities }: Problem,
  { pairs }: Variables,
  bounds: Bounds,
  tasks: readonly Task[],
  one: number,
  other: number,
): Literal {
  const [a, b] = [activities[one]?.only, activities[other]?.only]
  if (!a) return (tasks[other] as Task).present
  if (!b || isSame(a, b)) return (tasks[one] as Task).present
  const pair = pairs.get(pairName(a, b))
  return pair ? bounds.atLeast(pair.variable, 1) : never
}

/** Exactly one option of a choice, one mode of an activity; and each mode only in its own weeks. */
function clausesOf(
  problem: Problem,
  variables: Variables,
  tasks: readonly Task[],
  options: readonly (readonly Literal[])[],
  bounds: Bounds,
): Literal[][] {
  const { activities, choices = [], horizon } = problem
  const { pairs, which } = variables
  const clauses: Literal[][] = []
  for (const [index, { within }] of choices.entries()) {
    exactlyOne(options[index] as readonly Literal[], within ? literalOf(options, within) : always, clauses)
  }
  for (const {
    variable,
    options: [one, other],
  } of pairs.values()) {
    clauses.push([
      opposite(literalOf(options, one)),
      opposite(literalOf(options, other)),
      bounds.atLeast(variable, 1),
    ])
  }
  for (const [index, { modes, open, lags }] of activities.entries()) {
    const { start, present, ways } = tasks[index] as Task
    for (const { from, after, weeks, most = horizon } of lags) {
      if (!isAtHorizon(activities[from] as Activity, after)) continue
      const not = opposite(bothDone(problem, variables, bounds, tasks, index, from))
      clauses.push([not, bounds.atLeast(start, horizon + weeks)], [not, bounds.atMost(start, horizon + most)])
    }
    const chosen = ways.map((way) => way.chosen)
    const number = which[index] as number
    if (number >= 0) clauses.push(...exactlyOneBy(chosen, number, present, bounds))
    else if (ways.length > 1) exactlyOne(chosen, present, clauses)
    for (const [mode, { windows, duration }] of modes.entries()) {
      const not = opposite(ways[mode]?.chosen ?? never)
      if (open) clauses.push([not, bounds.atMost(start, horizon - duration)])
      if (!windows) continue
      let after = -1
      for (const [first, last] of windows) {
        clauses.push([not, bounds.atMost(start, after), bounds.atLeast(start, first)])
        after = last
      }
      clauses.push([not, bounds.atMost(start, after)])
    }
  }
  return clauses
}

function exactlyOne(literals: readonly Literal[], wherever: Literal, into: Literal[][]): void {
  into.push([opposite(wherever), ...literals])
  for (const [at, one] of literals.entries()) {
    into.push([opposite(one), wherever])
    for (const other of literals.slice(at + 1)) into.push([opposite(one), opposite(other)])
  }
}

/** The same by a number, which is that of the one: of hundreds, each pair would be too many. */
function exactlyOneBy(
  literals: readonly Literal[],
  number: number,
  wherever: Literal,
  bounds: Bounds,
): Literal[][] {
  return literals.flatMap((one, at) => [
    [opposite(one), wherever],
    [opposite(one), bounds.atLeast(number, at)],
    [opposite(one), bounds.atMost(number, at)],
    [opposite(wherever), bounds.atMost(number, at - 1), bounds.atLeast(number, at + 1), one],
  ])
}

function propagatorsOf(
  problem: Problem,
  variables: Variables,
  tasks: readonly Task[],
  bounds: Bounds,
): Propagator[] {
  const { activities, capacity, budgets = [], horizon } = problem
  const variableOf = (literal: Literal): number => bounds.variableOf[literal >> 1] as number
  const spans = tasks.flatMap((task, index) => {
    const end = variables.ends[index] as number
    return end < 0 ? [] : [new Span(task, end, variableOf)]
  })
  const tables = capacity.flatMap((_, resource): Propagator[] => {
    const weeks = Float64Array.from({ length: horizon }, (_one, week) => capacityIn(problem, resource, week))
    const takes = (index: number): boolean =>
      (tasks[index] as Task).ways.some(({ duration, needs }) => duration > 0 && (needs[resource] ?? 0) > 0)
    const who = tasks.filter((_one, index) => takes(index))
    if (who.length === 0) return []
    const closed = tasks.filter((_one, index) => takes(index) && activities[index]?.open !== true)
    return [new TimeTable(who, resource, weeks, variableOf), new Energy(closed, resource, weeks, variableOf)]
  })
  const purses = budgets.map((amount, budget) => {
    const spenders = tasks.map(({ present, ways }, index) => ({
      isOptional: present !== always,
      ways: ways.map(({ chosen }, mode) => ({
        chosen,
        amount: activities[index]?.modes[mode]?.spends?.[budget] ?? 0,
      })),
    }))
    return new Budget(
      spenders.filter(({ ways }) => ways.some((way) => way.amount > 0)),
      amount,
      variableOf,
    )
  })
  return [...spans, ...tables, ...purses]
}
