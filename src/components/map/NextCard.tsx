import { type ReactNode, useId } from 'react'
import type { Lane } from '../../curriculum/route.ts'
import { Bdi } from '../Bdi.tsx'
import { type Name, NameText } from '../Bilingual.tsx'
import './lanes.css'
import './nextCard.css'

/** The one thing to do now: what, in which part of the route, in plain words, with its buttons. */
export function NextCard({
  kicker,
  lane,
  laneName,
  name,
  children,
  actions,
}: {
  /** *Nå*. */
  kicker: string
  lane: Lane
  laneName: string
  name: Name
  /** What it is, in plain sentences. */
  children: ReactNode
  actions?: ReactNode
}) {
  const headingId = useId()
  const term = [name.code, name.norwegian].filter((part) => part !== undefined).join(' ')
  return (
    <section className="next-card" aria-labelledby={headingId}>
      <p className="next-kicker">
        <span className="next-now">{kicker}</span>
        <span className={`lane-bar in-${lane}`}>{laneName}</span>
      </p>
      <h2 id={headingId}>
        <NameText name={{ ...name, code: undefined }} />
      </h2>
      {term !== '' && (
        <p className="next-term">
          <Bdi>{term}</Bdi>
        </p>
      )}
      <div className="next-text">{children}</div>
      {actions !== undefined && <div className="next-actions screen-only">{actions}</div>}
    </section>
  )
}
