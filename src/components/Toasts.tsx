import { XMarkIcon } from '@navikt/aksel-icons'
import { Button } from './Button.tsx'
import './toasts.css'

/** What an act has just done, said once, with the way back. */
export interface Toast {
  id: string
  text: string
  undo?: { text: string; onUndo: () => void }
}

/**
 * The place where messages appear. They are read out as they come and stay until closed, undone or replaced, or until the page changes:
 * nothing runs out while someone reads slowly. The place itself is always there, so that readers notice.
 */
export function Toasts({
  label,
  close,
  list,
  onClose,
}: {
  label: string
  close: string
  list: Toast[]
  onClose: (id: string) => void
}) {
  return (
    <section className="toasts screen-only" aria-label={label}>
      <output>
        {list.map(({ id, text, undo }) => (
          <div className="toast" key={id}>
            <p>{text}</p>
            {undo !== undefined && (
              <Button rank="quiet" onClick={undo.onUndo}>
                {undo.text}
              </Button>
            )}
            <Button rank="quiet" aria-label={close} onClick={() => onClose(id)}>
              <XMarkIcon aria-hidden />
            </Button>
          </div>
        ))}
      </output>
    </section>
  )
}
