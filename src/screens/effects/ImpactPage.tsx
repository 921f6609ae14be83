import { useMemo } from 'react'
import { Button, Link } from '../../components/Button.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Progress } from '../../components/Progress.tsx'
import type { Json } from '../../curriculum/json.ts'
import type { Text } from '../../curriculum/text.ts'
import { useWords } from '../../language/useWords.ts'
import { hrefOf } from '../county/pages.ts'
import { OpenFileButton } from '../OpenFileButton.tsx'
import { useFileDrop } from '../people/useFileDrop.ts'
import { useWorkplace } from '../workplace.tsx'
import { HitList } from './HitList.tsx'
import { headlineOf } from './headline.ts'
import { useHitting } from './useHitting.ts'
import { useKeptDraft } from './useKeptDraft.ts'
import { useFiles, useHits, useListing } from './usePeople.ts'
import '../county/county.css'
import './effects.css'

/** Whose plans a draft would change if it held: counted, and one by one. */
export default function ImpactPage({ of }: { of: string }) {
  const { newest } = useWorkplace()
  const { t, said } = useWords('editor', 'county')
  const kept = useKeptDraft(of)
  const thing = newest.versionsByPath.get(of)?.[0]?.content as { name?: Text } | undefined
  const name = thing?.name ? said(thing.name) : of === 'rules/durations' ? t('shell:nav.assumptions') : of
  if (kept?.kind === 'opened') return <Impact of={of} name={name} content={kept.content} />
  return (
    <div className="county-page">
      <PageHeader heading={t('editor:hitting.page.heading', { name })} />
      <div className="county-body">
        {kept === null ? (
          <p className="waiting">{t('shell:app.loading')}</p>
        ) : (
          <p>
            {kept.kind === 'absent'
              ? t('editor:hitting.page.noDraft', { name })
              : t('editor:hitting.page.damagedDraft')}
          </p>
        )}
      </div>
    </div>
  )
}

function Impact({ of, name, content }: { of: string; name: string; content: Json }) {
  const words = useWords('editor', 'field', 'sentences')
  const { t } = words
  const { newest: catalogue, today } = useWorkplace()
  const given = useFiles()
  const drop = useFileDrop(given.take)
  const hits = useHits(given.files)
  const asked = useMemo(
    () => hits && { catalogue, of, content, today, ...hits },
    [hits, catalogue, of, content, today],
  )
  const { state, hitting, stop, goOn } = useHitting(asked)
  const { main, note } = headlineOf(words, state, hitting)
  const isAtWork = state === 'touching' || state === 'weighing'
  const fromFile = useMemo(() => new Set(given.files.map(({ id }) => id)), [given.files])
  return (
    <div className="county-page hit-page" {...drop.handlers}>
      <PageHeader
        heading={t('editor:hitting.page.heading', { name })}
        figure={<span role="status">{main}</span>}
        figureNote={note}
      />
      <div className="county-body">
        <p>{t('editor:hitting.page.lead')}</p>
        <p>
          <Link href={hrefOf('edit', of)}>{t('editor:hitting.page.toDraft')}</Link>
        </p>
        <Files given={given} />
        {state === 'weighing' && hitting.total > 0 && (
          <Progress
            label={t('editor:hitting.page.working', { done: hitting.done, total: hitting.total })}
            share={hitting.done / hitting.total}
            cancel={{ text: t('shell:actions.cancel'), onCancel: stop }}
          />
        )}
        {state === 'stopped' && (
          <p className="hit-stopped">
            {t('editor:hitting.page.stopped')} <Button onClick={goOn}>{t('editor:hitting.page.goOn')}</Button>
          </p>
        )}
        {state === 'broken' && <Button onClick={goOn}>{t('shell:actions.tryAgain')}</Button>}
        <Among
          hitting={hitting}
          isKnown={!isAtWork || state === 'weighing'}
          people={hits?.people.length ?? 0}
        />
        {hitting.working &&
          state !== 'touching' &&
          hitting.touched.some(({ touches }) => touches.length > 0) && (
            <HitList
              hitting={hitting}
              people={hits?.people ?? []}
              fromFile={fromFile}
              isAtWork={state === 'weighing'}
            />
          )}
      </div>
      {drop.isOver && (
        <div className="hit-drop" aria-hidden="true">
          {t('editor:hitting.page.dropHere')}
        </div>
      )}
    </div>
  )
}

/** Files of people, opened to be looked at here alone, and why one was not. */
function Files({ given }: { given: ReturnType<typeof useFiles> }) {
  const { t } = useWords('editor')
  const { files, refused, take, close } = given
  return (
    <div className="hit-files">
      <OpenFileButton text={t('editor:hitting.page.openFiles')} onFiles={(chosen) => void take(chosen)} />
      <p className="small muted">{t('editor:hitting.page.dropHint')}</p>
      {(files.length > 0 || refused.length > 0) && (
        <p>
          {files.length > 0 && `${t('editor:hitting.page.filesOpen', { count: files.length })} `}
          <Button rank="quiet" onClick={close}>
            {t('editor:hitting.page.filesGone')}
          </Button>
        </p>
      )}
      {refused.length > 0 && (
        <ul className="hit-refused" role="alert">
          {refused.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Among how many this was looked for, or why there is nobody. */
function Among({
  hitting: { touched },
  isKnown,
  people,
}: {
  hitting: { touched: readonly { touches: readonly unknown[] }[] }
  isKnown: boolean
  people: number
}) {
  const { t } = useWords('editor')
  const listing = useListing()
  const unchanged = touched.filter(({ touches }) => touches.length === 0).length
  const damaged = listing?.kind === 'listed' ? listing.damaged.length : 0
  return (
    <>
      {listing !== null && listing.kind !== 'listed' && <p>{t('editor:hitting.page.storeClosed')}</p>}
      {damaged > 0 && <p>{t('editor:hitting.page.damaged', { count: damaged })}</p>}
      {isKnown && (
        <p>
          {people === 0
            ? t('editor:hitting.page.noPeople')
            : touched.length === 0
              ? t('editor:hitting.page.noneOnWay', { count: people })
              : t('editor:hitting.page.among', { count: touched.length })}{' '}
          {unchanged > 0 && t('editor:hitting.page.unchanged', { count: unchanged })}
        </p>
      )}
    </>
  )
}
