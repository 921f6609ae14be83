import { useEffect, useMemo, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { languagesWith } from '../../language/areas.ts'
import { useWords } from '../../language/useWords.ts'
import { Frame } from '../Frame.tsx'
import { takeChosen } from '../file.ts'
import { OpenFileButton } from '../OpenFileButton.tsx'
import { AddPerson } from '../people/AddPerson.tsx'
import { DamagedPeople } from '../people/DamagedPeople.tsx'
import { DeletedPeople } from '../people/DeletedPeople.tsx'
import { FileChoiceDialog } from '../people/FileChoiceDialog.tsx'
import { LoadNotice } from '../people/LoadNotice.tsx'
import { PeopleList } from '../people/PeopleList.tsx'
import '../people/people.css'
import { StorageNotice } from '../people/StorageNotice.tsx'
import { type Caseload, useCaseload } from '../people/useCaseload.ts'
import { useFileDrop } from '../people/useFileDrop.ts'
import { useFileOpening } from '../people/useFileOpening.ts'
import { useFileSaving } from '../people/useFileSaving.tsx'
import { useRowDeeds } from '../people/useRowDeeds.ts'
import { useShownPeople } from '../people/useShownPeople.ts'
import { StoreClosed } from '../StoreClosed.tsx'

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

function People({ caseload }: { caseload: Caseload }) {
  const { t, language } = useWords('adviser', 'field', 'sentences')
  const [adding, setAdding] = useState(false)
  const opening = useFileOpening(caseload.reload)
  const toFile = useFileSaving()
  const deeds = useRowDeeds(caseload, toFile.save)
  const people = useShownPeople(caseload, language)
  const { take } = opening
  const drop = useFileDrop(take)
  useEffect(() => {
    const waiting = takeChosen()
    if (waiting.length > 0) void take(waiting)
  }, [take])
  const aliases = useMemo(() => new Set(caseload.cases.map(({ summary }) => summary.alias)), [caseload.cases])

  return (
    <div className="people" {...drop.handlers}>
      <PageHeader
        heading={t('adviser:list.title')}
        actions={
          <>
            <Button rank="main" onClick={() => setAdding(true)}>
              {t('adviser:list.add')}
            </Button>
            <OpenFileButton text={t('adviser:list.openFile')} onFiles={take} />
          </>
        }
      />
      <StorageNotice />
      <LoadNotice cases={caseload.cases} />
      {opening.refused !== null && (
        <div className="people-refused" role="alert">
          <p>{opening.refused}</p>
          <Button rank="quiet" onClick={opening.seen}>
            {t('shell:actions.close')}
          </Button>
        </div>
      )}
      {caseload.cases.length === 0 ? (
        <div className="people-empty">
          <p>{t('adviser:list.empty')}</p>
        </div>
      ) : (
        <PeopleList people={people} deeds={deeds} />
      )}
      <DamagedPeople records={caseload.damaged} onDone={caseload.reload} />
      <DeletedPeople people={caseload.deleted} onRestore={deeds.restore} onDestroy={deeds.destroy} />
      <AddPerson open={adding} onClose={() => setAdding(false)} aliases={aliases} />
      {toFile.dialog}
      <FileChoiceDialog opening={opening} />
      {drop.isOver && (
        <div className="people-drop" aria-hidden="true">
          {t('adviser:list.dropHere')}
        </div>
      )}
    </div>
  )
}
