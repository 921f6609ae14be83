import type { Module, Trade } from '../curriculum/trade.ts'
import type { Event } from './event.ts'
import type { Pathway } from './pathway.ts'

const known = new WeakMap<Trade, ReadonlyMap<string, readonly Module[]>>()

/** The modules that have come in the place of each that this version has no longer. */
function successorsIn(trade: Trade): ReadonlyMap<string, readonly Module[]> {
  const before = known.get(trade)
  if (before) return before
  const here = new Set(trade.modules.map(({ id }) => id))
  const successors = new Map<string, Module[]>()
  for (const module of trade.modules)
    for (const older of module.succeeds ?? [])
      if (!here.has(older)) successors.set(older, [...(successors.get(older) ?? []), module])
  known.set(trade, successors)
  return successors
}

/**
 * Reads what happened as this version of a trade has it: of a module that was renamed it happened to the one in its place, of one
 * that was split to each part, and one that was merged of several is approved with the last of them. A claim on a module that was
 * split stays what it was: what it is worth for the parts the county says. Ask of events in their order; each reader begins anew.
 */
export function readerOfVersion({ trade }: Pick<Pathway, 'trade'>): (event: Event) => readonly Event[] {
  const successors = trade ? successorsIn(trade) : new Map<string, readonly Module[]>()
  if (successors.size === 0) return (event) => [event]
  const approved = new Set<string>()
  const begun = new Set<string>()

  return (event) => {
    if (event.kind === 'claimMade' && event.about.kind === 'module') {
      const [only, ...more] = successors.get(event.about.module) ?? []
      return only && more.length === 0 && only.succeeds?.length === 1
        ? [{ ...event, about: { ...event.about, module: only.id } }]
        : [event]
    }
    if (!('module' in event)) return [event]
    const now = successors.get(event.module)
    if (!now) return [event]
    if (event.kind === 'moduleApproved') approved.add(event.module)
    return now.flatMap(({ id, succeeds = [] }): Event[] => {
      const isOneOfSeveral = succeeds.length > 1
      // The first of several begins what they have become, and the last approves it
      if (event.kind === 'moduleStarted' && isOneOfSeveral && begun.has(id)) return []
      if (event.kind === 'moduleApproved' && !succeeds.every((older) => approved.has(older))) return []
      if (event.kind === 'moduleStarted') begun.add(id)
      return [{ ...event, module: id }]
    })
  }
}
