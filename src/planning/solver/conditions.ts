import { always, type Bounds, type Literal, never, opposite } from './bounds.ts'
import { type Activity, endsWithin } from './model.ts'
import type { Task } from './task.ts'
import { bothDone, isAtHorizon, literalOf, type Wording } from './wording.ts'

/** What has to hold beside the distances, as clauses: one option of a choice, one mode each, and that in its own weeks. */
export function conditionsOf(wording: Wording): Literal[][] {
  const { problem, variables, bounds, options } = wording
  const { choices = [], activities } = problem
  return [
    ...choices.flatMap(({ within }, index) =>
      exactlyOne(options[index] as readonly Literal[], within ? literalOf(options, within) : always),
    ),
    ...[...variables.pairs.values()].map(({ variable, options: [one, other] }) => [
      opposite(literalOf(options, one)),
      opposite(literalOf(options, other)),
      bounds.atLeast(variable, 1),
    ]),
    ...activities.flatMap((activity, index) => [
      ...afterHorizon(wording, activity, index),
      ...oneMode(wording, index),
      ...inWindows(wording, activity, index),
    ]),
  ]
}

/** What waits for the end of something that goes on to the horizon can start there at the soonest. */
function afterHorizon(wording: Wording, { lags }: Activity, index: number): Literal[][] {
  const { problem, bounds, tasks } = wording
  const { activities, horizon } = problem
  const { start } = tasks[index] as Task
  return lags.flatMap(({ from, after, weeks, most }) => {
    if (!isAtHorizon(activities[from] as Activity, after)) return []
    const not = opposite(bothDone(wording, index, from))
    return [
      [not, bounds.atLeast(start, horizon + weeks)],
      ...(most === undefined ? [] : [[not, bounds.atMost(start, horizon + most)]]),
    ]
  })
}

function oneMode({ variables, bounds, tasks }: Wording, index: number): Literal[][] {
  const { present, ways } = tasks[index] as Task
  const chosen = ways.map((way) => way.chosen)
  const number = variables.which[index] as number
  if (number >= 0) return exactlyOneBy(chosen, number, present, bounds)
  return chosen.length > 1 ? exactlyOne(chosen, present) : []
}

/** Each mode starts in its own weeks only, and where its option is taken; what the schedule does not wait for, while there is time for it. */
function inWindows(
  { problem, bounds, tasks, options }: Wording,
  activity: Activity,
  index: number,
): Literal[][] {
  const { start, ways } = tasks[index] as Task
  const { modes } = activity
  return modes.flatMap(({ windows, duration, only }, mode) => {
    const not = opposite(ways[mode]?.chosen ?? never)
    const clauses = [
      ...(endsWithin(activity) ? [] : [[not, bounds.atMost(start, problem.horizon - duration)]]),
      ...(only ? [[not, literalOf(options, only)]] : []),
    ]
    if (!windows) return clauses
    let after = -1
    for (const [first, last] of windows) {
      clauses.push([not, bounds.atMost(start, after), bounds.atLeast(start, first)])
      after = last
    }
    return [...clauses, [not, bounds.atMost(start, after)]]
  })
}

/** Exactly one of some literals holds wherever something does, and none elsewhere. */
function exactlyOne(literals: readonly Literal[], wherever: Literal): Literal[][] {
  return [
    [opposite(wherever), ...literals],
    ...literals.flatMap((one, at) => [
      [opposite(one), wherever],
      ...literals.slice(at + 1).map((other) => [opposite(one), opposite(other)]),
    ]),
  ]
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
