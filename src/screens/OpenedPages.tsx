import { lazy, startTransition, use, useEffect, useMemo, useState } from 'react'
import { Route, Switch } from 'wouter'
import type { Day } from '../calendar/day.ts'
import { Link } from '../components/Button.tsx'
import type { Catalogue } from '../curriculum/catalogue.ts'
import { useWords } from '../language/useWords.ts'
import type { Layer } from '../records/curriculaKeeping.ts'
import { isPersonPage } from './adviser/pages.ts'
import { isCountyPage } from './county/pages.ts'
import { Frame } from './Frame.tsx'
import { LeavingAsks } from './LeavingAsks.tsx'
import { useMessages } from './messages.ts'
import { type Opening, openApp } from './opening.ts'
import { WorkplaceProvider } from './workplace.tsx'
import './lostPage.css'

const PeoplePage = lazy(() => import('./adviser/PeoplePage.tsx'))
const PersonPages = lazy(() => import('./adviser/PersonPages.tsx'))
const ParticipantPage = lazy(() => import('./participant/ParticipantPage.tsx'))
const CountyPages = lazy(() => import('./county/CountyPages.tsx'))
const LostPage = lazy(() => import('./LostPage.tsx'))

let opening: Promise<Opening> | null = null

/** The pages that need curricula and store. */
export default function OpenedPages({ today }: { today: Day }) {
  const [again, setAgain] = useState(0)
  opening ??= openApp(today, again > 0)
  const opened = use(opening)
  const { messages, say, dismiss, hush } = useMessages()
  const [county, chooseCounty] = useState<string | null>(null)
  const { newest, layer } = useNewest(opened, today)
  const workplace = useMemo(
    () =>
      opened.kind === 'ready' && newest && layer
        ? {
            ...opened,
            catalogue: newest,
            newest,
            layer,
            today,
            county,
            chooseCounty,
            say,
            messages,
            dismiss,
            hush,
          }
        : null,
    [opened, newest, layer, today, county, say, messages, dismiss, hush],
  )
  if (!workplace) {
    const beginAnew = (): void => {
      opening = null
      setAgain((count) => count + 1)
    }
    return opened.kind === 'ready' ? null : <LostPage opening={opened} onBeginAnew={beginAnew} />
  }
  return (
    <WorkplaceProvider value={workplace}>
      <LeavingAsks />
      <Switch>
        <Route path="/adviser" component={PeoplePage} />
        <Route path="/adviser/:id/charts">
          {({ id }) => <CountyPages page="charts" of={id} reader="adviser" />}
        </Route>
        <Route path="/adviser/:id/:page?">
          {({ id, page = 'map' }) =>
            isPersonPage(page) ? <PersonPages key={id} id={id} page={page} /> : <NotFound />
          }
        </Route>
        <Route path="/participant/:id?">{({ id }) => <ParticipantPage id={id ?? null} />}</Route>
        <Route path="/county/:page?/*?">
          {({ page = 'catalogue', '*': of = null }) =>
            isCountyPage(page, of) ? <CountyPages page={page} of={of} /> : <NotFound />
          }
        </Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </WorkplaceProvider>
  )
}

/**
 * What holds for whoever is planned for from now on: as the app was opened, and anew when something is published in this browser,
 * taken back or switched off, in this tab or another.
 */
function useNewest(opened: Opening, today: Day) {
  const ready = opened.kind === 'ready' ? opened : null
  const [later, setLater] = useState<{ newest: Catalogue; layer: Layer } | null>(null)
  useEffect(() => {
    if (!ready) return undefined
    const readAgain = async (): Promise<void> => {
      const layer = await ready.curricula.layer()
      if (layer.kind !== 'layer') return
      const { catalogueIn } = await import('./curricula.ts')
      const newest = catalogueIn(layer, today)
      if (newest) startTransition(() => setLater({ newest, layer }))
    }
    return ready.curricula.watch((news) => {
      if (news.kind === 'layerChanged') void readAgain()
    })
  }, [ready, today])
  return later ?? { newest: ready?.catalogue ?? null, layer: ready?.layer ?? null }
}

function NotFound() {
  const { t } = useWords()
  return (
    <Frame owner={null} title={t('shell:problems.notFound')}>
      <div className="lost">
        <h1>{t('shell:problems.notFound')}</h1>
        <p>
          <Link href="#/">{t('shell:problems.toStart')}</Link>
        </p>
      </div>
    </Frame>
  )
}
