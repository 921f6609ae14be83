import { useWords } from '../language/useWords.ts'
import { Frame } from './Frame.tsx'
import './startPage.css'

/** Who are you? The first page: three roles, each with what it is for. No login in the local edition. */
export function StartPage() {
  const { t } = useWords()
  const roles = ['adviser', 'participant', 'county'] as const
  return (
    <Frame owner={null}>
      <div className="start">
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
