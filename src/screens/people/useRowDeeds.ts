import { useMemo } from 'react'
import type { KeepingFault } from '../../language/sentences/storeFault.ts'
import { keepingFaultSentence } from '../../language/sentences/storeFault.ts'
import { useWords } from '../../language/useWords.ts'
import type { Summary } from '../../records/keeping.ts'
import type { Participant } from '../../records/participant.ts'
import { useWorkplace } from '../workplace.tsx'
import type { RowDeeds } from './CaseTable.tsx'
import { archive } from './deeds.ts'
import type { Caseload } from './useCaseload.ts'

/** What can be done with those of the list, each with its message and its way back. */
export interface ListDeeds extends RowDeeds {
  restore: (one: Summary) => void
  destroy: (one: Summary) => void
  examples: ReadonlySet<string>
}

/** Archives, deletes and brings back people from the list, which shows it at once. */
export function useRowDeeds(
  { show, reload }: Pick<Caseload, 'show' | 'reload'>,
  save: (participant: Participant) => void,
): ListDeeds {
  const words = useWords('adviser', 'sentences')
  const { store, today, say, examples } = useWorkplace()
  return useMemo(() => {
    const { t } = words
    const complain = (fault: KeepingFault): void => {
      say({ text: keepingFaultSentence(words, fault) })
      reload()
    }
    const putBack = async (one: Summary): Promise<void> => {
      const answer = await store.restore(one.id)
      if (answer.kind !== 'written') complain(answer)
      else {
        show({ ...one, deleted: null })
        say({ text: t('shell:toasts.restored', { name: one.alias }) })
      }
    }
    const setArchived = async (one: Summary, archived: boolean, undoable: boolean): Promise<void> => {
      const done = await archive(store, one.id, archived, today)
      if (done.kind !== 'done') {
        complain(done)
        return
      }
      show({ ...one, archived })
      const undo = undoable ? { undo: () => void setArchived(one, !archived, false) } : {}
      const text = t(`shell:toasts.${archived ? 'archived' : 'restored'}`, { name: one.alias })
      say({ text, ...undo })
    }
    const remove = async (one: Summary): Promise<void> => {
      const answer = await store.remove(one.id, today)
      if (answer.kind !== 'written') {
        complain(answer)
        return
      }
      show({ ...one, deleted: today })
      const text = t('shell:toasts.removed', { name: one.alias })
      say({ text, undo: () => void putBack(one) })
    }
    const destroy = async (one: Summary): Promise<void> => {
      const answer = await store.destroy(one.id)
      if (answer.kind === 'gone') say({ text: t('adviser:list.destroyed', { alias: one.alias }) })
      else complain(answer)
      reload()
    }
    const saveToFile = async (one: Summary): Promise<void> => {
      const read = await store.read(one.id)
      if (read.kind === 'opened') save(read.kept.participant)
      else complain(read)
    }
    return {
      examples,
      archive: ({ summary }) => void setArchived(summary, !summary.archived, true),
      remove: ({ summary }) => void remove(summary),
      saveToFile: ({ summary }) => void saveToFile(summary),
      restore: (one) => void putBack(one),
      destroy: (one) => void destroy(one),
    }
  }, [words, store, today, say, examples, show, reload, save])
}
