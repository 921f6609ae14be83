import { type ReactNode, useId, useState } from 'react'
import type { Day } from '../../calendar/day.ts'
import { NumberField } from '../../components/field/NumberField.tsx'
import { useWords } from '../../language/useWords.ts'
import { DayField } from '../DayField.tsx'
import { useFault } from './faults.tsx'
import { Leaving } from './Leaving.tsx'
import { useLost } from './useLost.ts'

/** What is typed into a field and not handed on yet; another value from outside takes its place. */
function useTyped<Value>(value: Value | null) {
  const [typed, setTyped] = useState<{ value: Value | null; text: string } | null>(null)
  const [isTried, setTried] = useState(false)
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setTyped(null)
    setTried(false)
  }
  return { typed, setTyped, isTried, setTried }
}

/** A number that is handed on when its field is left; what is no such number stays, with what is wrong. */
export function CommittedNumber({
  value,
  from,
  to,
  whole = false,
  optional = false,
  onCommit,
  ...words
}: {
  label: string
  description?: ReactNode
  unit?: string
  value: number | null
  from: number
  to: number
  whole?: boolean
  /** Empty means not told. */
  optional?: boolean
  onCommit: (value: number | null) => void
}) {
  const { t } = useWords('adviser')
  const id = useId()
  const { typed, setTyped, isTried, setTried } = useTyped(value)
  const isEmpty = typed?.text.trim() === ''
  const number = typed?.value ?? null
  const fits = number !== null && number >= from && number <= to && (!whole || Number.isInteger(number))
  const isGood = typed === null || fits || (isEmpty && optional)
  const fault =
    isGood || !isTried ? null : t(`adviser:map.faults.${whole ? 'whole' : 'number'}`, { from, to })
  useFault(id, isGood ? null : t(`adviser:map.faults.${whole ? 'whole' : 'number'}`, { from, to }))
  useLost(isGood ? null : words.label)
  return (
    <Leaving
      holds={typed !== null}
      onLeave={() => {
        if (!typed) return
        setTried(true)
        if (!isGood) return
        if (number === value) setTyped(null)
        else onCommit(number)
      }}
    >
      <NumberField
        {...words}
        id={id}
        error={fault}
        value={typed ? typed.value : value}
        onChange={(next, text) => setTyped({ value: next, text })}
      />
    </Leaving>
  )
}

/** A day that is handed on when its parts are left; one that does not exist stays, with what is wrong. */
export function CommittedDate({
  value,
  notAfter,
  missing = null,
  onCommit,
  ...words
}: {
  label: string
  description?: ReactNode
  value: Day | null
  /** What happened did not happen after this day. */
  notAfter?: Day
  /** What to say when it is left empty; null when it may be. */
  missing?: string | null
  onCommit: (day: Day | null) => void
}) {
  const { t } = useWords('adviser')
  const id = useId()
  const { typed, setTyped, isTried, setTried } = useTyped(value)
  const day = typed ? typed.value : value
  const isEmpty = typed ? typed.text === '' : value === null
  const fault = isEmpty
    ? missing
    : day === null
      ? t('adviser:map.faults.date')
      : notAfter !== undefined && day > notAfter
        ? t('adviser:map.faults.future')
        : null
  useFault(id, fault)
  useLost(typed && fault !== null ? words.label : null)
  return (
    <Leaving
      holds={typed !== null}
      onLeave={() => {
        setTried(true)
        if (!typed || fault !== null) return
        if (day === value) setTyped(null)
        else onCommit(day)
      }}
    >
      <DayField
        {...words}
        id={id}
        error={isTried ? fault : null}
        value={day}
        onChange={(next, text) => setTyped({ value: next, text })}
      />
    </Leaving>
  )
}
