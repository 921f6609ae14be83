import type { Catalogue } from '../curriculum/catalogue.ts'
import type { LogEntry } from './event.ts'

/** What moves with a person from one curriculum file to another, by id. */
export interface CarryOver {
  /** Whether the newer file names the older one as its forerunner, itself or through files between. */
  succeeds: boolean
  modules: Moved
  gates: Moved
}

/** Ids that both files have, that only the older has (withdrawn or renamed), and that only the newer has. */
interface Moved {
  carried: string[]
  withdrawn: string[]
  added: string[]
}

/** Whether a curriculum file follows another by its own list of forerunners. */
export function succeeds(catalogue: Catalogue, newer: string, older: string): boolean {
  const seen = new Set<string>()
  const follows = (file: string): boolean => {
    if (file === older) return true
    if (seen.has(file)) return false
    seen.add(file)
    return (catalogue.tradesById.get(file)?.succeeds ?? []).some(follows)
  }
  return newer !== older && follows(newer)
}

function moved(older: readonly { id: string }[], newer: readonly { id: string }[], carries: boolean): Moved {
  const ids = (things: readonly { id: string }[]): string[] => things.map((thing) => thing.id)
  const kept = new Set(carries ? ids(newer) : [])
  const carried = ids(older).filter((id) => kept.has(id))
  return {
    carried,
    withdrawn: ids(older).filter((id) => !kept.has(id)),
    added: ids(newer).filter((id) => !carried.includes(id)),
  }
}

/**
 * What moves with a person from one curriculum file to another; null when one of them does not exist. Only
 * ids decide, and only where the newer file says whom it succeeds: a renamed module is a withdrawn one and
 * an added one, and whether they are worth the same is the county's to say, as recognition.
 */
export function carryOver(catalogue: Catalogue, from: string, to: string): CarryOver | null {
  const older = catalogue.tradesById.get(from)
  const newer = catalogue.tradesById.get(to)
  if (!older || !newer) return null
  const carries = from === to || succeeds(catalogue, to, from)
  return {
    succeeds: succeeds(catalogue, to, from),
    modules: moved(older.modules, newer.modules, carries),
    gates: moved(older.gates, newer.gates, carries),
  }
}

/**
 * The entries of a log that speak of what the newer curriculum no longer has. They are legal and stay in the
 * log, where replay answers them with `notInPathway`; a form only says that they no longer count.
 */
export function entriesLeftBehind(log: readonly LogEntry[], { modules, gates }: CarryOver): LogEntry[] {
  const modulesGone = new Set(modules.withdrawn)
  const gatesGone = new Set(gates.withdrawn)
  return log.filter(({ event }) => {
    if (!event) return false
    if ('module' in event) return modulesGone.has(event.module)
    if ('gate' in event) return gatesGone.has(event.gate)
    return event.kind === 'claimMade' && event.about.kind === 'module' && modulesGone.has(event.about.module)
  })
}
