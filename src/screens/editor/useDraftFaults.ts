import { useEffect, useRef, useState } from 'react'
import type { Fault } from '../../curriculum/faults.ts'
import type { Json } from '../../curriculum/json.ts'
import type { FromFaultsWorker, ToFaultsWorker } from '../../flows/draftFaultsWorker.ts'
import { useWorkplace } from '../workplace.tsx'

/** Milliseconds after the last key until the draft is checked anew. */
const pause = 150

/** What is wrong with a draft, as it was checked last. */
export interface DraftFaults {
  faults: readonly Fault[]
  /** Whether they are those of the draft as it stands now. */
  isCurrent: boolean
}

/** Checks a draft in a worker, anew after each pause. Until the first answer nothing is known to be wrong. */
export function useDraftFaults(of: string, content: Json | null): DraftFaults {
  const { newest, today } = useWorkplace()
  const worker = useRef<Worker | null>(null)
  const turn = useRef(0)
  const [found, setFound] = useState<{ content: Json | null; faults: readonly Fault[] }>({
    content: null,
    faults: [],
  })
  const asked = useRef(new Map<number, Json>())

  useEffect(() => {
    const own = new Worker(new URL('../../flows/draftFaultsWorker.ts', import.meta.url), {
      type: 'module',
    })
    own.postMessage({ kind: 'catalogue', catalogue: newest, today } satisfies ToFaultsWorker)
    own.addEventListener('message', ({ data }: MessageEvent<FromFaultsWorker>) => {
      const checked = asked.current.get(data.turn) ?? null
      asked.current.delete(data.turn)
      if (data.turn === turn.current) setFound({ content: checked, faults: data.faults })
    })
    worker.current = own
    return () => own.terminate()
  }, [newest, today])

  // biome-ignore lint/correctness/useExhaustiveDependencies: other curricula are a reason to check again
  useEffect(() => {
    if (content === null) return undefined
    const timer = setTimeout(
      () => {
        turn.current += 1
        asked.current.set(turn.current, content)
        worker.current?.postMessage({
          kind: 'draft',
          turn: turn.current,
          of,
          content,
        } satisfies ToFaultsWorker)
      },
      turn.current === 0 ? 0 : pause,
    )
    return () => clearTimeout(timer)
  }, [of, content, newest])

  return { faults: found.faults, isCurrent: found.content === content }
}
