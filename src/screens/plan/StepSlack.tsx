import type { Slack } from '../../planning/slack.ts'
import { usePlanWords } from './usePlan.ts'

/**
 * How far a step can be put off, and from when on other steps have to give way. One that decides the finish may have room
 * all the same: it is its length that the others wait for, not its day.
 */
export function StepSlack({
  slack,
  deciding,
  isReckoned,
}: {
  slack: Slack
  deciding: boolean
  /** It is a contract whose length is what practice leaves of it: begun later it is as much shorter. */
  isReckoned: boolean
}) {
  const { t, lengths } = usePlanWords().words
  if (slack.kind === 'aside') return <p className="small">{t('adviser:plan.slack.aside')}</p>
  const { weeks, alone, isAtLeast } = slack
  if (weeks === 0 && isAtLeast) return null
  if (weeks === 0)
    return (
      <p className="small">
        {t('adviser:plan.slack.none')} {!deciding && t('adviser:plan.slack.notItsLength')}
      </p>
    )
  const length = lengths.weeks(weeks)
  return (
    <p className="small">
      {deciding && t('adviser:plan.slack.deciding')}{' '}
      {t(`adviser:plan.slack.${deciding ? 'still' : 'may'}.${isAtLeast ? 'atLeast' : 'exact'}`, { length })}{' '}
      {deciding && isReckoned && t('adviser:plan.slack.reckoned')}{' '}
      {alone === 0 && t('adviser:plan.slack.others')}
      {alone > 0 && alone < weeks && t('adviser:plan.slack.othersBeyond', { length: lengths.weeks(alone) })}
    </p>
  )
}
