import type { FaultOfReach } from '../../curriculum/faults.ts'
import type { Words } from '../words.ts'

/** What nothing meets, reaches, needs or tells, in words. */
export function reachSaid(
  { t, dates }: Pick<Words<'faults' | 'field'>, 't' | 'dates'>,
  fault: FaultOfReach,
): string {
  switch (fault.kind) {
    case 'notForEverybody':
      return t('faults:kinds.notForEverybody', { thing: t(`field:things.${fault.to}`), name: fault.name })
    case 'spanEmpty':
      return t(`faults:spansEmpty.${fault.of}`, { least: fault.least, most: fault.most })
    case 'demandWithoutStep':
      return t('faults:kinds.demandWithoutStep', { needs: t(`faults:needs.${fault.needs}`) })
    case 'demandOfNobody':
      return t(`faults:kinds.${fault.because === 'moment' ? 'demandOfNoMoment' : 'demandOfNobody'}`, {
        on: fault.on,
      })
    case 'contractOfOtherRole':
      return t('faults:kinds.contractOfOtherRole', { role: fault.role, wanted: fault.wanted })
    case 'partialCompetenceBeyondChoice': {
      const { partialCompetence: id, group, asked, choose } = fault
      return t('faults:kinds.partialCompetenceBeyondChoice', { id, group, asked, choose })
    }
    case 'versionNotLater': {
      const { older, from, olderFrom } = fault
      const days = { from: dates.day(from), olderFrom: dates.day(olderFrom) }
      return t('faults:kinds.versionNotLater', { older, ...days })
    }
    case 'succeededTwice':
      return t('faults:kinds.succeededTwice', { older: fault.older, other: fault.other })
    case 'demandTwice':
      return t('faults:kinds.demandTwice', { place: fault.other.join(' / ') })
    case 'cohortDayTwice':
      return t('faults:kinds.cohortDayTwice', { step: fault.step, place: fault.other.join(' / ') })
    case 'cohortDayMissing':
    case 'capOnJob':
      return t(`faults:kinds.${fault.kind}`, { step: fault.step })
    case 'stayBeyondCap':
      return t('faults:kinds.stayBeyondCap', { least: fault.least, days: fault.days })
    case 'hoursWithoutReason':
      return t('faults:kinds.hoursWithoutReason', { step: fault.step, hours: fault.hours })
    case 'positionAboveFull':
      return t('faults:kinds.positionAboveFull', { percent: fault.percent })
    case 'entryWithoutStep':
      return t('faults:kinds.entryWithoutStep', { on: fault.on })
    case 'moduleNobodyNeeds':
      return t('faults:kinds.moduleNobodyNeeds', { module: fault.module })
    case 'sourceOfLaterYear':
      return t('faults:kinds.sourceOfLaterYear', { year: String(fault.year), read: String(fault.read) })
    case 'readAfterToday':
      return t('faults:kinds.readAfterToday', { read: dates.day(fault.read), today: dates.day(fault.today) })
    case 'nobodyToAsk':
    case 'mayBeOfKnownValue':
      return t(`faults:kinds.${fault.kind}`, { rule: fault.rule })
    case 'stepOfTrade':
      return t('faults:kinds.stepOfTrade', { step: fault.step })
    case 'tradesOfNone':
    case 'roleMissing':
    case 'modulePlanOfBlock':
    case 'lawWithoutYear':
    case 'countyPartOfLaw':
    case 'storyWithoutWay':
      return t(`faults:kinds.${fault.kind}`)
  }
}
