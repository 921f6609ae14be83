import { Suspense, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { SelectField } from '../../components/field/SelectField.tsx'
import { type Language, languageIds, languages } from '../../language/languages.ts'
import { usePlanWords } from '../plan/usePlan.ts'
import { Sheet } from './Sheet.tsx'
import type { AgreementView } from './useAgreement.ts'
import './sheet.css'

/** The sheet of the agreement: its second language, a look at it, and the printer. It is always there for print. */
export function SheetPart({ view }: { view: AgreementView }) {
  const { t, language, norwegian } = usePlanWords().words
  const first: Language = norwegian ? language : 'nb'
  const [second, setSecond] = useState<Language | 'none'>(norwegian ? 'en' : language)
  const [isShown, setIsShown] = useState(false)
  const others = languageIds.filter((one) => one !== first)
  return (
    <section className="sheet-part" aria-labelledby="sheet-heading">
      <div className="sheet-tools screen-only">
        <div>
          <h2 id="sheet-heading">{t('adviser:print.title')}</h2>
          <p>{t('adviser:print.lead')}</p>
        </div>
        <div className="sheet-acts">
          <SelectField
            label={t('adviser:print.second')}
            value={second}
            options={[
              ...others.map((one) => ({ value: one, text: languages[one].name })),
              { value: 'none' as const, text: t('adviser:print.none') },
            ]}
            onChange={setSecond}
          />
          <Button onClick={() => window.print()}>{t('shell:actions.print')}</Button>
          <Button rank="quiet" aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
            {t(isShown ? 'adviser:print.hide' : 'adviser:print.show')}
          </Button>
        </div>
      </div>
      <div className={isShown ? 'sheet-frame' : 'sheet-frame print-only'}>
        <Suspense fallback={<p className="waiting">{t('shell:app.loading')}</p>}>
          <Sheet view={view} first={first} second={second === 'none' || second === first ? null : second} />
        </Suspense>
      </div>
    </section>
  )
}
