import { languagesWith } from '../../language/areas.ts'
import { useWords } from '../../language/useWords.ts'
import { Frame } from '../Frame.tsx'
import { useKeptPeople } from '../kept.ts'
import { PersonProvider } from '../person.tsx'
import { Way } from './Way.tsx'
import './participant.css'

/** The languages that all of a participant's pages are written in. */
const offered = languagesWith('field', 'sentences', 'participant')

/** The participant's pages: their own way, or the choice of whose way it is on this machine. */
export default function ParticipantPage({ id }: { id: string | null }) {
  const { t, machineMade } = useWords('participant', 'field')
  return (
    <Frame owner="participant" offered={offered}>
      {machineMade && <p className="machine-made">{t('shell:app.machineMade')}</p>}
      {id === null ? (
        <WhoseWay />
      ) : (
        <PersonProvider
          id={id}
          otherwise={(notOpened) => (
            <div className="way">
              <p>{notOpened ? t('participant:start.noPlan') : t('shell:app.loading')}</p>
              {notOpened && <p>{t('participant:start.noPlanHint')}</p>}
            </div>
          )}
        >
          <Way />
        </PersonProvider>
      )}
    </Frame>
  )
}

/** Which of the ways on this machine is mine? Aliases only: nothing else about anybody is seen. */
function WhoseWay() {
  const { t } = useWords('participant')
  const people = useKeptPeople()
  if (!people) return <p className="waiting">{t('shell:app.loading')}</p>
  return (
    <div className="way">
      <h1>{t('participant:start.title')}</h1>
      <p>{t('participant:start.lead')}</p>
      <p>{t('participant:start.chooseName')}</p>
      {people.length === 0 ? (
        <p>{t('participant:start.noPlan')}</p>
      ) : (
        <ul className="whose-way">
          {people.map(({ id, alias }) => (
            <li key={id}>
              <a href={`#/participant/${id}`}>{alias}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
