import { Button, ButtonLink } from '../../components/Button.tsx'
import type { NotOpened as Found } from '../../flows/person.ts'
import { keepingFaultSentence } from '../../language/sentences/storeFault.ts'
import { useWords } from '../../language/useWords.ts'
import { DamagedDeeds } from '../people/DamagedPeople.tsx'
import { RestoreButton } from '../people/RestoreButton.tsx'
import '../people/person.css'

/** A person who is not open: why, what is safe, and what can be done. `onBack` hears that they have been brought back. */
export function NotOpened({ found, onBack }: { found: Found; onBack: () => void }) {
  const words = useWords('adviser', 'sentences')
  return (
    <div className="not-opened">
      <h1>{useHeading(found)}</h1>
      <p>{keepingFaultSentence(words, found)}</p>
      <Deeds found={found} onBack={onBack} />
      <ButtonLink href="#/adviser">{words.t('shell:nav.people')}</ButtonLink>
    </div>
  )
}

function useHeading(found: Found): string {
  const { t } = useWords('adviser')
  switch (found.kind) {
    case 'absent':
      return t('shell:problems.notFound')
    case 'deleted':
      return found.alias
    case 'damagedRecord':
      return found.rebuilt?.alias ?? t('adviser:list.damagedUnnamed')
    default:
      return t('shell:lost.notOpened')
  }
}

function Deeds({ found, onBack }: { found: Found; onBack: () => void }) {
  const { t } = useWords()
  switch (found.kind) {
    case 'absent':
      return null
    case 'deleted':
      return <RestoreButton deleted={found} onBack={onBack} />
    case 'damagedRecord':
      return <DamagedDeeds record={found} onDone={() => location.reload()} />
    default:
      return (
        <Button rank="main" onClick={() => location.reload()}>
          {t('shell:problems.reload')}
        </Button>
      )
  }
}
