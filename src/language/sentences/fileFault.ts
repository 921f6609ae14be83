import type { FileFault } from '../../records/exchange.ts'
import type { Words } from '../words.ts'

/** Why a file was not taken in: what happened, what is safe, what to do. */
export function fileFaultSentence({ t }: Words<'sentences'>, fault: FileFault): string {
  switch (fault.kind) {
    case 'notJson':
      return t(`sentences:keeping.fileFaults.${fault.incomplete ? 'incomplete' : 'notJson'}`)
    case 'duplicateKey':
      return t('sentences:keeping.fileFaults.duplicateKey', { key: fault.key })
    case 'tooManyEntries':
      return t('sentences:keeping.fileFaults.tooManyEntries', { number: fault.count, limit: fault.limit })
    case 'tooLarge':
    case 'notText':
    case 'tooDeep':
    case 'tooManyKeys':
    case 'notFagvei':
    case 'newer':
    case 'damaged':
    case 'duplicateEntry':
    case 'identityNumber':
      return t(`sentences:keeping.fileFaults.${fault.kind}`)
  }
}
