import { useState } from 'react'
import { useLocation } from 'wouter'
import { keepingFaultSentence } from '../../language/sentences/storeFault.ts'
import { useWords } from '../../language/useWords.ts'
import { readChosenFile } from '../../records/exchange.ts'
import {
  type Compared,
  type DamagedHere,
  type FileTaken,
  replaceDamaged,
  settle,
  takeFile,
} from '../people/deeds.ts'
import { useWorkplace } from '../workplace.tsx'

/** A participant's own file: opening it leads to their way, and a newer one takes the place of the older. */
export interface OwnFile {
  open: (file: File) => Promise<void>
  /** The plan that is here and the file's are not alike, and the file's is not simply newer. */
  asks: Compared | DamagedHere | null
  /** Settles it: the file's plan, or the one that is here. */
  choose: (which: 'file' | 'here') => Promise<void>
  /** Why the file was not opened, in a sentence. */
  refused: string | null
}

/** Opening a file makes its plan anew for the day: that alone makes it no other file. */
const differInPlanAlone = ({ ours, comparison: { sections } }: Compared): boolean =>
  ours.deleted === null && sections.every((section) => section === 'plan')

/** Opens the file that a participant got from their adviser. */
export function useOwnFile(): OwnFile {
  const words = useWords('participant', 'sentences')
  const { store, today } = useWorkplace()
  const [, go] = useLocation()
  const [asks, setAsks] = useState<OwnFile['asks']>(null)
  const [refused, setRefused] = useState<string | null>(null)

  const arrive = (taken: Exclude<FileTaken, Compared | DamagedHere>): void => {
    if (taken.kind === 'done' || taken.kind === 'same') go(`/participant/${taken.participant.id}`)
    else setRefused(keepingFaultSentence(words, taken))
  }

  const open = async (file: File): Promise<void> => {
    setRefused(null)
    const read = await readChosenFile(file)
    if (read.kind !== 'participant') return setRefused(keepingFaultSentence(words, read))
    const taken = await takeFile(store, read.participant, today)
    if (taken.kind === 'compared' && differInPlanAlone(taken))
      return arrive({ kind: 'same', participant: taken.theirs })
    if (taken.kind === 'compared' && taken.comparison.kind === 'theirsNewer')
      return arrive(await settle(store, taken, 'take', today))
    if (taken.kind === 'compared' || taken.kind === 'damagedHere') return setAsks(taken)
    arrive(taken)
  }

  const choose = async (which: 'file' | 'here'): Promise<void> => {
    if (!asks) return
    setAsks(null)
    if (which === 'file') return arrive(await takenInstead(asks))
    if (asks.kind === 'compared') go(`/participant/${asks.theirs.id}`)
  }

  const takenInstead = (asked: Compared | DamagedHere) =>
    asked.kind === 'compared'
      ? settle(store, asked, 'take', today)
      : replaceDamaged(store, asked.theirs, today)

  return { open, asks, choose, refused }
}
