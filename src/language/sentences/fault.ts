import { yearLimits } from '../../calendar/day.ts'
import type { Break, Cure, Fault } from '../../curriculum/faults.ts'
import type { RuleValue } from '../../curriculum/rules.ts'
import { capital } from '../marks.ts'
import type { Words } from '../words.ts'
import { reachSaid } from './reachFault.ts'
import { slipSaid } from './slipFault.ts'

/** A fault of the curriculum files in words: what is wrong, where, and what would mend it. */
export interface FaultSaid {
  what: string
  where: string
  cure: string | null
}

type FaultWords = Words<'faults' | 'field'>

const placeText = (at: readonly string[]): string => (at.length === 0 ? '/' : at.join(' / '))

/** As a file writes it. */
const quoted = (name: string): string => JSON.stringify(name)

const valueText = (value: RuleValue): string =>
  typeof value === 'object' ? (value?.nb ?? '?') : String(value)

const cycleTexts = { steps: 'cycleOfSteps', versions: 'cycle', demands: 'cycleOfDemands' } as const

/** In what way a file has not its shape. */
function whatIsBroken({ t, list }: Pick<FaultWords, 't' | 'list'>, broken: Break): string {
  switch (broken.kind) {
    case 'otherKind': {
      const kinds = broken.wanted.map((kind) => t(`faults:valueKinds.${kind}`))
      return t('faults:shapes.otherKind', { wanted: list(kinds, 'or') })
    }
    case 'notOneOf':
      return t('faults:shapes.notOneOf', { values: list(broken.values.map(quoted), 'or') })
    case 'unknownKeys':
      return t('faults:shapes.unknownKeys', { keys: list(broken.keys.map(quoted)) })
    case 'tooLittle':
    case 'tooMuch':
      return t(`faults:shapes.${broken.kind}.${broken.of}`, { limit: broken.limit })
    case 'keyTwice':
      return t('faults:shapes.keyTwice', { key: broken.key })
    case 'otherPattern':
      return t('faults:shapes.otherPattern', { pattern: broken.pattern })
    case 'dayBeyondYears':
      return t('faults:shapes.dayBeyondYears', yearLimits)
    default:
      return t(`faults:shapes.${broken.kind}`)
  }
}

