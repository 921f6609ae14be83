import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { useWords } from '../../language/useWords.ts'
import { graceDays, type Summary } from '../../records/keeping.ts'

/** Those who have been deleted and can still come back: a quiet place below the list. */
export function DeletedPeople({
  people,
  onRestore,
  onDestroy,
}: {
  people: readonly Summary[]
  onRestore: (one: Summary) => void
  onDestroy: (one: Summary) => void
}) {
  const { t, dates, lengths } = useWords('adviser')
  const [asked, setAsked] = useState<Summary | null>(null)
  if (people.length === 0) return null
  return (
    <details className="people-deleted">
      <summary>{t('adviser:list.deleted', { count: people.length })}</summary>
      <p className="muted">{t('adviser:list.deletedLead', { length: lengths.days(graceDays) })}</p>
      <ul className="people-aside">
        {people.map((one) => (
          <li key={one.id}>
            <div>
              <strong>{one.alias}</strong>
              {one.deleted !== null && (
                <p className="muted small">{t('adviser:list.deletedOn', { day: dates.day(one.deleted) })}</p>
              )}
            </div>
            <Button aria-label={`${t('adviser:list.restore')}, ${one.alias}`} onClick={() => onRestore(one)}>
              {t('adviser:list.restore')}
            </Button>
            <Button
              rank="quiet"
              aria-label={`${t('adviser:list.destroy')}, ${one.alias}`}
              onClick={() => setAsked(one)}
            >
              {t('adviser:list.destroy')}
            </Button>
          </li>
        ))}
      </ul>
      <Dialog
        open={asked !== null}
        heading={t('adviser:list.destroyTitle', { alias: asked?.alias ?? '' })}
        close={t('shell:actions.close')}
        onClose={() => setAsked(null)}
        actions={
          <>
            <Button
              rank="main"
              onClick={() => {
                if (asked) onDestroy(asked)
                setAsked(null)
              }}
            >
              {t('adviser:list.destroy')}
            </Button>
            <Button onClick={() => setAsked(null)}>{t('shell:actions.cancel')}</Button>
          </>
        }
      >
        <p>{t('adviser:list.destroyLead')}</p>
      </Dialog>
    </details>
  )
}
