import { Button } from '../../components/Button.tsx'
import { keepingFaultSentence } from '../../language/sentences/storeFault.ts'
import { useWords } from '../../language/useWords.ts'
import type { Deleted } from '../../records/keeping.ts'
import { useWorkplace } from '../workplace.tsx'

/** Brings back somebody whose page was opened although they are deleted. `onBack` hears that it is done. */
export function RestoreButton({ deleted, onBack }: { deleted: Deleted; onBack: () => void }) {
  const words = useWords('adviser', 'sentences')
  const { t } = words
  const { store, say } = useWorkplace()
  const { person, alias } = deleted
  async function bringBack(): Promise<void> {
    const answer = await store.restore(person)
    if (answer.kind !== 'written') say({ text: keepingFaultSentence(words, answer) })
    else {
      say({ text: t('shell:toasts.restored', { name: alias }) })
      onBack()
    }
  }
  return (
    <Button rank="main" onClick={() => void bringBack()}>
      {t('adviser:list.restore')}
    </Button>
  )
}
