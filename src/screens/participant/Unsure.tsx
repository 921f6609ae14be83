import type { Outlook } from '../../flows/outlook.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import { unsureSteps } from '../../planning/compare.ts'
import { proposalsLeft } from '../../planning/stationFacts.ts'
import { Said } from '../Said.tsx'
import { useOpenQuestions } from './useOpenQuestions.ts'

/** Dates that rest on something assumed, what to look at, and what nobody has decided. */
export function Unsure({ outlook }: { outlook: Outlook }) {
  const { pathway, plan, map, notices } = outlook
  const { t } = useWords('participant')
  const sentences = useSentences({ reader: 'participant', pathway })
  const unsure = plan ? unsureSteps(plan.steps) : 0
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

/** What is to be asked; the first is shown, the others on request. */
function Questions({ outlook }: { outlook: Outlook }) {
  const { t } = useWords('participant', 'field')
  const [first, ...more] = useOpenQuestions(outlook).map((question) => (
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
