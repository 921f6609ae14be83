import type { Day } from '../../calendar/day.ts'
import { useWords } from '../../language/useWords.ts'
import { AskedDay } from '../AskedDay.tsx'
import { useWorkplace } from '../workplace.tsx'

/** The day something happened: it has to be there when somebody records, and never lies ahead. */
export function RecordDay({
  value,
  tried,
  onChange,
}: {
  value: Day | null
  /** Somebody has tried to record: a day that is missing is said. */
  tried: boolean
  onChange: (day: Day | null) => void
}) {
  const { t } = useWords('adviser')
  const { today } = useWorkplace()
  return (
    <AskedDay
      label={t('adviser:follow.when')}
      value={value}
      tried={tried}
      fault={value !== null && value > today ? t('adviser:map.faults.future') : null}
      onChange={onChange}
    />
  )
}
