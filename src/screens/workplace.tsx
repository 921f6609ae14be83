import { createContext, useContext } from 'react'
import type { Day } from '../calendar/day.ts'
import type { Catalogue } from '../curriculum/catalogue.ts'
import type { CurriculaStore, Layer } from '../records/curriculaKeeping.ts'
import type { Store } from '../records/keeping.ts'
import type { Message, Said } from './messages.ts'

/** What every screen works with: curricula, the place where persons are kept, the day. */
export interface Workplace {
  /** What holds here: with an open person the versions that their plan stays on. */
  catalogue: Catalogue
  /** What holds for whoever is planned for from now on. */
  newest: Catalogue
  store: Store
  /** Where drafts of curricula are kept, and what was published in this browser. */
  curricula: CurriculaStore
  /** What was published in this browser, as far as it is read: `newest` holds it where it is switched on. */
  layer: Layer
  /** `memory` in a browser that keeps nothing: all is gone when the page closes, and a screen says so. */
  kept: 'browser' | 'memory'
  /** Ids of the example persons, so that a list can mark them. */
  examples: ReadonlySet<string>
  today: Day
  /** The county whose rules and charts are looked at; null until one has been chosen, and then it is the first. */
  county: string | null
  chooseCounty: (county: string) => void
  /** Says what has just been done. Returns the id by which it is dismissed. */
  say: (message: Message) => string
  messages: readonly Said[]
  dismiss: (id: string) => void
  /** Dismisses all that was said, where something else is to be read instead. */
  hush: () => void
}

/** The workplace; null on the start page, which needs none. */
export const WorkplaceContext = createContext<Workplace | null>(null)

/** Gives screens their workplace. */
export const WorkplaceProvider = WorkplaceContext.Provider

/** The workplace of the screen that asks. */
export function useWorkplace(): Workplace {
  const workplace = useContext(WorkplaceContext)
  if (!workplace) throw new Error('a screen stands outside its workplace')
  return workplace
}
