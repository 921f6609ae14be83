import { useEffect, useId, useRef } from 'react'
import { keepingFaultSentence } from '../../language/sentences/storeFault.ts'
import { useWords } from '../../language/useWords.ts'
import { goFreely } from '../address.ts'
import { useWorkplace } from '../workplace.tsx'
import { AliasForm } from './AliasForm.tsx'
import { addPerson } from './deeds.ts'
import { useAlias } from './useAlias.ts'

/** Adds a person by alias alone, and goes on to what they bring. */
export function AddPerson({
  open,
  onClose,
  aliases,
}: {
  open: boolean
  onClose: () => void
  /** The aliases in use: two persons of one name are told of, and allowed. */
  aliases: ReadonlySet<string>
}) {
  const words = useWords('adviser', 'sentences')
  const { t } = words
  const { store, today } = useWorkplace()
  const fieldId = useId()
  const alias = useAlias('', aliases, fieldId)
  // Enter is pressed twice before the first has been kept, or before the page it leads to is there
  const isAdding = useRef(false)
  useEffect(() => {
    isAdding.current = false
    if (open) document.getElementById(fieldId)?.focus()
  }, [open, fieldId])
  const close = (): void => {
    alias.type('')
    onClose()
  }

  async function add(): Promise<void> {
    const read = alias.read()
    if (read === null) return
    if (isAdding.current) return
    isAdding.current = true
    const added = await addPerson(store, read, today)
    if (added.kind === 'done') return goFreely(`/adviser/${added.participant.id}/map`)
    isAdding.current = false
    alias.refuse(keepingFaultSentence(words, added))
  }

  return (
    <AliasForm
      open={open}
      heading={t('adviser:list.add')}
      deed={t(alias.isTaken ? 'adviser:alias.useAnyway' : 'shell:actions.add')}
      fieldId={fieldId}
      error={alias.error}
      value={alias.typed}
      onType={alias.type}
      onSubmit={() => void add()}
      onClose={close}
    />
  )
}
