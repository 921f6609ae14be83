import { useLayoutEffect, useRef } from 'react'
import { useWords } from '../../language/useWords.ts'
import { useHalfFilled } from '../typing.ts'
import { useWorkplace } from '../workplace.tsx'

/**
 * Asks before the page is left with something in a field that cannot be kept, and says that it was not once it is
 * gone. `field` is its name while that is so, else null. Hands back a way to let go of it in silence, for whoever has said so themselves.
 */
export function useLost(field: string | null): () => void {
  const { t } = useWords('adviser')
  const { say } = useWorkplace()
  useHalfFilled(field !== null)
  const lost = useRef<(() => void) | null>(null)
  lost.current = field === null ? null : () => say({ text: t('adviser:map.lost', { field }) })
  useLayoutEffect(() => () => lost.current?.(), [])
  return () => {
    lost.current = null
  }
}
