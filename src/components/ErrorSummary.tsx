import { useEffect, useRef } from 'react'
import './errorSummary.css'

/** One fault in a form: which field, and what to do about it. */
export interface FieldFault {
  /** The id of the field; a date's is that of its first part. */
  field: string
  text: string
}

/**
 * What has to be put right before a form can go on. It takes focus when it appears, and each line leads to
 * its field; by moving focus, since the address bar's hash is a route of the app.
 */
export function ErrorSummary({ heading, faults }: { heading: string; faults: FieldFault[] }) {
  const summary = useRef<HTMLDivElement>(null)
  const any = faults.length > 0
  useEffect(() => {
    if (any) summary.current?.focus()
  }, [any])
  if (!any) return null
  return (
    <div className="ds-error-summary error-summary" role="alert" tabIndex={-1} ref={summary}>
      <h2>{heading}</h2>
      <ul className="ds-list">
        {faults.map(({ field, text }) => (
          <li key={field + text}>
            <a
              className="ds-link"
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(field)?.focus()
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
