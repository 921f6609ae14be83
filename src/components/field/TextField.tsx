import { FieldFrame, type FieldWords } from './Frame.tsx'

/** A line of text, or several when `rows` is set. */
export function TextField({
  value,
  onChange,
  rows,
  size,
  autoComplete = 'off',
  type = 'text',
  ...words
}: FieldWords & {
  value: string
  onChange: (value: string) => void
  rows?: number
  /** Width in letters, where the answer's length is known. */
  size?: number
  autoComplete?: string
  type?: 'text' | 'search' | 'password'
}) {
  return (
    <FieldFrame {...words}>
      {(ties) =>
        rows === undefined ? (
          <input
            className="ds-input"
            type={type}
            size={size}
            autoComplete={autoComplete}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            {...ties}
          />
        ) : (
          <textarea
            className="ds-input"
            rows={rows}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            {...ties}
          />
        )
      }
    </FieldFrame>
  )
}
