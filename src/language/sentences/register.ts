import type { Day } from '../../calendar/day.ts'
import type { Difference } from '../../curriculum/grep/differences.ts'
import type { Place, RegisterFault } from '../../curriculum/grep/faults.ts'
import type { Gap } from '../../curriculum/grep/gaps.ts'
import type { Words } from '../words.ts'

type RegisterWords = Words<'faults'>

/** Where something stands in what was handed over. */
const placeText = ({ t }: RegisterWords, { file, line, at }: Place): string =>
  [t('faults:register.where', { file, line }), ...(at.length > 0 ? [at.join(' / ')] : [])].join(', ')

/** What could not be read of the official register. */
export function registerFaultSentence(words: RegisterWords, fault: RegisterFault): string {
  const { t, list, number } = words
  switch (fault.kind) {
    case 'tooLarge':
      return t('faults:register.faults.tooLarge', {
        bytes: number(fault.bytes),
        limit: number(fault.limit),
      })
    case 'tooManyObjects':
    case 'tooDeep':
    case 'tooManyKeys':
      return t(`faults:register.faults.${fault.kind}`, { limit: number(fault.limit) })
    case 'notText':
    case 'noObject':
      return t(`faults:register.faults.${fault.kind}`)
    case 'zip': {
      const why = {
        damaged: 'zipDamaged',
        encrypted: 'zipEncrypted',
        unknownPacking: 'zipUnknownPacking',
      } as const
      if (fault.why === 'sizesDiffer') return t('faults:register.faults.zipSizesDiffer')
      if (fault.why === 'overlapping') return t('faults:register.faults.zipOverlapping')
      return t(`faults:register.faults.${why[fault.why]}`)
    }
    case 'notAnObject':
      return t('faults:register.faults.notAnObject', { text: fault.text })
    case 'duplicateKey':
      return t('faults:register.faults.duplicateKey', { key: fault.key })
    case 'notJson':
      return t(`faults:register.faults.${fault.incomplete ? 'incomplete' : 'notJson'}`)
    case 'otherShape':
      return t('faults:register.faults.otherShape', { says: fault.says })
    case 'readTwice':
      return t('faults:register.faults.readTwice', {
        code: fault.code,
        place: placeText(words, fault.other),
      })
    case 'otherTrade':
      return fault.plans.length === 0
        ? t('faults:register.faults.ofNoTrade', { trade: fault.trade })
        : t('faults:register.faults.otherTrade', { trade: fault.trade, plans: list(fault.plans) })
    case 'moreFaults':
      return t('faults:register.faults.moreFaults', { number: number(fault.count) })
  }
}

/** What a draft from the official register leaves empty, and why. */
export function gapSentence(words: RegisterWords, gap: Gap): string {
  const { t, list, number } = words
  switch (gap.kind) {
    case 'missingObject':
      return t('faults:register.gaps.missingObject', {
        thing: t(`faults:register.things.${gap.type}`),
        code: gap.code,
      })
    case 'aimsNotRead':
      return t('faults:register.gaps.aimsNotRead', { set: gap.set, number: number(gap.count) })
    case 'noTradePlan':
      return t(`faults:register.gaps.${gap.is}`, { code: gap.code })
    case 'setNotInPlan':
    case 'titleMissing':
      return t(`faults:register.gaps.${gap.kind}`, { set: gap.set })
    case 'codeUnclear': {
      const asked = { where: gap.in, what: t(`faults:register.asked.${gap.of}`) }
      return gap.codes.length === 0
        ? t('faults:register.gaps.noCode', asked)
        : t('faults:register.gaps.severalCodes', { ...asked, codes: list(gap.codes) })
    }
    case 'otherCode':
      return t('faults:register.gaps.otherCode', {
        thing: t(`faults:register.things.${gap.of}`),
        code: gap.code,
      })
    case 'choiceNotTold':
      return t('faults:register.gaps.choiceNotTold', { sets: list(gap.sets) })
    case 'certificateNotTold':
      return t('faults:register.gaps.certificateNotTold')
  }
}

/** What the official register says otherwise than our file. */
export function differenceSentence(words: RegisterWords, difference: Difference): string {
  const { t, dates, list } = words
  const dayText = (day: Day | null) => (day === null ? '–' : dates.day(day))
  const quoted = (text: string | null) => (text === null ? '–' : `«${text}»`)
  switch (difference.kind) {
    case 'name': {
      const { from, to } = difference
      const language = t(`faults:languages.${difference.language}`)
      return t('faults:register.differences.name', { language, from: quoted(from), to: quoted(to) })
    }
    case 'day': {
      const { field, from, to } = difference
      return t(`faults:register.differences.${field}`, { from: dayText(from), to: dayText(to) })
    }
    case 'basedOn':
    case 'certificate':
      return t(`faults:register.differences.${difference.kind}`, {
        from: difference.from ?? '–',
        to: difference.to ?? '–',
      })
    case 'structure':
      return t('faults:register.differences.structure', {
        from: t(`faults:register.structures.${difference.from}`),
        to: t(`faults:register.structures.${difference.to}`),
      })
    case 'programmeArea':
      return t(`faults:register.differences.${difference.area}`, {
        from: difference.from ?? '–',
        to: difference.to,
      })
    case 'examCode':
      return t(`faults:register.differences.${difference.exam}`, {
        from: difference.from ?? '–',
        to: difference.to,
      })
    case 'title': {
      const { module, from, to, official } = difference
      const of = { module, language: t(`faults:languages.${difference.language}`) }
      return official
        ? t('faults:register.differences.titleOfficial', of)
        : t('faults:register.differences.title', { ...of, from: quoted(from), to: quoted(to) })
    }
    case 'code':
      return t(`faults:register.differences.${difference.code}`, difference)
    case 'moduleNew': {
      const { id, title } = difference.draft
      const parts = [difference.aimSet, id, title.nb ?? title.nn ?? title.en]
      return t('faults:register.differences.moduleNew', {
        module: parts.filter((part) => part).join(' '),
      })
    }
    case 'moduleWithdrawn':
      return t('faults:register.differences.moduleWithdrawn', {
        module: difference.module,
        set: difference.aimSet,
      })
    case 'moduleOrder':
      return t('faults:register.differences.moduleOrder', { to: list(difference.to) })
    case 'aimAdded':
    case 'aimRemoved':
      return t(`faults:register.differences.${difference.kind}`, difference)
    case 'aimMoved':
      return t('faults:register.differences.aimMoved', difference)
    case 'aimOrder':
      return t('faults:register.differences.aimOrder', {
        module: difference.module,
        to: list(difference.to),
      })
  }
}
