import { type ReactNode, useCallback, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { CheckField } from '../../components/field/CheckField.tsx'
import { keepingFaultSentence } from '../../language/sentences/storeFault.ts'
import { useWords } from '../../language/useWords.ts'
import type { Participant } from '../../records/participant.ts'
import { handOutFile } from '../file.ts'
import { useWorkplace } from '../workplace.tsx'

/**
 * Saves a person in a file. The adviser's own note goes along only when they say so, for a file is handed on as
 * often as it is kept. The message names the file, which itself names nobody.
 */
export function useFileSaving(): { save: (participant: Participant) => void; dialog: ReactNode } {
  const words = useWords('adviser', 'sentences')
  const { today, say } = useWorkplace()
  const [asked, setAsked] = useState<Participant | null>(null)
  const handOut = useCallback(
    (participant: Participant): void => {
      const file = handOutFile(participant, today)
      const text =
        file.kind === 'file'
          ? words.t('adviser:share.written', { name: file.name })
          : keepingFaultSentence(words, file)
      say({ text })
    },
    [words, today, say],
  )
  const save = useCallback(
    (participant: Participant): void => {
      if (participant.note === '') handOut(participant)
      else setAsked(participant)
    },
    [handOut],
  )
  const close = (): void => setAsked(null)
  const dialog = asked && (
    <FileDialog
      onClose={close}
      onSave={(withNote) => {
        close()
        handOut(withNote ? asked : { ...asked, note: '' })
      }}
    />
  )
  return { save, dialog }
}

/** Asks whether the adviser's note goes along. */
function FileDialog({ onSave, onClose }: { onSave: (withNote: boolean) => void; onClose: () => void }) {
  const { t } = useWords('adviser')
  const [withNote, setWithNote] = useState(false)
  return (
    <Dialog
      open
      heading={t('adviser:share.file')}
      close={t('shell:actions.close')}
      onClose={onClose}
      actions={
        <>
          <Button rank="main" onClick={() => onSave(withNote)}>
            {t('shell:saving.saveToFile')}
          </Button>
          <Button onClick={onClose}>{t('shell:actions.cancel')}</Button>
        </>
      }
    >
      <p>{t('adviser:share.fileHint')}</p>
      <CheckField
        label={t('adviser:share.withNote')}
        description={t('adviser:share.withNoteHint')}
        checked={withNote}
        onChange={setWithNote}
      />
    </Dialog>
  )
}
