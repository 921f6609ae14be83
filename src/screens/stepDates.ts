import type { Words } from '../language/words.ts'
import type { Pathway } from '../pathway/pathway.ts'
import { sittingBefore } from '../planning/next.ts'
import type { Station } from '../planning/routeMap.ts'

/** What of a station says when it is. */
export type Dated = Pick<Station, 'subject' | 'progress' | 'day' | 'from' | 'to' | 'assumed' | 'openEnded'>

/**
 * When a station is, for a participant, on the phone (`short`) as on paper (`long`): what is done has a month, work
 * goes on from one, and a written exam is on the days it is sat, with the day of its marks beside.
 */
export function stepDates(
  { t, dates }: Words<'participant' | 'field'>,
  pathway: Pathway,
  { subject, progress, day, from, to, assumed, openEnded }: Dated,
  length: 'short' | 'long',
): string {
  const [month, months] =
    length === 'short' ? [dates.shortMonth, dates.shortMonths] : [dates.month, dates.months]
  if (progress === 'done') return month(day)
  if (progress === 'failed') return months(from, to)
  if (openEnded) return t('field:stepContents.openEnded', { when: month(from) })
  if (subject.kind === 'work' && progress === 'underWay')
    return t('participant:way.since', { month: month(from) })
  if (subject.kind === 'work' && subject.work === 'employment')
    return t('participant:way.onwards', { month: month(from) })
  const exam = examDates({ t, dates }, pathway, { subject, progress, day, from, to, assumed }, length)
  return exam ?? months(from, to)
}

/**
 * When a written exam that is ahead is sat and when its marks come, which is weeks later: where a calendar has the days,
 * they are told as days. null for anything else, and where no calendar has such a term.
 */
export function examDates(
  { t, dates }: Pick<Words<'field'>, 't' | 'dates'>,
  pathway: Pathway,
  { subject, progress, to, assumed }: Dated,
  length: 'short' | 'long',
): string | null {
  const isAhead = progress !== 'done' && progress !== 'failed'
  const sitting =
    isAhead && subject.kind === 'exam' && subject.exam === 'written' ? sittingBefore(pathway, to) : null
  if (!sitting) return null
  const [month, months] =
    length === 'short' ? [dates.shortMonth, dates.shortMonths] : [dates.month, dates.months]
  const exam = assumed ? months(sitting.from, sitting.to) : dates.days(sitting.from, sitting.to)
  return t('field:examAndMarks', { exam, marks: assumed ? month(to) : dates.day(to) })
}
