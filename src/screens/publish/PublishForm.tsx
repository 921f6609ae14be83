import { useEffect, useState } from 'react'
import type { Day } from '../../calendar/day.ts'
import { Button } from '../../components/Button.tsx'
import { CheckField } from '../../components/field/CheckField.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import type { Draft } from '../../curriculum/editing/draft.ts'
import { nextVersion } from '../../curriculum/editing/publication.ts'
import { publicationSchema } from '../../curriculum/version.ts'
import { noticesOf, type PublishingNotice } from '../../flows/publishable.ts'
import type { Asked, Places } from '../../flows/publishingAnswers.ts'
import { DayField } from '../DayField.tsx'
import { useEditorWords } from '../editor/useEditorWords.ts'
import { useWorkplace } from '../workplace.tsx'

/** The browser's own choice of a folder; undefined where it has none. */
type Picker = (options: { mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>
const folderPicker = (): Picker | undefined =>
  (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker

/** From when, by whom and why a version is published, and where it is put. */
export function PublishForm({
  draft,
  onAsk,
}: {
  draft: Draft
  onAsk: (asked: Pick<Asked, 'version' | 'publication' | 'places'>) => void
}) {
  const words = useEditorWords()
  const { t } = words
  const { newest, layer, today } = useWorkplace()
  const [from, setFrom] = useState<Day | null>(today)
  const [by, setBy] = useState('')
  const [why, setWhy] = useState('')
  const [places, setPlaces] = useState<Places>({ inBrowser: true, folder: null, download: false })
  const [isAsked, setAsked] = useState(false)
  const version = nextVersion(
    newest,
    draft.of,
    layer.files.map(({ path }) => path),
  )
  const shape = publicationSchema.shape
  const faults = {
    from: from === null ? t('editor:publishing.form.noDay') : null,
    by: shape.by.safeParse(by).success ? null : t('editor:publishing.form.noOffice'),
    why: shape.why.safeParse(why).success ? null : t('editor:publishing.form.noReason'),
    places:
      places.inBrowser || places.download || places.folder ? null : t('editor:publishing.refused.noPlace'),
  }
  const first = (['from', 'by', 'why'] as const).find((field) => faults[field] !== null)
  const [refusals, setRefusals] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each refusal leads to the first field again
  useEffect(() => {
    if (refusals > 0 && first) document.getElementById(`publish-${first}`)?.focus()
  }, [refusals])
  const notices = noticesOf(newest, draft, { from, inBrowser: places.inBrowser, layer, today })
  return (
    <form
      className="publish-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (from === null || first || faults.places) setRefusals((count) => count + 1)
        else
          onAsk({
            version,
            publication: { from, by: by.trim(), why: why.trim() },
            places,
          })
      }}
    >
      <h2>{t('editor:publishing.form.title', { version })}</h2>
      <DayField
        id="publish-from"
        label={t('editor:publishing.form.from')}
        description={t('editor:publishing.form.fromHint')}
        error={isAsked ? faults.from : null}
        value={from}
        onChange={(day) => setFrom(day)}
      />
      <TextField
        id="publish-by"
        label={t('editor:publishing.form.by')}
        description={t('editor:publishing.form.byHint')}
        error={isAsked ? faults.by : null}
        value={by}
        onChange={setBy}
      />
      <TextField
        id="publish-why"
        label={t('editor:publishing.form.why')}
        error={isAsked ? faults.why : null}
        rows={3}
        value={why}
        onChange={setWhy}
      />
      <PlacesChoice places={places} onChange={setPlaces} error={isAsked ? faults.places : null} />
      {notices.length > 0 && (
        <ul className="publish-notices">
          {notices.map((notice) => (
            <li key={notice.kind}>{noticeText(words, notice)}</li>
          ))}
        </ul>
      )}
      <p>
        <Button rank="main" type="submit">
          {t('editor:publishing.form.publish', { version })}
        </Button>
      </p>
    </form>
  )
}

function noticeText({ t, dates }: ReturnType<typeof useEditorWords>, notice: PublishingNotice): string {
  switch (notice.kind) {
    case 'madeFromOlder':
      return t('editor:publishing.notices.madeFromOlder', { version: notice.newest })
    case 'dayPassed':
      return t('editor:publishing.notices.dayPassed', { from: dates.day(notice.from) })
    case 'beforeLast':
      return t('editor:publishing.notices.beforeLast', {
        version: notice.version,
        from: dates.day(notice.from),
      })
    case 'layerOff':
      return t('editor:publishing.notices.layerOff')
  }
}

/** Where a version is put: at least one place. */
function PlacesChoice({
  places,
  onChange,
  error,
}: {
  places: Places
  onChange: (places: Places) => void
  error: string | null
}) {
  const { t } = useEditorWords()
  return (
    <fieldset className="ds-fieldset publish-places">
      <legend className="ds-label">{t('editor:publishing.form.where')}</legend>
      <CheckField
        label={t('editor:publishing.form.inBrowser')}
        description={t('editor:publishing.form.inBrowserHint')}
        checked={places.inBrowser}
        onChange={(inBrowser) => onChange({ ...places, inBrowser })}
      />
      <CheckField
        label={t('editor:publishing.form.download')}
        description={t('editor:publishing.form.downloadHint')}
        checked={places.download}
        onChange={(download) => onChange({ ...places, download })}
      />
      {folderPicker() && (
        <p>
          <Button
            onClick={() => {
              // Whoever closes the choice of a folder has chosen none
              folderPicker()?.({ mode: 'readwrite' }).then(
                (folder) => onChange({ ...places, folder }),
                () => undefined,
              )
            }}
          >
            {t(places.folder ? 'editor:publishing.form.otherFolder' : 'editor:publishing.form.folder')}
          </Button>{' '}
          {places.folder && (
            <span>{t('editor:publishing.form.folderChosen', { folder: places.folder.name })}</span>
          )}
        </p>
      )}
      <p className="ds-validation-message" role="alert">
        {error}
      </p>
    </fieldset>
  )
}
