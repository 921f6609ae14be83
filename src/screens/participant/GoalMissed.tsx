import { useWords } from '../../language/useWords.ts'
import type { GoalMissed as Missed } from '../../planning/ownGoal.ts'
import { Said } from '../Said.tsx'

/** What of the participant's own goal in Norwegian the plan leaves unreached; nothing when it reaches all. */
export function GoalMissed({ missed }: { missed: readonly Missed[] }) {
  const { t, list } = useWords('participant', 'field')
  if (missed.length === 0) return null
  const skills = list(
    missed.map(({ skill, goal }) => `${t(`field:skills.${skill}`)} ${t(`field:levels.${goal}`)}`),
  )
  return (
    <p>
      <Said>{t('participant:way.goalMissed', { skills })}</Said>
    </p>
  )
}
