import { lazy, Suspense } from 'react'
import { languagesWith } from '../../language/areas.ts'
import { useWords } from '../../language/useWords.ts'
import { Frame } from '../Frame.tsx'
import type { CountyPage } from './pages.ts'

const RulesPage = lazy(() => import('./RulesPage.tsx'))
const TradesPage = lazy(() => import('./TradesPage.tsx'))
const RoutesPage = lazy(() => import('./RoutesPage.tsx'))
const AssumptionsPage = lazy(() => import('./AssumptionsPage.tsx'))
const ChartsPage = lazy(() => import('./ChartsPage.tsx'))

const offered = languagesWith('field', 'sentences', 'county')

/**
 * The county's pages: read-only in this edition. The charts may show where a person stands; an adviser who opens
 * them for one of theirs stays an adviser.
 */
export default function CountyPages({
  page,
  of,
  reader = 'county',
}: {
  page: CountyPage
  /** The person whose charts are shown, the trade or the route; null for nobody's, and for all. */
  of: string | null
  reader?: 'adviser' | 'county'
}) {
  const { t } = useWords('county', 'field')
  return (
    <Frame owner={reader} title={t(`shell:nav.${page}`)} offered={offered}>
      <Suspense fallback={<p className="waiting">{t('shell:app.loading')}</p>}>
        {page === 'charts' && <ChartsPage person={of} reader={reader} />}
        {page === 'rules' && <RulesPage />}
        {page === 'trades' && <TradesPage trade={of} />}
        {page === 'routes' && <RoutesPage route={of} />}
        {page === 'assumptions' && <AssumptionsPage />}
      </Suspense>
    </Frame>
  )
}
