import { lazy, Suspense } from 'react'
import { languagesWith } from '../../language/areas.ts'
import { useWords } from '../../language/useWords.ts'
import { Frame } from '../Frame.tsx'

const RulesPage = lazy(() => import('./RulesPage.tsx'))
const ChartsPage = lazy(() => import('./ChartsPage.tsx'))

const offered = languagesWith('field', 'sentences', 'county')

/** The county's pages: read-only in this edition. The charts may show where a person stands. */
export default function CountyPages({ page, person }: { page: string; person: string | null }) {
  const { t } = useWords('county', 'field')
  const current = page === 'charts' ? 'charts' : 'rules'
  return (
    <Frame owner="county" title={t(`shell:nav.${current}`)} offered={offered}>
      <Suspense fallback={<p className="waiting">{t('shell:app.loading')}</p>}>
        {current === 'charts' ? <ChartsPage person={person} /> : <RulesPage />}
      </Suspense>
    </Frame>
  )
}
