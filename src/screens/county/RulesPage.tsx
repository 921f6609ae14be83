import { useState } from 'react'
import { CheckField } from '../../components/field/CheckField.tsx'
import { SelectField } from '../../components/field/SelectField.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import type { RuleSet } from '../../curriculum/rules.ts'
import { useWords } from '../../language/useWords.ts'
import { useWorkplace } from '../workplace.tsx'
import { Demands } from './Demands.tsx'
import { DurationTable } from './DurationTable.tsx'
import { RouteTable } from './RouteTable.tsx'
import { RuleTable } from './RuleTable.tsx'
import { TermTable } from './TermTable.tsx'
import { TradeTable } from './TradeTable.tsx'
import './county.css'

/** Every rule, demand, duration and term that plans rest on: value, source, year, standing, and what is unknown. */
export default function RulesPage() {
  const { catalogue, county: chosen, chooseCounty } = useWorkplace()
  const { t, said, dates } = useWords('county', 'field', 'sentences')
  const counties = [...catalogue.countiesById.values()]
  const [onlyUnknown, setOnlyUnknown] = useState(false)
  const county = catalogue.countiesById.get(chosen ?? '') ?? counties[0]
  if (!county) return null
  return (
    <div className="county-page">
      <PageHeader heading={t('county:rules.title', { county: said(county.name) })} />
      <div className="county-body">
        <p>{t('county:rules.lead')}</p>
        <p className="muted">{t('county:rules.readOn', { day: dates.day(county.readOn) })}</p>
        <div className="county-choices">
          <SelectField
            label={t('county:rules.chooseCounty')}
            value={county.id}
            options={counties.map((one) => ({ value: one.id, text: said(one.name) }))}
            onChange={chooseCounty}
          />
          <CheckField label={t('county:rules.onlyUnknown')} checked={onlyUnknown} onChange={setOnlyUnknown} />
        </div>
        {!onlyUnknown && <Contents county={county} />}
        <RuleTable county={county} onlyUnknown={onlyUnknown} />
        {!onlyUnknown && (
          <>
            <Demands county={county} />
            <DurationTable />
            <TermTable />
            <TradeTable />
            <RouteTable />
          </>
        )}
      </div>
    </div>
  )
}

/** The ways to the parts of a long page. */
function Contents({ county }: { county: RuleSet }) {
  const { t, said } = useWords('county', 'field', 'sentences')
  const parts = [
    ['county-own', t('county:rules.own', { county: said(county.name) })],
    ['county-everywhere', t('county:rules.everywhere')],
    ['county-demands', t('county:demands.title')],
    ['county-durations', t('county:durations.title')],
    ['county-terms', t('county:terms.title')],
    ['county-trades', t('county:trades.title')],
    ['county-routes', t('county:routes.title')],
  ] as const
  // The address after # is the page's own, so that a link within it would lead away
  const show = (id: string) => {
    const heading = document.querySelector<HTMLElement>(`#${id} h2`)
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }
  return (
    <nav className="county-contents screen-only" aria-label={t('county:rules.contents')}>
      <ul>
        {parts.map(([id, text]) => (
          <li key={id}>
            <button type="button" onClick={() => show(id)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
