import './trust.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { dayOf } from './calendar/day.ts'
import './components/theme.css'
import './components/county.css'
import { beginWithOwnLanguage } from './language/i18n.ts'
import { App } from './screens/App.tsx'

/** Today in the reader's own place: the one clock that is read, when the app starts and when somebody comes back to it. */
function today() {
  const now = new Date()
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no root')
const page = createRoot(root)
// A language that cannot be fetched leaves the page in Norwegian rather than empty.
void beginWithOwnLanguage()
  .catch(() => undefined)
  .then(() => {
    let shown = today()
    const show = (): void =>
      page.render(
        <StrictMode>
          <App today={shown} />
        </StrictMode>,
      )
    show()
    // A page left open overnight would call today the future
    const comeBack = (): void => {
      if (document.visibilityState === 'hidden' || today() === shown) return
      shown = today()
      show()
    }
    document.addEventListener('visibilitychange', comeBack)
    addEventListener('focus', comeBack)
  })
