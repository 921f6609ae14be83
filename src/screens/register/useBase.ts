import { useCallback, useEffect, useState } from 'react'
import { beginDraft, changeDraft, type Draft } from '../../curriculum/editing/draft.ts'
import type { Json } from '../../curriculum/json.ts'
import type { StoreFault } from '../../records/keeping.ts'
import { useWorkplace } from '../workplace.tsx'

/** What the register is compared with: the draft of a trade where there is one, else the version that holds. */
interface Base {
  /** null where there is neither. */
  content: Json | null
  draft: Draft | null
}

/** Why something could not be taken into the draft; nothing there has changed. */
export type NotTaken = StoreFault | { kind: 'changedElsewhere' } | { kind: 'damaged' }

/**
 * What a trade says here, and how something is taken into its draft, as one edit that the editor can take back. null while it is read.
 */
export function useBase(of: string | null) {
  const { curricula, newest } = useWorkplace()
  const [kept, setKept] = useState<{ of: string; draft: Draft | null; revision: string | null } | null>(null)
  const [fault, setFault] = useState<NotTaken | null>(null)

  useEffect(() => {
    if (of === null) return undefined
    let isOver = false
    const read = async (): Promise<void> => {
      const found = await curricula.read(of)
      if (isOver) return
      if (found.kind === 'opened') setKept({ of, draft: found.draft, revision: found.revision })
      else if (found.kind === 'absent') setKept({ of, draft: null, revision: null })
      else setFault(found)
    }
    void read()
    const unwatch = curricula.watch((news) => {
      if (news.kind === 'draftChanged' && news.of === of) void read()
    })
    return () => {
      isOver = true
      unwatch()
    }
  }, [curricula, of])

  const version = of === null ? undefined : newest.versionsByPath.get(of)
  const holds =
    version?.find(({ edition }) => edition === newest.editionsByPath.get(of ?? '')) ?? version?.[0]
  const known = kept?.of === of ? kept : null
  const base: Base | null = known && {
    draft: known.draft,
    content: known.draft?.content ?? (holds?.json as Json | undefined) ?? null,
  }

  const take = useCallback(
    async (content: Json): Promise<boolean> => {
      if (of === null || !known) return false
      const begun =
        known.draft ?? beginDraft(of, holds?.edition ?? null, (holds?.json as Json | undefined) ?? content)
      const written = await curricula.write(changeDraft(begun, content), known.revision)
      if (written.kind === 'written') {
        setFault(null)
        return true
      }
      setFault(written.kind === 'changedElsewhere' ? { kind: 'changedElsewhere' } : written)
      return false
    },
    [curricula, of, known, holds],
  )

  return { base, take, fault }
}
