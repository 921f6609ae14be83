import type { Day } from '../calendar/day.ts'
import type { Catalogue } from '../curriculum/catalogue.ts'
import { checkCatalogue } from '../curriculum/check.ts'
import { readAfterToday } from '../curriculum/checks/stated.ts'
import { changesBetweenVersions, type VersionChange } from '../curriculum/editing/changes.ts'
import type { Draft } from '../curriculum/editing/draft.ts'
import { withDraft } from '../curriculum/editing/withDraft.ts'
import type { Fault } from '../curriculum/faults.ts'
import type { Json } from '../curriculum/json.ts'
import type { FileVersion } from '../curriculum/version.ts'
import type { Layer } from '../records/curriculaKeeping.ts'
import { unfitTextsIn } from './textCheck.ts'

/** Allowed, yet to be thought of before a draft is published. */
export type PublishingNotice =
  /** The draft was made from another version than the newest: what is new in that is not in it. */
  | { kind: 'madeFromOlder'; newest: number }
  /** The day has passed: the version holds at once. */
  | { kind: 'dayPassed'; from: Day }
  /** The version before was to hold from a later day: it never comes to hold before this one. */
  | { kind: 'beforeLast'; version: number; from: Day }
  /** What is published in this browser holds for nobody while that is switched off. */
  | { kind: 'layerOff' }

/** Faults as texts, so that those that are there already can be told from new ones. */
const keyOf = (fault: Fault): string => JSON.stringify(fault)

/** Faults of curricula as they hold, found once: the next question is of a draft of the same. */
const knownFaults = new WeakMap<Catalogue, ReadonlySet<string>>()

function faultsBefore(catalogue: Catalogue, today: Day): ReadonlySet<string> {
  const known = knownFaults.get(catalogue) ?? new Set(faultsIn(catalogue, today).map(keyOf))
  knownFaults.set(catalogue, known)
  return known
}

function faultsIn(catalogue: Catalogue, today: Day): Fault[] {
  return [...checkCatalogue(catalogue), ...readAfterToday(catalogue, today)]
}

/**
 * What is wrong with the content of a draft, by itself and with all that names it: what `check` would say of the files, but for
 * faults elsewhere that are there without it.
 */
export function faultsOfDraft(catalogue: Catalogue, of: string, content: Json, today: Day): Fault[] {
  const file = `${of}.json`
  const unfit = unfitTextsIn([{ path: file, content }])
  const changed = withDraft(catalogue, of, content)
  if (changed.kind === 'faults') return [...changed.faults, ...unfit]
  const { id } = content as { id?: unknown }
  const named: Fault[] = file.endsWith(`/${id}.json`)
    ? []
    : [{ kind: 'idIsNotFileName', file, id: String(id) }]
  const before = faultsBefore(catalogue, today)
  const between = faultsIn(changed.catalogue, today).filter(
    (fault) => fault.file === file || !before.has(keyOf(fault)),
  )
  return [...named, ...between, ...unfit]
}

/** The newest version of a thing, whatever day it is to hold from; null where there is none yet. */
export function newestOf({ versionsByPath }: Catalogue, of: string): FileVersion | null {
  return versionsByPath.get(of)?.[0] ?? null
}

/** What a draft would change of the newest version; null for a thing that there is none of. */
export function changesOfDraft(catalogue: Catalogue, { of, content }: Draft): VersionChange[] | null {
  const newest = newestOf(catalogue, of)
  return newest && changesBetweenVersions(newest.json as Json, content)
}

/** What to think of before a draft is published from a day, in this browser or not. */
export function noticesOf(
  catalogue: Catalogue,
  { of, from: madeFrom }: Draft,
  { from, inBrowser, layer, today }: { from: Day | null; inBrowser: boolean; layer: Layer; today: Day },
): PublishingNotice[] {
  const newest = newestOf(catalogue, of)
  const last = newest?.publication?.from ?? null
  const notices: (PublishingNotice | false | null)[] = [
    newest && madeFrom !== newest.edition && { kind: 'madeFromOlder', newest: newest.version },
    from !== null && from < today && { kind: 'dayPassed', from },
    newest &&
      from !== null &&
      last !== null &&
      last > from && { kind: 'beforeLast', version: newest.version, from: last },
    inBrowser && !layer.isOn && { kind: 'layerOff' },
  ]
  return notices.filter((notice) => notice !== null && notice !== false)
}
