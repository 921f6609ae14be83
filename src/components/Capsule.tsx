import type { ReactNode } from 'react'
import './capsule.css'

/**
 * A partial competence: what a person may already work as, named where it is reached. Its border says how
 * far it has come, as a station's does; the word belongs in `children`.
 */
export function Capsule({
  progress,
  children,
}: {
  progress: 'done' | 'agreed' | 'proposed'
  children: ReactNode
}) {
  return <span className={`capsule ${progress}`}>{children}</span>
}
