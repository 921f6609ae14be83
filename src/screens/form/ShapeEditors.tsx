import type { ReactNode } from 'react'
import { Button } from '../../components/Button.tsx'
import { SelectField } from '../../components/field/SelectField.tsx'
import { emptyOf, type Field, fieldFor } from '../../curriculum/editing/fields.ts'
import type { Json, Path } from '../../curriculum/json.ts'
import { fieldId, useEditing, useValue } from '../editor/editing.ts'
import { useEditorWords } from '../editor/useEditorWords.ts'
import { Fieldset } from './Fieldset.tsx'

/** Draws the field that the value is of, once that is known. */
type Inside = (field: Field) => ReactNode

/** A value of one shape or another: which, and then the value. */
export function EitherEditor({
  field,
  at,
  label,
  inside,
}: {
  field: Field & { kind: 'either' }
  at: Path
  label: string
  inside: Inside
}) {
  const { t } = useEditorWords()
  const { write } = useEditing()
  const value = useValue(at)
  const shape = field.of.indexOf(fieldFor(field, value))
  const own = field.of[shape]
  return (
    <Fieldset at={at} label={label}>
      <SelectField
        id={`${fieldId(at)}-shape`}
        label={t('editor:editing.shape')}
        value={String(shape)}
        options={field.of.map((one, index) => ({
          value: String(index),
          text: t(`editor:editing.shapes.${shapeOf(one)}`),
        }))}
        onChange={(next) => write(at, emptyOf(field.of[Number(next)] as Field) as Json)}
      />
      {own && inside(own)}
    </Fieldset>
  )
}

const shapes = ['number', 'yesNo', 'code', 'text', 'choice'] as const
const shapeOf = ({ kind }: Field): (typeof shapes)[number] | 'other' =>
  shapes.find((one) => one === kind) ?? 'other'

/** A value that may be unknown, or that there may be none of: that is said, and never left empty. */
export function OrNoneEditor({
  field,
  at,
  label,
  inside,
}: {
  field: Field & { kind: 'orNone' }
  at: Path
  label: string
  inside: Inside
}) {
  const { t } = useEditorWords()
  const { form, write } = useEditing()
  const value = useValue(at)
  const isNone = value === null || value === undefined
  const isRule = form === 'rules' && at.at(-1) === 'value'
  return (
    <div className="editor-or-none">
      {isNone ? (
        <Fieldset at={at} label={label}>
          <p>{t(isRule ? 'editor:editing.isUnknown' : 'editor:editing.isNone')}</p>
          <Button onClick={() => write(at, emptyOf(field.of) as Json)}>{t('editor:editing.setValue')}</Button>
        </Fieldset>
      ) : (
        <>
          {inside(field.of)}
          <Button rank="quiet" onClick={() => write(at, null)}>
            {t(isRule ? 'editor:editing.makeUnknown' : 'editor:editing.makeNone', { what: label })}
          </Button>
        </>
      )}
    </div>
  )
}
