import { useMemo } from 'react'
import type { Json } from '../../curriculum/json.ts'
import { useWords } from '../../language/useWords.ts'
import { useWorkplace } from '../workplace.tsx'
import { headlineOf } from './headline.ts'
import { useAtRest, useHitting } from './useHitting.ts'
import { useHits } from './usePeople.ts'
import './effects.css'

/** Whom the draft hits, for the head of the page where it is edited: worked out whenever the writing pauses. */
export function TouchedHeadline({ of, content }: { of: string; content: Json }) {
  const words = useWords('editor')
  const { newest: catalogue, today } = useWorkplace()
  const rested = useAtRest(content)
  const hits = useHits()
  const asked = useMemo(
    () => hits && { catalogue, of, content: rested, today, ...hits },
    [hits, catalogue, of, rested, today],
  )
  const { state, hitting } = useHitting(asked)
  const { main, note } = headlineOf(words, state, hitting)
  return (
    <div className="hit-headline" role="status">
      <p className="hit-headline-main">{main}</p>
      {note !== null && <p className="small muted">{note}</p>}
    </div>
  )
}
