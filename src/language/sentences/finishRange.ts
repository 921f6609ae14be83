import type { FinishRange, Missed } from '../../planning/finishRange.ts'
import type { PlanObstacle } from '../../planning/refused.ts'
import type { Words } from '../words.ts'
import type { Saying } from './saying.ts'

/** Earliest and latest finish: mai–november 2029, or that there is no plan at the late end. */
export function rangeText(
  { t, dates }: Pick<Words<'sentences'>, 't' | 'dates'>,
  { earliest, latest }: Pick<FinishRange, 'earliest' | 'latest'>,
  months: 'months' | 'shortMonths',
): string {
  return latest === null
    ? t('sentences:plan.noLatest', { month: dates[months](earliest, earliest) })
    : dates[months](earliest, latest)
}

/** Why there is no latest finish: the step that comes too late, where it is one, and what stands before it. */
export function missedText(
  { words: { t } }: Saying,
  { step, obstacles }: Missed,
  nameOf: (step: string) => string,
  obstacleTexts: (obstacles: readonly PlanObstacle[]) => string[],
): string {
  const head =
    step === null ? t('sentences:plan.missed') : t('sentences:plan.missedStep', { step: nameOf(step) })
  return [head, ...obstacleTexts(obstacles)].join(' ')
}
