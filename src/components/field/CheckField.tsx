import { type ReactNode, useId } from 'react'

/** Yes or no to one sentence. */
export function CheckField({
  label,
  description,
  checked,
  onChange,
  id,
}: {
  label: ReactNode
  description?: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  id?: string
}) {
  const made = useId()
  const own = id ?? made
  return (
    <div className="ds-field">
      <input
        className="ds-input"
        type="checkbox"
        id={own}
        checked={checked}
        aria-describedby={description === undefined ? undefined : `${own}-description`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label className="ds-label" htmlFor={own}>
        {label}
      </label>
      {description !== undefined && (
        <div data-field="description" id={`${own}-description`}>
          {description}
        </div>
      )}
    </div>
  )
}
