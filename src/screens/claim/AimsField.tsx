import { Link } from '../../components/Button.tsx'
import { Said } from '../../components/Said.tsx'
import type { Module } from '../../curriculum/trade.ts'
import { useWords } from '../../language/useWords.ts'
import { aimAddress } from '../officialText.ts'

/**
 * The aims that a decision names, by code: their sentences are Udir's, so each code is a link. The topics of
 * the module stand beside, tied to no aim.
 */
export function AimsField({
  module,
  chosen,
  onChoose,
  fault,
}: {
  module: Module
  chosen: readonly string[]
  onChoose: (aims: string[]) => void
  fault: boolean
}) {
  const { t, said } = useWords('adviser')
  return (
    <div className="claim-aims">
      <fieldset className="ds-fieldset field-group">
        <legend className="ds-label">{t('adviser:claim.aims')}</legend>
        <p className="small muted">{t('adviser:claim.aimsHint')}</p>
        <div className="claim-codes">
          {module.aims.map(({ code }) => (
            <div key={code}>
              <label>
                <input
                  className="ds-input"
                  type="checkbox"
                  checked={chosen.includes(code)}
                  onChange={({ target }) =>
                    onChoose(target.checked ? [...chosen, code] : chosen.filter((one) => one !== code))
                  }
                />
                {code}
              </label>
              <Link
                href={aimAddress(code)}
                target="_blank"
                rel="noreferrer"
                aria-label={t('adviser:claim.officialOf', { code })}
              >
                {t('adviser:claim.official')}
              </Link>
            </div>
          ))}
        </div>
        {fault && (
          <p className="record-fault" role="alert">
            {t('adviser:claim.aimsFault')}
          </p>
        )}
      </fieldset>
      <div>
        <h4>{t('adviser:plan.topics')}</h4>
        <ul className="small">
          {module.topics.map((topic) => (
            <li key={topic.nb}>
              <Said text={said(topic)} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
