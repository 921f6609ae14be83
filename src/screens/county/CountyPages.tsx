import { lazy, Suspense } from 'react'
import { languagesWith } from '../../language/areas.ts'
import { useWords } from '../../language/useWords.ts'
import { Frame } from '../Frame.tsx'

const pages = {
  rules: lazy(() => import('./RulesPage.tsx')),
  charts: lazy(() => import('./ChartsPage.tsx')),
} as const

const offered = languagesWith('field', 'sentences', 'county')

/** The county's pages: read-only in this edition. */
export default function CountyPages({ page }: { page: string }) {
  const { t } = useWords('county', 'field')
  const current = (page in pages ? page : 'rules') as keyof typeof pages
  const Page = pages[current]
  return (
    <Frame owner="county" title={t(`shell:nav.${current}`)} offered={offered}>
      <Suspense fallback={<p className="waiting">{t('shell:app.loading')}</p>}>
        <Page />
      </Suspense>
    </Frame>
  )
}
