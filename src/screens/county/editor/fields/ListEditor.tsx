import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../../../../components/Button.tsx'
import { emptyOf, type Field } from '../../../../curriculum/editing/fields.ts'
import { movedTo } from '../../../../curriculum/editing/modules.ts'
import type { Json, Path } from '../../../../curriculum/json.ts'
import { fieldId, useEditing } from '../editing.ts'
import { nameOfThing } from '../nameOfThing.ts'
import { useEditorWords } from '../useEditorWords.ts'
import { FieldEditor, Fieldset, KindFields, PartFields, useValue } from './FieldEditor.tsx'

/** Things of one kind, in an order that is changed by dragging or by keys: added, taken out, moved. */
export function ListEditor({
  field,
  at,
  label,
  description,
}: {
  field: Field & { kind: 'list' }
  at: Path
  label: string
  description?: string | undefined
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
  const byKeys = (event: KeyboardEvent, index: number): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(index, event.key === 'ArrowUp' ? index - 1 : index + 1)
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
              <div className="editor-row-tools">
                <button
                  type="button"
                  id={rowId(index)}
                  className="editor-handle"
                  draggable
                  onDragStart={() => setDragged(index)}
                  onDragEnd={() => setDragged(null)}
                  onKeyDown={(event) => byKeys(event, index)}
                  aria-label={t('editor:editing.handle', { what: name })}
                >
                  <span aria-hidden>⋮⋮</span>
                </button>
                <Button
                  rank="quiet"
                  aria-label={t('editor:editing.up', { what: name })}
                  onClick={() => move(index, index - 1)}
                >
                  <span aria-hidden>↑</span>
                </Button>
                <Button
                  rank="quiet"
                  aria-label={t('editor:editing.down', { what: name })}
                  onClick={() => move(index, index + 1)}
                >
                  <span aria-hidden>↓</span>
                </Button>
                <Button
                  rank="quiet"
                  aria-label={t('editor:editing.takeOut', { what: name })}
                  onClick={() => takeOut(index)}
                >
                  <span aria-hidden>✕</span>
                </Button>
              </div>
              <div className="editor-row" id={fieldId([...at, index])} tabIndex={-1}>
                {field.of.kind === 'object' ? (
                  <PartFields field={field.of} at={[...at, index]} />
                ) : field.of.kind === 'kinds' ? (
                  <KindFields field={field.of} at={[...at, index]} />
                ) : (
                  <FieldEditor field={field.of} at={[...at, index]} label={`${label} ${index + 1}`} />
                )}
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
