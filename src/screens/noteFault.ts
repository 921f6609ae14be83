import type { Translate } from '../language/source.ts'
import { noteFaultOf } from '../records/note.ts'

/** What is wrong with a typed note, in words; null when it can be kept. */
export function noteFaultText(t: Translate<'adviser'>, typed: string): string | null {
  const fault = noteFaultOf(typed)
  if (fault === null) return null
  return fault.kind === 'tooLong'
    ? t('adviser:map.faults.tooLong', { number: fault.length, limit: fault.limit })
    : t('adviser:map.faults.identityNumber')
}
