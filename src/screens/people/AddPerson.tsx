import { useEffect, useId, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { keepingFaultSentence } from '../../language/sentences/storeFault.ts'
import { useWords } from '../../language/useWords.ts'
import { readAlias } from '../../records/alias.ts'
import { useWorkplace } from '../workplace.tsx'
import { AliasForm } from './AliasForm.tsx'
import { aliasFaultText } from './aliasFault.ts'
import { addPerson } from './deeds.ts'

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
  const [, go] = useLocation()
  const fieldId = useId()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [taken, setTaken] = useState<string | null>(null)
  // Enter is pressed twice before the first has been kept
  const isAdding = useRef(false)
  useEffect(() => {
    if (open) document.getElementById(fieldId)?.focus()
  }, [open, fieldId])
  const close = (): void => {
    setTyped('')
    setError(null)
    setTaken(null)
    onClose()
  }
  const refuse = (text: string): void => {
    setError(text)
    document.getElementById(fieldId)?.focus()
  }

  async function add(): Promise<void> {
    const read = readAlias(typed)
    if (read.kind !== 'alias') {
      refuse(aliasFaultText(t, read))
      return
    }
    if (aliases.has(read.alias) && taken !== read.alias) {
      setTaken(read.alias)
      refuse(t('adviser:alias.taken', { alias: read.alias }))
      return
    }
    if (isAdding.current) return
    isAdding.current = true
    const added = await addPerson(store, read.alias, today)
    isAdding.current = false
    if (added.kind === 'done') go(`/adviser/${added.participant.id}/map`)
    else refuse(keepingFaultSentence(words, added))
  }

  return (
    <AliasForm
      open={open}
      heading={t('adviser:list.add')}
      deed={t(taken === null ? 'shell:actions.add' : 'adviser:alias.addAnyway')}
      fieldId={fieldId}
      error={error}
      value={typed}
      onType={(value) => {
        setTyped(value)
        setError(null)
        setTaken(null)
      }}
      onSubmit={() => void add()}
      onClose={close}
    />
  )
}
