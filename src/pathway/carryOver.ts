import type { Catalogue } from '../curriculum/catalogue.ts'
import type { Trade } from '../curriculum/trade.ts'

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

/** The files that a curriculum file follows by its own list, through those between; the nearest first. */
export function forerunnersOf(catalogue: Catalogue, newer: string): string[] {
  const found: string[] = []
  const waiting = [newer]
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    for (const older of catalogue.tradesById.get(file)?.succeeds ?? []) {
      if (older === newer || found.includes(older)) continue
      found.push(older)
      waiting.push(older)
    }
  }
  return found
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
  const succeeds = forerunnersOf(catalogue, to).includes(from)
  const carries = from === to || succeeds
  return {
    succeeds,
    modules: moved(older.modules, newer.modules, carries),
    gates: moved(older.gates, newer.gates, carries),
  }
}

/** What a newer curriculum file may lack: a module or a gate, as the unit that it was. */
type Withdrawn = `${'module' | 'gate'}.${string}`

/** The curricula of a trade that had a unit which they may have lost since: the version that holds, and every one before it. */
function versionsOf({ tradesById, versionsByPath }: Catalogue, id: string): Trade[] {
  const holds = tradesById.get(id)
  if (!holds) return []
  const others = (versionsByPath.get(`trades/${id}`) ?? []).map(({ content }) => content as Trade)
  return [holds, ...others.filter(({ version }) => version < holds.version)]
}

/**
 * What earlier versions and the forerunners of a curriculum file had and it has no longer, each with the nearest file that had
 * it: entries of a log about them are legal, stay in it and count no longer.
 */
export function leftBehind(catalogue: Catalogue, newer: string): ReadonlyMap<Withdrawn, string> {
  const fileByUnit = new Map<Withdrawn, string>()
  const now = catalogue.tradesById.get(newer)
  if (!now) return fileByUnit
  const held = new Set(unitsOf(now))
  for (const file of [newer, ...forerunnersOf(catalogue, newer)])
    for (const unit of versionsOf(catalogue, file).flatMap(unitsOf))
      if (!held.has(unit) && !fileByUnit.has(unit)) fileByUnit.set(unit, file)
  return fileByUnit
}

const unitsOf = ({ modules, gates }: Trade): Withdrawn[] => [
  ...modules.map(({ id }): Withdrawn => `module.${id}`),
  ...gates.map(({ id }): Withdrawn => `gate.${id}`),
]
