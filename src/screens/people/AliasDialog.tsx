import { type FormEvent, useEffect, useId, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { useWords } from '../../language/useWords.ts'
import { readAlias } from '../../records/alias.ts'
import { usePerson } from '../person.tsx'
import { aliasFaultText } from './aliasFault.ts'

/** Gives a person another alias. */
export function AliasDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords('adviser')
  const { participant, edit } = usePerson()
  const fieldId = useId()
  const [typed, setTyped] = useState(participant.alias)
  const [error, setError] = useState<string | null>(null)

  useEffect(() => document.getElementById(fieldId)?.focus(), [fieldId])

  function save(event: FormEvent): void {
    event.preventDefault()
    const read = readAlias(typed)
    if (read.kind === 'alias') {
      edit({ kind: 'aliasChanged' }, (one) => ({ ...one, alias: read.alias }))
      onClose()
      return
    }
    setError(aliasFaultText(t, read))
    document.getElementById(fieldId)?.focus()
  }

  return (
    <Dialog
      open
      heading={t('adviser:alias.change')}
      close={t('shell:actions.close')}
      onClose={onClose}
      actions={
        <>
          <Button rank="main" type="submit" form={`${fieldId}-form`}>
            {t('shell:actions.save')}
          </Button>
          <Button onClick={onClose}>{t('shell:actions.cancel')}</Button>
        </>
      }
    >
      <form id={`${fieldId}-form`} noValidate onSubmit={save}>
        <TextField
          id={fieldId}
          label={t('adviser:alias.label')}
          description={t('adviser:alias.hint')}
          error={error}
          value={typed}
          onChange={(value) => {
            setTyped(value)
            setError(null)
          }}
        />
      </form>
    </Dialog>
  )
}
