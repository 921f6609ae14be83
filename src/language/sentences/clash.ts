import { addDays } from '../../calendar/day.ts'
import { leafAnswers, passes } from '../../pathway/unmet.ts'
import type { Clash, Constraint, Fix } from '../../planning/constraints.ts'
import { capital, inSentence } from '../marks.ts'
import { answerPhrase } from './answer.ts'
import { leafDemand } from './requirement.ts'
import { sourceText } from './rule.ts'
import { pointText, type Saying } from './saying.ts'

/** A clash in words. */
export interface ClashSaid {
  /** That these cannot all be kept, and when there is a plan after all. */
  lead: string
  /** Each thing that clashes, in the order of the clash. */
  parts: {
    text: string
    /** Where a rule is written; null for a wish. */
    source: string | null
    /** What has to be done after it has been mended; null where nothing has to. */
    afterwards: string | null
  }[]
  /** The mark of what is enough by itself: nok alene. */
  cure: string
}

/** What clashes where there is no plan. `nameOf` names a step by its id. */
export function clashSaid(saying: Saying, clash: Clash, nameOf: (step: string) => string): ClashSaid {
  const { t } = saying.words
  const of = clash.length === 1 ? 'only' : 'together'
  const lead = clash.some(({ isCure }) => isCure) ? of : (`${of}OfMore` as const)
  const doubt = clash.every(({ isSure }) => isSure) ? [] : [t('sentences:clash.inDoubt')]
  return {
    lead: [t(`sentences:clash.${lead}`), ...doubt].join(' '),
    parts: clash.map(({ constraint, afterwards }) => ({
      text: capital(constraintText(saying, constraint, nameOf)),
      source: sourcesText(saying, constraint),
      afterwards: afterwards.length > 0 ? afterwardsText(saying, afterwards, nameOf) : null,
    })),
    cure: t('sentences:clash.cure'),
  }
}

function constraintText(saying: Saying, constraint: Constraint, nameOf: (step: string) => string): string {
  const { t, dates, lengths, list } = saying.words
  switch (constraint.kind) {
    case 'demand':
      return t('sentences:clash.demand', {
        missing: answerPhrase(saying, constraint.missing),
        point: pointText(saying, constraint.point),
      })
    case 'pin': {
      const { start, weeks, percent, step } = constraint.pin
      const fixed = [
        ...(start === undefined ? [] : [dates.week(start)]),
        ...(weeks === undefined ? [] : [lengths.weeks(weeks)]),
        ...(percent === undefined ? [] : [lengths.percent(percent)]),
      ]
      return t('sentences:clash.pin', { step: nameOf(step), fixed: list(fixed) })
    }
    case 'cohort':
      return t('sentences:clash.cohort', { cohort: saying.words.said(constraint.cohort.name) })
    case 'hours':
      return t('sentences:clash.hours', { hours: lengths.hoursAWeek(constraint.hoursAWeek) })
    case 'earliestStart':
      return t('sentences:clash.earliestStart', { day: dates.day(constraint.day) })
    case 'duration':
      return t('sentences:clash.duration', durationSaid(saying, constraint.id, constraint.likely))
    case 'leave':
      return t('sentences:clash.leave', { day: dates.day(addDays(constraint.from, 7 * constraint.weeks)) })
    case 'job': {
      const { since } = constraint
      const percent = lengths.percent(constraint.percent)
      return since === null
        ? t('sentences:clash.job', { percent })
        : t('sentences:clash.jobSince', { percent, day: dates.day(since) })
    }
    case 'work': {
      const work = saying.background?.experiences.find(({ id }) => id === constraint.experience)
      const name = work ? inSentence(work.title) : t('field:charts.work')
      return t('sentences:clash.work', { work: name, day: dates.day(constraint.ends) })
    }
  }
}

function afterwardsText(
  saying: Saying,
  afterwards: readonly Fix[],
  nameOf: (step: string) => string,
): string {
  const fixes = saying.words.list(afterwards.map((fix) => inSentence(fixText(saying, fix, nameOf))))
  return saying.words.t('sentences:clash.afterwards', { fixes })
}

/** Where what is asked is written, each place once; null for what nobody asks but the person. */
function sourcesText(saying: Saying, constraint: Constraint): string | null {
  if (constraint.kind !== 'demand') return null
  const missing = leafAnswers(constraint.missing).filter((answer) => !passes(answer))
  return saying.words.list([...new Set(missing.map(({ source }) => sourceText(saying, source)))])
}

/** A duration by its name, and how long it is: as long as is common where nothing else is said. */
function durationSaid({ words, pathway }: Saying, id: string, own?: number) {
  const duration = pathway?.durationsById.get(id)
  if (!duration) return { name: id, length: own === undefined ? '' : words.number(own) }
  return {
    name: words.said(duration.name),
    length: words.lengths[duration.unit](own ?? duration.span.likely),
  }
}

/** What can be done about a clash, as a deed. */
export function fixText(saying: Saying, fix: Fix, nameOf: (step: string) => string): string {
  const { t, dates, lengths } = saying.words
  switch (fix.kind) {
    case 'hours':
      return t('sentences:fixes.hours', { hours: lengths.hoursAWeek(fix.hoursAWeek) })
    case 'start':
      return fix.day === null
        ? t('sentences:fixes.startNow')
        : t('sentences:fixes.start', { day: dates.day(fix.day) })
    case 'unpin':
      return t('sentences:fixes.unpin', { step: nameOf(fix.step) })
    case 'moveTo':
      return t('sentences:fixes.moveTo', { step: nameOf(fix.step), week: dates.week(fix.start) })
    case 'commonDuration':
      return t('sentences:fixes.commonDuration', durationSaid(saying, fix.id))
    case 'endLeave':
      return t('sentences:fixes.endLeave', { day: dates.day(fix.by) })
    case 'job': {
      const day = dates.day(fix.from)
      return fix.percent === 0
        ? t('sentences:fixes.endJob', { day })
        : t('sentences:fixes.job', { percent: lengths.percent(fix.percent), day })
    }
    case 'waive': {
      const { leaf, wants } = fix.answer
      return t('sentences:fixes.waive', { demand: leafDemand(saying, leaf, wants) })
    }
  }
}
