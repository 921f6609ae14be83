import type { FaultOfSlip } from '../../curriculum/faults.ts'
import type { Words } from '../words.ts'

/** A slip in a file of curricula, in words. */
export function slipSaid({ t, dates }: Pick<Words<'faults'>, 't' | 'dates'>, fault: FaultOfSlip): string {
  switch (fault.kind) {
    case 'entriesApart': {
      const days = { from: dates.day(fault.from), to: dates.day(fault.to) }
      return t('faults:kinds.entriesApart', { rule: fault.rule, place: fault.other.join(' / '), ...days })
    }
    case 'valueBeyondLimit': {
      const { rule, value, most } = fault
      return t('faults:kinds.valueBeyondLimit', { rule, value, most, unit: t(`faults:units.${fault.unit}`) })
    }
    case 'listedTwice':
      return t('faults:kinds.listedTwice', { name: fault.name, place: fault.other.join(' / ') })
    case 'tradeOfOtherFile':
      return t('faults:kinds.tradeOfOtherFile', { trade: fault.trade })
    case 'versionIsNotFileName':
      return t('faults:kinds.versionIsNotFileName', fault)
    case 'versionTwice':
      return t('faults:kinds.versionTwice', fault)
  }
}
