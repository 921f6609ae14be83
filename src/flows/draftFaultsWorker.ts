import type { Catalogue } from '../curriculum/catalogue.ts'
import { checkCatalogue } from '../curriculum/check.ts'
import { faultsBefore, faultsOfDraft } from '../curriculum/editing/draftFaults.ts'
import type { Fault } from '../curriculum/faults.ts'
import type { Json } from '../curriculum/json.ts'

/** What the worker is told: the curricula once, and then a draft each time that it has changed. */
export type ToFaultsWorker =
  | { kind: 'catalogue'; catalogue: Catalogue }
  /** All that is wrong with the curricula as they are. */
  | { kind: 'all' }
  | { kind: 'draft'; turn: number; of: string; content: Json }

/** What is wrong with the draft of a turn; of turn 0 with the curricula as they are. */
export interface FromFaultsWorker {
  turn: number
  faults: Fault[]
}

let catalogue: Catalogue | null = null
let before: ReadonlySet<string> | null = null

/** The worker's side: each check takes longer than a key may, so that none is done where keys are heard. */
addEventListener('message', ({ data }: MessageEvent<ToFaultsWorker>) => {
  if (data.kind === 'catalogue') {
    catalogue = data.catalogue
    before = null
    return
  }
  if (!catalogue) return
  if (data.kind === 'all') {
    postMessage({ turn: 0, faults: checkCatalogue(catalogue) } satisfies FromFaultsWorker)
    return
  }
  before ??= faultsBefore(catalogue)
  const { turn, of, content } = data
  postMessage({ turn, faults: faultsOfDraft(catalogue, before, of, content) } satisfies FromFaultsWorker)
})
