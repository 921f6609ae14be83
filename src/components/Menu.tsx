import { ChevronDownIcon } from '@navikt/aksel-icons'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Button, type ButtonRank } from './Button.tsx'
import './menu.css'

/** Something that can be done. */
export interface Action {
  id: string
  text: ReactNode
  /** A second line: what it does, or why it can't be done. */
  note?: ReactNode
  disabled?: boolean
  onDo: () => void
}

/** Milliseconds and pixels within which a second click is the other half of a double click. */
const doubleClick = { time: 500, apart: 8 }

/**
 * Lets the second half of a double click on an entry fall on nothing: the menu is gone by then, and what lies
 * beneath it was not meant. Clicks by key have no place and are let through.
 */
function swallowSecondClick({ detail, clientX, clientY, timeStamp }: MouseEvent): void {
  if (detail === 0) return
  const kinds = ['mousedown', 'click', 'dblclick'] as const
  const swallow = (event: MouseEvent): void => {
    const isSecond =
      event.timeStamp - timeStamp < doubleClick.time &&
      Math.hypot(event.clientX - clientX, event.clientY - clientY) < doubleClick.apart
    // A click elsewhere is a deed of its own, and whatever comes after it too
    if (!isSecond) stop()
    else {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  const stop = (): void => {
    for (const kind of kinds) document.removeEventListener(kind, swallow, true)
  }
  for (const kind of kinds) document.addEventListener(kind, swallow, true)
  setTimeout(stop, doubleClick.time)
}

/**
 * Actions behind one button. Plain buttons in a list rather than an ARIA menu: Tab reaches each, arrows move
 * too, Escape closes and gives focus back. An action that can't be done is still there to be read, with why.
 */
export function Menu({
  label,
  actions,
  rank = 'other',
  name,
  align = 'end',
}: {
  label: ReactNode
  actions: Action[]
  rank?: ButtonRank
  /** Says whose menu this is, where a page has many with one label; it must begin with the label. */
  name?: string
  align?: 'start' | 'end'
}) {
  const [open, setOpen] = useState(false)
  const whole = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const listId = useId()

  useEffect(() => {
    if (!open) return
    const closeOutside = (event: Event) => {
      if (!whole.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('focusin', closeOutside)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('focusin', closeOutside)
    }
  }, [open])

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && open) {
      event.stopPropagation()
      setOpen(false)
      opener.current?.focus()
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    if (!open) {
      setOpen(true)
      return
    }
    const buttons = [...(whole.current?.querySelectorAll<HTMLButtonElement>('li > button') ?? [])]
    const here = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const next = event.key === 'ArrowDown' ? here + 1 : (here < 0 ? buttons.length : here) - 1
    buttons[(next + buttons.length) % buttons.length]?.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons inside, gathered in one place
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: the same
    <div className="menu" ref={whole} onKeyDown={onKeyDown}>
      <Button
        rank={rank}
        ref={opener}
        aria-expanded={open}
        aria-controls={listId}
        aria-label={name}
        onClick={() => setOpen(!open)}
      >
        {label}
        <ChevronDownIcon aria-hidden />
      </Button>
      <ul id={listId} className={`menu-list ${align}`} hidden={!open}>
        {actions.map(({ id, text, note, disabled = false, onDo }) => (
          <li key={id}>
            <button
              type="button"
              aria-disabled={disabled || undefined}
              onClick={({ nativeEvent }) => {
                if (disabled) return
                swallowSecondClick(nativeEvent)
                setOpen(false)
                opener.current?.focus()
                onDo()
              }}
            >
              {text}
              {note !== undefined && <span className="menu-note">{note}</span>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
