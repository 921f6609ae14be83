import { languagesWith } from '../../language/areas.ts'
import { useWords } from '../../language/useWords.ts'
import { Frame } from '../Frame.tsx'
import { PersonProvider } from '../person.tsx'
import { Way } from './Way.tsx'
import { WhoseWay } from './WhoseWay.tsx'
import './participant.css'

/** The languages that all of a participant's pages are written in. */
const offered = languagesWith('field', 'sentences', 'glossary', 'participant')

/** The participant's pages: their own way, or the choice of whose way it is on this machine. */
export default function ParticipantPage({ id }: { id: string | null }) {
  const { t, machineMade } = useWords('participant', 'field', 'sentences', 'glossary')
  return (
    <Frame
      owner="participant"
      title={t(id === null ? 'participant:start.chooseName' : 'participant:way.title')}
      offered={offered}
    >
      {machineMade && <p className="machine-made">{t('shell:app.machineMade')}</p>}
      {id === null ? (
        <WhoseWay />
      ) : (
        <PersonProvider
          key={id}
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
