import { type Day, formatDay, parseDay } from '../calendar/day.ts'
import { all, type EditRowName, editsOf } from './database.ts'
import type { Kept } from './history.ts'
import type { Absent, DamagedRecord, Opened, Store, StoreFault, Written } from './keeping.ts'
import type { MarkedDatabase } from './markedDatabase.ts'
import { participantVersion } from './participant.ts'
import {
  type EditRow,
  type KeyRow,
  newKeyRow,
  openPerson,
  type PersonRow,
  sealPerson,
} from './sealedPerson.ts'

/** Reads one person with all of the history. */
export async function readPerson(
  database: MarkedDatabase,
  person: string,
): Promise<Opened | Absent | DamagedRecord | StoreFault> {
  const rows = await database.inOne('readonly', async (transaction) => ({
    kind: 'rows' as const,
    row: await transaction.objectStore('people').get(person),
    key: await transaction.objectStore('keys').get(person),
    edits: await transaction.objectStore('edits').getAll(editsOf(person)),
  }))
  if (rows.kind !== 'rows') return rows
  if (rows.row === undefined) return { kind: 'absent', person }
  return openPerson(person, rows.key?.key, rows.row, rows.edits)
}

/** What stands of a person before a write: the revision, and what the new rows are sealed with and beside. */
function keptRows(database: MarkedDatabase, person: string) {
  return database.inOne('readonly', async (transaction) => {
    const row = await transaction.objectStore('people').get(person)
    return {
      kind: 'found' as const,
      revision: row?.revision ?? null,
      deleted: row?.deleted ? parseDay(row.deleted) : null,
      key: await transaction.objectStore('keys').get(person),
      edits: await transaction.objectStore('edits').getAllKeys(editsOf(person)),
    }
  })
}

/** The rows that a write puts and deletes as one. */
interface NewRows {
  row: PersonRow
  /** A new person's key; null where there is one already. */
  key: KeyRow | null
  edits: readonly EditRow[]
  dropped: readonly EditRowName[]
}

/** Puts the rows, unless the person has been written since the revision that they are made on top of. */
function putRows(database: MarkedDatabase, from: string | null, { row, key, edits, dropped }: NewRows) {
  return database.inOne('readwrite', async (transaction) => {
    const now = (await transaction.objectStore('people').get(row.id))?.revision ?? null
    if (now !== from) return { kind: 'changedElsewhere' as const, revision: now }
    await all([
      ...(key ? [() => transaction.objectStore('keys').put(key)] : []),
      () => transaction.objectStore('people').put(row),
      ...dropped.map((edit) => () => transaction.objectStore('edits').delete(edit)),
      ...edits.map((edit) => () => transaction.objectStore('edits').put(edit)),
    ])
    return { kind: 'written' as const, revision: row.revision }
  })
}

/**
 * Writes a person on top of a revision, null for a new one; whoever is deleted only to bring them back. Sealing waits for the browser, and a transaction
 * would not wait for that: look, seal, look again, write.
 */
export async function writePerson(
  database: MarkedDatabase,
  kept: Kept,
  from: string | null,
  how: 'edit' | 'bringBack',
): ReturnType<Store['write']> {
  const { id: person, alias } = kept.participant
  const found = await keptRows(database, person)
  if (found.kind !== 'found') return found
  if (found.revision !== from) return { kind: 'changedElsewhere', revision: found.revision }
  if (found.deleted !== null && how === 'edit') return { kind: 'deleted', person, alias, on: found.deleted }
  if (found.revision !== null && found.key === undefined)
    return { kind: 'damagedRecord', person, why: 'keyLost', fault: null, rebuilt: null }
  const keyRow = found.key ?? (await newKeyRow(person))
  const isCurrent = ([, version]: EditRowName) => version === participantVersion
  const held = new Set(found.edits.filter(isCurrent).map(([, , id]) => id))
  const sealed = await sealPerson(keyRow.key, kept, held)
  if (sealed.kind !== 'sealed') return sealed
  const { record, history, newEdits, edits } = sealed
  return putRows(database, from, {
    row: { id: person, revision: crypto.randomUUID(), deleted: null, record, history },
    key: found.key ? null : keyRow,
    edits: newEdits,
    dropped: found.edits.filter((edit) => !isCurrent(edit) || !edits.has(edit[2])),
  })
}

/** Says of a person that they were deleted on a day, or with null that they are not. */
export function putDeleted(
  database: MarkedDatabase,
  person: string,
  deleted: Day | null,
): Promise<Written | Absent | StoreFault> {
  const revision = crypto.randomUUID()
  return database.inOne('readwrite', async (transaction) => {
    const row = await transaction.objectStore('people').get(person)
    if (row === undefined) return { kind: 'absent' as const, person }
    const day = deleted === null ? null : formatDay(deleted)
    await transaction.objectStore('people').put({ ...row, revision, deleted: day })
    return { kind: 'written' as const, revision }
  })
}

/** Deletes a person for good: record, history and key. */
export async function erasePerson(database: MarkedDatabase, person: string): ReturnType<Store['destroy']> {
  const left = await database.inOne('readonly', async (transaction) => ({
    kind: 'left' as const,
    ids: await transaction.objectStore('people').getAllKeys(),
  }))
  if (left.kind !== 'left') return left
  // Before the last one goes: were the page closed in between, an empty database must not look like a loss
  if (left.ids.every((id) => id === person)) database.clearMark()
  const gone = await database.inOne('readwrite', async (transaction) => {
    await all([
      () => transaction.objectStore('keys').delete(person),
      () => transaction.objectStore('people').delete(person),
      () => transaction.objectStore('edits').delete(editsOf(person)),
    ])
    return { kind: 'gone' as const }
  })
  await database.renewMark()
  return gone
}
