import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import './progress.css'

/** Work that takes a while: how far it has come, or only that it goes on, and the way to stop it. */
export function Progress({
  label,
  share,
  note,
  cancel,
}: {
  label: string
  /** From 0 to 1; left out when nobody knows. */
  share?: number
  note?: ReactNode
  cancel?: { text: string; onCancel: () => void }
}) {
  return (
    <div className="progress">
      <label>
        <span>{label}</span>
        <progress max={1} value={share} />
      </label>
      {note !== undefined && <p className="small muted">{note}</p>}
      {cancel !== undefined && <Button onClick={cancel.onCancel}>{cancel.text}</Button>}
    </div>
  )
}
