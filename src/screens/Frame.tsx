import { type ReactNode, use, useEffect } from 'react'
import { useLocation } from 'wouter'
import { AppShell } from '../components/AppShell.tsx'
import { setLanguage } from '../language/i18n.ts'
import { type Language, languageIds, languages } from '../language/languages.ts'
import { useWords } from '../language/useWords.ts'
import { usePageOpening } from './pageOpening.ts'
import { WorkplaceContext } from './workplace.tsx'
import './frame.css'

/** Whose page it is. Each sees only the places that are for them. */
export type Role = 'adviser' | 'participant' | 'county'

/** Places that each role has; a place is here only when it works. */
const placesOf = {
  adviser: [{ path: '/adviser', key: 'shell:nav.people' }],
  participant: [],
  county: [
    { path: '/county/catalogue', key: 'shell:nav.catalogue' },
    { path: '/county/rules', key: 'shell:nav.rules' },
    { path: '/county/trades', key: 'shell:nav.trades' },
    { path: '/county/routes', key: 'shell:nav.routes' },
    { path: '/county/assumptions', key: 'shell:nav.assumptions' },
    { path: '/county/charts', key: 'shell:nav.charts' },
  ],
} as const

/** Every page's surroundings: the places of its role, language, role, and what has just been done. */
export function Frame({
  owner,
  title,
  offered = languageIds,
  saved,
  children,
}: {
  owner: Role | null
  /** What the page is called in the browser's tab and history: never whose it is. */
  title: string
  /** The languages that all of this page is written in. */
  offered?: readonly Language[]
  /** Whether the open person is saved. */
  saved?: ReactNode
  children: ReactNode
}) {
  const words = useWords()
  const { t, language, direction } = words
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = direction
  }, [language, direction])
  // A page that is not written in the reader's language is read in one that it has, not in two at once
  useEffect(() => {
    const [first] = offered
    if (first && !offered.includes(language)) void setLanguage(first)
  }, [offered, language])
  const [path] = useLocation()
  usePageOpening(path, title)
  const workplace = use(WorkplaceContext)
  const places = owner ? placesOf[owner] : []
  const toasts = (workplace?.messages ?? []).map(({ id, message }) => {
    const { undo } = message
    const back = undo && {
      text: t('shell:actions.undo'),
      onUndo: () => {
        undo()
        workplace?.dismiss(id)
      },
    }
    return { id, text: message.text, ...(back ? { undo: back } : {}) }
  })
  return (
    <AppShell
      name="Fagvei"
      home="#/"
      skip={t('shell:app.skip')}
      density={owner === 'participant' ? 'lg' : 'sm'}
      {...(places.length > 0
        ? {
            nav: {
              label: t('shell:nav.main'),
              places: places.map(({ path: to, key }) => ({
                href: `#${to}`,
                text: t(key),
                current: path.startsWith(to),
              })),
            },
          }
        : {})}
      status={saved}
      aside={
        <>
          <LanguageChoice offered={offered} />
          {owner && (
            <a className="role-link" href="#/">
              {t(`shell:roles.${owner}`)}
            </a>
          )}
        </>
      }
      toasts={{
        label: t('shell:toasts.label'),
        close: t('shell:actions.close'),
        list: toasts,
        onClose: (id) => workplace?.dismiss(id),
      }}
    >
      {children}
    </AppShell>
  )
}

function LanguageChoice({ offered }: { offered: readonly Language[] }) {
  const { t, language } = useWords()
  return (
    <label className="language-choice">
      <span className="spoken">{t('shell:nav.language')}</span>
      <select
        className="language-select"
        value={language}
        onChange={(event) => void setLanguage(event.target.value as Language)}
      >
        {offered.map((one) => (
          <option key={one} value={one} lang={one}>
            {languages[one].name}
          </option>
        ))}
      </select>
    </label>
  )
}
