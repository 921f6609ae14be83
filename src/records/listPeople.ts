import { peopleAfter } from './database.ts'
import {
  type DamagedRecord,
  type Listing,
  listingOf,
  type StoreFault,
  type Summary,
  summaryOf,
} from './keeping.ts'
import type { MarkedDatabase } from './markedDatabase.ts'
import { openPerson, type PersonRow } from './sealedPerson.ts'

/** Persons read at a time: everybody at once would be in memory twice. */
const batch = 100

/** What the list showed of a person, and of which revision. */
type Shown = Map<string, { revision: string; summary: Summary }>

/** The next persons after one, with the keys of those that were written since they were shown. */
function rowsAfter(database: MarkedDatabase, after: string | null, shown: Shown) {
  const range = peopleAfter(after)
  return database.inOne('readonly', async (transaction) => {
    const people: PersonRow[] = await transaction.objectStore('people').getAll(range, batch)
    const changed = people.filter(({ id, revision }) => shown.get(id)?.revision !== revision)
    const keys = await Promise.all(changed.map(({ id }) => transaction.objectStore('keys').get(id)))
    return { kind: 'rows' as const, people, changed, keys }
  })
}

/** How everybody is listed. It remembers what it showed last, so that only records written since are opened. */
export function listerOf(database: MarkedDatabase): () => Promise<Listing | StoreFault> {
  let shown: Shown = new Map()
  return async () => {
    const damaged: DamagedRecord[] = []
    const showing: Shown = new Map()
    let after: string | null = null
    for (;;) {
      const rows = await rowsAfter(database, after, shown)
      if (rows.kind !== 'rows') return rows
      const { people, changed, keys } = rows
      for (const { id, revision } of people) {
        const before = shown.get(id)
        if (before?.revision === revision) showing.set(id, before)
      }
      const opening = changed.map((row, index) => openPerson(row.id, keys[index]?.key, row, null))
      for (const one of await Promise.all(opening)) {
        if (one.kind === 'damagedRecord') damaged.push(one)
        else showing.set(one.kept.participant.id, { revision: one.revision, summary: summaryOf(one) })
      }
      after = people.at(-1)?.id ?? null
      if (people.length < batch) break
    }
    shown = showing
    return listingOf(
      Array.from(showing.values(), ({ summary }) => summary),
      damaged,
    )
  }
}
