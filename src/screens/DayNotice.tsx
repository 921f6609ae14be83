import type { Day } from '../calendar/day.ts'
import { MarkShape } from '../components/StateMark.tsx'
import { useWords } from '../language/useWords.ts'
import { unlikelyDay } from '../pathway/unlikelyDay.ts'
import { usePerson } from './person.tsx'
import { useWorkplace } from './workplace.tsx'

/** Asks to look at a day on which something can hardly have happened, or begin. It is a notice: the day counts as written. */
export function DayNotice({
  day,
  mayLieAhead = false,
}: {
  day: Day | null
  /** What is dated may be to come: only a day very far ahead is unlikely. */
  mayLieAhead?: boolean
}) {
  const { t } = useWords('adviser')
  const { birthYear } = usePerson().participant.background
  const { today } = useWorkplace()
  const why = day === null ? null : unlikelyDay(day, { birthYear, today, mayLieAhead })
  if (why === null) return null
  return (
    <p className="small" role="status">
      <MarkShape state="question" /> {t(`adviser:unlikelyDay.${why}`, { year: String(birthYear) })}
    </p>
  )
}
