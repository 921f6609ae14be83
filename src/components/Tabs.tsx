import type { ReactNode } from 'react'
import './tabs.css'

/** A place that a row of links leads to. */
export interface Place {
  href: string
  text: ReactNode
  current?: boolean
}

/**
 * Places beside each other, one of them here. Links, not ARIA tabs: each has an address of its own, so that
 * going back, opening in another window and sharing work.
 */
export function Tabs({ label, places }: { label: string; places: Place[] }) {
  return (
    <nav className="tabs screen-only" aria-label={label}>
      <ul>
        {places.map(({ href, text, current = false }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
