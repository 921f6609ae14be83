import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { emptyOf, type Field } from '../../curriculum/editing/fields.ts'
import { movedTo } from '../../curriculum/editing/modules.ts'
import type { Json, Path } from '../../curriculum/json.ts'
import { fieldId, useEditing, useValue } from '../editor/editing.ts'
import { nameOfThing } from '../editor/nameOfThing.ts'
import { useEditorWords } from '../editor/useEditorWords.ts'
import { Fieldset } from './Fieldset.tsx'

/** Things of one kind, in an order that is changed by dragging or by keys: added, taken out, moved. */
export function ListEditor({
  field,
  at,
  label,
  description,
  row,
}: {
  field: Field & { kind: 'list' }
  at: Path
  label: string
  description?: string | undefined
  /** Draws the thing at a place of the list. */
  row: (at: Path, label: string) => ReactNode
}) {
  const words = useEditorWords()
  const { t } = words
  const { write } = useEditing()
  const value = useValue(at)
  const list = Array.isArray(value) ? value : []
  const [dragged, setDragged] = useState<number | null>(null)
  const [said, setSaid] = useState('')
  const focusNext = useRef<string | null>(null)
  useEffect(() => {
    if (focusNext.current === null) return
    document.getElementById(focusNext.current)?.focus()
    focusNext.current = null
  })
  const rowId = (index: number): string => `${fieldId([...at, index])}-row`
  const move = (from: number, to: number): void => {
    if (to < 0 || to >= list.length) return
    focusNext.current = rowId(to)
    setSaid(t('editor:editing.moved', { place: to + 1, count: list.length }))
    write(at, movedTo(list, from, to))
  }
  const takeOut = (index: number): void => {
    focusNext.current = list.length > 1 ? rowId(Math.max(0, index - 1)) : `${fieldId(at)}-more`
    write(at, list.toSpliced(index, 1))
  }
  return (
    <Fieldset at={at} label={label} description={description}>
      <ol className="editor-list">
        {list.map((one, index) => {
          const name = nameOfThing(words, one) ?? t('editor:editing.row', { place: index + 1 })
          return (
            // biome-ignore lint/a11y/noNoninteractiveElementInteractions: dragging is a second way beside the keys of the handle
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: a thing of a draft need have no name, and its place is what is edited
              key={index}
              onDragOver={(event) => dragged !== null && event.preventDefault()}
              onDrop={(event) => {
                event.preventDefault()
                if (dragged !== null && dragged !== index) move(dragged, index)
                setDragged(null)
              }}
            >
              <RowTools
                id={rowId(index)}
                what={name}
                onDrag={(isOn) => setDragged(isOn ? index : null)}
                onMove={(by) => move(index, index + by)}
                onTakeOut={() => takeOut(index)}
              />
              <div className="editor-row" id={fieldId([...at, index])} tabIndex={-1}>
                {row([...at, index], `${label} ${index + 1}`)}
              </div>
            </li>
          )
        })}
      </ol>
      <p className="spoken" aria-live="polite">
        {said}
      </p>
      {(field.most === null || list.length < field.most) && (
        <Button
          id={`${fieldId(at)}-more`}
          onClick={() => {
            focusNext.current = rowId(list.length)
            write(at, [...list, emptyOf(field.of) as Json])
          }}
        >
          {t('editor:editing.addTo', { what: label })}
        </Button>
      )}
    </Fieldset>
  )
}

/** What moves a thing of a list, and takes it out. */
function RowTools({
  id,
  what,
  onDrag,
  onMove,
  onTakeOut,
}: {
  /** The handle's, to which focus follows a thing that was moved. */
  id: string
  what: string
  onDrag: (isOn: boolean) => void
  /** One place up or down. */
  onMove: (by: 1 | -1) => void
  onTakeOut: () => void
}) {
  const { t } = useEditorWords()
  const byKeys = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <div className="editor-row-tools">
      <button
        type="button"
        id={id}
        className="editor-handle"
        draggable
        onDragStart={() => onDrag(true)}
        onDragEnd={() => onDrag(false)}
        onKeyDown={byKeys}
        aria-label={t('editor:editing.handle', { what })}
      >
        <span aria-hidden>⋮⋮</span>
      </button>
      <Button rank="quiet" aria-label={t('editor:editing.up', { what })} onClick={() => onMove(-1)}>
        <span aria-hidden>↑</span>
      </Button>
      <Button rank="quiet" aria-label={t('editor:editing.down', { what })} onClick={() => onMove(1)}>
        <span aria-hidden>↓</span>
      </Button>
      <Button rank="quiet" aria-label={t('editor:editing.takeOut', { what })} onClick={onTakeOut}>
        <span aria-hidden>✕</span>
      </Button>
    </div>
  )
}
