import { always, Bounds, type Literal } from './bounds.ts'
import { Budget } from './budget.ts'
import { conditionsOf } from './conditions.ts'
import { distancesOf } from './distances.ts'
import { Energy } from './energy.ts'
import { Engine } from './engine.ts'
import { type Problem, weeklyIn } from './model.ts'
import type { Propagator } from './propagator.ts'
import type { Ranges } from './ranges.ts'
import { Span } from './span.ts'
import type { Task } from './task.ts'
import { TimeTable } from './timeTable.ts'
import { type Variables, variablesOf } from './variables.ts'
import { type Wording, wordingOf } from './wording.ts'

/** A problem as the engine sees it. */
export interface Compiled {
  engine: Engine
  tasks: readonly Task[]
  /** The literal of each option of each choice. */
  options: readonly (readonly Literal[])[]
  /** The variable of the schedule's length, and the one that is to be as low as can be. */
  makespan: number
  goal: number
  /** The problem may have a solution. */
  mayFit: boolean
}

/** What is to be as little as can be: the schedule's length, what is spent of a budget, or the start of an activity that is done. */
export type Goal = { kind: 'makespan' } | { kind: 'spent'; budget: number } | { kind: 'start'; of: number }

/** Puts a problem into the words of the engine, for schedules of at most so many weeks. */
export function compile(problem: Problem, ranges: Ranges, atMost: number, goal: Goal): Compiled {
  const variables = variablesOf(problem, ranges, atMost, goal.kind === 'spent' ? goal.budget : null)
  const bounds = new Bounds(variables.ranges)
  const wording = wordingOf(problem, variables, bounds)
  const engine = new Engine(bounds, distancesOf(wording), propagatorsOf(wording))
  const { tasks, options } = wording
  const isPossible = conditionsOf(wording).every((clause) => engine.require(clause))
  const { makespan } = variables
  const mayFit = isPossible && engine.begin()
  return { engine, tasks, options, makespan, goal: goalOf(goal, variables), mayFit }
}

function goalOf(goal: Goal, { makespan, spent, starts }: Variables): number {
  if (goal.kind === 'makespan') return makespan
  return (goal.kind === 'spent' ? spent[goal.budget] : starts[goal.of]) as number
}

function propagatorsOf({ problem, variables, bounds, tasks }: Wording): Propagator[] {
  const { activities, capacity, budgets = [] } = problem
  const variableOf = (literal: Literal): number => bounds.variableOf[literal >> 1] as number
  const spans = tasks.flatMap((task, index) => {
    const end = variables.ends[index] as number
    return end < 0 ? [] : [new Span(task, end, variableOf)]
  })
  const tables = capacity.flatMap((_, resource): Propagator[] => {
    const weeks = weeklyIn(problem, resource)
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
      variables.spent[budget] as number,
      variableOf,
    )
  })
  return [...spans, ...tables, ...purses]
}
