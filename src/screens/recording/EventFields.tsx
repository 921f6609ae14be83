import { asksFor, missingIn, type Recordable, type RecordFields } from '../../planning/recording.ts'
import { usePlanWords } from '../plan/usePlan.ts'
import { RecordDay } from './RecordDay.tsx'
import { RecordFieldsOf } from './RecordFields.tsx'

/** What an event asks for: its day, and whatever else its kind has. */
export function EventFields({
  choice,
  fields,
  tried,
  onChange,
}: {
  choice: Recordable
  fields: RecordFields
  /** Somebody has tried to record it: what is wrong is said. */
  tried: boolean
  onChange: (fields: RecordFields) => void
}) {
  return (
    <>
      <RecordDay value={fields.day} tried={tried} onChange={(day) => onChange({ ...fields, day })} />
      {asksFor(choice.kind).length > 0 && (
        <RecordFieldsOf choice={choice} fields={fields} tried={tried} onChange={onChange} />
      )}
    </>
  )
}

/** Says what an event with a day still lacks; shown when somebody has tried to record it in vain. */
export function MissingFields({ choice, fields }: { choice: Recordable; fields: RecordFields }) {
  const { t } = usePlanWords().words
  const missing = missingIn(choice, fields)
  if (fields.day === null || !missing) return null
  return (
    <p className="record-fault" role="alert">
      {t(`adviser:plan.recordMissing.${missing}`)}
    </p>
  )
}
