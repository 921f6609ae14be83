import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useTyping } from '../typing.ts'

let isPressed = false
addEventListener('mousedown', () => (isPressed = true), true)
addEventListener('mouseup', () => (isPressed = false), true)

/**
 * Calls when a group of controls is left, or Enter is pressed in one of them. A group left by pressing the
 * mouse is told when the button is let go: what it changes on the page must not move a button under the press.
 * Going back with the browser's own keys leaves a group too, with the whole page; so does a page that is
 * loaded anew, closed or put behind another, for which what is typed is handed on before it is saved.
 */
export function Leaving({
  holds,
  onLeave,
  children,
}: {
  /** Something stands in the group that has not been handed on. */
  holds: boolean
  onLeave: () => void
  children: ReactNode
}) {
  useTyping(holds)
  const leave = useRef(onLeave)
  leave.current = onLeave
  const waiting = useRef<(() => void) | null>(null)
  useEffect(() => () => waiting.current?.(), [])
  useEffect(() => {
    if (!holds) return undefined
    const handOn = (event: Event): void => {
      if (event.type === 'visibilitychange' && document.visibilityState === 'visible') return
      // The browser asks before it leaves: to hand on is not yet to be kept
      if (event.type === 'beforeunload') event.preventDefault()
      flushSync(() => leave.current())
    }
    addEventListener('beforeunload', handOn)
    addEventListener('pagehide', handOn)
    document.addEventListener('visibilitychange', handOn)
    return () => {
      removeEventListener('beforeunload', handOn)
      removeEventListener('pagehide', handOn)
      document.removeEventListener('visibilitychange', handOn)
    }
  }, [holds])
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
