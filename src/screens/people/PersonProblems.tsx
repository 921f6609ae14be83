import type { ReactNode } from 'react'
import { Button } from '../../components/Button.tsx'
import { keepingFaultSentence } from '../../language/sentences/storeFault.ts'
import { useWords } from '../../language/useWords.ts'
import { usePerson, usePersonSaving } from '../person.tsx'
import { useFileSaving } from './useFileSaving.tsx'

/** What stands in the way of the open person being kept, and what can be done; nothing when all is well. */
export function PersonProblems() {
  const words = useWords('adviser', 'sentences')
  const { t } = words
  const { participant, fault, seen, historyCut } = usePerson()
  const saving = usePersonSaving()
  const { save, dialog } = useFileSaving()
  const toFile = <Button onClick={() => save(participant)}>{t('shell:saving.saveToFile')}</Button>
  return (
    <div className="person-problems">
      {saving.state === 'failed' && (
        <Problem text={saving.fault ? keepingFaultSentence(words, saving.fault) : t('shell:saving.failed')}>
          <Button rank="main" onClick={saving.retry}>
            {t('shell:actions.tryAgain')}
          </Button>
          {toFile}
        </Problem>
      )}
      {saving.state === 'conflict' && saving.isDeletedElsewhere && (
        <Problem text={t('shell:saving.deletedElsewhere')}>
          <Button rank="main" onClick={saving.keepOurs}>
            {t('shell:saving.keepPerson')}
          </Button>
          <Button onClick={saving.takeTheirs}>{t('shell:saving.letGo')}</Button>
          {toFile}
        </Problem>
      )}
      {saving.state === 'conflict' && !saving.isDeletedElsewhere && (
        <Problem text={t('shell:saving.conflict')}>
          <Button rank="main" onClick={saving.keepBoth}>
            {t('shell:saving.keepBoth')}
          </Button>
          <Button onClick={saving.keepOurs}>{t('shell:saving.keepOurs')}</Button>
          <Button onClick={saving.takeTheirs}>{t('shell:saving.keepTheirs')}</Button>
          {toFile}
        </Problem>
      )}
      {fault && (
        <Problem
          text={fault.kind === 'damaged' ? t('adviser:head.notMade') : keepingFaultSentence(words, fault)}
        >
          <Button onClick={seen}>{t('shell:actions.close')}</Button>
        </Problem>
      )}
      {dialog}
      {historyCut && <p className="muted small">{t('adviser:head.historyCut')}</p>}
    </div>
  )
}

function Problem({ text, children }: { text: string; children: ReactNode }) {
  return (
    <div className="person-problem" role="alert">
      <p>{text}</p>
      <div className="person-problem-deeds">{children}</div>
    </div>
  )
}
