import { Button } from '../../components/Button.tsx'
import { usePerson } from '../person.tsx'
import { usePlanWords } from './usePlan.ts'

/**
 * Says that the plan shown is the one before, when planning was stopped or failed, or the best that a search had found
 * when it was stopped, with the way to a new one.
 */
export function StalePlan() {
  const { t } = usePlanWords().words
  const { planState, isCut, planAgain, outlook } = usePerson()
  if (isCut) {
    return (
      <p className="plan-stale">
        <span>{t('adviser:plan.search.cut')}</span>
        <Button onClick={planAgain}>{t('adviser:plan.search.again')}</Button>
      </p>
    )
  }
  if (planState !== 'stopped' && planState !== 'failed') return null
  return (
    <p className="plan-stale">
      <span>{t(`adviser:plan.${outlook?.plan ? 'stale' : 'unmade'}.${planState}`)}</span>
      <Button onClick={planAgain}>{t('adviser:plan.planAgain')}</Button>
    </p>
  )
}
