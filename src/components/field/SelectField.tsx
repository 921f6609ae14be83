import { FieldFrame, type FieldWords } from './Frame.tsx'

/** One of several, in the browser's own list: it works with any keyboard, reader and phone. */
export function SelectField<Value extends string>({
  value,
  options,
  onChange,
  ...words
}: FieldWords & {
  value: Value
  options: { value: Value; text: string }[]
  onChange: (value: Value) => void
}) {
  return (
    <FieldFrame {...words}>
      {(ties) => (
        <select
          className="ds-input"
          data-width="auto"
          value={value}
          onChange={(event) => onChange(event.target.value as Value)}
          {...ties}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}
