import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { schemaOfPath } from '../../../src/curriculum/catalogue.ts'
import {
  beginDraft,
  changeDraft,
  type Draft,
  fileText,
  isChanged,
  redoDraft,
  undoDraft,
} from '../../../src/curriculum/editing/draft.ts'
import { emptyOf, type Field, fieldAt, fieldFor, fieldOf } from '../../../src/curriculum/editing/fields.ts'
import { valueAt, withValueAt } from '../../../src/curriculum/editing/place.ts'
import type { Json, Path } from '../../../src/curriculum/json.ts'
import { curriculaFiles } from '../files.ts'

const files = curriculaFiles().filter(({ path }) => schemaOfPath(path))
const contentOf = (path: string): Json => files.find((one) => one.path === path)?.content as Json
const fieldOfFile = (path: string): Field => {
  const schema = schemaOfPath(path)
  if (!schema) throw new Error(`${path} has no schema`)
  return fieldOf(schema)
}

/** Every place in a value, itself among them. */
function placesIn(value: Json, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at]
  const entries: [string | number, Json][] = Array.isArray(value)
    ? value.map((one, index) => [index, one])
    : Object.entries(value)
  return [at, ...entries.flatMap(([key, one]) => placesIn(one, [...at, key]))]
}

const begun = (path: string): Draft => beginDraft(path.replace('.json', ''), null, contentOf(path))
const undone = (draft: Draft): Draft => (draft.done === 0 ? draft : undone(undoDraft(draft)))
const redone = (draft: Draft): Draft => (draft.done === draft.edits.length ? draft : redone(redoDraft(draft)))

describe('the fields of a file', () => {
  test('Every place of every file has one', () => {
    const unknown = files.flatMap(({ path, content }) =>
      placesIn(content as Json)
        // A requirement is one field, whatever stands in it
        .filter((at) => !at.some((_, index) => isWhole(path, content as Json, at.slice(0, index))))
        .filter((at) => fieldAt(fieldOfFile(path), content, at) === null)
        .map((at) => `${path} ${at.join('/')}`),
    )
    expect(unknown).toEqual([])
  })

  test('What is empty has all that must be there', () => {
    const module = fieldAt(fieldOfFile('trades/HEA05-01.json'), contentOf('trades/HEA05-01.json'), [
      'modules',
      0,
    ])
    expect(module && emptyOf(module)).toEqual({
      id: '',
      aimSet: '',
      subject: '',
      title: { nb: '' },
      titleOurs: [],
      plain: { nb: '' },
      aims: [{ code: '' }],
      topics: [{ nb: '' }],
    })
  })

  test('Limits are those of the schema', () => {
    const field = fieldAt(fieldOfFile('trades/HEA05-01.json'), contentOf('trades/HEA05-01.json'), [
      'length',
      'total',
    ])
    expect(field).toEqual({ kind: 'number', least: 1, most: 120, isWhole: true })
  })
})

const isWhole = (path: string, content: Json, at: Path): boolean =>
  ['requirement', 'text'].includes(shownAt(path, content, at)?.kind ?? '')

function shownAt(path: string, content: Json, at: Path): Field | null {
  const field = fieldAt(fieldOfFile(path), content, at)
  return field && fieldFor(field, valueAt(content, at))
}

describe('a draft', () => {
  const values: fc.Arbitrary<Json | undefined> = fc.oneof(
    fc.constant(undefined),
    fc.string(),
    fc.integer(),
    fc.constant(null),
    fc.constant({ nb: 'ny' }),
    fc.constant<Json>([]),
  )

  test('Whatever was edited, taken back it is the first file byte for byte', () => {
    const path = fc.constantFrom(...files.map((one) => one.path))
    const edits = fc.array(
      fc.tuple(fc.nat(), values, fc.boolean(), fc.constantFrom('edit', 'undo', 'redo')),
      {
        minLength: 1,
        maxLength: 20,
      },
    )
    fc.assert(
      fc.property(path, edits, (file, all) => {
        const first = begun(file)
        let draft = first
        for (const [which, value, continues, what] of all) {
          if (what === 'undo') draft = undoDraft(draft)
          else if (what === 'redo') draft = redoDraft(draft)
          else {
            const places = placesIn(draft.content)
            const at = places[which % places.length] ?? []
            if (at.length === 0) continue
            draft = changeDraft(draft, withValueAt(fieldOfFile(file), draft.content, at, value), continues)
          }
        }
        const now = fileText(draft.content)
        expect(fileText(undone(draft).content)).toBe(fileText(first.content))
        expect(isChanged(undone(draft))).toBe(false)
        // And made again it is what it was, unless something was left undone
        expect(draft.done < draft.edits.length || fileText(redone(undone(draft)).content) === now).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test('Every file is written as it stands', () => {
    for (const { path, content } of files)
      expect(`${path} ${fileText(content as Json)}`).toBe(`${path} ${JSON.stringify(content, null, 2)}\n`)
  })

  test('Letters that follow each other are one edit', () => {
    const at = ['name', 'nb']
    const field = fieldOfFile('trades/HEA05-01.json')
    const written = ['H', 'He', 'Hei'].reduce(
      (draft, text, index) => changeDraft(draft, withValueAt(field, draft.content, at, text), index > 0),
      begun('trades/HEA05-01.json'),
    )
    expect(written.edits).toHaveLength(1)
    expect(valueAt(undoDraft(written).content, at)).toBe('Helsearbeiderfaget')
    // Written back letter by letter, nothing has been changed
    const back = changeDraft(written, withValueAt(field, written.content, at, 'Helsearbeiderfaget'), true)
    expect([back.edits.length, isChanged(back)]).toEqual([0, false])
  })

  test('An edit after one that was taken back ends what could be made again', () => {
    const field = fieldOfFile('trades/HEA05-01.json')
    const change = (draft: Draft, text: string): Draft =>
      changeDraft(draft, withValueAt(field, draft.content, ['name', 'nb'], text))
    const draft = change(undoDraft(change(change(begun('trades/HEA05-01.json'), 'a'), 'b')), 'c')
    expect(draft.edits.map(({ after }) => after)).toEqual(['a', 'c'])
    expect(redoDraft(draft)).toBe(draft)
  })
})

describe('where a new key comes', () => {
  test('Where files of its kind write it', () => {
    const file = 'trades/HEA05-01.json'
    const content = contentOf(file)
    const without = withValueAt(fieldOfFile(file), content, ['gates'], undefined)
    const again = withValueAt(fieldOfFile(file), without, ['gates'], valueAt(content, ['gates']))
    expect(fileText(again)).toBe(fileText(content))
  })

  test('Of every key of every file that was taken out and put back', () => {
    const moved = files.flatMap(({ path, content }) => {
      const field = fieldOfFile(path)
      return placesIn(content as Json).flatMap((at) => {
        const key = at.at(-1)
        const inside = at.some(
          (_, index) => fieldAt(field, content, at.slice(0, index))?.kind === 'requirement',
        )
        if (typeof key !== 'string' || inside) return []
        const value = valueAt(content as Json, at)
        const parent = valueAt(content as Json, at.slice(0, -1)) as Json
        const own = fieldAt(field, content, at.slice(0, -1))
        // Without what tells its kind, an object is of none
        if (!own || own.kind === 'orNone' || (own.kind === 'kinds' && own.by === key)) return []
        const back = withValueAt(own, withValueAt(own, parent, [key], undefined), [key], value)
        return JSON.stringify(back) === JSON.stringify(parent) ? [] : [`${path} ${at.join('/')}`]
      })
    })
    expect(moved).toEqual([])
  })
})
