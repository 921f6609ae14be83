import { always, type Bounds, type Literal, never } from './bounds.ts'
import type { Activity, Lag, Option, Problem } from './model.ts'
import type { Task } from './task.ts'
import { isSame, pairName, type Variables } from './variables.ts'

/** A problem beside the variables and literals that stand for its parts. */
export interface Wording {
  problem: Problem
  variables: Variables
  bounds: Bounds
  tasks: readonly Task[]
  /** The literal of each option of each choice. */
  options: readonly (readonly Literal[])[]
}

/** Finds the literals of a problem's parts. */
export function wordingOf(problem: Problem, variables: Variables, bounds: Bounds): Wording {
  const options = variables.options.map((ones) => ones.map((one) => bounds.atLeast(one, 1)))
  const tasks = problem.activities.map((activity, index): Task => {
    const present = activity.only ? literalOf(options, activity.only) : always
    const own = variables.modes[index] as readonly number[]
    const ways = activity.modes.map(({ duration, needs }, mode) => ({
      chosen: own.length === 0 ? present : bounds.atLeast(own[mode] as number, 1),
      duration: activity.open ? problem.horizon + 1 : duration,
      needs,
    }))
    const [start, end] = [variables.starts[index] as number, variables.ends[index] as number]
    return { start, end, present, ways, byDuration: ways.toSorted((a, b) => a.duration - b.duration) }
  })
  return { problem, variables, bounds, tasks, options }
}

/** The literal that an option is taken. */
export function literalOf(options: Wording['options'], { choice, option }: Option): Literal {
  return options[choice]?.[option] ?? never
}

/** The literal that two activities are both done. */
export function bothDone(
  { problem, variables, bounds, tasks }: Wording,
  one: number,
  other: number,
): Literal {
  const [a, b] = [problem.activities[one]?.only, problem.activities[other]?.only]
  if (!a) return (tasks[other] as Task).present
  if (!b || isSame(a, b)) return (tasks[one] as Task).present
  const pair = variables.pairs.get(pairName(a, b))
  return pair ? bounds.atLeast(pair.variable, 1) : never
}

/** A moment as a variable, and the weeks from that to it. */
export interface Moment {
  variable: number
  beyond: number
}

/** The start or the end of an activity; an end that has no variable of its own lies a fixed time after the start. */
export function momentOf({ problem, variables }: Wording, index: number, which: Lag['after']): Moment {
  const start = variables.starts[index] as number
  if (which === 'start') return { variable: start, beyond: 0 }
  const end = variables.ends[index] as number
  return end >= 0
    ? { variable: end, beyond: 0 }
    : { variable: start, beyond: problem.activities[index]?.modes[0]?.duration ?? 0 }
}

/** What goes on to the horizon ends there, wherever it starts. */
export function isAtHorizon({ open }: Activity, after: Lag['after']): boolean {
  return open === true && after === 'end'
}
