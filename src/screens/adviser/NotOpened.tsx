import { Button, ButtonLink } from '../../components/Button.tsx'
import { keepingFaultSentence } from '../../language/sentences/storeFault.ts'
import { useWords } from '../../language/useWords.ts'
import type { Absent, DamagedRecord, StoreFault } from '../../records/keeping.ts'
import { DamagedDeeds } from '../people/DamagedPeople.tsx'
import '../people/person.css'

/** A person who could not be opened: why, what is safe, and what can be done. */
export function NotOpened({ found }: { found: Absent | DamagedRecord | StoreFault }) {
  const words = useWords('adviser', 'sentences')
  const { t } = words
  return (
    <div className="not-opened">
      <h1>
        {found.kind === 'absent'
          ? t('shell:problems.notFound')
          : found.kind === 'damagedRecord'
            ? (found.rebuilt?.alias ?? t('adviser:list.damagedUnnamed'))
            : t('shell:lost.notOpened')}
      </h1>
      <p>{keepingFaultSentence(words, found)}</p>
      {found.kind === 'damagedRecord' && <DamagedDeeds record={found} onDone={() => location.reload()} />}
      {found.kind !== 'absent' && found.kind !== 'damagedRecord' && (
        <Button rank="main" onClick={() => location.reload()}>
          {t('shell:problems.reload')}
        </Button>
      )}
      <ButtonLink href="#/adviser">{t('shell:nav.people')}</ButtonLink>
    </div>
  )
}
