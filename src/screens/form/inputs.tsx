import { useState } from 'react'
import { formatDay, parseDay } from '../../calendar/day.ts'
import { NumberField } from '../../components/field/NumberField.tsx'
import { SelectField } from '../../components/field/SelectField.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import type { Field } from '../../curriculum/editing/fields.ts'
import { nameableAt } from '../../curriculum/editing/nameable.ts'
import type { Json, Path } from '../../curriculum/json.ts'
import { DayField } from '../DayField.tsx'
import { useEditing, useValue } from '../editor/editing.ts'
import { useEditorWords } from '../editor/useEditorWords.ts'

interface Said {
  id: string
  label: string
  description: string | undefined
  error: string | null
  at: Path
}

/**
 * What was typed and is no value: it stays in the field, and the draft keeps what it had, until it is one or the draft is changed
 * from elsewhere.
 */
function useWrong(value: Json | undefined) {
  const [wrong, setWrong] = useState<{ text: string; beside: Json | undefined } | null>(null)
  const stands = wrong !== null && wrong.beside === value
  return {
    isWrong: stands,
    setWrong: (text: string | null) => setWrong(text === null ? null : { text, beside: value }),
  }
}

/** A code or the name of something: chosen where there is something to choose from. */
export function CodeInput({ field, at, ...said }: Said & { field: Field & { kind: 'code' | 'id' } }) {
  const words = useEditorWords()
  const { catalogue, content, form, write } = useEditing()
  const value = useValue(at)
  const text = typeof value === 'string' ? value : ''
  const nameable = nameableAt(catalogue, content, at)
  if (nameable) {
    const known = nameable.some(({ id }) => id === text)
    return (
      <SelectField
        {...said}
        value={text}
        options={[
          ...(known ? [] : [{ value: text, text: text || words.t('editor:editing.choose') }]),
          ...nameable.map(({ id, name }) => ({
            value: id,
            text: name?.nb ? `${words.said(name)} · ${id}` : id,
          })),
        ]}
        onChange={(chosen) => write(at, chosen)}
      />
    )
  }
  // By its id a module is known in logs and plans: another is given by renaming it
  if (form === 'trade' && at[0] === 'modules' && at.length === 3 && at[2] === 'id')
    return (
      <div className="editor-fixed" id={said.id} tabIndex={-1}>
        <span className="ds-label">{said.label}</span>
        <span>{text}</span>
        {said.error && <p className="ds-validation-message">{said.error}</p>}
      </div>
    )
  return (
    <TextField
      {...said}
      value={text}
      {...(field.kind === 'code' && field.most !== null && field.most > 200 ? { rows: 2 } : {})}
      onChange={(next) => write(at, next, true)}
    />
  )
}

/** A day, in three fields. */
export function DayInput({ at, error, ...said }: Said) {
  const { t } = useEditorWords()
  const { write } = useEditing()
  const value = useValue(at)
  const { isWrong, setWrong } = useWrong(value)
  return (
    <DayField
      {...said}
      error={isWrong ? t('editor:editing.notDay') : error}
      value={isWrong ? null : typeof value === 'string' ? parseDay(value) : null}
      onChange={(day, typed) => {
        setWrong(day === null ? typed : null)
        if (day !== null) write(at, formatDay(day), true)
      }}
    />
  )
}

/** A number within its limits, which are said where they are broken. */
export function NumberInput({ field, at, error, ...said }: Said & { field: Field & { kind: 'number' } }) {
  const { t } = useEditorWords()
  const { write } = useEditing()
  const value = useValue(at)
  const { isWrong, setWrong } = useWrong(value)
  const { isWhole } = field
  return (
    <NumberField
      {...said}
      error={isWrong ? t(isWhole ? 'editor:editing.notWhole' : 'editor:editing.notNumber') : error}
      value={isWrong ? null : typeof value === 'number' ? value : null}
      onChange={(next, text) => {
        const fits = next !== null && (!isWhole || Number.isInteger(next))
        setWrong(fits ? null : text)
        if (fits) write(at, next, true)
      }}
    />
  )
}
