import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import type { Json, Path } from '../../curriculum/json.ts'
import { type TextLanguage, textLanguages } from '../../curriculum/text.ts'
import { languages } from '../../language/languages.ts'
import { fieldId, useEditing, useValue } from '../editor/editing.ts'
import { useEditorWords } from '../editor/useEditorWords.ts'
import { Fieldset } from './Fieldset.tsx'
import { useFaultText } from './useFaultText.ts'

/** Languages that no text may lack; the others are added by whoever translates. */
const always: readonly TextLanguage[] = ['nb', 'nn', 'en']

/** Longer than this a text is written on several lines. */
const line = 60

/** A text in its languages, bokmål first, since the others are made from it. */
export function TextEditor({
  at,
  label,
  description,
}: {
  at: Path
  label: string
  description?: string | undefined
}) {
  const { t } = useEditorWords()
  const value = useValue(at)
  const written = textLanguages.filter((one) => typeof textOf(value, one) === 'string')
  const [isAll, setAll] = useState(false)
  const shown = textLanguages.filter((one) => always.includes(one) || isAll)
  const longest = Math.max(0, ...written.map((one) => textOf(value, one)?.length ?? 0))
  const rows = longest > line || at.at(-1) === 'plain' || at.at(-1) === 'text' ? 3 : undefined
  return (
    <Fieldset at={at} label={label} description={description}>
      <div className="editor-languages">
        {shown.map((language) => (
          <OneLanguage key={language} at={at} language={language} rows={rows} of={label} />
        ))}
      </div>
      <Button rank="quiet" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
        {t(isAll ? 'editor:editing.fewerLanguages' : 'editor:editing.moreLanguages', {
          count: textLanguages.length - always.length,
          written: written.filter((one) => !always.includes(one)).length,
        })}
      </Button>
    </Fieldset>
  )
}

function textOf(value: Json | undefined, language: TextLanguage): string | undefined {
  const text = (value as { [key: string]: Json } | null | undefined)?.[language]
  return typeof text === 'string' ? text : undefined
}

function OneLanguage({
  at,
  language,
  rows,
  of,
}: {
  at: Path
  language: TextLanguage
  rows: number | undefined
  of: string
}) {
  const { write } = useEditing()
  const place = [...at, language]
  const value = useValue(place)
  const error = useFaultText(place)
  return (
    <div lang={language} dir={languages[language].direction} className="editor-language">
      <TextField
        id={fieldId(place)}
        label={
          <>
            <span className="spoken">{of}: </span>
            {languages[language].name}
          </>
        }
        error={error}
        value={typeof value === 'string' ? value : ''}
        {...(rows === undefined ? {} : { rows })}
        onChange={(text) => write(place, text === '' && language !== 'nb' ? undefined : text, true)}
      />
    </div>
  )
}
