import { type ReactNode, useId } from 'react'
import type { Path } from '../../curriculum/json.ts'
import { fieldId } from '../editor/editing.ts'
import { useFaultText } from './useFaultText.ts'

/** Several fields under one name. A fault that is of none of them stands with the name. */
export function Fieldset({
  at,
  label,
  description,
  children,
}: {
  at: Path
  label: ReactNode
  description?: ReactNode
  children: ReactNode
}) {
  const error = useFaultText(at)
  const errorId = useId()
  return (
    <fieldset
      className="ds-fieldset editor-group"
      id={fieldId(at)}
      tabIndex={-1}
      aria-describedby={error ? errorId : undefined}
    >
      <legend className="ds-label">{label}</legend>
      {description !== undefined && <p className="muted small">{description}</p>}
      {error && (
        <p className="ds-validation-message" id={errorId}>
          {error}
        </p>
      )}
      {children}
    </fieldset>
  )
}
