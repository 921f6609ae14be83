import { Link } from '../../components/Button.tsx'
import { Said } from '../../components/Said.tsx'
import { MarkShape } from '../../components/StateMark.tsx'
import { overdueIn } from '../../flows/outlook.ts'
import { usePerson } from '../person.tsx'
import { usePlanWords, useStepName } from './usePlan.ts'

/** More than these are counted, not named: the follow-up has them all. */
const mostNamed = 3

/** Which agreed days have passed, above the plan: it is made from today on, and would hide that. */
export function OverdueSteps() {
  const { t, dates, list } = usePlanWords().words
  const { outlook, participant } = usePerson()
  const nameOf = useStepName()
  const overdue = outlook ? overdueIn(outlook) : []
  if (overdue.length === 0) return null
  const more = overdue.length - mostNamed
  const steps = [
    ...overdue
      .slice(0, mostNamed)
      .map(({ step, day }) => t('adviser:plan.overdue.one', { step: nameOf(step.id), day: dates.day(day) })),
    ...(more > 0 ? [t('adviser:plan.overdue.more', { count: more })] : []),
  ]
  return (
    <p className="plan-overdue">
      <MarkShape state="tooLate" /> <b>{t('adviser:plan.overdue.title')}</b> <Said text={`${list(steps)}.`} />{' '}
      <Link href={`#/adviser/${participant.id}/follow`}>{t('adviser:plan.overdue.record')}</Link>
    </p>
  )
}

/** That the agreed day of one step has passed. */
export function StepOverdue({ step }: { step: string }) {
  const { t, dates } = usePlanWords().words
  const { outlook } = usePerson()
  const found = outlook && overdueIn(outlook).find((one) => one.step.id === step)
  if (!found) return null
  return (
    <p className="small">
      <MarkShape state="tooLate" /> {t('adviser:plan.overdue.step', { day: dates.day(found.day) })}
    </p>
  )
}
