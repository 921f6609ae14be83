import { type ReactNode, useId, useState } from 'react'
import type { Day } from '../../calendar/day.ts'
import { NumberField } from '../../components/field/NumberField.tsx'
import { useWords } from '../../language/useWords.ts'
import { DayField } from '../DayField.tsx'
import { DayNotice } from '../DayNotice.tsx'
import { noDay } from '../noDay.ts'
import { useFault } from './faults.tsx'
import { Leaving } from './Leaving.tsx'
import { useLost } from './useLost.ts'

/**
 * What is typed into a field and not handed on yet. Another value from outside takes its place once the field has been
 * left; while somebody types in it, another tab overwrites nothing.
 */
function useTyped<Value>(value: Value | null) {
  const [typed, setTyped] = useState<{ value: Value | null; text: string } | null>(null)
  const [isLeft, setLeft] = useState(true)
  const [isTried, setTried] = useState(false)
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    if (isLeft) {
      setTyped(null)
      setTried(false)
    }
  }
  return {
    typed,
    type: (next: Value | null, text: string) => {
      setTyped({ value: next, text })
      setLeft(false)
    },
    clear: () => setTyped(null),
    isTried,
    leave: () => {
      setLeft(true)
      setTried(true)
    },
  }
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
  const { typed, type, clear, isTried, leave } = useTyped(value)
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
        leave()
        if (!isGood) return
        if (number === value) clear()
        else onCommit(number)
      }}
    >
      <NumberField {...words} id={id} error={fault} value={typed ? typed.value : value} onChange={type} />
    </Leaving>
  )
}

/** A day that is handed on when its parts are left; one that does not exist stays, with what is wrong. */
export function CommittedDate({
  value,
  notAfter,
  missing = null,
  mayLieAhead = false,
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
  /** What is dated may be to come. */
  mayLieAhead?: boolean
  onCommit: (day: Day | null) => void
}) {
  const { t } = useWords('adviser')
  const id = useId()
  const { typed, type, clear, isTried, leave } = useTyped(value)
  const day = typed ? typed.value : value
  const isEmpty = typed ? typed.text === '' : value === null
  const fault = isEmpty
    ? missing
    : day === null
      ? noDay(t, typed?.text ?? '')
      : notAfter !== undefined && day > notAfter
        ? t('adviser:map.faults.future')
        : null
  useFault(id, fault)
  useLost(typed && fault !== null ? words.label : null)
  return (
    <Leaving
      holds={typed !== null}
      onLeave={() => {
        leave()
        if (!typed || fault !== null) return
        if (day === value) clear()
        else onCommit(day)
      }}
    >
      <DayField {...words} id={id} error={isTried ? fault : null} value={day} onChange={type} />
      {fault === null && <DayNotice day={day} mayLieAhead={mayLieAhead} />}
    </Leaving>
  )
}
