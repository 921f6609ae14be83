import { Button } from '../../components/Button.tsx'
import { CheckField } from '../../components/field/CheckField.tsx'
import { SelectField } from '../../components/field/SelectField.tsx'
import { emptyOf, type Field, type ObjectField, objectFieldOf } from '../../curriculum/editing/fields.ts'
import type { Json, Path } from '../../curriculum/json.ts'
import type { Requirement } from '../../curriculum/requirement.ts'
import { choiceName, fieldHint, fieldName } from '../../language/sentences/fieldName.ts'
import { fieldId, useEditing, useValue } from '../editor/editing.ts'
import { useEditorWords } from '../editor/useEditorWords.ts'
import { Fieldset } from './Fieldset.tsx'
import { CodeInput, DayInput, NumberInput } from './inputs.tsx'
import { ListEditor } from './ListEditor.tsx'
import { RequirementEditor } from './RequirementEditor.tsx'
import { EitherEditor, OrNoneEditor } from './ShapeEditors.tsx'
import { TextEditor } from './TextEditor.tsx'
import { useFaultText } from './useFaultText.ts'

/** What a field needs to be drawn: what may be written in it, where, and what stands there. */
export interface FieldProps {
  field: Field
  at: Path
  /** Said in place of the name that the place has by itself. */
  label?: string | undefined
}

/** A field of the draft, whatever it is of: drawn from the schema that checks the file. */
export function FieldEditor({ field, at, label }: FieldProps) {
  const words = useEditorWords()
  const { form, write } = useEditing()
  const value = useValue(at)
  const error = useFaultText(at)
  const said = {
    id: fieldId(at),
    label: label ?? fieldName(words, form, at),
    description: fieldHint(words, form, at) ?? undefined,
    error,
  }
  const inside = (own: Field) => <FieldEditor field={own} at={at} label={said.label} />
  switch (field.kind) {
    case 'text':
      return <TextEditor at={at} label={said.label} description={said.description} />
    case 'code':
    case 'id':
      return <CodeInput field={field} at={at} {...said} />
    case 'day':
      return <DayInput at={at} {...said} />
    case 'number':
      return <NumberInput field={field} at={at} {...said} />
    case 'yesNo':
      return (
        <CheckField
          id={said.id}
          label={said.label}
          description={said.description}
          checked={value === true}
          onChange={(checked) => write(at, checked)}
        />
      )
    case 'mark':
      // A mark that is not left out says nothing but what it is
      return null
    case 'choice':
      return (
        <SelectField
          {...said}
          value={typeof value === 'string' ? value : ''}
          options={[
            ...(typeof value === 'string' && field.values.includes(value)
              ? []
              : [{ value: String(value ?? ''), text: String(value ?? words.t('editor:editing.choose')) }]),
            ...field.values.map((one) => ({ value: one, text: choiceName(words, form, at, one) })),
          ]}
          onChange={(chosen) => write(at, chosen)}
        />
      )
    case 'requirement':
      return <RequirementEditor label={said.label} at={at} value={value as Requirement | undefined} />
    case 'list':
      return (
        <ListEditor
          field={field}
          at={at}
          label={said.label}
          description={said.description}
          row={(place, text) => <Row field={field.of} at={place} label={text} />}
        />
      )
    case 'object':
      return (
        <Fieldset at={at} label={said.label} description={said.description}>
          <PartFields field={field} at={at} />
        </Fieldset>
      )
    case 'kinds':
      return (
        <Fieldset at={at} label={said.label} description={said.description}>
          <KindFields field={field} at={at} />
        </Fieldset>
      )
    case 'either':
      return <EitherEditor field={field} at={at} label={said.label} inside={inside} />
    case 'orNone':
      return <OrNoneEditor field={field} at={at} label={said.label} inside={inside} />
  }
}

