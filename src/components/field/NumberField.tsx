import { useState } from 'react'
import { withPlainDigits } from '../../calendar/digits.ts'
import { FieldFrame, type FieldWords } from './Frame.tsx'

/** One to three digits, a comma or point, and three more: a thousand to one reader, one to another. */
const twofold = /^-?[1-9]\d{0,2}\.\d{3}$/

/**
 * The number a person has typed, in the digits of any script, with comma or point; null when it is empty, no
 * number, or may be read in two ways (1,000).
 */
export function readNumber(text: string): number | null {
  const plain = withPlainDigits(text)
    .replace(/\s/g, '')
    .replace(/[,\u066b\uff0c\uff0e]/, '.')
  return /^-?\d+(\.\d+)?$/.test(plain) && !twofold.test(plain) ? Number(plain) : null
}

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
