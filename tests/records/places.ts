import { deleteDB, openDB } from 'idb'
import { onTestFinished, vi } from 'vitest'
import type { MarkPlace } from '../../src/records/birthMark.ts'
import type { CurriculaStore } from '../../src/records/curriculaKeeping.ts'
import type { Store } from '../../src/records/keeping.ts'
import { openStore, type StoreOptions } from '../../src/records/store.ts'
import { today } from './people.ts'

/** A browser's `localStorage` for one test. */
function marks(): MarkPlace & { entries: Map<string, string> } {
  const entries = new Map<string, string>()
  return {
    entries,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  }
}

let count = 0

/** One browser: its database under a name of its own, and its mark. */
export function browser() {
  const name = `fagvei-test-${++count}`
  const place = marks()
  const open = async (options: Partial<StoreOptions> = {}): ReturnType<typeof openStore> => {
    const opened = await openStore({ today, name, marks: place, patience: 200, ...options })
    if (opened.kind === 'open') onTestFinished(() => opened.store.close())
    return opened
  }
  return {
    name,
    marks: place,
    open,
    /** The store, which must open. */
    store: async (options: Partial<StoreOptions> = {}): Promise<Store> => {
      const opened = await open(options)
      if (opened.kind !== 'open') throw new Error(JSON.stringify(opened))
      return opened.store
    },
    /** The place of drafts and published versions, beside the store, which must open. */
    curricula: async (): Promise<CurriculaStore> => {
      const opened = await open()
      if (opened.kind !== 'open') throw new Error(JSON.stringify(opened))
      return opened.curricula
    },
    /** What a browser does that loses its database. */
    wipe: () => deleteDB(name),
    /** Changes what lies in a room of the database, as developer tools can. */
    meddle: async <T>(room: string, key: IDBValidKey, alter: (row: T) => T | undefined): Promise<void> => {
      const database = await openDB(name)
      const row = alter(await database.get(room, key))
      await (row === undefined ? database.delete(room, key) : database.put(room, row))
      database.close()
    },
    /** Everything that lies in a room. */
    rows: async (room: string): Promise<unknown[]> => {
      const database = await openDB(name)
      const rows = await database.getAll(room)
      database.close()
      return rows
    },
  }
}

/** Runs `fail` before every put from the nth on; what it throws is what the database throws. */
export function failPuts(from: number, fail: (put: number, store: IDBObjectStore) => void): void {
  const put = IDBObjectStore.prototype.put
  let puts = 0
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    if (++puts >= from) fail(puts, this)
    return put.apply(this, args)
  })
  onTestFinished(() => spy.mockRestore())
}

/** Lets the browser end the transaction right after the nth put, giving no reason. */
export function breakOffAt(nth: number): void {
  failPuts(nth, (put, { transaction }) => {
    if (put === nth) queueMicrotask(() => transaction.abort())
  })
}
