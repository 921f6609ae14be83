import type { Outlook } from '../../flows/outlook.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import { openDemandsOf } from '../../planning/openDemands.ts'
import type { Plan, PlanStep } from '../../planning/plan.ts'
import { proposalsLeft } from '../../planning/stationFacts.ts'
import { openQuestion } from '../openQuestion.ts'
import { useAskedOfPlan } from '../plan/useDemands.ts'
import { Said } from '../Said.tsx'

/** Dates of a plan that rest on something assumed. */
function unsureDates(plan: Plan): number {
  return plan.steps.filter((step) => step.assumes.length > 0).length
}

/** Dates that rest on something assumed, what to look at, and what nobody has decided. */
export function Unsure({ outlook }: { outlook: Outlook }) {
  const { pathway, plan, map, notices } = outlook
  const { t } = useWords('participant')
  const sentences = useSentences({ reader: 'participant', pathway })
  const unsure = plan ? unsureDates(plan) : 0
  const leaves = notices.filter(({ kind }) => kind === 'leavesTargetGroup')
  return (
    <>
      <p>
        {unsure > 0
          ? t('participant:way.unsureDates', { count: unsure })
          : t('participant:way.unsureNothing')}
      </p>
      {leaves.map((notice) => (
        <p key={notice.kind}>
          <Said>{sentences.plan.programmeNotice(notice, map.today)}</Said>
        </p>
      ))}
      <Questions outlook={outlook} />
      {proposalsLeft(map.stations) && <p>{t('participant:way.proposalHint')}</p>}
    </>
  )
}

/**
 * What nobody has said of the next step's own demands, what the route leaves open, and what nobody has said of the
 * later steps' demands, each with whom to ask. A question stays until it has an answer, whatever step comes next.
 */
function useAsked({ pathway, plan, next, questions }: Outlook): string[] {
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

/** What is to be asked; the first is shown, the others on request. */
function Questions({ outlook }: { outlook: Outlook }) {
  const { t } = useWords('participant', 'field')
  const [first, ...more] = useAsked(outlook).map((question) => (
    <p key={question}>
      <Said>{question}</Said>
    </p>
  ))
  return (
    <>
      {first}
      {more.length > 0 && (
        <details>
          <summary>{t('participant:way.moreQuestions', { count: more.length })}</summary>
          {more}
        </details>
      )}
    </>
  )
}
