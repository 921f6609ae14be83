import type { Translate } from '../../language/source.ts'
import type { AliasFault } from '../../records/alias.ts'

/** What is wrong with an alias, in one sentence. */
export function aliasFaultText(t: Translate<'adviser' | 'shell'>, fault: AliasFault): string {
  return fault.kind === 'tooLong'
    ? t('adviser:alias.tooLong', { number: fault.length, limit: fault.limit })
    : t(`adviser:alias.${fault.kind}`)
}
