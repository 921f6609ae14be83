import { type DragEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { CheckField } from '../../components/field/CheckField.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { languagesWith } from '../../language/areas.ts'
import { useWords } from '../../language/useWords.ts'
import { Frame } from '../Frame.tsx'
import { takeChosen } from '../file.ts'
import { AddPerson } from '../people/AddPerson.tsx'
import { CaseTable } from '../people/CaseTable.tsx'
import { type Group, holds, isIn } from '../people/caseload.ts'
import { DamagedPeople } from '../people/DamagedPeople.tsx'
import { DeletedPeople } from '../people/DeletedPeople.tsx'
import { FileChoiceDialog } from '../people/FileChoiceDialog.tsx'
import { GroupChoice } from '../people/GroupChoice.tsx'
import '../people/people.css'
import { useRows } from '../people/rows.ts'
import { StorageNotice } from '../people/StorageNotice.tsx'
import { type Caseload, useCaseload } from '../people/useCaseload.ts'
import { useFileOpening } from '../people/useFileOpening.ts'
import { useFileSaving } from '../people/useFileSaving.tsx'
import { useOrder } from '../people/useOrder.ts'
import { useRowDeeds } from '../people/useRowDeeds.ts'
import { StoreClosed } from '../StoreClosed.tsx'
import { useWorkplace } from '../workplace.tsx'

const offered = languagesWith('adviser')

/** Everybody whom an adviser follows, whoever has something to do first standing first. */
export default function PeoplePage() {
  const { t } = useWords('adviser', 'field', 'sentences')
  const caseload = useCaseload()
  return (
    <Frame owner="adviser" title={t('adviser:list.title')} offered={offered}>
      {caseload === null ? (
        <p className="waiting" role="status">
          {t('shell:app.loading')}
        </p>
      ) : 'kind' in caseload ? (
        <div className="broken">
          <StoreClosed fault={caseload} />
        </div>
      ) : (
        <People caseload={caseload} />
      )}
    </Frame>
  )
}

/** Rows shown at a time: a long list is searched, not scrolled, and each letter typed draws all that are shown. */
const batch = 100

function People({ caseload }: { caseload: Caseload }) {
  const { t, language } = useWords('adviser', 'field', 'sentences')
  const [adding, setAdding] = useState(false)
  const [search, setSearch] = useState('')
  const [most, setMost] = useState(batch)
  const [archivedToo, setArchivedToo] = useState(false)
  const [group, setGroup] = useState<Group>('all')
  const { today } = useWorkplace()
  const [dragged, setDragged] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const opening = useFileOpening(caseload.reload)
  const toFile = useFileSaving()
  const deeds = useRowDeeds(caseload, toFile.save)
  const rows = useRows(caseload.cases, caseload.withoutPlan)
  const { order, ids, sort, body } = useOrder(caseload.cases, language)
  const wanted = useDeferredValue(search)
  const listed = useMemo(
    () => caseload.cases.filter(({ summary }) => archivedToo || !summary.archived),
    [caseload.cases, archivedToo],
  )
  const shown = useMemo(() => {
    const inGroup = new Set(listed.filter((one) => isIn(group, one, today)).map(({ summary }) => summary.id))
    return ids.flatMap((id) => {
      const row = rows.get(id)
      return row && inGroup.has(id) && holds(row.searched, wanted) ? [row] : []
    })
  }, [ids, rows, listed, group, today, wanted])
  const { take } = opening
  useEffect(() => {
    const waiting = takeChosen()
    if (waiting.length > 0) void take(waiting)
  }, [take])

  const isEmpty = caseload.cases.length === 0
  const hasArchived = caseload.cases.some(({ summary }) => summary.archived)
  const aliases = useMemo(() => new Set(caseload.cases.map(({ summary }) => summary.alias)), [caseload.cases])
  const drag = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      setDragged(true)
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDragged(false)
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setDragged(false)
      void take([...event.dataTransfer.files])
    },
  }

  return (
    <div className="people" {...drag}>
      <PageHeader
        heading={t('adviser:list.title')}
        actions={
          <>
            <Button rank="main" onClick={() => setAdding(true)}>
              {t('adviser:list.add')}
            </Button>
            <Button onClick={() => picker.current?.click()}>{t('adviser:list.openFile')}</Button>
            <input
              ref={picker}
              type="file"
              multiple
              hidden
              accept=".json,application/json"
              aria-label={t('adviser:list.openFile')}
              onChange={(event) => {
                void take([...(event.target.files ?? [])])
                event.target.value = ''
              }}
            />
          </>
        }
      />
      <StorageNotice />
      {opening.refused !== null && (
        <div className="people-refused" role="alert">
          <p>{opening.refused}</p>
          <Button rank="quiet" onClick={opening.seen}>
            {t('shell:actions.close')}
          </Button>
        </div>
      )}
      {isEmpty ? (
        <div className="people-empty">
          <p>{t('adviser:list.empty')}</p>
        </div>
      ) : (
        <div className="people-list">
          <search className="people-search">
            <GroupChoice cases={listed} value={group} onChange={setGroup} />
            <TextField type="search" label={t('adviser:list.search')} value={search} onChange={setSearch} />
            {hasArchived && (
              <CheckField
                label={t('adviser:list.showArchived')}
                checked={archivedToo}
                onChange={setArchivedToo}
              />
            )}
            <output className="muted">{t('adviser:list.count', { count: shown.length })}</output>
          </search>
          <div>
            {shown.length > 0 ? (
              <CaseTable
                rows={shown.slice(0, most)}
                order={order}
                onSort={sort}
                body={body}
                examples={deeds.examples}
                deeds={deeds}
              />
            ) : (
              <p className="people-empty">
                {t(wanted.trim() === '' ? 'adviser:list.noneInGroup' : 'adviser:list.noHits')}
              </p>
            )}
            {shown.length > most && (
              <Button onClick={() => setMost(most + batch)}>{t('shell:actions.showMore')}</Button>
            )}
          </div>
          {shown.some(({ id }) => deeds.examples.has(id)) && (
            <p className="case-note muted small">
              <span className="case-mark">{t('adviser:list.example')}</span> {t('adviser:list.exampleHint')}
            </p>
          )}
        </div>
      )}
      <DamagedPeople records={caseload.damaged} onDone={caseload.reload} />
      <DeletedPeople people={caseload.deleted} onRestore={deeds.restore} onDestroy={deeds.destroy} />
      <AddPerson open={adding} onClose={() => setAdding(false)} aliases={aliases} />
      {toFile.dialog}
      <FileChoiceDialog opening={opening} />
      {dragged && (
        <div className="people-drop" aria-hidden="true">
          {t('adviser:list.dropHere')}
        </div>
      )}
    </div>
  )
}
