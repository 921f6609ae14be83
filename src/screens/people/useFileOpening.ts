import { useCallback, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { Day } from '../../calendar/day.ts'
import { type KeepingFault, keepingFaultSentence } from '../../language/sentences/storeFault.ts'
import { useWords } from '../../language/useWords.ts'
import { readChosenFile } from '../../records/exchange.ts'
import type { Store } from '../../records/keeping.ts'
import type { Participant } from '../../records/participant.ts'
import { useWorkplace } from '../workplace.tsx'
import {
  type Compared,
  type DamagedHere,
  type Done,
  type FileTaken,
  replaceDamaged,
  settle,
  takeFile,
} from './deeds.ts'

/** How a choice about a file of somebody who is kept here is settled. */
type FileChoice = 'take' | 'both' | 'keep'

/** Opening files of people: what is asked or refused on the way. */
export interface FileOpening {
  take: (files: readonly File[]) => Promise<void>
  /** A choice that the adviser has to make before the next file is opened. */
  asks: Compared | DamagedHere | null
  choose: (choice: FileChoice) => Promise<void>
  /** Why the last file was not taken in. */
  refused: string | null
  /** Forgets the refusal. */
  seen: () => void
}

/** What has been done about a file when its choice is made; to keep ours brings back whoever was deleted. */
async function settled(
  store: Store,
  asks: Compared | DamagedHere,
  choice: FileChoice,
  today: Day,
): Promise<Done | Exclude<FileTaken, Compared | DamagedHere>> {
  const { theirs } = asks
  if (choice !== 'keep')
    return asks.kind === 'compared'
      ? settle(store, asks, choice, today)
      : replaceDamaged(store, theirs, today)
  if (asks.kind === 'compared' && asks.ours.deleted !== null) {
    const restored = await store.restore(theirs.id)
    if (restored.kind !== 'written') return restored
  }
  return { kind: 'same', participant: theirs }
}

/** Opens files one after another; `onTaken` hears when somebody has been taken in and stays in the list. */
export function useFileOpening(onTaken: () => void): FileOpening {
  const words = useWords('adviser', 'sentences')
  const { t } = words
  const { store, today, say, hush } = useWorkplace()
  const [, go] = useLocation()
  const [asks, setAsks] = useState<Compared | DamagedHere | null>(null)
  const [waiting, setWaiting] = useState<readonly File[]>([])
  const [refused, setRefused] = useState<string | null>(null)

  const arrive = useCallback(
    (opened: readonly { participant: Participant; text: string }[], isRefused: boolean) => {
      const [only] = opened
      if (!only) return
      if (opened.length > 1) say({ text: t('adviser:list.opened', { count: opened.length }) })
      else {
        const { id, wishes } = only.participant
        const page = `/adviser/${id}/${wishes.route ? 'plan' : 'map'}`
        // Why another file was refused stands in the list
        say({ text: only.text, ...(!isRefused && { page }) })
        if (!isRefused) go(page)
      }
      onTaken()
    },
    [say, t, go, onTaken],
  )

  const refuse = useCallback(
    (fault: KeepingFault) => {
      // What was said of a file before is not to be read as said of this one
      hush()
      setRefused(keepingFaultSentence(words, fault))
    },
    [words, hush],
  )

  const take = useCallback(
    async (files: readonly File[]) => {
      setRefused(null)
      const opened: { participant: Participant; text: string }[] = []
      let isRefused = false
      for (const [index, file] of files.entries()) {
        const read = await readChosenFile(file)
        const taken: FileTaken =
          read.kind === 'participant' ? await takeFile(store, read.participant, today) : read
        if (taken.kind === 'done') {
          const name = taken.participant.alias
          opened.push({ participant: taken.participant, text: t('shell:toasts.opened', { name }) })
        } else if (taken.kind === 'same') {
          opened.push({ participant: taken.participant, text: t('adviser:compared.same') })
        } else if (taken.kind === 'compared' || taken.kind === 'damagedHere') {
          setAsks(taken)
          setWaiting(files.slice(index + 1))
          if (opened.length > 0) onTaken()
          return
        } else {
          refuse(taken)
          isRefused = true
        }
      }
      arrive(opened, isRefused)
    },
    [store, today, t, onTaken, arrive, refuse],
  )

  const choose = useCallback(
    async (choice: FileChoice) => {
      if (!asks) return
      setAsks(null)
      const done = await settled(store, asks, choice, today)
      if (done.kind === 'done') {
        const name = done.participant.alias
        const text =
          choice === 'both'
            ? t('adviser:compared.merged', { alias: name })
            : t('shell:toasts.opened', { name })
        if (waiting.length > 0) {
          say({ text })
          onTaken()
        } else arrive([{ participant: done.participant, text }], false)
      } else if (done.kind === 'same') onTaken()
      else refuse(done)
      setWaiting([])
      if (waiting.length > 0) await take(waiting)
    },
    [asks, waiting, store, today, t, say, onTaken, arrive, take, refuse],
  )

  return useMemo(
    () => ({ take, asks, choose, refused, seen: () => setRefused(null) }),
    [take, asks, choose, refused],
  )
}
