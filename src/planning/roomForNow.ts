import type { FreeHours } from './freeHours.ts'
import { fits } from './rounding.ts'
import type { Mode } from './solver/model.ts'

/** Whether the week has room for all that is to go on at once, at its slowest pace, for as long as any of it lasts. */
export function isRoomForAll(activities: readonly { modes: readonly Mode[] }[], hours: FreeHours): boolean {
  const now = activities.filter(({ modes }) =>
    modes.every((mode) => mode.windows?.[0]?.[1] === 0 && mode.duration > 0),
  )
  const needed = now.reduce((sum, { modes }) => sum + Math.min(...modes.map(({ needs }) => needs[0] ?? 0)), 0)
  const weeks = Math.max(0, ...now.flatMap(({ modes }) => modes.map(({ duration }) => duration)))
  return fits(needed, hours.least(weeks))
}