/** The parts of an object: those that are there, and a way to those that may be added. */
export function PartFields({
  field,
  at,
  only = null,
  but = [],
}: {
  field: ObjectField
  at: Path
  /** Names of the parts that are shown; null for all. */
  only?: readonly string[] | null
  but?: readonly string[]
}) {
  const words = useEditorWords()
  const { t } = words
  const { form, write } = useEditing()
  const value = useValue(at)
  const has = (name: string): boolean =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, name)
  const shown = field.parts.filter(
    ({ name, field: part }) =>
      (only === null || only.includes(name)) &&
      !but.includes(name) &&
      !(part.kind === 'mark' && !isAddable(field, name)),
  )
  const absent = shown.filter(({ name, mayBeLeftOut }) => mayBeLeftOut && !has(name))
  const present = shown.filter((part) => !absent.includes(part))
  return (
    <>
      {present.map(({ name, field: part, mayBeLeftOut }) => (
        <div className="editor-part" key={name}>
          {part.kind === 'mark' ? (
            <CheckField
              id={fieldId([...at, name])}
              label={fieldName(words, form, [...at, name])}
              checked
              onChange={() => write([...at, name], undefined)}
            />
          ) : (
            <>
              <FieldEditor field={part} at={[...at, name]} />
              {mayBeLeftOut && (
                <Button rank="quiet" onClick={() => write([...at, name], undefined)}>
                  {t('editor:editing.takeOut', { what: fieldName(words, form, [...at, name]) })}
                </Button>
              )}
            </>
          )}
        </div>
      ))}
      {absent.length > 0 && (
        <p className="editor-absent">
          {absent.map(({ name, field: part }) => (
            <Button
              key={name}
              rank="quiet"
              onClick={() => write([...at, name], emptyOf(part) as Json)}
              id={`${fieldId([...at, name])}-add`}
            >
              {t('editor:editing.add', { what: fieldName(words, form, [...at, name]) })}
            </Button>
          ))}
        </p>
      )}
    </>
  )
}

/** A mark that may be left out is set by adding it; one that tells the kind of an object is not written by itself. */
const isAddable = (field: ObjectField, name: string): boolean =>
  field.parts.find((part) => part.name === name)?.mayBeLeftOut === true

/** An object of one of several kinds: which, and then what that kind has. What both have stays when another is chosen. */
export function KindFields({ field, at }: { field: Field & { kind: 'kinds' }; at: Path }) {
  const words = useEditorWords()
  const { form, write } = useEditing()
  const value = useValue(at)
  const own = objectFieldOf(field, value)
  const by = [...at, field.by]
  const kind = String((value as { [key: string]: Json } | null | undefined)?.[field.by] ?? '')
  return (
    <>
      <SelectField
        id={fieldId(by)}
        label={fieldName(words, form, by)}
        value={kind}
        options={[...field.fields.keys()].map((one) => ({
          value: one,
          text: choiceName(words, form, by, one),
        }))}
        onChange={(next) => {
          const empty = emptyOf(field.fields.get(next) as Field) as { [key: string]: Json }
          const before = (value ?? {}) as { [key: string]: Json }
          const names = field.fields.get(next)?.parts.map(({ name }) => name) ?? []
          const kept = names.flatMap((name): [string, Json][] =>
            name === field.by
              ? [[name, next]]
              : Object.hasOwn(before, name)
                ? [[name, before[name] as Json]]
                : Object.hasOwn(empty, name)
                  ? [[name, empty[name] as Json]]
                  : [],
          )
          write(at, Object.fromEntries(kept))
        }}
      />
      {own && <PartFields field={own} at={at} but={[field.by]} />}
    </>
  )
}

/** One thing of a list. */
function Row({ field, at, label }: { field: Field; at: Path; label: string }) {
  if (field.kind === 'object') return <PartFields field={field} at={at} />
  if (field.kind === 'kinds') return <KindFields field={field} at={at} />
  return <FieldEditor field={field} at={at} label={label} />
}
