import { type Literal, opposite } from './bounds.ts'
import type { Difference } from './differences.ts'
import { type Activity, endsWithin } from './model.ts'
import type { Task } from './task.ts'
import { bothDone, isAtHorizon, type Moment, momentOf, type Wording } from './wording.ts'

/** What the distances between activities are between their variables, and that each ends before the schedule does. */
export function distancesOf(wording: Wording): Difference[] {
  const { problem } = wording
  return [
    ...wording.variables.orders.flatMap(({ one, other, variable }) => {
      const isFirst = wording.bounds.atLeast(variable, 1)
      return [
        apartBy(momentOf(wording, one, 'end'), momentOf(wording, other, 'start'), 0, isFirst),
        apartBy(momentOf(wording, other, 'end'), momentOf(wording, one, 'start'), 0, opposite(isFirst)),
      ]
    }),
    ...problem.activities.flatMap((activity, index) => [
      ...(activity.open ? [] : spanOf(wording, index)),
      ...lagsOf(wording, activity, index),
    ]),
  ]
}

/** One moment lies at least so many weeks after another, wherever something holds. */
function apartBy(from: Moment, to: Moment, weeks: number, condition: Literal): Difference {
  return {
    from: from.variable,
    to: to.variable,
    weight: from.beyond + weeks - to.beyond,
    condition,
  }
}

/** An activity lasts as long as its mode does, and ends before the schedule if that waits for it. */
function spanOf(wording: Wording, index: number): Difference[] {
  const { present, ways } = wording.tasks[index] as Task
  const start = momentOf(wording, index, 'start')
  const end = momentOf(wording, index, 'end')
  const last = { variable: wording.variables.makespan, beyond: 0 }
  const isOwn = end.variable !== start.variable
  const lasting = ways.flatMap(({ chosen, duration }) => [
    apartBy(start, end, duration, chosen),
    apartBy(end, start, -duration, chosen),
  ])
  const isWithin = endsWithin(wording.problem.activities[index] as Activity)
  return [...(isWithin ? [apartBy(end, last, 0, present)] : []), ...(isOwn ? lasting : [])]
}

function lagsOf(wording: Wording, { lags }: Activity, index: number): Difference[] {
  const start = momentOf(wording, index, 'start')
  return lags.flatMap(({ from, after, weeks, most }) => {
    if (isAtHorizon(wording.problem.activities[from] as Activity, after)) return []
    const anchor = momentOf(wording, from, after)
    const both = bothDone(wording, index, from)
    return [
      apartBy(anchor, start, weeks, both),
      ...(most === undefined ? [] : [apartBy(start, anchor, -most, both)]),
    ]
  })
}
