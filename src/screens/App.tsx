import { Component, lazy, type ReactNode, Suspense, use, useCallback, useMemo, useState } from 'react'
import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import type { Day } from '../calendar/day.ts'
import { Button } from '../components/Button.tsx'
import { useWords } from '../language/useWords.ts'
import { Frame } from './Frame.tsx'
import { type Opening, openApp } from './opening.ts'
import { StartPage } from './StartPage.tsx'
import { type Message, WorkplaceProvider } from './workplace.tsx'

const PeoplePage = lazy(() => import('./adviser/PeoplePage.tsx'))
const PersonPages = lazy(() => import('./adviser/PersonPages.tsx'))
const ParticipantPage = lazy(() => import('./participant/ParticipantPage.tsx'))
const CountyPages = lazy(() => import('./county/CountyPages.tsx'))
const LostPage = lazy(() => import('./LostPage.tsx'))

/** The whole app. `today` is handed in, and anew when another day has begun: nothing below looks at a clock. */
export function App({ today }: { today: Day }) {
  return (
    <Router hook={useHashLocation}>
      <Problems>
        <Suspense fallback={<Waiting />}>
          <Switch>
            <Route path="/">
              <StartPage />
            </Route>
            <Route>
              <Opened today={today} />
            </Route>
          </Switch>
        </Suspense>
      </Problems>
    </Router>
  )
}

let opening: Promise<Opening> | null = null

/** The pages that need curricula and store. */
function Opened({ today }: { today: Day }) {
  const [again, setAgain] = useState(0)
  opening ??= openApp(today, again > 0)
  const opened = use(opening)
  const [messages, setMessages] = useState<{ id: string; message: Message }[]>([])
  // A new message takes the place of the old one: only the last deed has an undo on the screen.
  const say = useCallback((message: Message) => {
    const id = crypto.randomUUID()
    setMessages([{ id, message }])
    return id
  }, [])
  const dismiss = useCallback((id: string) => setMessages((list) => list.filter((one) => one.id !== id)), [])
  const workplace = useMemo(
    () => (opened.kind === 'ready' ? { ...opened, today, say, messages, dismiss } : null),
    [opened, today, say, messages, dismiss],
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
      <Switch>
        <Route path="/adviser" component={PeoplePage} />
        <Route path="/adviser/:id/:page?">
          {({ id, page }) => <PersonPages key={id} id={id} page={page ?? 'map'} />}
        </Route>
        <Route path="/participant/:id?">{({ id }) => <ParticipantPage id={id ?? null} />}</Route>
        <Route path="/county/:page?/:person?">
          {({ page, person }) => <CountyPages page={page ?? 'rules'} person={person ?? null} />}
        </Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </WorkplaceProvider>
  )
}

function Waiting() {
  const { t } = useWords()
  return (
    <p className="waiting" role="status">
      {t('shell:app.loading')}
    </p>
  )
}

function NotFound() {
  const { t } = useWords()
  return (
    <Frame owner={null} title={t('shell:problems.notFound')}>
      <h1>{t('shell:problems.notFound')}</h1>
      <p>
        <a href="#/">{t('shell:problems.toStart')}</a>
      </p>
    </Frame>
  )
}

/** What stands when a page breaks: what is saved is safe, and there is a way on. */
class Problems extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children
  }
}

function Broken() {
  const { t } = useWords()
  return (
    <main className="broken">
      <h1>{t('shell:problems.title')}</h1>
      <p>{t('shell:problems.lead')}</p>
      <Button rank="main" onClick={() => location.reload()}>
        {t('shell:problems.reload')}
      </Button>
    </main>
  )
}
