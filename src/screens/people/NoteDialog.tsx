import { useEffect, useId, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { useWords } from '../../language/useWords.ts'
import { holdsIdentityNumber } from '../../records/identityNumber.ts'
import { participantSchema } from '../../records/participant.ts'
import { usePerson } from '../person.tsx'
import { useHalfFilled } from '../typing.ts'

const noteLimit = participantSchema.shape.note.maxLength ?? Number.POSITIVE_INFINITY

/** The adviser's own note on a person. */
export function NoteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords('adviser')
  const { participant, edit } = usePerson()
  const fieldId = useId()
  const [typed, setTyped] = useState(participant.note)
  const [error, setError] = useState<string | null>(null)
  useHalfFilled(typed.trim() !== participant.note)

  useEffect(() => document.getElementById(fieldId)?.focus(), [fieldId])

  function save(): void {
    const note = typed.trim()
    const fault = holdsIdentityNumber(note)
      ? t('adviser:head.noteIdentityNumber')
      : note.length > noteLimit
        ? t('adviser:head.noteTooLong', { number: note.length, limit: noteLimit })
        : null
    setError(fault)
    if (fault !== null) {
      document.getElementById(fieldId)?.focus()
      return
    }
    if (edit({ kind: 'noteChanged' }, (one) => ({ ...one, note }))) onClose()
  }

  return (
    <Dialog
      open
      wide
      heading={t('adviser:head.note')}
      close={t('shell:actions.close')}
      onClose={onClose}
      actions={
        <>
          <Button rank="main" onClick={save}>
            {t('shell:actions.save')}
          </Button>
          <Button onClick={onClose}>{t('shell:actions.cancel')}</Button>
        </>
      }
    >
      <TextField
        id={fieldId}
        rows={8}
        label={t('adviser:head.note')}
        description={t('adviser:head.noteHint')}
        error={error}
        value={typed}
        onChange={setTyped}
      />
    </Dialog>
  )
}
