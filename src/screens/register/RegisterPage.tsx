import { useActor } from '@xstate/react'
import { useId, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { SelectField } from '../../components/field/SelectField.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Progress } from '../../components/Progress.tsx'
import { draftOf, saysNothing } from '../../curriculum/grep/draft.ts'
import type { Register, RegisterFile } from '../../curriculum/grep/read.ts'
import { readingRegisterMachine } from '../../flows/readingRegister.ts'
import { workerReader } from '../../flows/registerReader.ts'
import { useWords } from '../../language/useWords.ts'
import { OpenFileButton } from '../OpenFileButton.tsx'
import { useWorkplace } from '../workplace.tsx'
import { WhatTheTradeSays } from './WhatTheTradeSays.tsx'
import { WhatWasRead } from './WhatWasRead.tsx'
import '../county/county.css'
import './register.css'

const machine = readingRegisterMachine.provide({ actors: { reader: workerReader } })

/** Files as the reader takes them: a zip as its bytes, which only the reader unpacks. */
const asGiven = (files: readonly File[]): Promise<RegisterFile[]> =>
  Promise.all(
    files.map(async (file) => ({ name: file.name, content: new Uint8Array(await file.arrayBuffer()) })),
  )

/** Reading in the official register: what was read, what it says otherwise of a trade, and what of that is taken into a draft. */
export default function RegisterPage() {
  const { t } = useWords('editor')
  const [snapshot, send] = useActor(machine)
  const { register, plans, trade, ticked, waiting } = snapshot.context
  const [isOver, setOver] = useState(false)
  const give = (files: readonly File[]): void => {
    void asGiven(files).then((given) => send({ type: 'given', files: given }))
  }
  return (
    <div className="county-page">
      <PageHeader heading={t('editor:reading.title')} />
      {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions lint/a11y/noStaticElementInteractions: dropping files is a second way beside the button */}
      <div
        className={isOver ? 'county-body register-page over' : 'county-body register-page'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          const files = [...event.dataTransfer.files]
          if (files.length > 0) give(files)
        }}
      >
        <Giving
          onFiles={give}
          onText={(text) =>
            send({ type: 'given', files: [{ name: t('editor:reading.pasted'), content: text }] })
          }
        />
        <div aria-live="polite">
          {snapshot.matches('reading') && (
            <Progress
              label={t('editor:reading.atWork', { count: waiting.length })}
              cancel={{ text: t('shell:actions.cancel'), onCancel: () => send({ type: 'stopped' }) }}
            />
          )}
          {snapshot.matches('broken') && <p className="register-fault">{t('editor:reading.broken')}</p>}
        </div>
        {register && snapshot.matches('read') && (
          <>
            <WhatWasRead register={register} onBeginAnew={() => send({ type: 'begunAnew' })} />
            <TradeChoice
              register={register}
              plans={plans}
              trade={trade}
              onChoose={(chosen) => send({ type: 'chosen', trade: chosen })}
            />
            {trade !== null && (
              <WhatTheTradeSays
                key={trade}
                register={register}
                trade={trade}
                ticked={ticked}
                onTick={(marks, isOn) => send({ type: 'ticked', marks, isOn })}
                onTaken={() => send({ type: 'taken' })}
              />
            )}
          </>
        )}
      </div>
    </div>
  )
}

/** The two ways in: files, and text that was copied. */
function Giving({
  onFiles,
  onText,
}: {
  onFiles: (files: readonly File[]) => void
  onText: (text: string) => void
}) {
  const { t } = useWords('editor')
  const [text, setText] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const fieldId = useId()
  return (
    <>
      <p className="prose">{t('editor:reading.lead')}</p>
      <p>
        <a className="ds-link" href="https://data.udir.no/kl06/v201906" target="_blank" rel="noreferrer">
          {t('editor:reading.where')}
        </a>
      </p>
      <p>
        <OpenFileButton
          rank="main"
          text={t('editor:reading.open')}
          accept=".json,.zip,.txt,application/json,application/zip"
          onFiles={onFiles}
        />
      </p>
      <details className="register-paste">
        <summary>{t('editor:reading.paste')}</summary>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            const isEmpty = text.trim() === ''
            setEmpty(isEmpty)
            if (!isEmpty) onText(text)
          }}
        >
          <TextField
            id={fieldId}
            label={t('editor:reading.text')}
            rows={6}
            error={isEmpty ? t('editor:reading.noText') : null}
            value={text}
            onChange={setText}
          />
          <Button type="submit">{t('editor:reading.readText')}</Button>
        </form>
      </details>
    </>
  )
}

/** Which trade is looked at, where what was read tells of several, or names none by itself. */
function TradeChoice({
  register,
  plans,
  trade,
  onChoose,
}: {
  register: Register
  plans: readonly string[]
  trade: string | null
  onChoose: (trade: string | null) => void
}) {
  const { t, said } = useWords('editor')
  const { newest } = useWorkplace()
  const [told] = useState(() =>
    [...newest.tradesById.keys()].filter((id) => !saysNothing(draftOf(register.objects, id))),
  )
  const choices = [...new Set([...plans, ...told])].sort()
  const fieldId = useId()
  if (choices.length === 0) return <p>{t('editor:reading.noTrade')}</p>
  return (
    <SelectField
      id={fieldId}
      label={t('editor:reading.trade')}
      value={trade ?? ''}
      options={[
        { value: '', text: t('editor:reading.chooseTrade') },
        ...choices.map((id) => {
          const here = newest.tradesById.get(id)
          return {
            value: id,
            text: here ? `${said(here.name)} · ${id}` : t('editor:reading.newTrade', { id }),
          }
        }),
      ]}
      onChange={(value) => onChoose(value === '' ? null : value)}
    />
  )
}