/** What is wrong, from the facts of each kind of fault. */
function whatIsWrong({ t, dates, list }: FaultWords, fault: Fault): string {
  switch (fault.kind) {
    case 'shape':
      return whatIsBroken({ t, list }, fault.broken)
    case 'idIsNotFileName':
      return t('faults:kinds.idIsNotFileName', fault)
    case 'missingFile':
    case 'certificatesWithoutSource':
    case 'holdsIdentityNumber':
    case 'holdsHiddenCharacter':
      return t(`faults:kinds.${fault.kind}`)
    case 'stepWithoutPhase':
      return t('faults:kinds.stepWithoutPhase', fault)
    case 'stretchLengthUnclear':
      return t(`faults:kinds.${fault.told === 'twice' ? 'stretchLengthTwice' : 'stretchLengthUnclear'}`, {
        step: fault.step,
      })
    case 'afterOpenEnded':
      return t('faults:kinds.afterOpenEnded', fault)
    case 'itemsOfNoChecklist':
      return t('faults:kinds.itemsOfNoChecklist', fault)
    case 'ruleNowhereStated':
      return t('faults:kinds.ruleNowhereStated', fault)
    case 'requirementTooDeep':
      return t('faults:kinds.requirementTooDeep', fault)
    case 'termsOutOfOrder':
      return t('faults:kinds.termsOutOfOrder', fault)
    case 'termsOverlap':
      return t('faults:kinds.termsOverlap', fault)
    case 'missingDuration':
    case 'hoursWithoutIntensities':
    case 'intensitiesWithoutHours':
    case 'intensitiesOutOfOrder':
      return t(`faults:kinds.${fault.kind}`, fault)
    case 'optionalInGroup':
    case 'examCodesOfNoChoice':
    case 'examCodesMissing':
      return t(`faults:kinds.${fault.kind}`, fault)
    case 'gateNobodyAsks':
      return t('faults:kinds.gateNobodyAsks', fault)
    case 'groupInBlock':
      return t('faults:kinds.groupInBlock', fault)
    case 'blockOfSeveral':
      return t('faults:kinds.blockOfSeveral', { number: fault.modules })
    case 'basedOnOfOther':
      return t(`faults:kinds.${fault.structure === 'block' ? 'basedOnOfBlock' : 'basedOnOfOther'}`)
    case 'examCodeUnclear':
      return t(`faults:kinds.${fault.told === 'twice' ? 'examCodeTwice' : 'examCodeUnclear'}`, {
        exam: t(`field:exams.${fault.exam}`),
      })
    case 'lengthIsNotSum':
      return t('faults:kinds.lengthIsNotSum', fault)
    case 'leastAboveMost':
      return t('faults:kinds.leastAboveMost', fault)
    case 'unknownReference':
      return t('faults:kinds.unknownReference', { thing: t(`field:things.${fault.to}`), name: fault.name })
    case 'secondNational':
      return t('faults:kinds.secondNational', { first: fault.first })
    case 'duplicateId': {
      const place = t('faults:where', { file: fault.first.file, place: placeText(fault.first.at) })
      return t('faults:kinds.duplicateId', { id: fault.id, place })
    }
    case 'cycle':
      return t(`faults:kinds.${cycleTexts[fault.of]}`, { through: list(fault.through) })
    case 'missingStep':
      return t('faults:kinds.missingStep', { step: t(`faults:steps.${fault.step}`) })
    case 'ruleOfOtherUnit':
      return t('faults:kinds.ruleOfOtherUnit', {
        rule: fault.rule,
        unit: t(`faults:units.${fault.unit}`),
        wanted: t(`faults:units.${fault.wanted}`),
      })
    case 'moreAskedThanListed':
      return t('faults:kinds.moreAskedThanListed', { number: fault.count, listed: fault.listed })
    case 'valueNotOfUnit':
      return t('faults:kinds.valueNotOfUnit', {
        rule: fault.rule,
        unit: t(`faults:units.${fault.unit}`),
        value: valueText(fault.value),
      })
    case 'entriesOverlap':
      return t('faults:kinds.entriesOverlap', { rule: fault.rule, place: placeText(fault.other) })
    case 'entriesApart':
    case 'valueBeyondLimit':
    case 'listedTwice':
    case 'tradeOfOtherFile':
    case 'versionIsNotFileName':
    case 'versionTwice':
      return slipSaid({ t, dates }, fault)
    case 'standingOfOtherFile':
      return t('faults:kinds.standingOfOtherFile', { standing: t(`field:standings.${fault.standing}`) })
    case 'endsBeforeItBegins':
      return t('faults:kinds.endsBeforeItBegins', { from: dates.day(fault.from), to: dates.day(fault.to) })
    case 'termDaysOutOfOrder':
      return t('faults:kinds.termDaysOutOfOrder', {
        first: t(`faults:termDays.${fault.first}`),
        next: t(`faults:termDays.${fault.next}`),
        ends: dates.day(fault.ends),
        begins: dates.day(fault.begins),
      })
    case 'partialCompetenceWithoutModule':
      return t('faults:kinds.partialCompetenceWithoutModule', { id: fault.partialCompetence })
    case 'missingLanguage':
    case 'markedLanguageMissing':
      return t(`faults:kinds.${fault.kind}`, { language: t(`faults:languages.${fault.language}`) })
    default:
      return reachSaid({ t, dates }, fault)
  }
}

function cureText({ t }: FaultWords, cure: Cure): string {
  return t('faults:cure', { value: JSON.stringify(cure.value), place: placeText(cure.at) })
}

/** A fault of the curriculum files in words. */
export function faultSaid(words: FaultWords, fault: Fault): FaultSaid {
  return {
    what: capital(whatIsWrong(words, fault)),
    where:
      'at' in fault ? words.t('faults:where', { file: fault.file, place: placeText(fault.at) }) : fault.file,
    cure: 'cure' in fault && fault.cure ? cureText(words, fault.cure) : null,
  }
}
