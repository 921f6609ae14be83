import { useEffect, useMemo, useState } from 'react'
import { Link } from '../../components/Button.tsx'
import { SelectField } from '../../components/field/SelectField.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import type { Fault } from '../../curriculum/faults.ts'
import type { FromFaultsWorker, ToFaultsWorker } from '../../flows/draftFaultsWorker.ts'
import { useWords } from '../../language/useWords.ts'
import { useWorkplace } from '../workplace.tsx'
import { type CatalogueRow, kindsOfThing, rowsOf } from './rows.ts'
import '../county/county.css'
import './catalogue.css'

/** All that plans are made from: what each thing is, which version holds, what is wrong with it, and the way to its draft. */
export default function CataloguePage() {
  const words = useWords('editor', 'county')
  const { t, language } = words
  const { newest, layer, today } = useWorkplace()
  const drafts = useDraftNames()
  const faults = useAllFaults()
  const [search, setSearch] = useState('')
  const [kind, setKind] = useState<CatalogueRow['kind'] | 'all'>('all')
  const rows = useMemo(
    () =>
      rowsOf(newest, layer, today)
        .map((row) => ({
          ...row,
          name: row.name === null ? t(`editor:versions.kinds.${row.kind}`) : words.said(row.name),
        }))
        .sort((a, b) => a.name.localeCompare(b.name, language)),
    [newest, layer, today, words, t, language],
  )
  const asked = search.trim().toLocaleLowerCase(language)
  const shown = rows.filter(
    (row) =>
      (kind === 'all' || row.kind === kind) &&
      `${row.name} ${row.id} ${t(`editor:versions.kinds.${row.kind}`)}`
        .toLocaleLowerCase(language)
        .includes(asked),
  )
  return (
    <div className="county-page">
      <PageHeader heading={t('editor:versions.title')} />
      <div className="county-body">
        <p className="catalogue-lead">
          {t('editor:versions.lead')} <Link href="#/county/register">{t('editor:reading.title')}</Link>{' '}
          <Link href="#/county/publish">{t('editor:publishing.here')}</Link>
        </p>
        <div className="county-choices">
          <TextField
            id="catalogue-search"
            type="search"
            size={28}
            label={t('editor:versions.search')}
            value={search}
            onChange={setSearch}
          />
          <SelectField
            id="catalogue-kind"
            label={t('editor:versions.kind')}
            value={kind}
            options={[
              { value: 'all' as const, text: t('editor:versions.allKinds') },
              ...kindsOfThing.map((one) => ({ value: one, text: t(`editor:versions.kinds.${one}`) })),
            ]}
            onChange={setKind}
          />
        </div>
        <p role="status">{t('editor:versions.count', { count: shown.length })}</p>
        <div className="table-scroll">
          <table className="ds-table catalogue-table">
            <caption className="spoken">{t('editor:versions.title')}</caption>
            <thead>
              <tr>
                {(['name', 'kind', 'version', 'from', 'state', 'languages'] as const).map((column) => (
                  <th scope="col" key={column}>
                    {t(`editor:versions.columns.${column}`)}
                  </th>
                ))}
                <th scope="col">
                  <span className="spoken">{t('editor:versions.columns.deed')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <Row
                  key={row.of}
                  row={row}
                  isDraft={drafts.has(row.of)}
                  faults={faults?.filter(({ file }) => file === `${row.of}.json`).length ?? null}
                />
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </div>
  )
}

function Row({
  row,
  isDraft,
  faults,
}: {
  row: Omit<CatalogueRow, 'name'> & { name: string }
  isDraft: boolean
  /** null until it has been checked. */
  faults: number | null
}) {
  const { t, dates, list } = useWords('editor', 'county')
  const missing = row.missing.map(({ language, count }) =>
    t('editor:versions.missing', { language: t(`editor:versions.languages.${language}`), count }),
  )
  const states = [
    ...(row.isAhead ? [t('editor:versions.states.ahead')] : []),
    ...(row.isOver ? [t('editor:versions.states.over')] : []),
    ...(row.isPublishedHere ? [t('editor:versions.states.here')] : []),
    ...(isDraft ? [t('editor:versions.states.draft')] : []),
    ...(faults ? [t('editor:versions.states.faults', { count: faults })] : []),
  ]
  return (
    <tr>
      <th scope="row">
        {row.page === null ? row.name : <Link href={row.page}>{row.name}</Link>}{' '}
        <span className="muted small">{row.id}</span>
      </th>
      <td data-label={t('editor:versions.columns.kind')}>{t(`editor:versions.kinds.${row.kind}`)}</td>
      <td data-label={t('editor:versions.columns.version')}>{row.version}</td>
      <td data-label={t('editor:versions.columns.from')}>{row.from === null ? '–' : dates.day(row.from)}</td>
      <td data-label={t('editor:versions.columns.state')}>
        {states.length === 0 ? t('editor:versions.states.holds') : list(states)}
      </td>
      <td data-label={t('editor:versions.columns.languages')}>
        {missing.length === 0 ? t('editor:versions.allLanguages') : list(missing)}
      </td>
      <td>
        <Link href={`#/county/edit/${row.of}`} aria-label={t('editor:versions.editOne', { what: row.name })}>
          {t(isDraft ? 'editor:versions.goOn' : 'editor:versions.edit')}
        </Link>
      </td>
    </tr>
  )
}

/** What there are drafts of, also those begun in another tab. */
function useDraftNames(): ReadonlySet<string> {
  const { curricula } = useWorkplace()
  const [names, setNames] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    let isOver = false
    const read = async (): Promise<void> => {
      const listed = await curricula.drafts()
      if (!isOver && listed.kind === 'listed')
        setNames(new Set([...listed.drafts.map(({ draft }) => draft.of), ...listed.damaged]))
    }
    void read()
    const unwatch = curricula.watch(() => void read())
    return () => {
      isOver = true
      unwatch()
    }
  }, [curricula])
  return names
}

/** What is wrong between the files that hold, worked out away from the page; null until it has been. */
function useAllFaults(): readonly Fault[] | null {
  const { newest, today } = useWorkplace()
  const [faults, setFaults] = useState<readonly Fault[] | null>(null)
  useEffect(() => {
    const worker = new Worker(new URL('../../flows/draftFaultsWorker.ts', import.meta.url), {
      type: 'module',
    })
    worker.addEventListener('message', ({ data }: MessageEvent<FromFaultsWorker>) => setFaults(data.faults))
    worker.postMessage({ kind: 'catalogue', catalogue: newest, today } satisfies ToFaultsWorker)
    worker.postMessage({ kind: 'all' } satisfies ToFaultsWorker)
    return () => worker.terminate()
  }, [newest, today])
  return faults
}
