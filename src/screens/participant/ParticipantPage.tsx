import { ButtonLink } from '../../components/Button.tsx'
import type { NotOpened } from '../../flows/person.ts'
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
        <PersonProvider key={id} id={id} otherwise={(notOpened) => <NotHere found={notOpened} />}>
          <Way />
        </PersonProvider>
      )}
    </Frame>
  )
}

/** No way to show: not opened yet, or why there is none here, whom to ask, and the way back. */
function NotHere({ found }: { found: NotOpened | null }) {
  const { t } = useWords('participant')
  if (!found) return <p className="waiting">{t('shell:app.loading')}</p>
  const isDeleted = found.kind === 'deleted'
  return (
    <div className="way">
      <h1>{t(`participant:start.${whyNot(found)}`)}</h1>
      <p>{t(`participant:start.${isDeleted ? 'deletedHint' : 'noPlanHint'}`)}</p>
      <p>
        <ButtonLink href="#/participant">{t('participant:start.back')}</ButtonLink>
      </p>
    </div>
  )
}

function whyNot({ kind }: NotOpened): 'deleted' | 'noPlan' | 'notOpened' {
  if (kind === 'deleted') return 'deleted'
  return kind === 'absent' ? 'noPlan' : 'notOpened'
}
