import { FieldFrame, type FieldWords } from './Frame.tsx'

/** A line of text, or several when `rows` is set; `suggestions` can be picked, and anything else be written. */
export function TextField({
  value,
  onChange,
  rows,
  size,
  suggestions = [],
  autoComplete = 'off',
  type = 'text',
  ...words
}: FieldWords & {
  value: string
  onChange: (value: string) => void
  rows?: number
  /** Width in letters, where the answer's length is known. */
  size?: number
  suggestions?: readonly string[]
  autoComplete?: string
  type?: 'text' | 'search' | 'password'
}) {
  return (
    <FieldFrame {...words}>
      {(ties) =>
        rows === undefined ? (
          <>
            <input
              className="ds-input"
              type={type}
              size={size}
              autoComplete={autoComplete}
              value={value}
              onChange={(event) => onChange(event.target.value)}
              list={suggestions.length > 0 ? `${ties.id}-suggestions` : undefined}
              {...ties}
            />
            {suggestions.length > 0 && (
              <datalist id={`${ties.id}-suggestions`}>
                {suggestions.map((suggestion) => (
                  <option key={suggestion} value={suggestion} />
                ))}
              </datalist>
            )}
          </>
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
