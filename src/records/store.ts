import { addDays, type Day, formatDay } from '../calendar/day.ts'
import { browserMarkPlace, clearMark, type MarkPlace, makeMark, readMark } from './birthMark.ts'
import {
  all,
  deletedBefore,
  type EditRowName,
  editsOf,
  openDatabase,
  peopleAfter,
  type Transaction,
} from './database.ts'
import type { Kept } from './history.ts'
import {
  type Absent,
  type DamagedRecord,
  graceDays,
  type Listing,
  listingOf,
  type Opened,
  type Store,
  type StoreFault,
  type StoreNews,
  type Summary,
  summaryOf,
  type Written,
} from './keeping.ts'
import { participantVersion } from './participant.ts'
import { newKeyRow, openPerson, type PersonRow, sealPerson } from './sealedPerson.ts'
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

/** Persons read at a time: everybody at once would be in memory twice. */
const batch = 100

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
 * over. `lost` when persons were kept here and none is left: nothing is begun anew before `acceptLoss`.
 */
export async function openStore(options: StoreOptions): Promise<{ kind: 'open'; store: Store } | StoreFault> {
  const { today, name = 'fagvei', marks = browserMarkPlace(), patience = 5000 } = options
  const hearers = new Set<(news: StoreNews) => void>()
  const tellHere = (news: StoreNews) => {
    for (const hear of hearers) hear(news)
  }
  const tabs = openTabLine(name, (note) => tellHere({ kind: 'changed', ...note }))
  const database = openDatabase(name, patience, () => tellHere({ kind: 'outdated' }))

  /** One transaction, in the database that persons were kept in: a wiped one is a new one without a birth. */
  function inOne<T>(mode: IDBTransactionMode, work: (transaction: Transaction) => Promise<T>) {
    return database.inOne<T | StoreFault>(mode, async (transaction) => {
      if ((await transaction.objectStore('birth').get('birth')) !== undefined) return work(transaction)
      const mark = readMark(marks)
      return { kind: 'lost', born: mark?.born ?? today, seen: mark?.seen ?? today }
    })
  }

  async function begin(): Promise<{ kind: 'open'; store: Store } | StoreFault> {
    const mark = readMark(marks)
    const begun = await database.inOne('readwrite', async (transaction) => {
      const people = transaction.objectStore('people')
      const births = transaction.objectStore('birth')
      const birth = await births.get('birth')
      if (mark && !options.acceptLoss && (birth === undefined || (await people.count()) === 0))
        return { kind: 'lost' as const, born: mark.born, seen: mark.seen }
      if (birth === undefined) await births.put(crypto.randomUUID(), 'birth')
      const over = await people.index('deleted').getAllKeys(deletedBefore(addDays(today, -graceDays)))
      return { kind: 'begun' as const, over }
    })
    if (begun.kind !== 'begun') {
      close()
      return begun
    }
    for (const person of begun.over) await destroy(person)
    await renewMark()
    return { kind: 'open', store }
  }

  /** The mark outside the database stands exactly while somebody is kept in it. */
  async function renewMark(): Promise<void> {
    const found = await inOne('readonly', async (transaction) => ({
      kind: 'found' as const,
      birth: await transaction.objectStore('birth').get('birth'),
      count: await transaction.objectStore('people').count(),
    }))
    if (found.kind !== 'found' || found.birth === undefined) return
    if (found.count > 0) makeMark(marks, found.birth, today)
    else clearMark(marks)
  }

  /** What the list showed last, so that only records written since are opened for the next. */
  let shown = new Map<string, { revision: string; summary: Summary }>()

  async function list(): Promise<Listing | StoreFault> {
    const damaged: DamagedRecord[] = []
    const showing: typeof shown = new Map()
    let after: string | null = null
    for (;;) {
      const range = peopleAfter(after)
      const rows = await inOne('readonly', async (transaction) => {
        const people: PersonRow[] = await transaction.objectStore('people').getAll(range, batch)
        const changed = people.filter(({ id, revision }) => shown.get(id)?.revision !== revision)
        const keys = await Promise.all(changed.map(({ id }) => transaction.objectStore('keys').get(id)))
        return { kind: 'rows' as const, people, changed, keys }
      })
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
      if (people.length === batch) continue
      shown = showing
      return listingOf(
        Array.from(showing.values(), ({ summary }) => summary),
        damaged,
      )
    }
  }

  async function read(person: string): Promise<Opened | Absent | DamagedRecord | StoreFault> {
    const rows = await inOne('readonly', async (transaction) => ({
      kind: 'rows' as const,
      row: await transaction.objectStore('people').get(person),
      key: await transaction.objectStore('keys').get(person),
      edits: await transaction.objectStore('edits').getAll(editsOf(person)),
    }))
    if (rows.kind !== 'rows') return rows
    if (rows.row === undefined) return { kind: 'absent', person }
    return openPerson(person, rows.key?.key, rows.row, rows.edits)
  }

  async function write(kept: Kept, from: string | null): ReturnType<Store['write']> {
    const person = kept.participant.id
    // Sealing waits for the browser, and a transaction would not wait for that: look, seal, look again, write
    const found = await inOne('readonly', async (transaction) => ({
      kind: 'found' as const,
      revision: (await transaction.objectStore('people').get(person))?.revision ?? null,
      key: await transaction.objectStore('keys').get(person),
      edits: await transaction.objectStore('edits').getAllKeys(editsOf(person)),
    }))
    if (found.kind !== 'found') return found
    if (found.revision !== from) return { kind: 'changedElsewhere', revision: found.revision }
    if (found.revision !== null && found.key === undefined)
      return { kind: 'damagedRecord', person, why: 'keyLost', fault: null, rebuilt: null }
    const keyRow = found.key ?? (await newKeyRow(person))
    const isCurrent = ([, version]: EditRowName) => version === participantVersion
    const held = new Set(found.edits.filter(isCurrent).map(([, , id]) => id))
    const sealed = await sealPerson(keyRow.key, kept, held)
    if (sealed.kind !== 'sealed') return sealed
    const { record, history, newEdits, edits } = sealed
    const dropped = found.edits.filter((edit) => !isCurrent(edit) || !edits.has(edit[2]))
    const revision = crypto.randomUUID()
    const written = await inOne('readwrite', async (transaction) => {
      const now = (await transaction.objectStore('people').get(person))?.revision ?? null
      if (now !== from) return { kind: 'changedElsewhere' as const, revision: now }
      await all([
        ...(found.key ? [] : [() => transaction.objectStore('keys').put(keyRow)]),
        () => transaction.objectStore('people').put({ id: person, revision, deleted: null, record, history }),
        ...dropped.map((edit) => () => transaction.objectStore('edits').delete(edit)),
        ...newEdits.map((edit) => () => transaction.objectStore('edits').put(edit)),
      ])
      return { kind: 'written' as const, revision }
    })
    if (written.kind !== 'written') return written
    if (from === null) {
      await renewMark()
      askToLast()
    }
    tabs.tell({ person, revision })
    return written
  }

  async function setDeleted(person: string, deleted: Day | null): Promise<Written | Absent | StoreFault> {
    const revision = crypto.randomUUID()
    const written = await inOne('readwrite', async (transaction) => {
      const row = await transaction.objectStore('people').get(person)
      if (row === undefined) return { kind: 'absent' as const, person }
      const day = deleted === null ? null : formatDay(deleted)
      await transaction.objectStore('people').put({ ...row, revision, deleted: day })
      return { kind: 'written' as const, revision }
    })
    if (written.kind === 'written') tabs.tell({ person, revision })
    return written
  }

  async function destroy(person: string): ReturnType<Store['destroy']> {
    const left = await inOne('readonly', async (transaction) => ({
      kind: 'left' as const,
      ids: await transaction.objectStore('people').getAllKeys(),
    }))
    if (left.kind !== 'left') return left
    // Before the last one goes: were the page closed in between, an empty database must not look like a loss
    if (left.ids.every((id) => id === person)) clearMark(marks)
    const gone = await inOne('readwrite', async (transaction) => {
      await all([
        () => transaction.objectStore('keys').delete(person),
        () => transaction.objectStore('people').delete(person),
        () => transaction.objectStore('edits').delete(editsOf(person)),
      ])
      return { kind: 'gone' as const }
    })
    await renewMark()
    if (gone.kind === 'gone') tabs.tell({ person, revision: null })
    return gone
  }

  function close(): void {
    hearers.clear()
    tabs.close()
    database.close()
  }

  const store: Store = {
    list,
    read,
    write,
    remove: (person, day) => setDeleted(person, day),
    restore: (person) => setDeleted(person, null),
    destroy,
    isLasting,
    watch: (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    close,
  }
  return begin()
}
