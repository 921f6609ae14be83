import { useEffect, useState } from 'react'
import { keepingFaultSentence } from '../../language/sentences/storeFault.ts'
import { useWords } from '../../language/useWords.ts'
import { useWorkplace } from '../workplace.tsx'

/** Where people are kept, said plainly: who can open them, and when they may be gone. */
export function StorageNotice() {
  const words = useWords('adviser', 'sentences')
  const { t } = words
  const { store, kept } = useWorkplace()
  const [lasting, setLasting] = useState<boolean | null>(null)
  useEffect(() => {
    let isHere = true
    void store.isLasting().then((answer) => {
      if (isHere) setLasting(answer)
    })
    return () => {
      isHere = false
    }
  }, [store])
  if (kept === 'memory') {
    return (
      <section className="people-storage warns" aria-labelledby="storage-heading">
        <h2 id="storage-heading">{t('adviser:list.memory')}</h2>
        <p>{keepingFaultSentence(words, { kind: 'unavailable', error: '' })}</p>
      </section>
    )
  }
  return (
    <p className="people-storage muted">
      {t('shell:saving.openMachine')} {lasting === false && t('adviser:list.notLasting')}
    </p>
  )
}
