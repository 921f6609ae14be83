import { useId } from 'react'
import { FieldGroup, type FieldWords } from './Frame.tsx'

/** One of a few, all of them in sight. */
export function ChoiceField<Value extends string>({
  value,
  options,
  onChange,
  ...words
}: FieldWords & {
  value: Value | null
  options: { value: Value; text: string; description?: string }[]
  onChange: (value: Value) => void
}) {
  const name = useId()
  return (
    <FieldGroup {...words}>
      {({ id, ...ties }) => (
        <div className="choices">
          {options.map((option, index) => (
            <div className="ds-field" key={option.value}>
              <input
                className="ds-input"
                type="radio"
                id={index === 0 ? id : `${id}-${option.value}`}
                name={name}
                checked={option.value === value}
                aria-describedby={option.description === undefined ? undefined : `${id}-${option.value}-more`}
                onChange={() => onChange(option.value)}
                {...ties}
              />
              <label className="ds-label" htmlFor={index === 0 ? id : `${id}-${option.value}`}>
                {option.text}
              </label>
              {option.description !== undefined && (
                <div data-field="description" id={`${id}-${option.value}-more`}>
                  {option.description}
                </div>
              )}
            </div>
          ))}
        </div>
      )}
    </FieldGroup>
  )
}
