import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb'
import { type Day, formatDay } from '../calendar/day.ts'
import type { DraftRow, LayerRow } from './curriculaRows.ts'
import type { StoreFault } from './keeping.ts'
import type { EditRow, KeyRow, PersonRow } from './sealedPerson.ts'

/** The name of an edit's row: whose it is, the version of the participant file it speaks of, its id. */
export type EditRowName = [person: string, version: number, id: string]

/** What lies in the browser's database. */
interface Rooms extends DBSchema {
  people: { key: string; value: PersonRow; indexes: { deleted: string } }
  keys: { key: string; value: KeyRow }
  edits: { key: EditRowName; value: EditRow }
  /** One random id: a database without it is a new one. */
  birth: { key: string; value: string }
  /** Drafts of curricula, each by what it will be a version of. */
  drafts: { key: string; value: DraftRow }
  /** Versions published in this browser, each by its path below `curricula/`. */
  layer: { key: string; value: LayerRow }
  /** What is switched on or off in this browser. */
  switches: { key: string; value: boolean }
}

type Room = StoreNames<Rooms>

/** One transaction over everything that is kept: all of it happens, or nothing. */
export type Transaction = IDBPTransaction<Rooms, Room[], 'readwrite'>

/** The browser's database as the store uses it. */
export interface Database {
  /**
   * Runs work in one transaction and answers when the browser has completed it. Anything else is a fault with
   * nothing changed: a request that failed breaks the whole off, and a completed one without it is not enough.
   */
  inOne: <T>(
    mode: IDBTransactionMode,
    work: (transaction: Transaction) => Promise<T>,
  ) => Promise<T | StoreFault>
  close: () => void
}

/** The version of the rooms, not of what is in them: records are led to newer versions when they are read. */
const databaseVersion = 2

/** Every room, so that one transaction can span them all. */
const rooms: readonly Room[] = ['people', 'keys', 'edits', 'birth', 'drafts', 'layer', 'switches']

/** Adds the rooms that a database of an older version has not; what lies in the others stays as it is. */
function addRooms(database: IDBPDatabase<Rooms>, older: number): void {
  if (older < 1) {
    const people = database.createObjectStore('people', { keyPath: 'id' })
    people.createIndex('deleted', 'deleted') // null is no key: only the deleted are in it
    database.createObjectStore('keys', { keyPath: 'person' })
    database.createObjectStore('edits', { keyPath: ['person', 'version', 'id'] })
    database.createObjectStore('birth')
  }
  database.createObjectStore('drafts', { keyPath: 'of' })
  database.createObjectStore('layer', { keyPath: 'path' })
  database.createObjectStore('switches')
}

/**
 * Makes several requests of one transaction. One that throws when it is made counts as one that failed, so
 * that none is left whose failure nobody hears.
 */
export function all(requests: readonly (() => Promise<unknown>)[]): Promise<unknown> {
  return Promise.all(requests.map(async (request) => request()))
}

/** All edits of one person. */
export function editsOf(person: string): IDBKeyRange {
  return IDBKeyRange.bound([person], [person, []])
}

/** Everybody who was deleted before this day. */
export function deletedBefore(day: Day): IDBKeyRange {
  return IDBKeyRange.upperBound(formatDay(day), true)
}

/** All persons after this one, everybody after null. */
export function peopleAfter(person: string | null): IDBKeyRange | null {
  return person === null ? null : IDBKeyRange.lowerBound(person, true)
}

/** How browsers say, on opening, that they keep no database for this page. */
const absences = ['InvalidStateError', 'ReferenceError', 'TypeError']

/** The fault that an error of the browser's database means. */
function faultOf(error: unknown, isOpening = false): StoreFault {
  const name = error instanceof Error || error instanceof DOMException ? error.name : null
  if (name === 'QuotaExceededError') return { kind: 'full' }
  if (name === 'VersionError') return { kind: 'outdated' }
  if (name !== null && (name === 'SecurityError' || (isOpening && absences.includes(name))))
    return { kind: 'unavailable', error: name }
  return { kind: 'aborted', error: name === 'AbortError' ? null : name }
}

/** The connection to the browser's database, opened when it is first needed and again when it was lost. */
interface Connection {
  /** The connection, or why there is none within the time that a person waits. */
  connected: () => Promise<IDBPDatabase<Rooms> | StoreFault>
  /** Lets go of it: the next to ask opens it anew. */
  disconnect: () => void
}

function connectionTo(name: string, patience: number, onOutdated: () => void): Connection {
  let connection: Promise<IDBPDatabase<Rooms>> | null = null
  let isOutdated = false

  function connect(): Promise<IDBPDatabase<Rooms>> {
    if (connection) return connection
    const opening = openDB<Rooms>(name, databaseVersion, {
      upgrade: addRooms,
      // Without this a newer app in another tab would wait for ever. It is null when the database is deleted.
      blocking(_, newer) {
        disconnect(opening)
        if (newer === null) return
        isOutdated = true
        onOutdated()
      },
      terminated: () => disconnect(opening),
    })
    connection = opening
    return opening
  }

  function disconnect(which = connection): void {
    if (connection === which) connection = null
    which?.then(
      (database) => database.close(),
      () => {},
    )
  }

  async function connected(): Promise<IDBPDatabase<Rooms> | StoreFault> {
    if (isOutdated) return { kind: 'outdated' }
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), patience)
    })
    try {
      const opened = await Promise.race([connect(), late])
      if (opened) return opened
      disconnect() // should it open after all, it is closed again
      return { kind: 'blocked' }
    } catch (error) {
      connection = null
      return faultOf(error, true)
    } finally {
      clearTimeout(timer)
    }
  }

  return { connected, disconnect: () => disconnect() }
}

/**
 * The browser's database, opened when it is first needed and again when the browser has closed it. This is the
 * only file that touches IndexedDB. `patience` is how many milliseconds it may take to open; `onOutdated` is
 * called when a newer app in another tab asks this one to let go.
 */
export function openDatabase(name: string, patience: number, onOutdated: () => void): Database {
  const { connected, disconnect } = connectionTo(name, patience, onOutdated)

  async function begin(mode: IDBTransactionMode): Promise<Transaction | StoreFault> {
    for (let isRetry = false; ; isRetry = true) {
      const opened = await connected()
      if ('kind' in opened) return opened
      try {
        return opened.transaction([...rooms], mode, { durability: 'strict' }) as Transaction
      } catch (error) {
        // The browser closed the connection (sleep, memory). Nothing has been tried yet, so once more.
        disconnect()
        if (isRetry) return faultOf(error)
      }
    }
  }

  async function inOne<T>(
    mode: IDBTransactionMode,
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T | StoreFault> {
    const transaction = await begin(mode)
    if ('kind' in transaction) return transaction
    const completed = transaction.done
    completed.catch(() => {}) // heard below; without this a rejection before it would count as unheard
    try {
      const result = await work(transaction)
      await completed
      return result
    } catch (error) {
      try {
        transaction.abort()
      } catch {
        // it is over already
      }
      await completed.catch(() => {})
      const fault = faultOf(transaction.error ?? error)
      // After an error of the database itself the connection may be dead: the next attempt opens it anew
      if (fault.kind === 'aborted' && fault.error !== null) disconnect()
      return fault
    }
  }

  return { inOne, close: disconnect }
}
