import type { Day } from '../calendar/day.ts'
import { browserMarkPlace, type MarkPlace } from './birthMark.ts'
import type { CurriculaStore } from './curriculaKeeping.ts'
import { openCurriculaStore } from './curriculaStore.ts'
import { openDatabase } from './database.ts'
import type { Store, StoreFault, StoreNews } from './keeping.ts'
import { listerOf } from './listPeople.ts'
import { withMark } from './markedDatabase.ts'
import { erasePerson, putDeleted, readPerson, writePerson } from './personRows.ts'
import { openTabLine } from './tabs.ts'

/** How the store is opened. Everything but the day has the app's own value. */
export interface StoreOptions {
  today: Day
  name?: string
  marks?: MarkPlace | null
  /** Begin anew where a loss was found, which the person has been told of. */
  acceptLoss?: boolean
  /** Milliseconds that the database may take to open. */
  patience?: number
}

/** Asked once there is something to lose: some browsers put the question to the person. */
function askToLast(): void {
  globalThis.navigator?.storage?.persist?.().catch(() => {})
}

async function isLasting(): Promise<boolean | null> {
  try {
    return (await globalThis.navigator?.storage?.persisted?.()) ?? null
  } catch {
    return null
  }
}

/**
 * Opens the persons kept in this browser, each under a seal of their own, and ends deletions whose grace is
 * over; with them the drafts of curricula and what was published here, over the same connection. `lost` when persons were kept here and none is left: nothing is begun anew before `acceptLoss`.
 */
export async function openStore(
  options: StoreOptions,
): Promise<{ kind: 'open'; store: Store; curricula: CurriculaStore } | StoreFault> {
  const { today, name = 'fagvei', marks = browserMarkPlace(), patience = 5000, acceptLoss = false } = options
  const hearers = new Set<(news: StoreNews) => void>()
  const tellHere = (news: StoreNews) => {
    for (const hear of hearers) hear(news)
  }
  const tabs = openTabLine(name, (note) => tellHere({ kind: 'changed', ...note }))
  const opened = openDatabase(name, patience, () => tellHere({ kind: 'outdated' }))
  const database = withMark(opened, marks, today)
  const { curricula, close: closeCurricula } = openCurriculaStore(database, name)

  async function setDeleted(person: string, deleted: Day | null): ReturnType<Store['remove']> {
    const written = await putDeleted(database, person, deleted)
    if (written.kind === 'written') tabs.tell({ person, revision: written.revision })
    return written
  }

  const store: Store = {
    list: listerOf(database),
    read: (person) => readPerson(database, person),
    write: async (kept, from, how = 'edit') => {
      const written = await writePerson(database, kept, from, how)
      if (written.kind !== 'written') return written
      if (from === null) {
        await database.renewMark()
        askToLast()
      }
      tabs.tell({ person: kept.participant.id, revision: written.revision })
      return written
    },
    remove: setDeleted,
    restore: (person) => setDeleted(person, null),
    destroy: async (person) => {
      const gone = await erasePerson(database, person)
      if (gone.kind === 'gone') tabs.tell({ person, revision: null })
      return gone
    },
    isLasting,
    watch: (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    close: () => {
      hearers.clear()
      tabs.close()
      closeCurricula()
      opened.close()
    },
  }

  const begun = await database.begin(acceptLoss)
  if (begun.kind !== 'begun') {
    store.close()
    return begun
  }
  for (const person of begun.over) await store.destroy(person)
  await database.renewMark()
  return { kind: 'open', store, curricula }
}
