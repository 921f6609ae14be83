import { type ClipboardEvent, useState } from 'react'
import { type Day, formatDay, parseDay, partsOf, yearLimits } from '../../calendar/day.ts'
import { withPlainDigits } from '../../calendar/digits.ts'
import { FieldGroup, type FieldWords } from './Frame.tsx'

interface Parts {
  date: string
  month: string
  year: string
}

const nothing: Parts = { date: '', month: '', year: '' }

function partsFrom(day: Day | null): Parts {
  if (day === null) return nothing
  const { year, month, date } = partsOf(day)
  return { date: String(date), month: String(month), year: String(year) }
}

function dayFrom(typed: Parts): Day | null {
  const date = withPlainDigits(typed.date)
  const month = withPlainDigits(typed.month)
  const year = withPlainDigits(typed.year)
  if (!/^\d{1,2}$/.test(date) || !/^\d{1,2}$/.test(month)) return null
  return parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
}

/** Whether what is typed is a date of a year that cannot be written: before 1900, or after 2199. */
export function isBeyondYears(typed: string): boolean {
  const year = /^\d{1,2}\.\d{1,2}\.(\d{4})$/.exec(withPlainDigits(typed))?.[1]
  return year !== undefined && (Number(year) < yearLimits.first || Number(year) > yearLimits.last)
}

/** A whole date pasted at once, as Norwegians (12.10.2026) or files (2026-10-12) write it. */
function partsPasted(text: string): Parts | null {
  const plain = withPlainDigits(text).trim()
  const iso = parseDay(plain)
  if (iso !== null) return partsFrom(iso)
  const match = /^(\d{1,2})[./ -]+(\d{1,2})[./ -]+(\d{4})$/.exec(plain)
  return match ? { date: match[1] ?? '', month: match[2] ?? '', year: match[3] ?? '' } : null
}

/**
 * A date in three short fields: day, month, year. The browser's own date input writes dates in the browser's
 * language and calendar, not the page's, and is slow for a day that one knows; these take typing, pasting and
 * every keyboard, and read the same in every language. Arrow keys leave the typing alone.
 */
export function DateField({
  value,
  onChange,
  parts: words,
  ...field
}: FieldWords & {
  value: Day | null
  /** `typed` is what stands in the fields; not empty while `day` is null means that there is no such day. */
  onChange: (day: Day | null, typed: string) => void
  parts: { date: string; month: string; year: string }
}) {
  const [typed, setTyped] = useState(partsFrom(value))
  // A day from elsewhere (undo, another field) takes the place of what was typed
  const shown = dayFrom(typed) === value ? typed : partsFrom(value)

  function change(next: Parts) {
    setTyped(next)
    const day = dayFrom(next)
    const all = [next.date, next.month, next.year].filter((part) => part !== '')
    onChange(day, day === null ? all.join('.') : formatDay(day))
  }

  function onPaste(event: ClipboardEvent) {
    const pasted = partsPasted(event.clipboardData.getData('text'))
    if (pasted === null) return
    event.preventDefault()
    change(pasted)
  }

  return (
    <FieldGroup {...field}>
      {({ id, ...ties }) => (
        <div className="date-parts">
          {(['date', 'month', 'year'] as const).map((part) => {
            const partId = part === 'date' ? id : `${id}-${part}`
            return (
              <div className="ds-field" key={part}>
                <label className="ds-label small" htmlFor={partId}>
                  {words[part]}
                </label>
                <input
                  className="ds-input"
                  type="text"
                  inputMode="numeric"
                  autoComplete="off"
                  id={partId}
                  size={part === 'year' ? 4 : 2}
                  maxLength={part === 'year' ? 4 : 2}
                  value={shown[part]}
                  onPaste={onPaste}
                  onChange={(event) => change({ ...shown, [part]: event.target.value.trim() })}
                  {...ties}
                />
              </div>
            )
          })}
        </div>
      )}
    </FieldGroup>
  )
}
