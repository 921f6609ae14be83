import { SelectField } from '../../components/field/SelectField.tsx'
import { Said } from '../../components/Said.tsx'
import { MarkShape } from '../../components/StateMark.tsx'
import { cohortOf, isSure } from '../../curriculum/cohort.ts'
import { usePerson } from '../person.tsx'
import { usePlanWords, useStepName } from './usePlan.ts'

/**
 * Which cohort of the route the person goes in, whose days the plan then holds; what the source of its days leaves in doubt,
 * and that a cohort is not of this route. Nothing where the route has no cohorts and none is chosen.
 */
export function CohortPart({
  isBrief = false,
}: {
  /** Only the choice: what its source leaves in doubt is told where the plan is. */
  isBrief?: boolean
}) {
  const { words, sentences } = usePlanWords()
  const { t, said } = words
  const { participant, outlook, edit } = usePerson()
  const nameOf = useStepName()
  const route = outlook?.pathway.route
  const { cohort: id } = participant.wishes
  const cohorts = route?.cohorts ?? []
  if (!route || (cohorts.length === 0 && id === undefined)) return null
  const cohort = cohortOf(route, id)
  const doubts = cohort?.dates.flatMap((row) =>
    row.question && !isSure(row) ? [{ ...row, question: row.question }] : [],
  )
  return (
    <section className="plan-cohort" aria-label={t('adviser:cohort.title')}>
      <SelectField
        label={t('adviser:cohort.title')}
        value={id ?? ''}
        options={[
          { value: '', text: t('adviser:cohort.none') },
          ...cohorts.map((one) => ({ value: one.id, text: said(one.name) })),
          ...(id !== undefined && !cohort
            ? [{ value: id, text: t('adviser:cohort.unknownOption', { id }) }]
            : []),
        ]}
        onChange={(next) =>
          edit({ kind: 'wishesChanged' }, (one) => {
            const { cohort: _, ...wishes } = one.wishes
            return { ...one, wishes: next === '' ? wishes : { ...wishes, cohort: next } }
          })
        }
      />
      {id !== undefined && !cohort && <p>{t('adviser:cohort.unknown', { id })}</p>}
      {cohort && !isBrief && (
        <p className="small muted">
          {t('adviser:cohort.holds')} <Said text={sentences.source(cohort.source)} />
        </p>
      )}
      {!isBrief && doubts && doubts.length > 0 && (
        <ul className="small">
          {doubts.map(({ step, asPrinted, question }) => (
            <li key={`${step} ${asPrinted}`}>
              <MarkShape state="question" /> <Said text={nameOf(`stretch.${step}`)} />:{' '}
              <Said text={said(question)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
