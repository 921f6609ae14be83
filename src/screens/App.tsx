import { Component, lazy, type ReactNode, Suspense } from 'react'
import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import type { Day } from '../calendar/day.ts'
import { Button } from '../components/Button.tsx'
import { useWords } from '../language/useWords.ts'
import { StartPage } from './StartPage.tsx'

// The choice of who one is needs neither curricula nor store
const OpenedPages = lazy(() => import('./OpenedPages.tsx'))

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
              <OpenedPages today={today} />
            </Route>
          </Switch>
        </Suspense>
      </Problems>
    </Router>
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
