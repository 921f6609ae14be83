import { useEffect, useId, useState } from 'react'
import { useWords } from '../../language/useWords.ts'
import { readAlias } from '../../records/alias.ts'
import { usePerson } from '../person.tsx'
import { AliasForm } from './AliasForm.tsx'
import { aliasFaultText } from './aliasFault.ts'

/** Gives a person another alias. */
export function AliasDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords('adviser')
  const { participant, edit } = usePerson()
  const fieldId = useId()
  const [typed, setTyped] = useState(participant.alias)
  const [error, setError] = useState<string | null>(null)

  useEffect(() => document.getElementById(fieldId)?.focus(), [fieldId])

  function save(): void {
    const read = readAlias(typed)
    if (read.kind === 'alias') {
      if (edit({ kind: 'aliasChanged' }, (one) => ({ ...one, alias: read.alias }))) onClose()
      return
    }
    setError(aliasFaultText(t, read))
    document.getElementById(fieldId)?.focus()
  }

  return (
    <AliasForm
      open
      heading={t('adviser:alias.change')}
      deed={t('shell:actions.save')}
      fieldId={fieldId}
      error={error}
      value={typed}
      onType={(value) => {
        setTyped(value)
        setError(null)
      }}
      onSubmit={save}
      onClose={onClose}
    />
  )
}
