import { describe, expect, test } from 'vitest'
import { type Field, fieldOf } from '../../src/curriculum/editing/fields.ts'
import { type Form, formOf, forms, schemaMark } from '../../src/curriculum/editing/forms.ts'
import {
  choiceKey,
  choiceName,
  fieldHint,
  fieldName,
  hintKey,
  nameKey,
} from '../../src/language/sentences/fieldName.ts'
import { wordsFor } from '../../src/language/words.ts'
import { curriculaFiles } from '../curriculum/files.ts'
import { textsOf } from './allTexts.ts'

/** A part of a form, and the values that it can be chosen to be. */
interface Shown {
  form: Form
  path: string[]
  values: readonly string[]
}

/** Every part of a form, in whatever kind of object it stands. */
function shownIn(form: Form, field: Field, path: string[]): Shown[] {
  switch (field.kind) {
    case 'object':
      return field.parts
        .filter(({ name }) => name !== schemaMark)
        .flatMap((part) => [
          { form, path: [...path, part.name], values: choicesOf(part.field) },
          ...shownIn(form, part.field, [...path, part.name]),
        ])
    case 'kinds': {
      const told = { form, path: [...path, field.by], values: [...field.fields.keys()] }
      return [told, ...[...field.fields.values()].flatMap((one) => shownIn(form, one, path))]
    }
    case 'either':
      return field.of.flatMap((one) => shownIn(form, one, path))
    case 'list':
    case 'orNone':
      return shownIn(form, field.of, path)
    default:
      return []
  }
}

function choicesOf(field: Field): readonly string[] {
  if (field.kind === 'choice') return field.values
  if (field.kind === 'list' || field.kind === 'orNone') return choicesOf(field.of)
  return field.kind === 'either' ? field.of.flatMap(choicesOf) : []
}

const shown = (Object.keys(forms) as Form[]).flatMap((form) => shownIn(form, fieldOf(forms[form]), []))

describe('The parts of files', () => {
  test('have a name each, and no name is left over', async () => {
    const texts = (
      await Promise.all((['editor', 'field', 'county'] as const).map((area) => textsOf('nb', area)))
    ).flat()
    const written = new Set(texts.map(({ key }) => key))
    const asked = new Set(
      shown.flatMap(({ form, path, values }) => [
        nameKey(form, path),
        ...[hintKey(form, path)].filter((key) => key !== null),
        // Languages are called what they are everywhere
        ...(path.at(-1) === 'titleOurs' ? [] : values.map((value) => choiceKey(form, path, value))),
      ]),
    )
    expect([...asked].filter((key) => !written.has(key))).toEqual([])
    const ours = [...written].filter((key) => key.startsWith('editor:fieldNames.'))
    expect(ours.filter((key) => !asked.has(key))).toEqual([])
  })

  test('are told apart within one object', async () => {
    for (const language of ['nb', 'nn', 'en'] as const) {
      const words = await wordsFor(language, 'editor', 'field', 'county')
      const named = shown.map(({ form, path }) => ({
        within: [form, ...path.slice(0, -1)].join(' '),
        name: path.at(-1),
        said: fieldName(words, form, path),
      }))
      const alike = named.filter(({ within, name, said }) =>
        named.some((other) => other.within === within && other.name !== name && other.said === said),
      )
      expect([language, alike]).toEqual([language, []])
    }
  })

  test('are said with their choices in the reader’s language', async () => {
    const nb = await wordsFor('nb', 'editor', 'field', 'county')
    const en = await wordsFor('en', 'editor', 'field', 'county')
    expect(fieldName(nb, 'trade', ['length', 'total'])).toBe('Måneder til sammen')
    expect(fieldName(nb, 'trade', ['modules', 3, 'title'])).toBe('Navn på modulen')
    expect(fieldName(nb, 'trade', ['modules', '3', 'title', 'nn'])).toBe('Nynorsk')
    expect(fieldName(nb, 'trade', ['esco', 0, 'en'])).toBe('Navn på engelsk')
    expect(fieldName(nb, 'trade', ['sources', 0, 'title'])).toBe('Hvor det står')
    expect(fieldName(nb, 'route', ['trade'])).toBe('Med eller uten fag')
    expect(fieldName(nb, 'trade', ['exams', 'trade'])).toBe('Fagprøve')
    expect(fieldName(en, 'rules', ['rules', 0, 'value'])).toBe('What holds')
    expect(fieldHint(nb, 'trade', ['length', 'total'])).toBe('Summen av skole og bedrift.')
    expect(fieldHint(nb, 'trade', ['name'])).toBeNull()
    expect(choiceName(nb, 'route', ['steps', 0, 'kind'], 'contract')).toBe('Kontrakt')
    expect(choiceName(nb, 'rules', ['demands', 0, 'on'], 'tradeExam')).toBe('Ta fagprøven')
    expect(choiceName(nb, 'requirement', ['level'], 'B1')).toBe('B1')
    expect(choiceName(nb, 'requirement', ['level'], 'level3')).toBe('Nivå 3')
    expect(choiceName(nb, 'trade', ['modules', 0, 'titleOurs'], 'nn')).toBe('Nynorsk')
  })

  test('are those of the form that a file is edited in', () => {
    const formless = curriculaFiles().filter(({ path }) => formOf(path) === null)
    expect(new Set(formless.map(({ path }) => path.split('/')[0]))).toEqual(new Set(['schemas', 'stories']))
    expect(formOf('trades/HEA05-01')).toBe('trade')
    expect(formOf('rules/terms-2026')).toBe('terms')
    expect(formOf('rules/vestland')).toBe('rules')
  })
})
