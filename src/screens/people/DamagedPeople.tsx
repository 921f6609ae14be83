import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { keepingFaultSentence } from '../../language/sentences/storeFault.ts'
import { useWords } from '../../language/useWords.ts'
import type { DamagedRecord } from '../../records/keeping.ts'
import type { Participant } from '../../records/participant.ts'
import { useWorkplace } from '../workplace.tsx'
import { replaceDamaged } from './deeds.ts'
import { useFileSaving } from './useFileSaving.tsx'
import './person.css'

/** What can be done about a record that does not open: its history taken instead, or the record deleted. */
export function DamagedDeeds({ record, onDone }: { record: DamagedRecord; onDone: () => void }) {
  const { save, dialog } = useFileSaving()
  const words = useWords('adviser', 'sentences')
  const { t } = words
  const { store, today, say } = useWorkplace()
  const [asks, setAsks] = useState(false)
  const { rebuilt } = record
  const alias = rebuilt?.alias ?? t('adviser:list.damagedUnnamed')

  async function rebuild(whole: Participant): Promise<void> {
    const done = await replaceDamaged(store, whole, today)
    say({
      text: done.kind === 'done' ? t('adviser:list.rebuilt', { alias }) : keepingFaultSentence(words, done),
    })
    onDone()
  }

  async function destroy(): Promise<void> {
    setAsks(false)
    const gone = await store.destroy(record.person)
    say({
      text: gone.kind === 'gone' ? t('adviser:list.destroyed', { alias }) : keepingFaultSentence(words, gone),
    })
    onDone()
  }

  return (
    <div className="damaged-deeds">
      {dialog}
      {rebuilt && (
        <>
          <p>{t('adviser:list.rebuildLead')}</p>
          <Button rank="main" onClick={() => void rebuild(rebuilt)}>
            {t('adviser:list.rebuild')}
          </Button>
          <Button onClick={() => save(rebuilt)}>{t('adviser:list.saveHistory')}</Button>
        </>
      )}
      <Button
        rank="quiet"
        aria-label={`${t('adviser:list.destroy')}, ${alias}`}
        onClick={() => setAsks(true)}
      >
        {t('adviser:list.destroy')}
      </Button>
      <Dialog
        open={asks}
        heading={t('adviser:list.destroyTitle', { alias })}
        close={t('shell:actions.close')}
        onClose={() => setAsks(false)}
        actions={
          <>
            <Button rank="main" onClick={() => void destroy()}>
              {t('adviser:list.destroy')}
            </Button>
            <Button onClick={() => setAsks(false)}>{t('shell:actions.cancel')}</Button>
          </>
        }
      >
        <p>{t('adviser:list.destroyLead')}</p>
      </Dialog>
    </div>
  )
}

/** The records that do not open. The others are unharmed, and the list above says so by being there. */
export function DamagedPeople({
  records,
  onDone,
}: {
  records: readonly DamagedRecord[]
  onDone: () => void
}) {
  const words = useWords('adviser', 'sentences')
  const { t } = words
  if (records.length === 0) return null
  return (
    <section className="people-damaged" aria-labelledby="damaged-heading">
      <h2 id="damaged-heading">{t('adviser:list.damaged')}</h2>
      <ul className="people-aside">
        {records.map((record) => (
          <li key={record.person}>
            <div>
              <strong>{record.rebuilt?.alias ?? t('adviser:list.damagedUnnamed')}</strong>
              <p>{keepingFaultSentence(words, record)}</p>
            </div>
            <DamagedDeeds record={record} onDone={onDone} />
          </li>
        ))}
      </ul>
    </section>
  )
}
