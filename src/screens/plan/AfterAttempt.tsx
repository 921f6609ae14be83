import { Button } from '../../components/Button.tsx'
import { Said } from '../../components/Said.tsx'
import { afterAttempt } from '../../planning/failedExams.ts'
import type { Station } from '../../planning/routeMap.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'
import { usePlanWords } from './usePlan.ts'

/** What can still be done about an attempt that came to nothing: complain, register, and the way to the next one. */
export function AfterAttempt({
  station,
  onChoose,
}: {
  station: Station
  onChoose: (station: string) => void
}) {
  const { words, sentences } = usePlanWords()
  const { t, dates } = words
  const { outlook } = usePerson()
  const { today } = useWorkplace()
  if (!outlook) return null
  const { pathway, replayed, map } = outlook
  const after = afterAttempt({ pathway, standing: replayed.standing, map, today }, station)
  if (!after) return null
  const { complaint, registration, again } = after
  return (
    <section aria-labelledby="step-after">
      <h3 id="step-after">{t('adviser:plan.afterAttempt.title')}</h3>
      {complaint && (
        <p>
          <Said
            text={t(`adviser:plan.afterAttempt.${today <= complaint.until ? 'complaint' : 'complaintOver'}`, {
              day: dates.day(complaint.until),
              source: complaint.rule ? sentences.source(complaint.rule.source) : '',
            })}
          />
        </p>
      )}
      {registration && (
        <p>
          {t('adviser:plan.afterAttempt.registration', {
            registration: dates.days(registration.registration.from, registration.registration.to),
            exam: dates.days(registration.exam.from, registration.exam.to),
          })}
          {registration.assumed && ` (${t('adviser:plan.assumed')})`}
        </p>
      )}
      {again ? (
        <p>
          <Button onClick={() => onChoose(again.id)}>
            {t('adviser:plan.afterAttempt.again', { when: dates.months(again.from, again.to) })}
          </Button>
        </p>
      ) : (
        <p>{t('adviser:plan.afterAttempt.none')}</p>
      )}
    </section>
  )
}
