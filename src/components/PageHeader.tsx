import type { ReactNode, Ref } from 'react'
import { type Place, Tabs } from './Tabs.tsx'
import './pageHeader.css'

/** A fact under the heading: *Fylke* Vestland. Where the value says enough, the term is heard and not seen. */
export interface HeaderFact {
  term: string
  value: ReactNode
  spoken?: boolean
}

/**
 * What a page is about: heading, a few facts, at the far end the one figure that matters (a finish range, a
 * count), and below them the page's own places. Whoever changes page puts focus on the heading.
 */
export function PageHeader({
  heading,
  facts = [],
  figure,
  figureNote,
  actions,
  tabs,
  beside,
  headingRef,
}: {
  heading: ReactNode
  facts?: HeaderFact[]
  figure?: ReactNode
  figureNote?: ReactNode
  actions?: ReactNode
  tabs?: { label: string; places: Place[] }
  /** Stands at the far end of the tabs' row: how to see the page (map or list). */
  beside?: ReactNode
  headingRef?: Ref<HTMLHeadingElement>
}) {
  return (
    <div className="page-header">
      <div className="page-header-top">
        <div>
          <h1 tabIndex={-1} ref={headingRef}>
            {heading}
          </h1>
          {facts.length > 0 && (
            <dl className="page-facts">
              {facts.map(({ term, value, spoken = false }) => (
                <div key={term}>
                  <dt className={spoken ? 'spoken' : 'muted'}>{term}</dt>
                  <dd className={spoken ? 'strong' : undefined}>{value}</dd>
                </div>
              ))}
            </dl>
          )}
        </div>
        {figure !== undefined && (
          <div className="page-figure">
            <p className="page-figure-main">{figure}</p>
            {figureNote !== undefined && <p>{figureNote}</p>}
          </div>
        )}
        {actions !== undefined && <div className="page-actions screen-only">{actions}</div>}
      </div>
      {(tabs !== undefined || beside !== undefined) && (
        <div className="page-header-tabs">
          {tabs !== undefined && <Tabs {...tabs} />}
          {beside !== undefined && <div className="page-header-beside screen-only">{beside}</div>}
        </div>
      )}
    </div>
  )
}
