import { useEffect, useId, useState } from 'react'
import { useWords } from '../../language/useWords.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'
import { AliasForm } from './AliasForm.tsx'
import { useAlias } from './useAlias.ts'

/** Gives a person another alias. */
export function AliasDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords('adviser')
  const { participant, edit } = usePerson()
  const fieldId = useId()
  const { store } = useWorkplace()
  const [others, setOthers] = useState<readonly string[]>([])
  useEffect(() => {
    void store.list().then((read) => {
      if (read.kind !== 'listed') return
      setOthers(read.people.filter(({ id }) => id !== participant.id).map(({ alias }) => alias))
    })
  }, [store, participant.id])
  const alias = useAlias(participant.alias, others, fieldId)

  useEffect(() => document.getElementById(fieldId)?.focus(), [fieldId])

  function save(): void {
    const read = alias.read()
    if (read !== null && edit({ kind: 'aliasChanged' }, (one) => ({ ...one, alias: read }))) onClose()
  }

  return (
    <AliasForm
      open
      heading={t('adviser:alias.change')}
      deed={t(alias.isTaken ? 'adviser:alias.useAnyway' : 'shell:actions.save')}
      fieldId={fieldId}
      error={alias.error}
      value={alias.typed}
      onType={alias.type}
      onSubmit={save}
      onClose={onClose}
    />
  )
}
