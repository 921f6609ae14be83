import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Hit } from '../../flows/effects.ts'
import { keepingFaultSentence } from '../../language/sentences/storeFault.ts'
import { useWords } from '../../language/useWords.ts'
import { readChosenFile } from '../../records/exchange.ts'
import type { Listing, Store, StoreFault } from '../../records/keeping.ts'
import type { Participant } from '../../records/participant.ts'
import { useWorkplace } from '../workplace.tsx'

/** The whole of somebody who is kept; null where they cannot be opened, or have been deleted since. */
async function openIn(store: Store, id: string): Promise<Participant | null> {
  const read = await store.read(id)
  return read.kind === 'opened' && read.deleted === null ? read.kept.participant : null
}

/** Everybody kept in this browser, read anew when somebody changes; null while they are read for the first time. */
export function useListing(): Listing | StoreFault | null {
  const { store } = useWorkplace()
  const [listing, setListing] = useState<Listing | StoreFault | null>(null)
  useEffect(() => {
    let wanted = true
    const read = (): void =>
      void store.list().then((found) => {
        if (wanted) setListing(found)
      })
    read()
    const unwatch = store.watch(read)
    return () => {
      wanted = false
      unwatch()
    }
  }, [store])
  return listing
}

const nobody: readonly Participant[] = []

/** The people whom a draft may hit: those who are followed in this browser, and those of files, who stand in the place of their own. */
export function useHits(files: readonly Participant[] = nobody): {
  people: readonly Hit[]
  open: (id: string) => Promise<Participant | null>
} | null {
  const { store } = useWorkplace()
  const listing = useListing()
  return useMemo(() => {
    if (listing === null) return null
    const byId = new Map(files.map((one) => [one.id, one]))
    const kept = listing.kind === 'listed' ? listing.people : []
    return {
      people: [...kept.filter(({ id, archived }) => !archived && !byId.has(id)), ...files],
      open: async (id) => byId.get(id) ?? openIn(store, id),
    }
  }, [listing, files, store])
}

/** People of files that were opened to be looked at here: nothing of them is kept when the page is left. */
export function useFiles() {
  const words = useWords('sentences', 'editor')
  const { t } = words
  const [files, setFiles] = useState<readonly Participant[]>(nobody)
  const [refused, setRefused] = useState<readonly string[]>([])
  const take = useCallback(
    async (given: readonly File[]): Promise<void> => {
      const opened: Participant[] = []
      const faults: string[] = []
      for (const file of given) {
        const read = await readChosenFile(file)
        if (read.kind === 'participant') opened.push(read.participant)
        else {
          const why = keepingFaultSentence(words, read)
          faults.push(t('editor:hitting.page.refused', { file: file.name, why }))
        }
      }
      setRefused(faults)
      setFiles((before) => [...new Map([...before, ...opened].map((one) => [one.id, one])).values()])
    },
    [words, t],
  )
  const close = (): void => {
    setFiles(nobody)
    setRefused([])
  }
  return { files, refused, take, close }
}
