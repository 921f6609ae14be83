import { SelectField } from '../../components/field/SelectField.tsx'
import {
  type HeldLevel,
  heldLevels,
  levelsOf,
  type Subject,
  subjectPapers,
} from '../../curriculum/subject.ts'
import { idOf } from '../../pathway/pathway.ts'
import type { Recordable, RecordFields } from '../../planning/recording.ts'
import { usePlanWords } from '../plan/usePlan.ts'

/** The level that was reached in a subject, and what shows it. */
export function SubjectFields({
  choice,
  fields,
  onChange,
}: {
  choice: Recordable
  fields: RecordFields
  onChange: (fields: RecordFields) => void
}) {
  const { t } = usePlanWords().words
  return (
    <>
      <SelectField
        label={t('adviser:map.level')}
        value={fields.subjectLevel ?? 'none'}
        options={[
          ...(fields.subjectLevel === null
            ? [{ value: 'none' as const, text: t('shell:actions.choose') }]
            : []),
          ...subjectLevelsOf(choice).map((level) => ({
            value: level,
            text: t(`field:subjectLevels.${level}`),
          })),
        ]}
        onChange={(level) => onChange({ ...fields, subjectLevel: level === 'none' ? null : level })}
      />
      <SelectField
        label={t('adviser:map.paper')}
        value={fields.subjectPaper}
        options={subjectPapers.map((paper) => ({ value: paper, text: t(`field:subjectPapers.${paper}`) }))}
        onChange={(subjectPaper) => onChange({ ...fields, subjectPaper })}
      />
    </>
  )
}

/** The levels of a subject that may be written down: those that count there, or all where the form says which do not. */
function subjectLevelsOf({ offers }: Recordable): readonly HeldLevel[] {
  const [first] = offers
  if (first?.kind !== 'chart') return heldLevels
  const { unit, subjectLevels = heldLevels } = first.offer
  const there = levelsOf(idOf(unit) as Subject)
  return subjectLevels.filter((level) => there.includes(level))
}
