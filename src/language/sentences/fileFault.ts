import type { FileFault } from '../../records/exchange.ts'
import type { Words } from '../words.ts'

/** Why a file was not taken in: what happened, what is safe, what to do. */
export function fileFaultSentence({ t }: Words<'sentences'>, fault: FileFault): string {
  switch (fault.kind) {
    case 'notJson':
      return t(`sentences:fileFaults.${fault.incomplete ? 'incomplete' : 'notJson'}`)
    case 'duplicateKey':
      return t('sentences:fileFaults.duplicateKey', { key: fault.key })
    case 'tooManyEntries':
      return t('sentences:fileFaults.tooManyEntries', { number: fault.count, limit: fault.limit })
    case 'tooLarge':
    case 'notText':
    case 'tooDeep':
    case 'notFagvei':
    case 'newer':
    case 'damaged':
    case 'duplicateEntry':
    case 'identityNumber':
      return t(`sentences:fileFaults.${fault.kind}`)
  }
}
