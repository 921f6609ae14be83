import { useRef, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { useWords } from '../../language/useWords.ts'
import { meansAlias } from '../../records/alias.ts'
import type { Summary } from '../../records/keeping.ts'
import { useKeptPeople } from '../kept.ts'
import { useWorkplace } from '../workplace.tsx'
import { type OwnFile, useOwnFile } from './useOwnFile.ts'

/**
 * Which way is mine? A file that I was given, or one kept on this machine. Where more than one is kept nobody
 * is shown the others: one's own is asked for by its alias.
 */
export function WhoseWay() {
  const { t } = useWords('participant')
  const { examples } = useWorkplace()
  const people = useKeptPeople()
  const file = useOwnFile()
  if (!people) return <p className="waiting">{t('shell:app.loading')}</p>
  const own = people.filter(({ id }) => !examples.has(id))
  const shown = people.filter(({ id }) => examples.has(id))
  return (
    <div className="way">
      <h1>{t('participant:start.title')}</h1>
      <p>{t('participant:start.lead')}</p>
      <OpenFile file={file} />
      {people.length === 0 && <p>{t('participant:start.noPlan')}</p>}
      {own.length > 1 ? (
        <ByName people={own} />
      ) : (
        <Names heading={t('participant:start.chooseName')} people={own} />
      )}
      <Names heading={t('participant:start.examples')} people={shown} />
      <Choice file={file} />
    </div>
  )
}

function OpenFile({ file }: { file: OwnFile }) {
  const { t } = useWords('participant')
  const picker = useRef<HTMLInputElement>(null)
  return (
    <section className="own-file">
      <Button rank="main" onClick={() => picker.current?.click()}>
        {t('participant:start.openFile')}
      </Button>
      <p>{t('participant:start.openHint')}</p>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={t('participant:start.openFile')}
        onChange={(event) => {
          const [chosen] = event.target.files ?? []
          if (chosen) void file.open(chosen)
          event.target.value = ''
        }}
      />
      {file.refused !== null && (
        <p className="own-file-refused" role="alert">
          {file.refused}
        </p>
      )}
    </section>
  )
}

/** Asks for the alias of a plan that is kept here, and opens it; one that is not here or not alone is not found. */
function ByName({ people }: { people: readonly Summary[] }) {
  const { t } = useWords('participant')
  const [typed, setTyped] = useState('')
  const [isLost, setLost] = useState(false)
  return (
    <form
      className="own-file"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const [found, ...others] = people.filter(({ alias }) => meansAlias(typed, alias))
        if (found && others.length === 0) window.location.hash = `#/participant/${found.id}`
        else {
          setLost(true)
          event.currentTarget.querySelector('input')?.focus()
        }
      }}
    >
      <TextField
        label={t('participant:start.writeName')}
        value={typed}
        onChange={(text) => {
          setTyped(text)
          setLost(false)
        }}
        error={isLost ? t('participant:start.notFound') : null}
      />
      <Button type="submit">{t('participant:start.showMine')}</Button>
    </form>
  )
}

function Names({ heading, people }: { heading: string; people: readonly Summary[] }) {
  if (people.length === 0) return null
  return (
    <>
      <h2 className="way-map-title">{heading}</h2>
      <ul className="whose-way">
        {people.map(({ id, alias }) => (
          <li key={id}>
            <a href={`#/participant/${id}`}>{alias}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** A file that is not like the plan here, or whose plan here does not open. Closing it changes nothing. */
function Choice({ file }: { file: OwnFile }) {
  const { t } = useWords('participant')
  const { asks, choose } = file
  if (!asks) return null
  return (
    <Dialog
      open
      heading={t('participant:start.fileTitle')}
      close={t('shell:actions.close')}
      onClose={() => void choose('here')}
      actions={
        <>
          <Button rank="main" onClick={() => void choose('file')}>
            {t('participant:start.fileTake')}
          </Button>
          <Button onClick={() => void choose('here')}>
            {t(asks.kind === 'compared' ? 'participant:start.fileKeep' : 'shell:actions.cancel')}
          </Button>
        </>
      }
    >
      <p>{t(`participant:start.${asks.kind === 'compared' ? 'fileDiffers' : 'fileDamaged'}`)}</p>
    </Dialog>
  )
}
