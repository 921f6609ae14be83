import { CheckField } from '../../components/field/CheckField.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { FieldFrame } from '../../components/field/Frame.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { capital } from '../../language/marks.ts'
import { useWords } from '../../language/useWords.ts'
import { DayField } from '../DayField.tsx'
import { DayNotice } from '../DayNotice.tsx'
import type { DraftField, ExperienceDraft } from './draft.ts'
import { OccupationField } from './OccupationField.tsx'

/** The fields of one experience. `onChoose` is called where choosing is all there is to it, `onType` elsewhere. */
export interface DraftForm {
  draft: ExperienceDraft
  onType: (part: Partial<ExperienceDraft>) => void
  onChoose: (part: Partial<ExperienceDraft>) => void
  /** What is wrong with a field, once it has been left. */
  errorOf: (field: DraftField) => string | null
  idOf: (field: DraftField) => string
}

/** What kind of work it was, and where. */
export function WorkFields({ draft, onType, onChoose, errorOf, idOf }: DraftForm) {
  const { t } = useWords('adviser', 'field')
  return (
    <>
      <div className="part-fields">
        <TextField
          id={idOf('title')}
          label={t('adviser:map.experienceTitle')}
          description={t('adviser:map.experienceHint')}
          error={errorOf('title')}
          size={28}
          value={draft.title}
          onChange={(title) => onType({ title })}
        />
        <OccupationField value={draft.styrk} onChange={(styrk) => onChoose({ styrk })} />
      </div>
      <div className="part-fields">
        <ChoiceField
          label={t('adviser:map.where')}
          value={draft.where}
          options={(['norway', 'abroad'] as const).map((where) => ({
            value: where,
            text: capital(t(`field:where.${where}`)),
          }))}
          onChange={(where) => onChoose({ where })}
        />
        <TextField
          id={idOf('place')}
          label={t('adviser:map.place')}
          error={errorOf('place')}
          size={24}
          value={draft.place}
          onChange={(place) => onType({ place })}
        />
      </div>
    </>
  )
}

/** When or how long, and in what position. */
export function TimeFields({ draft, onType, onChoose, errorOf, idOf }: DraftForm) {
  const { t } = useWords('adviser')
  return (
    <div className="part-fields">
      <ChoiceField
        label={t('adviser:map.timeKind')}
        value={draft.timeKind}
        options={[
          { value: 'period', text: t('adviser:map.knowsPeriod') },
          { value: 'length', text: t('adviser:map.onlyLength') },
        ]}
        onChange={(timeKind) => onChoose({ timeKind })}
      />
      {draft.timeKind === 'period' ? (
        <>
          <DayField
            id={idOf('from')}
            label={t('adviser:map.from')}
            error={errorOf('from')}
            value={draft.from.day}
            onChange={(day, text) => onType({ from: { day, text } })}
          />
          <DayNotice day={errorOf('from') === null ? draft.from.day : null} />
          <div className="until">
            {!draft.ongoing && (
              <DayField
                id={idOf('to')}
                label={t('adviser:map.to')}
                error={errorOf('to')}
                value={draft.to.day}
                onChange={(day, text) => onType({ to: { day, text } })}
              />
            )}
            <CheckField
              label={t('adviser:map.stillThere')}
              checked={draft.ongoing}
              onChange={(ongoing) => onChoose({ ongoing })}
            />
          </div>
        </>
      ) : (
        <>
          <NumberText
            form={{ draft, onType, errorOf, idOf }}
            field="years"
            label={t('adviser:map.lengthYears')}
          />
          <NumberText
            form={{ draft, onType, errorOf, idOf }}
            field="months"
            label={t('adviser:map.months')}
          />
        </>
      )}
      <NumberText form={{ draft, onType, errorOf, idOf }} field="percent" label={t('adviser:map.percent')} />
    </div>
  )
}

/** A number kept as it is typed, since the draft is read as a whole. */
function NumberText({
  form: { draft, onType, errorOf, idOf },
  field,
  label,
}: {
  form: Omit<DraftForm, 'onChoose'>
  field: 'years' | 'months' | 'percent'
  label: string
}) {
  return (
    <FieldFrame id={idOf(field)} label={label} error={errorOf(field)}>
      {(ties) => (
        <input
          className="ds-input"
          data-width="auto"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          size={4}
          value={draft[field]}
          onChange={(event) => onType({ [field]: event.target.value })}
          {...ties}
        />
      )}
    </FieldFrame>
  )
}
