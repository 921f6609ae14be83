import { useState } from 'react'
import type { Day } from '../../calendar/day.ts'
import { useWords } from '../../language/useWords.ts'
import { DayField } from '../DayField.tsx'
import { DayNotice } from '../DayNotice.tsx'
import { noDay } from '../noDay.ts'
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
  const [typed, setTyped] = useState('')
  const isFuture = value !== null && value > today
  const error = isFuture
    ? t('adviser:map.faults.future')
    : tried && value === null
      ? noDay(t, typed)
      : undefined
  return (
    <>
      <DayField
        label={t('adviser:follow.when')}
        value={value}
        onChange={(day, text) => {
          setTyped(text)
          onChange(day)
        }}
        error={error}
      />
      {!isFuture && <DayNotice day={value} />}
    </>
  )
}
