import { type ReactNode, useId } from 'react'
import './field.css'

/** What every field has, whatever is typed into it. */
export interface FieldWords {
  label: ReactNode
  description?: ReactNode
  /** What is wrong and what to do; null or left out when nothing is. */
  error?: ReactNode
  /** The field's id, for an error summary to lead to; made up when left out. */
  id?: string
}

/** What ties a control to its words. */
export interface ControlTies {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

const has = (words: ReactNode) => words !== undefined && words !== null && words !== false && words !== ''

/**
 * Label, description and error around one control, tied together by ids. In Designsystemet's clothes; its own
 * element for this ties them after the page is drawn, which costs 20 kB and a moment without a name.
 */
export function FieldFrame({
  label,
  description,
  error,
  id,
  children,
}: FieldWords & { children: (ties: ControlTies) => ReactNode }) {
  const made = useId()
  const own = id ?? made
  const described = [has(description) && `${own}-description`, has(error) && `${own}-error`].filter(Boolean)
  return (
    <div className="ds-field field">
      <label className="ds-label" htmlFor={own}>
        {label}
      </label>
      {has(description) && (
        <div data-field="description" id={`${own}-description`}>
          {description}
        </div>
      )}
      {children({
        id: own,
        'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
        'aria-invalid': has(error) ? true : undefined,
      })}
      <FieldError id={`${own}-error`}>{error}</FieldError>
    </div>
  )
}

/** The sentence under a field that says what is wrong. */
function FieldError({ id, children }: { id: string; children: ReactNode }) {
  if (!has(children)) return null
  return (
    <p className="ds-validation-message" data-field="validation" id={id}>
      {children}
    </p>
  )
}

/** A group of controls under one legend: the parts of a date, or choices. */
export function FieldGroup({
  label,
  description,
  error,
  id,
  children,
}: FieldWords & { children: (ties: { id: string; 'aria-invalid': true | undefined }) => ReactNode }) {
  const made = useId()
  const own = id ?? made
  const described = [has(description) && `${own}-description`, has(error) && `${own}-error`].filter(Boolean)
  return (
    <fieldset
      className="ds-fieldset field-group"
      aria-describedby={described.length > 0 ? described.join(' ') : undefined}
    >
      <legend className="ds-label">{label}</legend>
      {has(description) && (
        <div data-field="description" id={`${own}-description`}>
          {description}
        </div>
      )}
      {children({ id: own, 'aria-invalid': has(error) ? true : undefined })}
      <FieldError id={`${own}-error`}>{error}</FieldError>
    </fieldset>
  )
}
