import { z } from 'zod'
import type { Activity, Lag, Problem } from './model.ts'
import { FormatError } from './numbers.ts'

const week = z.int().min(0).max(100_000)
const amount = z.number().min(0).max(1e9)

/** The `.json` form: whole weeks from 0, capacity that may change from week to week, weeks in which an activity may start. */
const schema = z.object({
  horizon: week,
  capacity: z.array(z.union([amount, z.array(amount)])).max(1_000),
  activities: z
    .array(
      z.object({
        modes: z.array(z.object({ duration: week, needs: z.array(amount) })).min(1),
        successors: z.array(z.int().min(0)),
        startWindows: z.array(z.tuple([week, week])).optional(),
      }),
    )
    .min(1)
    .max(10_000),
})

/** Reads a problem in the `.json` form. */
export function readWeeks(text: string): Problem {
  const read = schema.safeParse(jsonOf(text))
  if (!read.success) {
    const [issue] = read.error.issues
    throw new FormatError(
      `${issue?.path.join('.') || 'The file'}: ${issue?.message ?? 'not as it should be'}.`,
    )
  }
  const { horizon, capacity, activities } = read.data
  const lags = activities.map((): Lag[] => [])
  for (const [from, { successors }] of activities.entries()) {
    for (const successor of successors) {
      const own = lags[successor]
      if (!own)
        throw new FormatError(`Activity ${from} has activity ${successor} after it, which there is not.`)
      own.push({ from, after: 'end', weeks: 0 })
    }
  }
  return {
    horizon,
    capacity,
    activities: activities.map(({ modes, startWindows }, index): Activity => {
      const windows = startWindows?.toSorted(([a], [b]) => a - b)
      return {
        modes: modes.map((mode) => (windows ? { ...mode, windows } : mode)),
        lags: lags[index] ?? [],
      }
    }),
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new FormatError('The file is not JSON.')
  }
}
