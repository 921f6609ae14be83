import { useMemo } from 'react'
import { plainName } from '../../components/Bilingual.tsx'
import type { Sentences } from '../../language/sentences/sentences.ts'
import { useSentences } from '../../language/useSentences.ts'
import type { Pathway } from '../../pathway/pathway.ts'
import { subjectOf, subjectOfId } from '../../planning/drawMap.ts'
import type { PlanStep } from '../../planning/plan.ts'
import type { Supposed } from '../../planning/suppose.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'

/** Sentences about the open person on a pathway that may be another than their own. */
export function useSentencesIn(pathway: Pathway): Sentences {
  const { participant, outlook } = usePerson()
  const { today } = useWorkplace()
  return useSentences({
    pathway,
    background: participant.background,
    standing: outlook?.replayed.standing ?? null,
    day: today,
  })
}

/** Names the steps of today's plan and of the other one by their ids: a step that is gone may be of another trade. */
export function useStepNames(
  now: Pathway,
  otherwise: Pathway,
  { planned, changes }: Supposed,
): (step: string) => string {
  const sentencesNow = useSentencesIn(now)
  const sentencesOtherwise = useSentencesIn(otherwise)
  return useMemo(() => {
    const gone = byId(changes?.steps.flatMap((one) => (one.kind === 'gone' ? [one.before] : [])) ?? [])
    const ahead = byId(planned.kind === 'plan' ? planned.plan.steps : [])
    const nameOf = (pathway: Pathway, sentences: Sentences, id: string, step: PlanStep | undefined) => {
      const subject = step ? subjectOf(pathway, step) : subjectOfId(pathway, id)
      return subject ? plainName(sentences.station(subject)).trim() : id
    }
    return (id) =>
      gone.has(id)
        ? nameOf(now, sentencesNow, id, gone.get(id))
        : nameOf(otherwise, sentencesOtherwise, id, ahead.get(id))
  }, [now, otherwise, sentencesNow, sentencesOtherwise, planned, changes])
}

function byId(steps: readonly PlanStep[]): ReadonlyMap<string, PlanStep> {
  return new Map(steps.map((step) => [step.id, step]))
}
