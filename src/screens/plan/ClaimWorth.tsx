import { Said } from '../../components/Said.tsx'
import type { Decision, Saving } from '../../planning/savings.ts'
import { usePerson } from '../person.tsx'
import { StepsSaved } from './RecognitionSaved.tsx'
import { useCitation } from './useCitation.ts'
import { usePlanWords } from './usePlan.ts'
import { useSavings } from './useSavings.ts'

/** What a claim saves, worked out by planning with it and without it, and what it cannot save. */
export function ClaimWorth({ decisions }: { decisions: readonly Decision[] }) {
  const { t } = usePlanWords().words
  const cited = useCitation()
  const savings = useSavings(decisions)
  const { outlook } = usePerson()
  const hasWritten = outlook?.pathway.route.steps.some(
    (step) => step.kind === 'exam' && step.exam === 'written',
  )
  if (decisions.length === 0) return null
  return (
    <div className="claim-worth">
      <div role="status">
        {decisions.map((decision) => {
          const saving = savings.of(decision)
          return (
            <div key={JSON.stringify(decision)}>
              <p className="small muted">
                <Heading decision={decision} />
              </p>
              {saving === undefined ? (
                <p>{t('adviser:claim.computing')}</p>
              ) : saving === null ? (
                <p>{t('adviser:claim.noSaving')}</p>
              ) : (
                <Worth saving={saving} />
              )}
            </div>
          )
        })}
      </div>
      <h4>{t('adviser:claim.savesNot')}</h4>
      <ul className="small">
        <li>
          <Said text={t('adviser:claim.noCredit', { source: cited('credit-no-single-modules') })} />
        </li>
        {hasWritten && (
          <li>
            <Said text={t('adviser:claim.examRemains')} />
          </li>
        )}
        <li>
          <Said text={t('adviser:claim.neverFinal', { source: cited('recognition-never-final') })} />
        </li>
      </ul>
    </div>
  )
}

function Heading({ decision }: { decision: Decision }) {
  const { t } = usePlanWords().words
  if (decision.kind !== 'supposed') return t('adviser:claim.asDecided')
  return decision.aims === 'all'
    ? t('adviser:claim.ifApproved')
    : t('adviser:claim.ifPartly', { count: decision.aims.length })
}

function Worth({ saving }: { saving: Saving }) {
  const { words, sentences } = usePlanWords()
  const { t, lengths, dates } = words
  const { weeks, hours, with: finish, without, proved } = saving
  return (
    <>
      <p>
        <b>
          {weeks > 0
            ? t('adviser:claim.savesWeeks', { length: lengths.weeks(weeks) })
            : t('adviser:claim.sameFinish')}
        </b>
      </p>
      <p className="small">
        {weeks > 0 &&
          `${t('adviser:claim.fromTo', { from: dates.month(without), to: dates.month(finish) })} `}
        {hours > 0 && t('adviser:claim.savesHours', { length: lengths.hours(hours) })}
        {!proved && ` (${sentences.plan.proved({ proved, bound: finish }).mark})`}
      </p>
      <p className="small">
        <StepsSaved saving={saving} />
      </p>
    </>
  )
}
