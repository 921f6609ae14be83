import { useState } from 'react'
import { useWords } from '../../language/useWords.ts'
import { aliasTakenFor, readAlias } from '../../records/alias.ts'
import { useHalfFilled } from '../typing.ts'
import { aliasFaultText } from './aliasFault.ts'

/**
 * An alias as it is typed. One that is no alias is refused; one that a reader would take for another's is told
 * of, and taken when it is sent once more: two persons may be called alike.
 */
export function useAlias(first: string, others: Iterable<string>, fieldId: string) {
  const { t } = useWords('adviser')
  const [typed, setTyped] = useState(first)
  const [error, setError] = useState<string | null>(null)
  const [taken, setTaken] = useState<string | null>(null)
  useHalfFilled(typed.trim() !== first)

  function type(value: string): void {
    setTyped(value)
    setError(null)
    setTaken(null)
  }

  function refuse(text: string): void {
    setError(text)
    document.getElementById(fieldId)?.focus()
  }

  /** The alias that was typed, when it may be used; null when the field says why not. */
  function read(): string | null {
    const read = readAlias(typed)
    if (read.kind !== 'alias') {
      refuse(aliasFaultText(t, read))
      return null
    }
    const like = aliasTakenFor(read.alias, others)
    if (like === null || taken === read.alias) return read.alias
    setTaken(read.alias)
    refuse(t('adviser:alias.taken', { alias: like }))
    return null
  }

  return { typed, type, error, refuse, read, isTaken: taken !== null }
}
