import { Component, lazy, type ReactNode, Suspense } from 'react'
import { Route, Router, Switch } from 'wouter'
import type { Day } from '../calendar/day.ts'
import { Button } from '../components/Button.tsx'
import { useWords } from '../language/useWords.ts'
import { useAddress } from './address.ts'
import { StartPage } from './StartPage.tsx'

// The choice of who one is needs neither curricula nor store
const OpenedPages = lazy(() => import('./OpenedPages.tsx'))

/** The whole app. `today` is handed in, and anew when another day has begun: nothing below looks at a clock. */
export function App({ today }: { today: Day }) {
  return (
    <Router hook={useAddress}>
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

/** What stopped a page: something in it, or that it could not be fetched when somebody went there. */
type Problem = 'broken' | 'unfetched'

/** How browsers say that a part of the app did not come: Chromium, Firefox and Safari each have words of their own. */
const notFetched = /dynamically imported module|importing a module script failed|preload css/i

/** What stands when a page breaks: what is saved is safe, and there is a way on. Another address begins anew. */
class Problems extends Component<{ children: ReactNode }, { problem: Problem | null }> {
  override state = { problem: null }

  static getDerivedStateFromError(error: unknown): { problem: Problem } {
    return { problem: notFetched.test(String(error)) ? 'unfetched' : 'broken' }
  }

  private readonly beginAnew = (): void => this.setState({ problem: null })

  override componentDidMount(): void {
    addEventListener('hashchange', this.beginAnew)
  }

  override componentWillUnmount(): void {
    removeEventListener('hashchange', this.beginAnew)
  }

  override render(): ReactNode {
    const { problem } = this.state
    return problem ? <Stopped problem={problem} /> : this.props.children
  }
}

function Stopped({ problem }: { problem: Problem }) {
  const { t } = useWords()
  return (
    <main className="broken">
      <h1>{t('shell:problems.title')}</h1>
      <p>{t(problem === 'unfetched' ? 'shell:problems.unfetched' : 'shell:problems.lead')}</p>
      <Button rank="main" onClick={() => location.reload()}>
        {t('shell:problems.reload')}
      </Button>
      {problem === 'unfetched' && <Button onClick={() => history.back()}>{t('shell:problems.back')}</Button>}
    </main>
  )
}
