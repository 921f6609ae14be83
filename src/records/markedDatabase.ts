import { addDays, type Day } from '../calendar/day.ts'
import { clearMark, type MarkPlace, makeMark, readMark } from './birthMark.ts'
import { type Database, deletedBefore, type Transaction } from './database.ts'
import { graceDays, type StoreFault } from './keeping.ts'

/** The browser's database with the mark outside it, which tells one that was wiped from one never used. */
export interface MarkedDatabase {
  /** One transaction, in the database that persons were kept in: a wiped one is a new one without a birth. */
  inOne: <T>(
    mode: IDBTransactionMode,
    work: (transaction: Transaction) => Promise<T>,
  ) => Promise<T | StoreFault>
  /**
   * Begins with what is there, or anew. `lost` when the mark tells of persons and none is left, unless that
   * loss is accepted. `over` are the persons whose deletion can no longer be undone.
   */
  begin: (acceptLoss: boolean) => Promise<{ kind: 'begun'; over: string[] } | StoreFault>
  /** The mark stands exactly while somebody is kept; called after whatever may have changed that. */
  renewMark: () => Promise<void>
  /** Takes the mark away before the last person goes. */
  clearMark: () => void
}

/** Puts a database and its mark together; `today` is the day that the mark is renewed on. */
export function withMark(database: Database, marks: MarkPlace | null, today: Day): MarkedDatabase {
  function inOne<T>(mode: IDBTransactionMode, work: (transaction: Transaction) => Promise<T>) {
    return database.inOne<T | StoreFault>(mode, async (transaction) => {
      if ((await transaction.objectStore('birth').get('birth')) !== undefined) return work(transaction)
      const mark = readMark(marks)
      return { kind: 'lost', born: mark?.born ?? today, seen: mark?.seen ?? today }
    })
  }

  function begin(acceptLoss: boolean): ReturnType<MarkedDatabase['begin']> {
    const mark = readMark(marks)
    return database.inOne('readwrite', async (transaction) => {
      const people = transaction.objectStore('people')
      const births = transaction.objectStore('birth')
      const birth = await births.get('birth')
      if (mark && !acceptLoss && (birth === undefined || (await people.count()) === 0))
        return { kind: 'lost', born: mark.born, seen: mark.seen }
      if (birth === undefined) await births.put(crypto.randomUUID(), 'birth')
      const over = await people.index('deleted').getAllKeys(deletedBefore(addDays(today, -graceDays)))
      return { kind: 'begun', over }
    })
  }

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

  return { inOne, begin, renewMark, clearMark: () => clearMark(marks) }
}
