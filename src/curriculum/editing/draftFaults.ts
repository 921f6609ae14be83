import type { Catalogue } from '../catalogue.ts'
import { checkCatalogue } from '../check.ts'
import type { Fault } from '../faults.ts'
import type { Json } from '../json.ts'
import { withDraft } from './withDraft.ts'

/** A fault as one text, so that those that were there before are known again. */
const markOf = (fault: Fault): string => JSON.stringify(fault)

/** The faults that the curricula have without any draft. */
export function faultsBefore(catalogue: Catalogue): ReadonlySet<string> {
  return new Set(checkCatalogue(catalogue).map(markOf))
}

/**
 * What is wrong with a draft: all that is wrong in it, and what would be wrong in other files if it held. Every one of them would be
 * named by the check of the files as well, so that none may be published. Where the shape is broken nothing else can be said yet.
 */
export function faultsOfDraft(
  catalogue: Catalogue,
  before: ReadonlySet<string>,
  of: string,
  content: Json,
): Fault[] {
  const read = withDraft(catalogue, of, content)
  if (read.kind === 'faults') return read.faults
  return checkCatalogue(read.catalogue).filter(
    (fault) => fault.file === `${of}.json` || !before.has(markOf(fault)),
  )
}
