import { SelectField } from '../../components/field/SelectField.tsx'
import { useWords } from '../../language/useWords.ts'
import { backgroundLimits } from '../../pathway/background.ts'
import { CommittedDate, CommittedNumber } from './Committed.tsx'
import { useBackground } from './useBackground.ts'

/** School, and the year of birth where a county asks for it. */
export function SchoolPart() {
  const { t } = useWords('adviser')
  const { background, set } = useBackground()
  const { schoolYears, upperSecondary, birthYear } = background
  return (
    <section className="part" aria-labelledby="part-school">
      <h2 id="part-school">{t('adviser:map.school')}</h2>
      <div className="part-fields">
        <CommittedNumber
          label={t('adviser:map.schoolYears')}
          value={schoolYears}
          from={backgroundLimits.schoolYears[0]}
          to={backgroundLimits.schoolYears[1]}
          whole
          optional
          onCommit={(years) => set({ schoolYears: years })}
        />
        <SelectField
          label={t('adviser:map.upperSecondary')}
          value={upperSecondary === null ? 'notTold' : upperSecondary ? 'yes' : 'no'}
          options={[
            { value: 'notTold', text: t('adviser:map.notTold') },
            { value: 'yes', text: t('adviser:map.yes') },
            { value: 'no', text: t('adviser:map.no') },
          ]}
          onChange={(answer) => set({ upperSecondary: answer === 'notTold' ? null : answer === 'yes' })}
        />
        <CommittedNumber
          label={t('adviser:map.birthYear')}
          description={t('adviser:map.birthYearHint')}
          value={birthYear}
          from={backgroundLimits.birthYear[0]}
          to={backgroundLimits.birthYear[1]}
          whole
          optional
          onCommit={(year) => set({ birthYear: year })}
        />
      </div>
    </section>
  )
}

/** The hours that a person can use, and from when. */
export function TimePart() {
  const { t } = useWords('adviser')
  const { background, set } = useBackground()
  return (
    <section className="part" aria-labelledby="part-time">
      <h2 id="part-time">{t('adviser:map.time')}</h2>
      <div className="part-fields">
        <CommittedNumber
          label={t('adviser:map.hoursAWeek')}
          description={t('adviser:map.hoursHint')}
          value={background.hoursAWeek}
          from={backgroundLimits.hoursAWeek[0]}
          to={backgroundLimits.hoursAWeek[1]}
          onCommit={(hours) => {
            if (hours !== null) set({ hoursAWeek: hours })
          }}
        />
        <CommittedDate
          label={t('adviser:map.earliestStart')}
          value={background.earliestStart}
          mayLieAhead
          onCommit={(day) => set({ earliestStart: day })}
        />
      </div>
    </section>
  )
}
