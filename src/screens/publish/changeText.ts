import type { VersionChange } from '../../curriculum/editing/changes.ts'
import type { Form } from '../../curriculum/editing/forms.ts'
import { valueAt } from '../../curriculum/editing/place.ts'
import type { Json, Path } from '../../curriculum/json.ts'
import { fieldName } from '../../language/sentences/fieldName.ts'
import type { Words } from '../../language/words.ts'
import { nameOfThing } from '../editor/nameOfThing.ts'

/** Longer than this a text is told by its beginning. */
const longest = 160

const asText = (value: Json): string | null => {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return null
  return value.length > longest ? `${value.slice(0, longest)}…` : value
}

/** A thing of a list by its name in it: changes name things by what they are called, not by where they stand. */
function thingAt(content: Json, at: Path): Json | undefined {
  let value: Json | undefined = content
  for (const key of at) {
    if (Array.isArray(value) && typeof key === 'string')
      value = value.find((one) => Object.values((one ?? {}) as object).includes(key)) ?? undefined
    else value = value === undefined ? undefined : valueAt(value, [key])
  }
  return value
}

/** Where a change is, by what fields and things are called: *Moduler · Grunnleggende sykepleie · Navn på modulen · Nynorsk*. */
function placeText(
  words: Words<'editor' | 'field' | 'county'>,
  form: Form,
  at: Path,
  contents: readonly Json[],
): string {
  const said: string[] = []
  const names: string[] = []
  at.forEach((key, index) => {
    const path = at.slice(0, index + 1)
    const isThing = contents.some((content) => Array.isArray(thingAt(content, path.slice(0, -1))))
    if (!isThing) {
      names.push(String(key))
      said.push(fieldName(words, form, names))
      return
    }
    const thing = contents.map((content) => thingAt(content, path)).find((one) => one !== undefined)
    said.push(
      (thing === undefined ? null : nameOfThing(words, thing)) ??
        String(typeof key === 'number' ? key + 1 : key),
    )
  })
  return said.join(' · ')
}

/** A change of a version in words: where, what was and what is. */
export function changeText(
  words: Words<'editor' | 'field' | 'county'>,
  form: Form,
  change: VersionChange,
  contents: { before: Json; after: Json },
): string {
  const { t } = words
  const where = placeText(words, form, change.at, [contents.after, contents.before])
  switch (change.kind) {
    case 'added': {
      const after = asText(change.after)
      return after === null
        ? t('editor:publishing.changes.added', { where })
        : t('editor:publishing.changes.addedAs', { where, after })
    }
    case 'removed':
      return t('editor:publishing.changes.removed', { where })
    case 'reordered':
      return t('editor:publishing.changes.reordered', { where })
    case 'changed': {
      const [before, after] = [asText(change.before), asText(change.after)]
      return before === null || after === null
        ? t('editor:publishing.changes.changed', { where })
        : t('editor:publishing.changes.changedTo', { where, before, after })
    }
  }
}
