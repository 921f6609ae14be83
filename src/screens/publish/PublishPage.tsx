import { useActor } from '@xstate/react'
import { useMemo } from 'react'
import { Button, Link } from '../../components/Button.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { formOf } from '../../curriculum/editing/forms.ts'
import type { Json } from '../../curriculum/json.ts'
import { changesOfDraft, faultsOfDraft, newestOf } from '../../flows/publishable.ts'
import { publishingMachine } from '../../flows/publishing.ts'
import type { PublishingRefusal } from '../../flows/publishingAnswers.ts'
import { faultSaid } from '../../language/sentences/fault.ts'
import { keepingFaultSentence } from '../../language/sentences/storeFault.ts'
import type { KeptDraft } from '../../records/curriculaKeeping.ts'
import { hrefOf } from '../county/pages.ts'
import { nameOfThing } from '../editor/nameOfThing.ts'
import { useEditorWords } from '../editor/useEditorWords.ts'
import { useWorkplace } from '../workplace.tsx'
import { changeText } from './changeText.ts'
import { handOutVersion } from './handOut.ts'
import { LayerPart } from './LayerPart.tsx'
import { PublishForm } from './PublishForm.tsx'
import '../county/county.css'
import './publish.css'

/** Publishing the draft of a thing, and what was published in this browser. */
export default function PublishPage({ of }: { of: string | null }) {
  const words = useEditorWords()
  const { newest } = useWorkplace()
  const thing = of === null ? null : ((newestOf(newest, of)?.json as Json | undefined) ?? null)
  const name = thing === null ? null : nameOfThing(words, thing)
  return (
    <div className="county-page">
      <PageHeader
        heading={
          of === null
            ? words.t('editor:publishing.here')
            : words.t('editor:publishing.heading', { what: name ?? of })
        }
      />
      <div className="county-body publish-page">
        {of !== null && <Publishing of={of} />}
        <LayerPart />
      </div>
    </div>
  )
}

function Publishing({ of }: { of: string }) {
  const words = useEditorWords()
  const { t } = words
  const { curricula, newest, today } = useWorkplace()
  const [snapshot, send] = useActor(publishingMachine, { input: { of, curricula, download: handOutVersion } })
  const { kept, done, refusal, fault, back } = snapshot.context
  return (
    <section className="publish-part" aria-label={t('editor:publishing.title')}>
      <div aria-live="assertive">
        {refusal && <p className="publish-refusal">{refusalText(words, refusal)}</p>}
        {back && (
          <p>
            {t(back.left === null ? 'editor:publishing.back' : 'editor:publishing.backLeft', {
              path: back.left ?? '',
            })}
          </p>
        )}
      </div>
      {(snapshot.matches('reading') || snapshot.matches('publishing')) && (
        <p className="waiting">{t('shell:app.loading')}</p>
      )}
      {snapshot.matches('absent') && (
        <p>
          {t('editor:publishing.absent')}{' '}
          <Link href={hrefOf('edit', of)}>{t('editor:publishing.toEditor')}</Link>
        </p>
      )}
      {snapshot.matches('damaged') && <p>{t('editor:editing.damaged')}</p>}
      {snapshot.matches('unread') && (
        <p>
          {fault && keepingFaultSentence(words, fault)}{' '}
          <Button onClick={() => send({ type: 'askedAgain' })}>{t('editor:editing.retry')}</Button>
        </p>
      )}
      {snapshot.matches('open') && kept && (
        <LookedOver
          kept={kept}
          onAsk={(asked) => send({ type: 'asked', asked: { catalogue: newest, today, ...asked } })}
        />
      )}
      {done && (
        <div role="status">
          <h2>{t('editor:publishing.done', { path: done.file.path })}</h2>
          <ul>
            {done.places.inBrowser && <li>{t('editor:publishing.doneHere')}</li>}
            {done.folder && <li>{t('editor:publishing.doneFolder')}</li>}
            {done.places.download && <li>{t('editor:publishing.doneDownload')}</li>}
          </ul>
          <p className="publish-actions">
            <Button onClick={() => send({ type: 'tookBack' })}>{t('editor:publishing.takeBack')}</Button>
            <Button rank="quiet" onClick={() => handOutVersion(done.file)}>
              {t('editor:publishing.download')}
            </Button>
          </p>
          <p>{t('editor:publishing.plansStay')}</p>
        </div>
      )}
    </section>
  )
}

type Ask = Parameters<Parameters<typeof PublishForm>[0]['onAsk']>[0]

/** What the draft changes, what is wrong with it, and the form where nothing is. */
function LookedOver({ kept, onAsk }: { kept: KeptDraft; onAsk: (asked: Ask) => void }) {
  const words = useEditorWords()
  const { t } = words
  const { newest, today } = useWorkplace()
  const { draft } = kept
  const { of } = draft
  const form = formOf(of) ?? 'trade'
  const changes = useMemo(() => changesOfDraft(newest, draft), [newest, draft])
  const faults = useMemo(() => faultsOfDraft(newest, of, draft.content, today), [newest, of, draft, today])
  const before = (newestOf(newest, of)?.json as Json | undefined) ?? null
  return (
    <>
      <h2>{t('editor:publishing.whatChanges')}</h2>
      {changes === null ? (
        <p>{t('editor:publishing.isNew')}</p>
      ) : changes.length === 0 ? (
        <p>{t('editor:publishing.noChange')}</p>
      ) : (
        <ul className="publish-changes">
          {changes.map((change) => (
            <li key={`${change.kind} ${change.at.join('/')}`}>
              {changeText(words, form, change, { before, after: draft.content })}
            </li>
          ))}
        </ul>
      )}
      <p className="publish-actions">
        <Link href={hrefOf('edit', of)}>{t('editor:publishing.toEditor')}</Link>
        <Link href={hrefOf('impact', of)}>{t('editor:hitting.title')}</Link>
      </p>
      {faults.length > 0 ? (
        <>
          <h2>{t('editor:editing.faults', { count: faults.length })}</h2>
          <p>{t('editor:publishing.blocked')}</p>
          <ul>
            {faults.map((fault) => (
              <li key={JSON.stringify(fault)}>{faultSaid(words, fault).what}</li>
            ))}
          </ul>
        </>
      ) : (
        changes?.length !== 0 && <PublishForm draft={draft} onAsk={onAsk} />
      )}
    </>
  )
}

function refusalText(words: ReturnType<typeof useEditorWords>, refusal: PublishingRefusal): string {
  const { t } = words
  switch (refusal.kind) {
    case 'faults':
      return t('editor:publishing.blocked')
    case 'folder':
      return t(`editor:publishing.folder.${refusal.answer.kind}`)
    case 'unchanged':
      return t('editor:publishing.noChange')
    case 'noPlace':
    case 'versionTaken':
    case 'changedElsewhere':
    case 'begunAnew':
      return t(`editor:publishing.refused.${refusal.kind}`)
    default:
      return keepingFaultSentence(words, refusal)
  }
}
