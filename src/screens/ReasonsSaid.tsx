import { Said } from '../components/Said.tsx'
import { usePlanWords } from './plan/usePlan.ts'
import type { Reasons } from './useReasons.ts'

/** What is a reason of every step that is otherwise, told once over them; until the reasons are there, that they come. */
export function ReasonsSaid({
  reasons: { byStep, areComing },
  nameOf,
}: {
  reasons: Reasons
  nameOf: (step: string) => string
}) {
  const { words, sentences } = usePlanWords()
  const shared = sentences.plan.sharedReasons(byStep, nameOf)
  if (areComing) return <p className="small muted">{words.t('adviser:plan.reasonsComing')}</p>
  return (
    shared !== null && (
      <p>
        <Said text={shared} />
      </p>
    )
  )
}
