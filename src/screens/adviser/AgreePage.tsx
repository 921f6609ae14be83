import { ButtonLink } from '../../components/Button.tsx'
import { AgreedNow } from '../agree/AgreedNow.tsx'
import { AgreeForm } from '../agree/AgreeForm.tsx'
import { AppealPart, LawContents } from '../agree/LawContents.tsx'
import { SheetPart } from '../agree/SheetPart.tsx'
import { useAgreement } from '../agree/useAgreement.ts'
import { usePerson } from '../person.tsx'
import { usePlanWords } from '../plan/usePlan.ts'
import '../agree/agree.css'

/** Agree: which steps are agreed and from when, what the law asks of the plan, and the sheet to sign. */
export default function AgreePage() {
  const { t } = usePlanWords().words
  const { participant, outlook, planning } = usePerson()
  const view = useAgreement()
  if (!view) {
    const to = outlook && participant.wishes.route !== null ? 'plan' : 'choose'
    return (
      <div className="agree-empty">
        <h2>{t('adviser:agree.title')}</h2>
        {planning ? (
          <p role="status">{t('adviser:head.computing')}</p>
        ) : (
          <>
            <p>{t('adviser:agree.toChoose')}</p>
            <ButtonLink rank="main" href={`#/adviser/${participant.id}/${to}`}>
              {t(`adviser:tabs.${to}`)}
            </ButtonLink>
          </>
        )}
      </div>
    )
  }
  // A new agreement or another plan begins the choice anew.
  const key = `${view.agreement?.id} ${view.plan.route}`
  return (
    <>
      <div className="agree-page screen-only">
        <div className="agree-main">
          <AgreedNow view={view} />
          {view.plan.steps.length > 0 && <AgreeForm key={key} view={view} />}
        </div>
        <div className="agree-panel">
          <LawContents view={view} />
          <AppealPart />
        </div>
      </div>
      <SheetPart view={view} />
    </>
  )
}
