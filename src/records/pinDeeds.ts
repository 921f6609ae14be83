import { z } from 'zod'
import type { Json } from '../curriculum/json.ts'
import { daySchema } from '../curriculum/text.ts'
import { pinOf, startOf } from '../planning/pins.ts'
import { type Pin, pinSchema } from '../planning/plan.ts'
import { applyChanges, revertChanges } from './difference.ts'
import { jsonOf } from './exchange.ts'
import type { Edit, Kept } from './history.ts'

/** What fixing a step by hand came to: held where it stood, put elsewhere, given another length or position, let go. */
export type PinDeed = 'locked' | 'moved' | 'length' | 'percent' | 'released'

/** What of a person's record tells what became of a step: older states are never read as more than this. */
const stateSchema = z.object({
  pins: z.array(pinSchema),
  plan: z.object({ steps: z.array(z.object({ id: z.string(), from: daySchema })) }).nullable(),
})

type State = z.infer<typeof stateSchema>

/** How many things the lines of a file fix on a step. */
const countFixed = (pins: readonly Pin[], step: string): number =>
  pins.filter((pin) => pin.step === step).flatMap((pin) => Object.values(pin)).length

function pinDeed(before: State, pins: readonly Pin[], step: string): PinDeed {
  const pin = pinOf(pins, step)
  if (!pin) return 'released'
  const old = pinOf(before.pins, step)
  if (pin.start !== undefined && pin.start !== old?.start) {
    const stood = before.plan?.steps.find(({ id }) => id === step)
    return stood && startOf(stood) !== pin.start ? 'moved' : 'locked'
  }
  if (pin.percent !== undefined && pin.percent !== old?.percent) return 'percent'
  const isLengthKept = pin.weeks === undefined || pin.weeks === old?.weeks
  return isLengthKept && countFixed(pins, step) < countFixed(before.pins, step) ? 'released' : 'length'
}

/**
 * What became of the step by every edit of a person's history that fixed one or let one go, by the edit's id. Read
 * from the states before and after it; an edit whose states cannot be had any longer is not among them.
 */
export function pinDeedsOf({ participant, history }: Kept): ReadonlyMap<string, PinDeed> {
  const found = new Map<string, PinDeed>()
  const now = jsonOf(participant)
  if (now.kind !== 'json') return found
  const tell = (edit: Edit, before: Json, after: Json): void => {
    if (edit.what.kind !== 'stepPinned') return
    const [then, next] = [stateSchema.safeParse(before), stateSchema.safeParse(after)]
    const { step } = edit.what
    if (then.success && next.success) found.set(edit.id, pinDeed(then.data, next.data.pins, step))
  }
  let state: Json = now.json
  for (const edit of history.edits.slice(0, history.done).toReversed()) {
    const before = revertChanges(state, edit.changes)
    if (before.kind !== 'json') break
    tell(edit, before.json, state)
    state = before.json
  }
  state = now.json
  for (const edit of history.edits.slice(history.done)) {
    const after = applyChanges(state, edit.changes)
    if (after.kind !== 'json') break
    tell(edit, state, after.json)
    state = after.json
  }
  return found
}
