import { missingIn, type Recordable, type RecordFields } from '../../planning/recording.ts'
import { usePlanWords } from '../plan/usePlan.ts'

/** Says what an event with a day still lacks; shown when somebody has tried to record it in vain. */
export function MissingFields({ choice, fields }: { choice: Recordable; fields: RecordFields }) {
  const { t } = usePlanWords().words
  const missing = missingIn(choice, fields)
  // Day and position say themselves what is wrong with them
  if (fields.day === null || !missing || missing === 'percent') return null
  return (
    <p className="record-fault" role="alert">
      {t(`adviser:plan.recordMissing.${missing}`)}
    </p>
  )
}
