import type { FileFault } from '../../records/exchange.ts'
import type { EditFault } from '../../records/history.ts'
import type { Absent, DamagedRecord, Deleted, StoreFault } from '../../records/keeping.ts'
import type { Words } from '../words.ts'
import { fileFaultSentence } from './fileFault.ts'

/** Anything that can stand in the way of opening, keeping or changing a person. */
export type KeepingFault = StoreFault | DamagedRecord | Absent | Deleted | EditFault | FileFault

/** Why a person could not be opened, kept or changed: what happened, what is safe, what to do. */
export function keepingFaultSentence(words: Words<'sentences'>, fault: KeepingFault): string {
  const { t, dates } = words
  switch (fault.kind) {
    case 'damagedRecord':
      return t(`sentences:keeping.damagedRecords.${fault.why}`)
    case 'lost':
      return t('sentences:keeping.storeFaults.lost', { day: dates.day(fault.seen) })
    case 'deleted':
      return t('sentences:keeping.storeFaults.deleted', { alias: fault.alias, day: dates.day(fault.on) })
    case 'unavailable':
    case 'blocked':
    case 'outdated':
    case 'full':
    case 'aborted':
    case 'absent':
    case 'doesNotFit':
      return t(`sentences:keeping.storeFaults.${fault.kind}`)
    default:
      return fileFaultSentence(words, fault)
  }
}
