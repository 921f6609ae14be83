import { type ReactNode, useEffect, useId, useRef } from 'react'
import './dialog.css'

/**
 * A dialog over the page: the browser's own, in Designsystemet's clothes, so that focus stays inside, Escape
 * closes and the page behind is out of reach. Every word on it is handed in, that of the cross too.
 */
export function Dialog({
  open,
  heading,
  close,
  onClose,
  children,
  actions,
  wide = false,
}: {
  open: boolean
  heading: ReactNode
  /** What the cross is called. */
  close: string
  onClose: () => void
  children: ReactNode
  actions?: ReactNode
  wide?: boolean
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const headingId = useId()
  useEffect(() => {
    const element = dialog.current
    if (!element || open === element.open) return
    if (open) element.showModal()
    else element.close()
  }, [open])
  return (
    <dialog
      className={wide ? 'ds-dialog dialog wide' : 'ds-dialog dialog'}
      aria-labelledby={headingId}
      ref={dialog}
      onClose={(event) => {
        // A file chooser or a dialog inside this one closes too, and its event comes by here
        if (event.target === event.currentTarget && open) onClose()
      }}
    >
      {open && (
        <>
          <button
            type="button"
            className="ds-button"
            data-variant="tertiary"
            data-icon
            data-command="close"
            aria-label={close}
            onClick={(event) => {
              event.preventDefault()
              onClose()
            }}
          />
          <h2 id={headingId}>{heading}</h2>
          <div className="dialog-body">{children}</div>
          {actions !== undefined && <div className="dialog-actions">{actions}</div>}
        </>
      )}
    </dialog>
  )
}
