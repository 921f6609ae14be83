import { useCallback } from 'react'
import type { Background } from '../../pathway/background.ts'
import { usePerson } from '../person.tsx'

/** What the open person brings, and a way to write down a part of it anew. */
export function useBackground(): { background: Background; set: (part: Partial<Background>) => void } {
  const { participant, edit } = usePerson()
  const set = useCallback(
    (part: Partial<Background>) =>
      edit({ kind: 'backgroundChanged' }, (one) => ({
        ...one,
        background: { ...one.background, ...part },
      })),
    [edit],
  )
  return { background: participant.background, set }
}
