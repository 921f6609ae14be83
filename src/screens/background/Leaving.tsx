import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'

let isPressed = false
addEventListener('mousedown', () => (isPressed = true), true)
addEventListener('mouseup', () => (isPressed = false), true)

/**
 * Calls when a group of controls is left, or Enter is pressed in one of them. A group left by pressing the
 * mouse is told when the button is let go: what it changes on the page must not move a button under the press.
 * Going back with the browser's own keys leaves a group too, with the whole page.
 */
export function Leaving({ onLeave, children }: { onLeave: () => void; children: ReactNode }) {
  const leave = useRef(onLeave)
  leave.current = onLeave
  const waiting = useRef<(() => void) | null>(null)
  useEffect(() => () => waiting.current?.(), [])
  const isInside = useRef(false)
  useLayoutEffect(
    () => () => {
      if (isInside.current) leave.current()
    },
    [],
  )

  function whenLetGo(): void {
    const letGo = (): void => {
      waiting.current = null
      removeEventListener('mouseup', letGo, true)
      leave.current()
    }
    waiting.current = letGo
    addEventListener('mouseup', letGo, true)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears of the controls inside, and is none itself
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: the same
    <div
      className="committed"
      onFocus={() => {
        isInside.current = true
      }}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return
        isInside.current = false
        if (isPressed) whenLetGo()
        else leave.current()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) leave.current()
      }}
    >
      {children}
    </div>
  )
}
