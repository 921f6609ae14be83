import { Said } from '../../components/Said.tsx'
import { StateMark } from '../../components/StateMark.tsx'
import { usePerson } from '../person.tsx'
import { usePlanWords } from '../plan/usePlan.ts'
import { ReasonsSaid } from '../ReasonsSaid.tsx'
import { useAgreedReasons } from '../useReasons.ts'
import { type AgreementView, useAgreedName } from './useAgreement.ts'

/** What is agreed now, what has changed since in words, and the agreements before it. */
export function AgreedNow({ view }: { view: AgreementView }) {
  const { words, sentences } = usePlanWords()
  const { t, dates } = words
  const { participant } = usePerson()
  const nameOf = useAgreedName(view)
  const { agreement, changes, isForThisWay, plan } = view
  const reasons = useAgreedReasons(plan, agreement, changes)
  const earlier = participant.agreements.filter((one) => one !== agreement).reverse()
  const agreed = new Set(agreement && isForThisWay ? agreement.steps.map(({ id }) => id) : [])
  // A step that was agreed and has changed since is counted once, among the agreed
  const proposed = plan.steps.filter(
    (step) => !agreed.has(step.id) && view.stateOf(step) === 'proposed',
  ).length
  const hasChanged = changes !== null && changes.steps.length > 0
  return (
    <section className="agreed-now" aria-labelledby="agree-heading">
      <h2 id="agree-heading">{t('adviser:agree.title')}</h2>
      {agreement ? (
        <p className="agreed-line">
          <StateMark state="agreed" word={t('adviser:agree.agreed', { day: dates.day(agreement.day) })} />
          <span>{t('adviser:agree.agreedSteps', { count: agreement.steps.length })}</span>
          {view.changed.size > 0 && (
            <span>{t('adviser:agree.changedSteps', { count: view.changed.size })}</span>
          )}
          <span>{t('adviser:agree.proposedSteps', { count: proposed })}</span>
        </p>
      ) : (
        <p className="agreed-line">
          <StateMark state="proposed" word={t('adviser:agree.nothingAgreed')} />
        </p>
      )}
      {agreement && !isForThisWay && (
        <p className="agree-changes">{t('adviser:agree.otherWay', { day: dates.day(agreement.day) })}</p>
      )}
      {agreement && changes && !hasChanged && <p>{t('adviser:agree.differsNot')}</p>}
      {agreement && changes && hasChanged && (
        <section className="agree-changes" aria-labelledby="agree-changes">
          <h3 id="agree-changes">{t('adviser:agree.differs', { day: dates.day(agreement.day) })}</h3>
          <ReasonsSaid reasons={reasons} nameOf={nameOf} />
          <ul>
            {sentences.plan.changes(changes, nameOf, reasons.byStep).map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the reasons of a line come later, and it stays where it is
              <li key={index}>
                <Said text={line} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {earlier.length > 0 && (
        <details className="agree-earlier">
          <summary>{t('adviser:agree.earlier')}</summary>
          <ul>
            {earlier.map((one) => (
              <li key={one.id}>
                {t('adviser:agree.agreed', { day: dates.day(one.day) })} ·{' '}
                {t('adviser:agree.agreedSteps', { count: one.steps.length })}{' '}
                <span className="muted">
                  {t('adviser:choose.finish')} {dates.month(one.finish)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
