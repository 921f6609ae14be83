import { useWords } from '../language/useWords.ts'
import { Frame } from './Frame.tsx'
import './startPage.css'

/** Who are you? The first page: three roles, each with what it is for. No login in the local edition. */
export function StartPage() {
  const { t } = useWords()
  const roles = ['adviser', 'participant', 'county'] as const
  return (
    <Frame owner={null} title={t('shell:start.title')}>
      <div className="start">
        <Lines />
        <h1>{t('shell:start.title')}</h1>
        <p>{t('shell:start.lead')}</p>
        <ul className="start-roles">
          {roles.map((role) => (
            <li key={role}>
              <a href={`#/${role}`}>
                <strong>{t(`shell:roles.${role}`)}</strong>
                <span>{t(`shell:start.${role}`)}</span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </Frame>
  )
}

/** The product in one glance: four lines with their stations that meet at a star. Nothing to read in it. */
function Lines() {
  return (
    <svg className="start-lines" viewBox="0 0 880 200" aria-hidden="true">
      <g className="start-line norwegian">
        <path d="M8 26H420" />
        <path className="ahead" d="M420 26H560" />
        <circle className="held" cx="96" cy="26" r="9" />
        <circle className="held" cx="300" cy="26" r="9" />
        <circle className="coming" cx="560" cy="26" r="9" />
      </g>
      <g className="start-line modules">
        <path d="M8 72H250C290 72 276 104 316 104H420" />
        <path d="M250 72H420" />
        <path className="ahead" d="M420 72H690" />
        <path className="ahead" d="M420 104H600C640 104 626 72 666 72" />
        <circle className="held" cx="180" cy="72" r="9" />
        <circle className="coming" cx="530" cy="104" r="9" />
        <circle className="coming" cx="690" cy="72" r="9" />
      </g>
      <g className="start-line work">
        <path d="M120 140H420" />
        <path className="ahead" d="M420 140H740" />
        <circle className="held" cx="120" cy="140" r="9" />
        <circle className="coming" cx="470" cy="140" r="9" />
        <circle className="coming" cx="740" cy="140" r="9" />
      </g>
      <g className="start-line exams">
        <path className="ahead" d="M690 176H812" />
        <rect className="coming" x="681" y="167" width="18" height="18" />
        <path
          className="star"
          d="M836 157l5.6 12.4 13.5 1.5-10 9.2 2.8 13.3-11.9-6.8-11.9 6.8 2.8-13.3-10-9.2 13.5-1.5z"
          transform="translate(0 -2)"
        />
      </g>
      <path className="start-now" d="M420 4V186" />
    </svg>
  )
}
