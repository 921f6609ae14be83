import './trust.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { dayOf } from './calendar/day.ts'
import './components/theme.css'
import './components/county.css'
import { beginWithOwnLanguage } from './language/i18n.ts'
import { App } from './screens/App.tsx'

/** Today in the reader's own place: the one clock that is read, once when the app starts. */
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
  .then(() =>
    page.render(
      <StrictMode>
        <App today={today()} />
      </StrictMode>,
    ),
  )
