import { useCallback, useEffect, useMemo, useRef } from 'react'
import { Button, Link } from '../../components/Button.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import type { Draft } from '../../curriculum/editing/draft.ts'
import { fieldOf } from '../../curriculum/editing/fields.ts'
import { formOf, forms } from '../../curriculum/editing/forms.ts'
import { partsOf } from '../../curriculum/editing/parts.ts'
import { withValueAt } from '../../curriculum/editing/place.ts'
import type { Json, Path } from '../../curriculum/json.ts'
import { keepingFaultSentence } from '../../language/sentences/storeFault.ts'
import { hrefOf } from '../county/pages.ts'
import { Preview } from '../effects/Preview.tsx'
import { TouchedHeadline } from '../effects/TouchedHeadline.tsx'
import { useAskAtUnload } from '../useAskAtUnload.ts'
import { useWorkplace } from '../workplace.tsx'
import { type Editing, EditingProvider } from './editing.ts'
import { FaultStrip } from './FaultStrip.tsx'
import { nameOfThing } from './nameOfThing.ts'
import { PartForm } from './PartForm.tsx'
import { PartsList } from './PartsList.tsx'
import { type OpenDraft, useDraft } from './useDraft.ts'
import { useDraftFaults } from './useDraftFaults.ts'
import { useEditorWords } from './useEditorWords.ts'
import '../county/county.css'
import './editor.css'

/** The editor of one thing: `trades/HEA05-01`, and which part of it is open: `modules/HEAV107`. */
export default function EditPage({ of, part }: { of: string; part: string | null }) {
  const words = useEditorWords()
  const { t } = words
  const draft = useDraft(of)
  const form = formOf(of)
  if (draft.kind === 'open' && form !== null) return <OpenEditor of={of} part={part} open={draft} />
  if (draft.kind === 'reading') return <p className="waiting">{t('shell:app.loading')}</p>
  if (draft.kind === 'damaged')
    return (
      <div className="lost">
        <p>{t('editor:editing.damaged')}</p>
        <Button onClick={draft.discard}>{t('editor:editing.discard')}</Button>
      </div>
    )
  if (draft.kind === 'fault')
    return (
      <div className="lost">
        <p>{keepingFaultSentence(words, draft.fault)}</p>
        <Button onClick={draft.retry}>{t('editor:editing.retry')}</Button>
      </div>
    )
  return <p className="lost">{t('editor:editing.absent')}</p>
}

/** The last place that a letter was typed at: letters that follow each other there are one edit. */
function useWriting(of: string, open: OpenDraft) {
  const { newest } = useWorkplace()
  const form = formOf(of) ?? 'trade'
  const last = useRef<string | null>(null)
  const now = useRef(open)
  now.current = open
  const root = useMemo(() => fieldOf(forms[form]), [form])
  const writing = useMemo(() => {
    const replace = (content: Json): void => {
      last.current = null
      now.current.change(content)
    }
    const write = (at: Path, value: Json | undefined, typing = false): void => {
      const place = at.join('/')
      const continues = typing && last.current === place
      last.current = typing ? place : null
      now.current.change(withValueAt(root, now.current.draft.content, at, value), continues)
    }
    return { replace, write }
  }, [root])
  const stopTyping = useCallback((): void => {
    last.current = null
  }, [])
  return { form, root, newest, stopTyping, ...writing }
}

/** Ctrl+Z and Ctrl+Y are the draft's where no text field takes back its own letters. Leaving a field ends what is one edit in it. */
function useDraftKeys({ undo, redo }: OpenDraft, stopTyping: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isText =
        event.target instanceof HTMLElement && event.target.matches('textarea, input:not([type=checkbox])')
      if (isText || !(event.ctrlKey || event.metaKey)) return
      const key = event.key.toLowerCase()
      const act = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : null
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    document.addEventListener('focusout', stopTyping)
    return () => {
      document.removeEventListener('keydown', press)
      document.removeEventListener('focusout', stopTyping)
    }
  }, [undo, redo, stopTyping])
}

