import type { Outlook } from '../../flows/outlook.ts'
import { capital } from '../../language/marks.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import { failedExams, resultOfAttempt } from '../../planning/failedExams.ts'
import { Said } from '../Said.tsx'
import { useAgain } from './useUprightWords.ts'

/** The exams that were failed, missed or annulled and are still to be passed, each with what comes next. */
export function FailedExams({ outlook }: { outlook: Outlook }) {
  const { t } = useWords('participant')
  const { pathway, map, replayed } = outlook
  const sentences = useSentences({ reader: 'participant', pathway })
  const again = useAgain(outlook)
  return failedExams(map).map(({ attempt }) => {
    const outcome = resultOfAttempt(replayed.standing, attempt)
    if (attempt.subject.kind !== 'exam' || outcome === null || outcome === 'passed') return null
    const what = t(`participant:way.failed.${outcome}`, { exam: sentences.exam(attempt.subject.exam) })
    return (
      <p key={attempt.id}>
        <Said>{`${capital(what)} ${again(attempt)}`}</Said>
      </p>
    )
  })
}
