import { lazy, Suspense } from 'react'
import { languagesWith } from '../../language/areas.ts'
import { useWords } from '../../language/useWords.ts'
import { Frame } from '../Frame.tsx'
import { PersonProvider } from '../person.tsx'
import { NotOpened } from './NotOpened.tsx'
import { PersonHeader } from './PersonHeader.tsx'
import type { PersonPage } from './pages.ts'
import { SavingMark } from './SavingMark.tsx'

const pages = {
  map: lazy(() => import('./BackgroundPage.tsx')),
  choose: lazy(() => import('./ChoosePage.tsx')),
  plan: lazy(() => import('./PlanPage.tsx')),
  agree: lazy(() => import('./AgreePage.tsx')),
  follow: lazy(() => import('./FollowPage.tsx')),
  whatif: lazy(() => import('./WhatIfPage.tsx')),
} satisfies Record<PersonPage, unknown>

const offered = languagesWith('adviser')

/** All pages of one person, under one heading. */
export default function PersonPages({ id, page }: { id: string; page: PersonPage }) {
  const { t } = useWords('adviser')
  const Page = pages[page]
  return (
    <PersonProvider
      id={id}
      otherwise={(notOpened, readAgain) => (
        <Frame owner="adviser" title={t(`adviser:tabs.${page}`)} offered={offered}>
          {notOpened ? (
            <NotOpened found={notOpened} onBack={readAgain} />
          ) : (
            <p className="waiting">{t('shell:app.loading')}</p>
          )}
        </Frame>
      )}
    >
      <Frame owner="adviser" title={t(`adviser:tabs.${page}`)} offered={offered} saved={<SavingMark />}>
        <PersonHeader page={page} />
        {/* A page that is left is gone, also while the next one is on its way: what was typed there stands nowhere */}
        <Suspense key={page} fallback={<p className="waiting">{t('shell:app.loading')}</p>}>
          <Page />
        </Suspense>
      </Frame>
    </PersonProvider>
  )
}