function OpenEditor({ of, part, open }: { of: string; part: string | null; open: OpenDraft }) {
  const words = useEditorWords()
  const { t } = words
  const { draft } = open
  const { form, root, newest, write, replace, stopTyping } = useWriting(of, open)
  const { faults, isCurrent } = useDraftFaults(of, draft.content)
  useAskAtUnload(open.saving !== 'saved')
  useDraftKeys(open, stopTyping)
  const editing = useMemo(
    (): Editing => ({ of, form, root, content: draft.content, catalogue: newest, write, replace, faults }),
    [of, form, root, draft.content, newest, write, replace, faults],
  )
  const groups = useMemo(() => partsOf(root, draft.content), [root, draft.content])
  const parts = groups.flatMap((group) => group.parts)
  const shown = parts.find(({ key }) => key === part) ?? parts[0]
  return (
    <EditingProvider value={editing}>
      <div className="county-page editor-page">
        <PageHeader
          heading={nameOfThing(words, draft.content) ?? t('editor:editing.durations')}
          facts={[
            { term: t('editor:editing.code'), value: of.replace(/^.*\//, ''), spoken: true },
            { term: t('editor:editing.version'), value: versionText(draft), spoken: true },
            { term: t('editor:editing.kept'), value: t(savedKey(open)), spoken: true },
          ]}
          actions={<DraftActions open={open} />}
          figureNote={open.isBegun ? <TouchedHeadline of={of} content={draft.content} /> : undefined}
        />
        {typeof open.saving === 'object' && (
          <p className="editor-warning" role="alert">
            {keepingFaultSentence(words, open.saving.fault)}{' '}
            <Button onClick={open.saving.retry}>{t('editor:editing.retry')}</Button>
          </p>
        )}
        {open.elsewhere && (
          <div className="editor-warning" role="alert">
            <p>{t('editor:editing.elsewhere', { count: open.elsewhere.joined.conflicts.length })}</p>
            <Button onClick={open.elsewhere.keepMine}>{t('editor:editing.keepMine')}</Button>
            <Button onClick={open.elsewhere.takeTheirs}>{t('editor:editing.takeTheirs')}</Button>
          </div>
        )}
        <FaultStrip isCurrent={isCurrent} groups={groups} />
        <div className="editor-columns">
          <PartsList groups={groups} shown={shown?.key ?? 'top'} />
          {shown && <PartForm key={shown.key} part={shown} groups={groups} />}
          <aside className="editor-aside" aria-label={t('editor:hitting.title')}>
            <Preview of={of} content={draft.content} />
          </aside>
        </div>
      </div>
    </EditingProvider>
  )

  function versionText({ from }: Draft): string {
    const number = from === null ? null : (from.split('.')[0] ?? '')
    if (number === null) return t('editor:editing.new')
    return t(open.isBegun ? 'editor:editing.draftOf' : 'editor:editing.versionOf', { number })
  }
}

const savedKey = ({ saving, isBegun }: OpenDraft) =>
  typeof saving === 'object'
    ? 'editor:editing.notSaved'
    : saving === 'saving'
      ? 'editor:editing.saving'
      : isBegun
        ? 'editor:editing.saved'
        : 'editor:editing.unchanged'

function DraftActions({ open }: { open: OpenDraft }) {
  const { t } = useEditorWords()
  const { say } = useWorkplace()
  const restore = useRef(open.restore)
  restore.current = open.restore
  return (
    <>
      <Button aria-disabled={open.undo === null} onClick={() => open.undo?.()}>
        {t('editor:editing.undo')}
      </Button>
      <Button aria-disabled={open.redo === null} onClick={() => open.redo?.()}>
        {t('editor:editing.redo')}
      </Button>
      {open.isBegun && (
        <Button
          rank="quiet"
          onClick={() => {
            open.discard()
            say({ text: t('editor:editing.discarded'), undo: () => restore.current?.() })
          }}
        >
          {t('editor:editing.discard')}
        </Button>
      )}
      {open.isBegun && (
        <>
          <Link href={hrefOf('impact', open.draft.of)}>{t('editor:hitting.title')}</Link>
          <Link href={hrefOf('publish', open.draft.of)}>{t('editor:publishing.title')}</Link>
        </>
      )}
      <Link href="#/county/catalogue">{t('editor:editing.toCatalogue')}</Link>
    </>
  )
}
