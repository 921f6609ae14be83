import { makePlan, type Planned } from '../../src/planning/makePlan.ts'
import { type Asking, asking } from './asking.ts'

/** What came of each asking before. */
const made = new Map<string, Planned>()

/**
 * What `makePlan` makes for somebody, worked out once: from one seed come the same persons for every law, and what a
 * law compares is mostly the plan of one of them with that of the same person a little changed.
 */
export function planOf(asked: Asking): Planned {
  // What a pathway made by hand holds is no text
  if (asked.pathway) return makePlan(asking(asked))
  const key = JSON.stringify({ ...asked, durations: asked.durations ?? {}, end: asked.end ?? 'likely' })
  const before = made.get(key)
  if (before) return before
  const planned = makePlan(asking(asked))
  made.set(key, planned)
  return planned
}
