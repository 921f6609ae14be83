import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import type { Pathway } from '../../pathway/pathway.ts'
import { goalSubject } from '../../planning/mapBehind.ts'
import { Said } from '../Said.tsx'

/** What the way leads to, as its heading: a trade, or another goal. */
export function GoalSaid({ pathway }: { pathway: Pathway }) {
  const { t, said } = useWords('participant')
  const sentences = useSentences({ reader: 'participant', pathway })
  const subject = goalSubject(pathway)
  return (
    <Said>
      {subject.kind === 'goal'
        ? t('participant:way.goalOther', { goal: sentences.goal(subject) })
        : t('participant:way.goal', { occupation: said(subject.occupation) })}
    </Said>
  )
}
