import { useState } from 'react'
import type { Day } from '../calendar/day.ts'
import { useWords } from '../language/useWords.ts'
import { DayField } from './DayField.tsx'
import { DayNotice } from './DayNotice.tsx'
import { noDay } from './noDay.ts'

/**
 * A day that a form asks for. What is typed and is no day is said once somebody has tried to go on, and a day that is
 * hardly right is asked to be looked at.
 */
export function AskedDay({
  label,
  description,
  value,
  tried,
  fault = null,
  mayBeEmpty = false,
  mayLieAhead = false,
  onChange,
}: {
  label: string
  description?: string
  value: Day | null
  /** Somebody has tried to go on without it. */
  tried: boolean
  /** Why the day that is there cannot be taken; null when it can. */
  fault?: string | null
  /** Without a day the form goes on, or says itself what is missing. */
  mayBeEmpty?: boolean
  /** What is dated may be to come. */
  mayLieAhead?: boolean
  /** `typed` is the text from which the day was read, if it was one. */
  onChange: (day: Day | null, typed: string) => void
}) {
  const { t } = useWords('adviser')
  const [typed, setTyped] = useState('')
  const lacks = value === null && tried && !(mayBeEmpty && typed === '')
  const error = value === null ? (lacks ? noDay(t, typed) : null) : fault
  return (
    <>
      <DayField
        label={label}
        description={description}
        value={value}
        onChange={(day, text) => {
          setTyped(text)
          onChange(day, text)
        }}
        error={error ?? undefined}
      />
      {error === null && <DayNotice day={value} mayLieAhead={mayLieAhead} />}
    </>
  )
}
