import { useEffect, useState } from 'react'
import type { Json } from '../../curriculum/json.ts'
import { useWorkplace } from '../workplace.tsx'

/** The content of a draft as it is kept, or why there is none to be seen. */
export type KeptContent =
  | { kind: 'opened'; content: Json }
  | { kind: 'absent' }
  | { kind: 'damaged' }
  | { kind: 'unread' }

/** The draft of a thing as it is kept in this browser, read anew when it is changed in any tab; null while it is read. */
export function useKeptDraft(of: string): KeptContent | null {
  const { curricula } = useWorkplace()
  const [kept, setKept] = useState<KeptContent | null>(null)
  useEffect(() => {
    let wanted = true
    const read = (): void =>
      void curricula.read(of).then((found) => {
        if (!wanted) return
        if (found.kind === 'opened') setKept({ kind: 'opened', content: found.draft.content })
        else setKept({ kind: found.kind === 'absent' || found.kind === 'damaged' ? found.kind : 'unread' })
      })
    read()
    const unwatch = curricula.watch((news) => {
      if (news.kind === 'draftChanged' && news.of === of) read()
    })
    return () => {
      wanted = false
      unwatch()
    }
  }, [curricula, of])
  return kept
}
