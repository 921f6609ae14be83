import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { Menu } from '../../components/Menu.tsx'
import { keepingFaultSentence } from '../../language/sentences/storeFault.ts'
import { useWords } from '../../language/useWords.ts'
import { goFreely } from '../address.ts'
import { usePerson, usePersonSaving } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'
import { AliasDialog } from './AliasDialog.tsx'
import { NoteDialog } from './NoteDialog.tsx'
import { useFileSaving } from './useFileSaving.tsx'

/** What can be done with the open person as a whole. */
export function PersonMenu() {
  const words = useWords('adviser', 'sentences')
  const { t } = words
  const { participant, edit } = usePerson()
  const saving = usePersonSaving()
  const { store, today, say } = useWorkplace()
  const [, go] = useLocation()
  const [writing, setWriting] = useState<'note' | 'alias' | null>(null)
  const toFile = useFileSaving()
  const [removing, setRemoving] = useState(false)
  const { id, alias, archived } = participant
  const page = participant.wishes.route ? 'plan' : 'map'

  // What was just done is saved first, so that bringing the person back brings it all back
  const isSettled = saving.state !== 'saving'
  useEffect(() => {
    if (!removing || !isSettled) return
    void store.remove(id, today).then((answer) => {
      setRemoving(false)
      if (answer.kind !== 'written') {
        say({ text: keepingFaultSentence(words, answer) })
        return
      }
      const undo = (): void => {
        void store.restore(id).then((restored) => {
          if (restored.kind === 'written') go(`/adviser/${id}/${page}`)
          else say({ text: keepingFaultSentence(words, restored) })
        })
      }
      say({ text: t('shell:toasts.removed', { name: alias }), page: '/adviser', undo })
      goFreely('/adviser')
    })
  }, [removing, isSettled, store, id, today, say, words, t, alias, page, go])

  function setArchived(next: boolean, undoable: boolean): void {
    edit({ kind: 'archivedChanged' }, (one) => ({ ...one, archived: next }))
    const text = t(`shell:toasts.${next ? 'archived' : 'restored'}`, { name: alias })
    say({ text, ...(undoable ? { undo: () => setArchived(!next, false) } : {}) })
  }

  return (
    <>
      <Menu
        label={t('adviser:head.more')}
        name={t('adviser:list.moreFor', { alias })}
        actions={[
          {
            id: 'participant',
            text: t('adviser:share.show'),
            onDo: () => go(`/participant/${id}`),
          },
          ...(participant.wishes.route === null
            ? []
            : [{ id: 'charts', text: t('adviser:plan.toCharts'), onDo: () => go(`/adviser/${id}/charts`) }]),
          {
            id: 'file',
            text: t('adviser:share.file'),
            note: t('adviser:share.fileHint'),
            onDo: () => toFile.save(participant),
          },
          { id: 'note', text: t('adviser:head.note'), onDo: () => setWriting('note') },
          { id: 'alias', text: t('adviser:alias.change'), onDo: () => setWriting('alias') },
          {
            id: 'archive',
            text: t(archived ? 'adviser:list.restore' : 'adviser:list.archive'),
            onDo: () => setArchived(!archived, true),
          },
          { id: 'remove', text: t('shell:actions.remove'), onDo: () => setRemoving(true) },
        ]}
      />
      {toFile.dialog}
      {writing === 'note' && <NoteDialog onClose={() => setWriting(null)} />}
      {writing === 'alias' && <AliasDialog onClose={() => setWriting(null)} />}
    </>
  )
}
