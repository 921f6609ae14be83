import { Button } from '../../components/Button.tsx'
import { emptyOf, fieldAt, objectFieldOf } from '../../curriculum/editing/fields.ts'
import { isTradeFile, movedTo } from '../../curriculum/editing/modules.ts'
import { type FilePart, type PartGroup, partsOf, topNames } from '../../curriculum/editing/parts.ts'
import { valueAt, withValueAt } from '../../curriculum/editing/place.ts'
import type { Json } from '../../curriculum/json.ts'
import { fieldName } from '../../language/sentences/fieldName.ts'
import { goFreely } from '../address.ts'
import { FieldEditor, KindFields, PartFields } from '../form/FieldEditor.tsx'
import { useEditing } from './editing.ts'
import { ModuleActions } from './ModuleActions.tsx'
import { nameOfThing } from './nameOfThing.ts'
import { useEditorWords } from './useEditorWords.ts'

/** The form of one part of the draft, and what can be done with the part as a whole. */
export function PartForm({ part, groups }: { part: FilePart; groups: readonly PartGroup[] }) {
  const words = useEditorWords()
  const { t } = words
  const { form, root, content } = useEditing()
  const field = fieldAt(root, content, part.at)
  const value = valueAt(content, part.at)
  const [list] = part.at
  const isInList = part.at.length === 2
  if (!field) return null
  const object = objectFieldOf(field, value)
  return (
    <section className="editor-form" aria-labelledby="editor-part">
      <h2 id="editor-part">
        {part.at.length === 0
          ? t('editor:editing.top')
          : isInList
            ? (nameOfThing(words, value ?? null) ?? fieldName(words, form, part.at))
            : fieldName(words, form, part.at)}
      </h2>
      {list === 'modules' && form === 'trade' && isTradeFile(content) ? (
        <ModuleActions index={Number(part.at[1])} trade={content} />
      ) : (
        isInList && <ThingActions part={part} />
      )}
      {part.at.length === 0 ? (
        <>
          {object && <PartFields field={object} at={[]} only={topNames(root)} />}
          <p className="editor-absent">
            {groups
              .filter(
                ({ isList, name, parts }) =>
                  isList && name !== null && name !== 'modules' && parts.length === 0,
              )
              .map(({ name }) => (
                <AddThing key={name} list={name ?? ''} />
              ))}
          </p>
        </>
      ) : field.kind === 'kinds' ? (
        <KindFields field={field} at={part.at} />
      ) : object ? (
        <PartFields field={object} at={part.at} />
      ) : (
        <FieldEditor field={field} at={part.at} />
      )}
      {isInList && list !== 'modules' && <AddThing list={String(list)} after={Number(part.at[1])} />}
    </section>
  )
}

/** Adds a thing to a list of parts, and opens it. */
function AddThing({ list, after }: { list: string; after?: number }) {
  const words = useEditorWords()
  const { of, form, root, content, replace } = useEditing()
  const field = fieldAt(root, content, [list])
  if (field?.kind !== 'list') return null
  return (
    <Button
      onClick={() => {
        const before = valueAt(content, [list])
        const things = Array.isArray(before) ? before : []
        const at = after === undefined ? things.length : after + 1
        const next = withValueAt(root, content, [list], things.toSpliced(at, 0, emptyOf(field.of) as Json))
        replace(next)
        const added = partsOf(root, next).find(({ name }) => name === list)?.parts[at]
        if (added) goFreely(`/county/edit/${of}/${added.key}`)
      }}
    >
      {words.t('editor:editing.addTo', { what: fieldName(words, form, [list]) })}
    </Button>
  )
}

/** Moving a thing among those of its kind, and taking it out. */
function ThingActions({ part }: { part: FilePart }) {
  const { t } = useEditorWords()
  const { of, root, content, replace } = useEditing()
  const [list = '', index] = part.at
  const things = valueAt(content, [list])
  if (!Array.isArray(things) || typeof index !== 'number') return null
  const put = (next: Json[], to: number | null): void => {
    const changed = withValueAt(root, content, [list], next)
    replace(changed)
    const parts = partsOf(root, changed).find(({ name }) => name === list)?.parts ?? []
    goFreely(`/county/edit/${of}/${to === null ? 'top' : (parts[to]?.key ?? 'top')}`)
  }
  return (
    <p className="editor-actions">
      {index > 0 && (
        <Button rank="quiet" onClick={() => put(movedTo(things, index, index - 1), index - 1)}>
          {t('editor:editing.moveUp')}
        </Button>
      )}
      {index < things.length - 1 && (
        <Button rank="quiet" onClick={() => put(movedTo(things, index, index + 1), index + 1)}>
          {t('editor:editing.moveDown')}
        </Button>
      )}
      <Button rank="quiet" onClick={() => put(things.toSpliced(index, 1), null)}>
        {t('editor:editing.takeOutThing')}
      </Button>
    </p>
  )
}
