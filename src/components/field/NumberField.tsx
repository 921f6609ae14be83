import { useState } from 'react'
import { readNumber } from '../../calendar/digits.ts'
import { FieldFrame, type FieldWords } from './Frame.tsx'

function writeNumber(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',')
}

/**
 * A number with its unit beside it. A line of text that opens the number keys rather than the browser's number
 * input, which changes under a turning wheel and reads a comma by the browser's language, not the page's.
 */
export function NumberField({
  value,
  onChange,
  unit,
  size = 4,
  ...words
}: FieldWords & {
  value: number | null
  /** `text` is what stands in the field: not empty while `value` is null means that it is no number. */
  onChange: (value: number | null, text: string) => void
  unit?: string
  size?: number
}) {
  const [text, setText] = useState(writeNumber(value))
  // What is typed stays as typed ("7,50") until the value is changed from elsewhere
  const shown = readNumber(text) === value ? text : writeNumber(value)
  return (
    <FieldFrame {...words}>
      {(ties) => (
        <span className="field-unit">
          <input
            className="ds-input"
            type="text"
            inputMode="decimal"
            autoComplete="off"
            size={size}
            value={shown}
            onChange={(event) => {
              setText(event.target.value)
              onChange(readNumber(event.target.value), event.target.value)
            }}
            {...ties}
          />
          {unit !== undefined && <span>{unit}</span>}
        </span>
      )}
    </FieldFrame>
  )
}
