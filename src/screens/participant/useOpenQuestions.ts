import type { Outlook } from '../../flows/outlook.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import { openDemandsOf } from '../../planning/openDemands.ts'
import type { PlanStep } from '../../planning/plan.ts'
import { openQuestion } from '../openQuestion.ts'
import { useAskedOfPlan } from '../plan/useDemands.ts'

/**
 * What nobody has said of the next step's own demands, what the route leaves open, and what nobody has said of the
 * later steps' demands, each with whom to ask. A question stays until it has an answer, whatever step comes next.
 */
export function useOpenQuestions({ pathway, plan, next, questions }: Outlook): string[] {
  const words = useWords('participant', 'field')
  const { t, said } = words
  const sentences = useSentences({ reader: 'participant', pathway })
  const asked = useAskedOfPlan()
  const openOf = (steps: readonly PlanStep[]) =>
    asked ? openDemandsOf(asked, steps).map((demand) => openQuestion(words, sentences, demand)) : []
  const ofRoute = questions.map(({ ask, text }) =>
    t('participant:way.unsureAsk', { who: t(`field:parties.${ask}`), question: said(text) }),
  )
  return [...new Set([...openOf(next ? [next.step] : []), ...ofRoute, ...openOf(plan?.steps ?? [])])]
}
