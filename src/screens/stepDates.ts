import type { Words } from '../language/words.ts'
import type { Pathway } from '../pathway/pathway.ts'
import { sittingBefore } from '../planning/next.ts'
import type { Station } from '../planning/routeMap.ts'

/** What of a station says when it is. */
export type Dated = Pick<Station, 'subject' | 'progress' | 'day' | 'from' | 'to' | 'assumed'>

/**
 * When a station is, for a participant, on the phone (`short`) as on paper (`long`): what is done has a month, work
 * goes on from one, and a written exam is on the days it is sat, not until its marks.
 */
export function stepDates(
  { t, dates }: Words<'participant'>,
  pathway: Pathway,
  { subject, progress, day, from, to, assumed }: Dated,
  length: 'short' | 'long',
): string {
  const [month, months] =
    length === 'short' ? [dates.shortMonth, dates.shortMonths] : [dates.month, dates.months]
  if (progress === 'done') return month(day)
  if (progress === 'failed') return months(from, to)
  if (subject.kind === 'work' && progress === 'underWay')
    return t('participant:way.since', { month: month(from) })
  if (subject.kind === 'work' && subject.work === 'employment')
    return t('participant:way.onwards', { month: month(from) })
  const sitting = subject.kind === 'exam' && subject.exam === 'written' ? sittingBefore(pathway, to) : null
  if (!sitting) return months(from, to)
  return assumed ? months(sitting.from, sitting.to) : dates.days(sitting.from, sitting.to)
}
