import { type ReactNode, useRef } from 'react'
import { type Place, Tabs } from './Tabs.tsx'
import { type Toast, Toasts } from './Toasts.tsx'
import { Wordmark } from './Wordmark.tsx'
import './appShell.css'

/**
 * What surrounds every page: wordmark, main places, how the work stands, what is at the far end (language, who I
 * am), the page itself, and the messages that an act leaves behind with its undo. On a phone the places and how
 * the work stands share the second of two rows.
 */
export function AppShell({
  name,
  home,
  skip,
  nav,
  status,
  aside,
  toasts,
  children,
  density = 'sm',
}: {
  /** The product's name, or the county's own for it. */
  name: string
  home: string
  /** The words of the link that goes past all this to the page. */
  skip: string
  nav?: { label: string; places: Place[] }
  /** How the work stands: saved or not. */
  status?: ReactNode
  aside?: ReactNode
  toasts: { label: string; close: string; list: Toast[]; onClose: (id: string) => void }
  children: ReactNode
  /** `sm` where there is much on a screen, `lg` for large letters and targets of 52 px. */
  density?: 'sm' | 'md' | 'lg'
}) {
  const main = useRef<HTMLElement>(null)
  // By name rather than by `:has`, for which a browser styles the whole page anew at every change in it
  const told = toasts.list.length > 0 ? ' told' : ''
  return (
    <div className={`app-shell${told}`} data-size={density}>
      {/* The address bar's hash is a route of the app: going to the page moves focus and leaves the address alone.
          biome-ignore lint/a11y/useValidAnchor: readers look for it among the links */}
      <a
        className="skip-link"
        href="#main"
        onClick={(event) => {
          event.preventDefault()
          main.current?.focus()
        }}
      >
        {skip}
      </a>
      <header className="app-top screen-only">
        <Wordmark name={name} href={home} />
        {nav !== undefined && <Tabs {...nav} />}
        {status !== undefined && <div className="app-status">{status}</div>}
        {aside !== undefined && <div className="app-aside">{aside}</div>}
      </header>
      <main id="main" tabIndex={-1} ref={main}>
        {children}
      </main>
      <Toasts {...toasts} />
    </div>
  )
}
