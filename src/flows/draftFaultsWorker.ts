import type { Day } from '../calendar/day.ts'
import type { Catalogue } from '../curriculum/catalogue.ts'
import { checkCatalogue } from '../curriculum/check.ts'
import type { Fault } from '../curriculum/faults.ts'
import type { Json } from '../curriculum/json.ts'
import { faultsOfDraft } from './publishable.ts'

/** What the worker is told: the curricula once, and then a draft each time that it has changed. */
export type ToFaultsWorker =
  | { kind: 'catalogue'; catalogue: Catalogue; today: Day }
  /** All that is wrong with the curricula as they are. */
  | { kind: 'all' }
  | { kind: 'draft'; turn: number; of: string; content: Json }

/** What is wrong with the draft of a turn; of turn 0 with the curricula as they are. */
export interface FromFaultsWorker {
  turn: number
  faults: Fault[]
}

let given: { catalogue: Catalogue; today: Day } | null = null

/** The worker's side: each check takes longer than a key may, so that none is done where keys are heard. */
addEventListener('message', ({ data }: MessageEvent<ToFaultsWorker>) => {
  if (data.kind === 'catalogue') {
    given = data
    return
  }
  if (!given) return
  const { catalogue, today } = given
  if (data.kind === 'all') {
    postMessage({ turn: 0, faults: checkCatalogue(catalogue) } satisfies FromFaultsWorker)
    return
  }
  const { turn, of, content } = data
  postMessage({ turn, faults: faultsOfDraft(catalogue, of, content, today) } satisfies FromFaultsWorker)
})
