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

/** What the versions before the one that holds had of a trade and it has no longer. */
function lostSince({ versionsByPath }: Catalogue, now: Trade): Withdrawn[] {
  const earlier = (versionsByPath.get(`trades/${now.id}`) ?? [])
    .map(({ content }) => content as Trade)
    .filter(({ version }) => version < now.version)
  const held = new Set(unitsOf(now))
  return earlier.flatMap(unitsOf).filter((unit) => !held.has(unit))
}

const unitsOf = ({ modules, gates }: Trade): Withdrawn[] => [
  ...modules.map(({ id }): Withdrawn => `module.${id}`),
  ...gates.map(({ id }): Withdrawn => `gate.${id}`),
]

/**
 * What earlier versions and the forerunners of a curriculum file had and it has no longer, each with the nearest file that had
 * it: entries of a log about them are legal, stay in it and count no longer.
 */
export function leftBehind(catalogue: Catalogue, newer: string): ReadonlyMap<Withdrawn, string> {
  const fileByUnit = new Map<Withdrawn, string>()
  const note = (file: string, units: readonly Withdrawn[]): void => {
    for (const unit of units) if (!fileByUnit.has(unit)) fileByUnit.set(unit, file)
  }
  const now = catalogue.tradesById.get(newer)
  if (now) note(newer, lostSince(catalogue, now))
  for (const file of forerunnersOf(catalogue, newer)) {
    const change = carryOver(catalogue, file, newer)
    note(file, [
      ...(change?.modules.withdrawn.map((id): Withdrawn => `module.${id}`) ?? []),
      ...(change?.gates.withdrawn.map((id): Withdrawn => `gate.${id}`) ?? []),
    ])
  }
  return fileByUnit
}
