import { lazy, Suspense } from 'react'
import { languagesWith } from '../../language/areas.ts'
import type { Key } from '../../language/source.ts'
import { useWords } from '../../language/useWords.ts'
import { Frame } from '../Frame.tsx'
import { type CountyPage, thingAndPart } from './pages.ts'

const RulesPage = lazy(() => import('./RulesPage.tsx'))
const TradesPage = lazy(() => import('./TradesPage.tsx'))
const RoutesPage = lazy(() => import('./RoutesPage.tsx'))
const AssumptionsPage = lazy(() => import('./AssumptionsPage.tsx'))
const ChartsPage = lazy(() => import('./ChartsPage.tsx'))
const CataloguePage = lazy(() => import('../catalogue/CataloguePage.tsx'))
const EditPage = lazy(() => import('../editor/EditPage.tsx'))
const ImpactPage = lazy(() => import('../effects/ImpactPage.tsx'))
const PublishPage = lazy(() => import('../publish/PublishPage.tsx'))
const RegisterPage = lazy(() => import('../register/RegisterPage.tsx'))

const offered = languagesWith('field', 'sentences', 'county', 'editor')

/** What each page is called in the browser's tab. */
const titles = {
  catalogue: 'shell:nav.catalogue',
  rules: 'shell:nav.rules',
  trades: 'shell:nav.trades',
  routes: 'shell:nav.routes',
  assumptions: 'shell:nav.assumptions',
  charts: 'shell:nav.charts',
  register: 'editor:reading.title',
  edit: 'editor:editing.title',
  impact: 'editor:hitting.title',
  publish: 'editor:publishing.title',
} as const satisfies Record<CountyPage, Key>

/**
 * The county's pages. The charts may show where a person stands; an adviser who opens them for one of theirs stays an adviser.
 */
export default function CountyPages({
  page,
  of,
  reader = 'county',
}: {
  page: CountyPage
  /** The person whose charts are shown, the trade or the route, what is edited; null for nobody's, and for all. */
  of: string | null
  reader?: 'adviser' | 'county'
}) {
  const { t } = useWords('county', 'field', 'editor')
  return (
    <Frame owner={reader} title={t(titles[page])} offered={offered}>
      <Suspense fallback={<p className="waiting">{t('shell:app.loading')}</p>}>
        {page === 'charts' && <ChartsPage person={of} reader={reader} />}
        {page === 'catalogue' && <CataloguePage />}
        {page === 'rules' && <RulesPage />}
        {page === 'trades' && <TradesPage trade={of} />}
        {page === 'routes' && <RoutesPage route={of} />}
        {page === 'assumptions' && <AssumptionsPage />}
        {page === 'register' && <RegisterPage />}
        {page === 'edit' && of !== null && <EditOf of={of} />}
        {page === 'publish' && <PublishPage key={of} of={of} />}
        {page === 'impact' && of !== null && <ImpactPage key={of} of={of} />}
      </Suspense>
    </Frame>
  )
}

/** The editor of what an address names. */
function EditOf({ of }: { of: string }) {
  const { thing, part } = thingAndPart(of)
  return <EditPage key={thing} of={thing} part={part} />
}
