import { CheckField } from '../../components/field/CheckField.tsx'
import { NumberField } from '../../components/field/NumberField.tsx'
import { SelectField } from '../../components/field/SelectField.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { type Level, levels, type Skill } from '../../curriculum/requirement.ts'
import { contractRoles } from '../../curriculum/rules.ts'
import { capGivers } from '../../pathway/cap.ts'
import { leastGround } from '../../pathway/event.ts'
import { asksFor, isPercent, type Recordable, type RecordFields } from '../../planning/recording.ts'
import { AskedDay } from '../AskedDay.tsx'
import { noteFaultText } from '../noteFault.ts'
import { usePerson } from '../person.tsx'
import { usePlanWords } from '../plan/usePlan.ts'
import { RecordDay } from './RecordDay.tsx'
import { SubjectFields } from './SubjectFields.tsx'

const papers = ['norskprove', 'schoolAssessment', 'ownAssessment'] as const

/** What an event asks for: its day, and whatever else its kind has: a position, a last day, the levels of a test. */
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
  const { t } = usePlanWords().words
  const asked = asksFor(choice.kind)
  // Where the way is to no trade no job can be practice in it
  const goesByTrade = usePerson().outlook?.pathway.trade != null
  const isWrongPercent = (tried || fields.percent !== null) && !isPercent(fields.percent)
  return (
    <>
      <RecordDay value={fields.day} tried={tried} onChange={(day) => onChange({ ...fields, day })} />
      {asked.includes('percent') && (
        <NumberField
          label={t('adviser:follow.percent')}
          unit="%"
          value={fields.percent}
          onChange={(percent) => onChange({ ...fields, percent })}
          error={isWrongPercent ? t('adviser:plan.recordMissing.percent') : undefined}
        />
      )}
      {asked.includes('inTrade') && goesByTrade && (
        <CheckField
          label={t('adviser:follow.inTrade')}
          checked={fields.inTrade}
          onChange={(inTrade) => onChange({ ...fields, inTrade })}
        />
      )}
      {asked.includes('role') && (
        <SelectField
          label={t('adviser:follow.role')}
          value={fields.role ?? 'none'}
          options={[
            ...(fields.role === null
              ? [{ value: 'none' as const, text: t('adviser:follow.chooseRole') }]
              : []),
            ...contractRoles.map((role) => ({ value: role, text: t(`field:roles.${role}`) })),
          ]}
          onChange={(role) => onChange({ ...fields, role: role === 'none' ? null : role })}
        />
      )}
      {asked.includes('ends') && (
        <AskedDay
          label={t('adviser:follow.ends')}
          value={fields.ends}
          tried={tried}
          mayBeEmpty
          mayLieAhead
          onChange={(ends) => onChange({ ...fields, ends })}
        />
      )}
      {asked.includes('lastDay') && (
        <AskedDay
          label={t('adviser:follow.lastDay')}
          description={t('adviser:plan.optional')}
          value={fields.lastDay}
          tried={tried}
          mayBeEmpty
          mayLieAhead
          onChange={(lastDay, typed) =>
            onChange({ ...fields, lastDay, lastDayOnNoDay: lastDay === null && typed !== '' })
          }
        />
      )}
      {asked.includes('ground') && <ExceptionFields fields={fields} tried={tried} onChange={onChange} />}
      {asked.includes('expires') && (
        <AskedDay
          label={t('adviser:follow.expires')}
          description={t('adviser:plan.optional')}
          value={fields.expires}
          tried={tried}
          mayBeEmpty
          mayLieAhead
          onChange={(expires, typed) =>
            onChange({ ...fields, expires, expiresOnNoDay: expires === null && typed !== '' })
          }
        />
      )}
      {asked.includes('subjectLevel') && (
        <SubjectFields choice={choice} fields={fields} onChange={onChange} />
      )}
      {asked.includes('levels') && <Levels choice={choice} fields={fields} onChange={onChange} />}
      {asked.includes('paper') && (
        <SelectField
          label={t('adviser:map.paper')}
          value={fields.paper}
          options={papers.map((paper) => ({ value: paper, text: t(`field:papers.${paper}`) }))}
          onChange={(paper) => onChange({ ...fields, paper })}
        />
      )}
    </>
  )
}

/** Who has made an exception from how long a stay may be, why, and until when. */
function ExceptionFields({
  fields,
  tried,
  onChange,
}: {
  fields: RecordFields
  tried: boolean
  onChange: (fields: RecordFields) => void
}) {
  const { t } = usePlanWords().words
  const { outlook } = usePerson()
  const givers = outlook ? capGivers(outlook.pathway) : []
  const isShort = tried && fields.ground.trim().length < leastGround
  return (
    <>
      <SelectField
        label={t('adviser:waive.by')}
        value={fields.by ?? 'none'}
        options={[
          ...(fields.by === null ? [{ value: 'none' as const, text: t('adviser:follow.chooseGiver') }] : []),
          ...givers.map((by) => ({ value: by, text: t(`field:parties.${by}`) })),
        ]}
        onChange={(by) => onChange({ ...fields, by: by === 'none' ? null : by })}
      />
      <TextField
        label={t('adviser:waive.ground')}
        rows={2}
        value={fields.ground}
        onChange={(ground) =>
          onChange({ ...fields, ground, isGroundWrong: noteFaultText(t, ground) !== null })
        }
        error={
          isShort
            ? t('adviser:waive.groundFault', { least: leastGround })
            : (noteFaultText(t, fields.ground) ?? undefined)
        }
      />
      <AskedDay
        label={t('adviser:follow.exceptionUntil')}
        value={fields.until}
        tried={tried}
        mayLieAhead
        onChange={(until) => onChange({ ...fields, until })}
      />
    </>
  )
}

/** One level for each part of the test that was sat; a result below the one held does not count. */
function Levels({
  choice,
  fields,
  onChange,
}: {
  choice: Recordable
  fields: RecordFields
  onChange: (fields: RecordFields) => void
}) {
  const { t } = usePlanWords().words
  const offered = choice.offers.flatMap((offer) =>
    offer.kind === 'chart'
      ? [{ skill: offer.offer.unit.split('.')[1] as Skill, counts: offer.offer.levels ?? [] }]
      : [],
  )
  return (
    <fieldset className="ds-fieldset field-group">
      <legend className="ds-label">{t('adviser:map.level')}</legend>
      <div className="record-levels">
        {offered.map(({ skill, counts }) => (
          <SelectField
            key={skill}
            label={t(`field:skills.${skill}`)}
            value={fields.levels[skill] ?? 'none'}
            options={[
              { value: 'none', text: t('adviser:plan.notTested') },
              ...levels
                .filter((level): level is Exclude<Level, 'belowA1'> => counts.includes(level))
                .map((level) => ({ value: level, text: t(`field:levels.${level}`) })),
            ]}
            onChange={(level) => {
              const { [skill]: _, ...others } = fields.levels
              onChange({ ...fields, levels: level === 'none' ? others : { ...others, [skill]: level } })
            }}
          />
        ))}
      </div>
    </fieldset>
  )
}
